// A topic: what is published, as it comes, and a form to publish.

import type { DescMessage, DescMethod, JsonObject, Message } from "@bufbuild/protobuf";
import { type Item, Position, type Receipt, type Subscription } from "smq-web";
import { failure } from "./answer.js";
import { button, bytes, copyable, fill, h, newId, number, say } from "./dom.js";
import { EventLog, sparkline } from "./events.js";
import { MessageForm } from "./form.js";
import { Invalid } from "./inputs.js";
import { compact, submitOnEnter } from "./method.js";
import { network } from "./network.js";
import { comment, type Panel, sourceOf, tags } from "./panel.js";
import type { Schema } from "./schema.js";
import { base, clientOf, curl, fetchJson, type Now, quoted, type TopicDescription } from "./server.js";

export interface TopicPanel extends Panel {
  /** Calls the listener with the events a second, and undefined without a subscription. */
  onrate: (listener: (rate: number | undefined) => void) => void;
}

type Filter = DescMessage | undefined;

export function topicPanel(
  topic: TopicDescription,
  desc: DescMethod,
  filter: Filter,
  schema: Schema,
  path: string,
): TopicPanel {
  const url = base + topic.path;
  const hasSubscribers = topic.publishers !== "clients";
  const hasPublishers = topic.publishers !== "server";
  const event = desc.methodKind === "server_streaming" ? desc.output : desc.input;
  const watching = hasSubscribers ? watch(topic, desc, event, filter, schema, path, url) : undefined;
  const publishing = hasPublishers ? publish(topic, desc, event, schema, url) : undefined;
  const facts = [
    hasSubscribers && hasPublishers ? "both publish" : hasSubscribers ? "the server publishes" : "clients publish",
    topic.replay ? `replays ${topic.replay}` : undefined,
    topic.retain === "LAST"
      ? "retains the last event"
      : topic.retain
        ? "retains the last event of each key"
        : undefined,
    topic.overflow === "CONFLATE"
      ? "conflates for slow subscribers"
      : topic.overflow === "DISCONNECT"
        ? "disconnects slow subscribers"
        : undefined,
    topic.signed && "signed",
    topic.messageBytes && `up to ${bytes(topic.messageBytes)}`,
  ];
  const element = h(
    "article",
    {},
    h("h1", { tabindex: -1 }, desc.parent.name, h("wbr"), ".", desc.name),
    comment(schema, desc),
    tags("topic", desc, ...facts),
    watching?.element,
    publishing?.element,
    sourceOf(schema, ...(filter && hasSubscribers ? [filter] : []), event),
  );
  return {
    element,
    command: { update: () => (watching?.command.update(), publishing?.command.update()) },
    show: (isShown) => watching?.show(isShown),
    onrate: (listener) => watching?.onrate(listener),
  };
}

/** The items of a subscription, and what they are subscribed with. */
function watch(
  topic: TopicDescription,
  desc: DescMethod,
  event: DescMessage,
  filter: Filter,
  schema: Schema,
  path: string,
  url: string,
) {
  const form =
    filter && filter.members.length > 0 ? new MessageForm(filter, schema, "Filter", () => command.update()) : undefined;
  const startId = newId();
  const start = h(
    "select",
    { id: startId, "aria-label": "Where to begin" },
    h("option", { value: "kept" }, "with what the topic keeps"),
    h("option", { value: "live" }, "with the next event"),
    h("option", { value: "after" }, "after a position"),
  );
  const after = h("input", {
    type: "text",
    "aria-label": "The position",
    placeholder: "epoch-sequence",
    autocomplete: "off",
    hidden: true,
  });
  start.addEventListener("change", () => {
    after.hidden = start.value !== "after";
    command.update();
  });
  after.addEventListener("input", () => command.update());
  const command = copyable(
    () => `${curl("-N")} ${quoted(`${url}${query(form, filter, start.value, after.value)}`)}`,
    "subscribe",
  );

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
    fill(
      status,
      subscription && h("span", {}, `${number(count)} ${count === 1 ? "event" : "events"}`),
      subscription && h("span", {}, `${number(rate)} a second`),
      subscription && subscription.position && h("span", {}, "after ", h("code", {}, String(subscription.position))),
      held && h("span.warn", {}, "held: the server keeps what comes, as long as it can"),
    );
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
        throw new Invalid(
          `${JSON.stringify(after.value)} is no position: write {epoch}-{sequence}, as the table shows it`,
          after,
        );
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
    const options =
      start.value === "live" ? { live: true } : start.value === "after" ? { after: after.value.trim() } : {};
    const client = clientOf(desc.parent);
    subscription = client[desc.localName === "then" ? "then$" : desc.localName]!(
      message ?? {},
      options,
    ) as Subscription<DescMessage>;
    count = said = thisSecond = 0;
    perSecond.length = 0;
    shown();
    void run(subscription);
  };

  // What the server tells of the topic itself.
  let polling: ReturnType<typeof setTimeout> | undefined;
  let before: { position: Position; at: number } | undefined;
  const poll = async () => {
    if (document.hidden || !network.isOpen) {
      polling = setTimeout(poll, 2_000);
      return;
    }
    try {
      const all = await fetchJson<Now>(`${path}?now`);
      const state = all.topics?.[topic.path.slice(topic.path.lastIndexOf("/") + 1)];
      const position = state?.position ? Position.parse(state.position) : undefined;
      const at = performance.now();
      const published =
        position && before && before.position.epoch === position.epoch
          ? Number(position.sequence - before.position.sequence) / ((at - before.at) / 1_000)
          : undefined;
      before = position && { position, at };
      const own = subscription?.position;
      const behind =
        position && own && own.epoch === position.epoch && !form ? position.sequence - own.sequence : undefined;
      fill(
        now,
        state && [
          h(
            "span",
            {},
            `${number(state.subscriptions)} ${state.subscriptions === 1 ? "subscription" : "subscriptions"}`,
          ),
          published !== undefined && h("span", {}, `${number(Math.max(published, 0))} published a second`),
          position && h("span", {}, "the last is ", h("code", {}, String(position))),
          state.log &&
            h(
              "span",
              {},
              `${number(state.log.events)} kept, ${number(state.log.bytes)} bytes, ${number(state.log.ageSeconds)} s`,
            ),
          behind !== undefined && behind > 0n && h("span.warn", {}, `this page is ${behind} behind`),
        ],
      );
    } catch {
      before = undefined;
    }
    polling = setTimeout(poll, 2_000);
  };

  const element = h(
    "section",
    { "aria-label": "Subscribe" },
    now,
    h(
      "form",
      {
        novalidate: true,
        onsubmit: (event: SubmitEvent) => (event.preventDefault(), submit()),
        onkeydown: submitOnEnter(submit),
      },
      form?.element,
      h(
        "div.actions",
        {},
        h("label", { for: startId }, "Begin"),
        start,
        after,
        toggle,
        hold,
        button("Clear", () => log.clear(), ".quiet"),
      ),
    ),
    error,
    log.element,
    command.element,
  );
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
function query(form: MessageForm | undefined, filter: Filter, start: string, after: string): string {
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

/** A form that publishes. */
function publish(topic: TopicDescription, desc: DescMethod, event: DescMessage, schema: Schema, url: string) {
  const form = new MessageForm(event, schema, "Event", () => command.update());
  const command = copyable(() => `${curl("--json", quoted(compact(form)))} ${quoted(url)}`, "publish");
  const result = h("div.receipt", { role: "status" });
  const name =
    topic.publishers === "both"
      ? `publish${desc.localName[0]!.toUpperCase()}${desc.localName.slice(1)}`
      : desc.localName;
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
      fill(
        result,
        h(
          "p.facts",
          {},
          h("span.good", {}, "Published"),
          position && h("code", {}, String(position)),
          h("span", {}, time),
        ),
      );
    } catch (error) {
      fill(result, failure(error, schema));
    }
  };
  const element = h(
    "section.publish",
    { "aria-label": "Publish" },
    h(
      "form",
      {
        novalidate: true,
        onsubmit: (event: SubmitEvent) => (event.preventDefault(), void submit()),
        onkeydown: submitOnEnter(() => void submit()),
      },
      form.element,
      h("div.actions", {}, h("button", { type: "submit" }, "Publish"), result),
    ),
    command.element,
  );
  return { element, command };
}
