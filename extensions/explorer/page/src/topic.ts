// A topic: what is published, as it comes, and a form to publish.

import { type DescMessage, type DescMethod, type JsonObject, type JsonValue, type Message, toJson } from "@bufbuild/protobuf";
import { type Event, type Item, Position, type Receipt, type Subscription } from "smq-web";
import { failure, shownJson } from "./answer.js";
import { button, bytes, choice, type Content, copyable, fill, h, json, newId, number, say } from "./dom.js";
import { Invalid, MessageForm } from "./form.js";
import { compact, submitOnEnter } from "./method.js";
import { network } from "./network.js";
import { comment, type Panel, sourceOf, tags } from "./panel.js";
import type { Schema } from "./schema.js";
import { base, clientOf, curl, fetchJson, type Now, quoted, type TopicDescription } from "./server.js";

/** How many items are shown. */
const MAX_SHOWN = 200;
/** How many columns a table has for the fields of an event. */
const MAX_COLUMNS = 8;

export interface TopicPanel extends Panel {
  /** Calls the listener with the events a second, and undefined without a subscription. */
  onrate: (listener: (rate: number | undefined) => void) => void;
}

/** What the form of a filter has for a topic without one. */
interface Filter {
  readonly message: DescMessage | undefined;
}

export function topicPanel(topic: TopicDescription, desc: DescMethod, filter: Filter, schema: Schema, path: string): TopicPanel {
  const url = base + topic.path;
  const hasSubscribers = topic.publishers !== "clients";
  const hasPublishers = topic.publishers !== "server";
  const event = desc.methodKind === "server_streaming" ? desc.output : desc.input;
  const watching = hasSubscribers ? watch(topic, desc, event, filter, schema, path, url) : undefined;
  const publishing = hasPublishers ? publish(topic, desc, event, schema, url) : undefined;
  const facts = [
    hasSubscribers && hasPublishers ? "both publish" : hasSubscribers ? "the server publishes" : "clients publish",
    topic.replay ? `replays ${topic.replay}` : undefined,
    topic.retain === "LAST" ? "retains the last event" : topic.retain ? "retains the last event of each key" : undefined,
    topic.overflow === "CONFLATE" ? "conflates for slow subscribers" : topic.overflow === "DISCONNECT" ? "disconnects slow subscribers" : undefined,
    topic.signed && "signed",
    topic.messageBytes && `up to ${bytes(topic.messageBytes)}`,
  ];
  const element = h("article", {},
    h("h1", { tabindex: -1 }, desc.parent.name, h("wbr"), ".", desc.name),
    comment(schema, desc),
    tags("topic", desc, ...facts),
    watching?.element,
    publishing?.element,
    sourceOf(schema, ...(filter.message && hasSubscribers ? [filter.message] : []), event));
  return {
    element,
    command: { update: () => (watching?.command.update(), publishing?.command.update()) },
    show: (isShown) => watching?.show(isShown),
    onrate: (listener) => watching?.onrate(listener),
  };
}

/** The items of a subscription, and what they are subscribed with. */
function watch(topic: TopicDescription, desc: DescMethod, event: DescMessage, filter: Filter, schema: Schema, path: string, url: string) {
  const form = filter.message && filter.message.members.length > 0
    ? new MessageForm(filter.message, schema, "Filter", () => command.update())
    : undefined;
  const startId = newId();
  const start = h("select", { id: startId, "aria-label": "Where to begin" },
    h("option", { value: "kept" }, "with what the topic keeps"),
    h("option", { value: "live" }, "with the next event"),
    h("option", { value: "after" }, "after a position"));
  const after = h("input", { type: "text", "aria-label": "The position", placeholder: "epoch-sequence", autocomplete: "off", hidden: true });
  start.addEventListener("change", () => {
    after.hidden = start.value !== "after";
    command.update();
  });
  after.addEventListener("input", () => command.update());
  const command = copyable(() => `${curl("-N")} ${quoted(`${url}${query(form, filter.message, start.value, after.value)}`)}`, "subscribe");

  const status = h("p.facts");
  const now = h("p.facts.now");
  const chart = sparkline();
  const log = new EventLog(event, schema, [status, chart.element]);
  const error = h("p.error", { role: "alert" });
  const toggle = h("button", { type: "submit" }, "Subscribe");
  const hold = button("Hold", () => setHeld(!held), ".quiet");
  hold.hidden = true;

  let subscription: Subscription<DescMessage> | undefined;
  let held = false;
  let release = () => {};
  let count = 0;
  let said = 0;
  const perSecond: number[] = [];
  let thisSecond = 0;
  let told: (rate: number | undefined) => void = () => {};

  const setHeld = (isHeld: boolean) => {
    held = isHeld;
    hold.textContent = held ? "Go on" : "Hold";
    release();
    tell();
  };
  const tell = () => {
    const last = perSecond.slice(-10);
    const rate = last.reduce((sum, it) => sum + it, 0) / Math.max(last.length, 1);
    chart.update(subscription ? perSecond : []);
    told(subscription ? rate : undefined);
    fill(status,
      subscription && h("span", {}, `${number(count)} ${count === 1 ? "event" : "events"}`),
      subscription && h("span", {}, `${number(rate)} a second`),
      subscription && subscription.position && h("span", {}, "after ", h("code", {}, String(subscription.position))),
      held && h("span.warn", {}, "held: the server keeps what comes, as long as it can"));
  };
  const second = () => {
    perSecond.push(thisSecond);
    perSecond.splice(0, perSecond.length - 60);
    thisSecond = 0;
    tell();
    if (count > said && perSecond.length % 5 === 0) {
      say(`${count - said} more events of ${desc.name}`);
      said = count;
    }
  };

  const run = async (own: Subscription<DescMessage>) => {
    const timer = setInterval(second, 1_000);
    try {
      let { replayed: old, retained: areRetained } = await own.confirmed;
      log.note("begin", "Subscribed. Each event from here on arrives, or lies in a gap.");
      for await (const item of own as AsyncIterable<Item<Message>>) {
        if (item.kind === "event") {
          count += 1;
          // What was published before is no rate.
          if (!areRetained && (old -= 1) < 0) {
            thisSecond += 1;
          }
        } else if (item.kind === "resumed") {
          old = item.replayed;
        } else if (item.kind === "retainedEnd") {
          areRetained = false;
        }
        log.add(item);
        while (held && subscription === own) {
          await new Promise<void>((resolve) => (release = resolve));
        }
      }
      log.note("end", subscription === own ? "The server ended the subscription." : "Unsubscribed.");
    } catch (cause) {
      if (subscription === own) {
        fill(error, failure(cause, schema));
      }
    }
    clearInterval(timer);
    if (subscription === own) {
      subscription = undefined;
      shown();
    }
  };
  const shown = () => {
    toggle.textContent = subscription ? "Unsubscribe" : "Subscribe";
    toggle.classList.toggle("quiet", subscription !== undefined);
    hold.hidden = !subscription;
    if (!subscription) {
      setHeld(false);
    }
    tell();
  };
  const submit = () => {
    fill(error);
    if (subscription) {
      const last = subscription;
      subscription = undefined;
      last.close();
      shown();
      say("Unsubscribed");
      return;
    }
    let message: Message | undefined;
    try {
      message = form?.message();
      if (start.value === "after" && !isPosition(after.value)) {
        throw new Invalid(`${JSON.stringify(after.value)} is no position: write {epoch}-{sequence}, as the table shows it`, after);
      }
    } catch (cause) {
      if (form) {
        form.complain(cause);
      } else {
        fill(error, (cause as Error).message);
        after.focus();
      }
      return;
    }
    const options = start.value === "live" ? { live: true } : start.value === "after" ? { after: after.value.trim() } : {};
    const client = clientOf(desc.parent);
    subscription = client[desc.localName === "then" ? "then$" : desc.localName]!(message ?? {}, options) as Subscription<DescMessage>;
    count = said = thisSecond = 0;
    perSecond.length = 0;
    shown();
    void run(subscription);
  };

  // What the server tells of the topic itself.
  let polling: ReturnType<typeof setTimeout> | undefined;
  let before: { position: Position; at: number } | undefined;
  const poll = async () => {
    try {
      const all = await fetchJson<Now>(`${path}?now`);
      const state = all.topics?.[topic.path.slice(topic.path.lastIndexOf("/") + 1)];
      const position = state?.position ? Position.parse(state.position) : undefined;
      const at = performance.now();
      const published = position && before && before.position.epoch === position.epoch
        ? Number(position.sequence - before.position.sequence) / ((at - before.at) / 1_000)
        : undefined;
      before = position && { position, at };
      const own = subscription?.position;
      const behind = position && own && own.epoch === position.epoch && !form ? position.sequence - own.sequence : undefined;
      fill(now, state && [
        h("span", {}, `${number(state.subscriptions)} ${state.subscriptions === 1 ? "subscription" : "subscriptions"}`),
        published !== undefined && h("span", {}, `${number(Math.max(published, 0))} published a second`),
        position && h("span", {}, "the last is ", h("code", {}, String(position))),
        behind !== undefined && behind > 0n && h("span.warn", {}, `this page is ${behind} behind`),
      ]);
    } catch {
      before = undefined;
    }
    polling = setTimeout(() => (document.hidden || !network.isOpen ? (polling = setTimeout(poll, 2_000)) : poll()), 2_000);
  };

  const element = h("section", { "aria-label": "Subscribe" },
    now,
    h("form", { novalidate: true, onsubmit: (event: SubmitEvent) => (event.preventDefault(), submit()), onkeydown: submitOnEnter(submit) },
      form?.element,
      h("div.actions", {}, h("label", { for: startId }, "Begin"), start, after, toggle, hold, button("Clear", () => log.clear(), ".quiet"))),
    error,
    log.element,
    command.element);
  return {
    element,
    command,
    show: (isShown: boolean) => {
      clearTimeout(polling);
      before = undefined;
      if (isShown) {
        void poll();
      }
    },
    onrate: (listener: typeof told) => (told = listener),
  };
}

function isPosition(text: string): boolean {
  return /^\d{1,20}-\d{1,20}$/.test(text.trim());
}

/** Returns the query of a subscription: its filter, by the names of the fields, and where it begins. */
function query(form: MessageForm | undefined, filter: DescMessage | undefined, start: string, after: string): string {
  const parameters = new URLSearchParams();
  let value: JsonObject = {};
  try {
    value = (form?.json() ?? {}) as JsonObject;
  } catch {
    // The command is that without a filter, until the form is valid.
  }
  for (const field of filter?.fields ?? []) {
    const set = value[field.jsonName];
    for (const one of set === undefined ? [] : Array.isArray(set) ? set : [set]) {
      parameters.append(field.name, String(one));
    }
  }
  if (start === "after" && isPosition(after)) {
    parameters.set("after", after.trim());
  }
  const text = parameters.toString();
  return text && `?${text}`;
}

/** An item, or what this page says between them. */
type Shown = Item<Message> | { readonly kind: "note"; readonly name: string; readonly text: string };

/** What has come, as a table and as JSON. The newest is on top. */
class EventLog {
  readonly element: HTMLElement;
  readonly #table: HTMLElement;
  readonly #rows = h("tbody");
  readonly #lines = h("div.lines", { tabindex: 0, role: "region", "aria-label": "Events as JSON", hidden: true });
  readonly #empty = h("p.dim.empty", {}, "No events yet.");
  readonly #columns: readonly { readonly jsonName: string; readonly name: string }[];
  #waiting: { at: Date; item: Shown }[] = [];
  #frame = 0;

  constructor(
    private readonly event: DescMessage,
    private readonly schema: Schema,
    facts: Content[],
  ) {
    this.#columns = event.fields.slice(0, MAX_COLUMNS);
    const heads = ["Position", "Time", ...this.#columns.map(({ name }) => name)];
    this.#table = h("div.scroll", { tabindex: 0, role: "region", "aria-label": "Events" },
      h("table", {}, h("thead", {}, h("tr", {}, heads.map((it) => h("th", { scope: "col" }, it)))), this.#rows));
    const views = choice("How events are shown", ["Table", "JSON"], (name) => {
      this.#table.hidden = name !== "Table";
      this.#lines.hidden = name === "Table";
    });
    this.element = h("div.events", {}, h("div.bar", {}, h("h2", {}, "Events"), facts, views), this.#table, this.#lines, this.#empty);
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

  #push(item: Shown): void {
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
      const [name, text] = item.kind === "note" ? [item.name, item.text]
        : item.kind === "gap" ? ["gap", gapText(item.from, item.to)]
        : item.kind === "resumed" ? ["resumed", resumedText(item.replayed)]
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
    const all = JSON.stringify(headers) === "{}" ? text : `${text}\n\n${Object.entries(headers).map((it) => it.join(": ")).join("\n")}`;
    const more = h("button.link", { type: "button", "aria-expanded": "false", title: `${position}: show all of it` }, String(position.sequence));
    const row = h("tr", {}, h("td", {}, more, isOwn && h("span.tag", {}, "own")), h("td.time", {}, time),
      this.#columns.map(({ jsonName }) => h("td", {}, cell((fields as JsonObject | null)?.[jsonName]))));
    const detail = h("tr.detail", {}, h("td", { colspan: this.#columns.length + 2 }, h("p.dim", {}, `Position ${position}`), h("pre.code", {}, h("code", {}, json(all)))));
    more.addEventListener("click", () => {
      const isOpen = more.getAttribute("aria-expanded") === "true";
      more.setAttribute("aria-expanded", String(!isOpen));
      isOpen ? detail.remove() : row.after(detail);
    });
    return row;
  }
}

function cell(value: JsonValue | undefined): string {
  const text = value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value).replace(/^(\[\]|\{\})$/, "");
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
  return replayed === 0 ? "Resumed: nothing is missing." : `Resumed: nothing is missing. ${replayed} came meanwhile, and follow.`;
}

/** Bars of the events in each of the last seconds. */
function sparkline() {
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
        return value > 0 ? `M${180 - (values.length - index) * 3} 28v${-Math.max(height, 1)}h2v${Math.max(height, 1)}z` : "";
      });
      path.setAttribute("d", bars.join(""));
    },
  };
}

/** A form that publishes. */
function publish(topic: TopicDescription, desc: DescMethod, event: DescMessage, schema: Schema, url: string) {
  const form = new MessageForm(event, schema, "Event", () => command.update());
  const command = copyable(() => `${curl("--json", quoted(compact(form)))} ${quoted(url)}`, "publish");
  const result = h("div.receipt", { role: "status" });
  const name = topic.publishers === "both" ? `publish${desc.localName[0]!.toUpperCase()}${desc.localName.slice(1)}` : desc.localName;
  const submit = async () => {
    let message: Message;
    try {
      message = form.message();
    } catch (error) {
      form.complain(error);
      return;
    }
    const begin = performance.now();
    fill(result, h("p.dim", {}, network.isOpen ? "Publishing…" : "It is published when the network is back…"));
    try {
      const { position } = (await clientOf(desc.parent)[name]!(message)) as Receipt;
      const time = `${number(performance.now() - begin)} ms`;
      fill(result, h("p.facts", {}, h("span.good", {}, "Published"), position && h("code", {}, String(position)), h("span", {}, time)));
    } catch (error) {
      fill(result, failure(error, schema));
    }
  };
  const element = h("section.publish", { "aria-label": "Publish" },
    h("form", { novalidate: true, onsubmit: (event: SubmitEvent) => (event.preventDefault(), void submit()), onkeydown: submitOnEnter(() => void submit()) },
      form.element,
      h("div.actions", {}, h("button", { type: "submit" }, "Publish"), result)),
    command.element);
  return { element, command };
}
