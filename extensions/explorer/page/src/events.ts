// What has come of a topic, as it is shown.

import { type DescMessage, type JsonObject, type JsonValue, type Message, toJson } from "@bufbuild/protobuf";
import type { Event, Item, Position } from "smq-web";
import { shownJson } from "./answer.js";
import { choice, type Content, h, json, say } from "./dom.js";
import type { Schema } from "./schema.js";

/** How many items are shown. */
const MAX_SHOWN = 200;
/** How many columns a table has for the fields of an event. */
const MAX_COLUMNS = 8;

/** An item, or what this page says between them. */
type LogEntry = Item<Message> | { readonly kind: "note"; readonly name: string; readonly text: string };

/** What has come, as a table and as JSON. The newest is on top. */
export class EventLog {
  readonly element: HTMLElement;
  readonly #table: HTMLElement;
  readonly #rows = h("tbody");
  readonly #lines = h("div.lines", { tabindex: 0, role: "region", "aria-label": "Events as JSON", hidden: true });
  readonly #empty = h("p.dim.empty", {}, "No events yet.");
  readonly #columns: readonly { readonly jsonName: string; readonly name: string }[];
  #waiting: { at: Date; item: LogEntry }[] = [];
  #frame = 0;

  constructor(
    private readonly event: DescMessage,
    private readonly schema: Schema,
    facts: Content[],
  ) {
    this.#columns = event.fields.slice(0, MAX_COLUMNS);
    const heads = ["Position", "Time", ...this.#columns.map(({ name }) => name)];
    this.#table = h(
      "div.scroll",
      { tabindex: 0, role: "region", "aria-label": "Events" },
      h(
        "table",
        {},
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            heads.map((it) => h("th", { scope: "col" }, it)),
          ),
        ),
        this.#rows,
      ),
    );
    const views = choice("How events are shown", ["Table", "JSON"], (name) => {
      this.#table.hidden = name !== "Table";
      this.#lines.hidden = name === "Table";
    });
    this.element = h(
      "div.events",
      {},
      h("div.bar", {}, h("h2", {}, "Events"), facts, views),
      this.#table,
      this.#lines,
      this.#empty,
    );
  }

  add(item: Item<Message>): void {
    this.#push(item);
    if (item.kind === "gap") {
      say(gapText(item.from, item.to));
    } else if (item.kind === "resumed") {
      say(resumedText(item.replayed));
    }
  }

  note(name: string, text: string): void {
    this.#push({ kind: "note", name, text });
    say(text);
  }

  clear(): void {
    this.#waiting = [];
    this.#rows.replaceChildren();
    this.#lines.replaceChildren();
    this.#empty.hidden = false;
  }

  #push(item: LogEntry): void {
    this.#waiting.push({ at: new Date(), item });
    if (this.#waiting.length > MAX_SHOWN) {
      this.#waiting.shift();
    }
    // What arrives together is shown together, also in a tab that is hidden.
    this.#frame ||= window.setTimeout(() => this.#flush(), 50);
  }

  #flush(): void {
    this.#frame = 0;
    const rows: Node[] = [];
    const lines: Node[] = [];
    for (const { at, item } of this.#waiting.reverse()) {
      const time = at.toLocaleTimeString("en-GB") + "." + String(at.getMilliseconds()).padStart(3, "0");
      if (item.kind === "event") {
        const text = shownJson(this.event, item.message, this.schema);
        rows.push(this.#row(item, time, text));
        lines.push(h("pre.code", {}, h("code", {}, h("span.dim", {}, `${item.position}  ${time}\n`), json(text))));
        continue;
      }
      const [name, text] =
        item.kind === "note"
          ? [item.name, item.text]
          : item.kind === "gap"
            ? ["gap", gapText(item.from, item.to)]
            : item.kind === "resumed"
              ? ["resumed", resumedText(item.replayed)]
              : ["begin", "Here ends what the topic had retained."];
      rows.push(h(`tr.${name}` as "tr", {}, h("td", { colspan: this.#columns.length + 2 }, text)));
      lines.push(h(`p.${name}` as "p", {}, text));
    }
    this.#waiting = [];
    this.#rows.prepend(...rows);
    this.#lines.prepend(...lines);
    for (const list of [this.#rows, this.#lines]) {
      while (list.childElementCount > MAX_SHOWN) {
        list.lastElementChild!.remove();
      }
    }
    this.#empty.hidden = true;
  }

  #row({ message, position, isOwn, headers }: Event<Message>, time: string, text: string): HTMLElement {
    let fields: JsonValue = {};
    try {
      // A column has a 0 where the JSON of the event has nothing.
      fields = toJson(this.event, message, { registry: this.schema.registry, alwaysEmitImplicit: true });
    } catch {
      // An event without JSON.
    }
    const all =
      JSON.stringify(headers) === "{}"
        ? text
        : `${text}\n\n${Object.entries(headers)
            .map((it) => it.join(": "))
            .join("\n")}`;
    const more = h(
      "button.link",
      { type: "button", "aria-expanded": "false", title: `${position}: show all of it` },
      String(position.sequence),
    );
    const row = h(
      "tr",
      {},
      h("td", {}, more, isOwn && h("span.tag", {}, "own")),
      h("td.time", {}, time),
      this.#columns.map(({ jsonName }) => h("td", {}, cell((fields as JsonObject | null)?.[jsonName]))),
    );
    const detail = h(
      "tr.detail",
      {},
      h(
        "td",
        { colspan: this.#columns.length + 2 },
        h("p.dim", {}, `Position ${position}`),
        h("pre.code", {}, h("code", {}, json(all))),
      ),
    );
    more.addEventListener("click", () => {
      const isOpen = more.getAttribute("aria-expanded") === "true";
      more.setAttribute("aria-expanded", String(!isOpen));
      isOpen ? detail.remove() : row.after(detail);
    });
    return row;
  }
}

function cell(value: JsonValue | undefined): string {
  const text =
    value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value).replace(/^(\[\]|\{\})$/, "");
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

function gapText(from: Position, to: Position): string {
  if (from.epoch !== to.epoch) {
    return `Gap: the server was restarted. Events from ${from} on are missing, up to ${to}; nobody knows how many.`;
  }
  const missed = to.sequence - from.sequence + 1n;
  return `Gap: ${missed} ${missed === 1n ? "event is" : "events are"} missing, ${from} to ${to}.`;
}

function resumedText(replayed: number): string {
  return replayed === 0
    ? "Resumed: nothing is missing."
    : `Resumed: nothing is missing. ${replayed} came meanwhile, and follow.`;
}

/** Bars of the events in each of the last seconds. */
export function sparkline() {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 180 28");
  svg.setAttribute("class", "spark");
  svg.setAttribute("aria-hidden", "true");
  svg.toggleAttribute("hidden", true);
  const path = document.createElementNS(namespace, "path");
  svg.append(path);
  return {
    element: svg,
    update: (values: readonly number[]) => {
      svg.toggleAttribute("hidden", values.length === 0);
      const most = Math.max(...values, 1);
      const bars = values.map((value, index) => {
        const height = (value / most) * 26;
        return value > 0
          ? `M${180 - (values.length - index) * 3} 28v${-Math.max(height, 1)}h2v${Math.max(height, 1)}z`
          : "";
      });
      path.setAttribute("d", bars.join(""));
    },
  };
}
