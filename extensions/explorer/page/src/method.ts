// A method: a form for the request, and what comes back.

import type { DescMethod } from "@bufbuild/protobuf";
import { exchange, failure, shown } from "./answer.js";
import { bytes, copyable, fill, h, newId, say } from "./dom.js";
import { MessageForm } from "./form.js";
import { Invalid } from "./inputs.js";
import { comment, type Panel, sourceOf, tags } from "./panel.js";
import type { Schema } from "./schema.js";
import { base, clientOf, curl, type MethodDescription, partsOf, quoted } from "./server.js";

/** How many parts of a reply are shown: the last ones. */
const MAX_PARTS = 200;

export function methodPanel(method: MethodDescription, desc: DescMethod, schema: Schema): Panel {
  const url = base + method.path;
  const form = new MessageForm(desc.input, schema, "Request", () => command.update());
  const isBody = desc.input.typeName === "google.api.HttpBody";
  const command = copyable(() => {
    if (isBody) {
      return `${curl("--data-binary", "@file", "-H", "'Content-Type: application/octet-stream'")} ${quoted(url)}`;
    }
    return `${curl(method.streams ? "-N" : "", "--json", quoted(compact(form)))} ${quoted(url)}`;
  }, "call");
  const options = callOptions(method.streams);
  const answer = h("section.answer", { "aria-label": "Answer" }, h("h2", {}, "Answer"));
  const result = h("div", {}, h("p.dim", {}, "Nothing yet."));
  answer.append(result);
  const send = h("button", { type: "submit" }, "Call");
  let running: AbortController | undefined;

  const call = async () => {
    if (running) {
      running.abort();
      return;
    }
    let message;
    let chosen;
    try {
      message = form.message();
      chosen = options.read();
    } catch (error) {
      form.complain(error);
      return;
    }
    running = new AbortController();
    send.textContent = "Cancel";
    fill(result, h("p.dim", {}, "Waiting for the answer…"));
    const begin = performance.now();
    const path = new URL(url).pathname;
    let received: Headers | undefined;
    const onHeader = (headers: Headers) => (received = headers);
    const parts = method.streams && h("div", {});
    const head = () => exchange(path, performance.now() - begin, received);
    try {
      const call = (parts ? partsOf : clientOf)(desc.parent)[desc.localName === "then" ? "then$" : desc.localName]!;
      const reply = call(message, { ...chosen, signal: running.signal, onHeader });
      if (parts) {
        fill(result, parts);
        let count = 0;
        for await (const part of reply) {
          parts.append(h("div", {}, shown(desc.output, part, schema, `Part ${++count}`)));
          while (parts.childNodes.length > MAX_PARTS) {
            parts.firstChild!.remove();
          }
        }
        fill(result, head(), parts);
      } else {
        const whole = await reply;
        fill(result, head(), shown(desc.output, whole, schema));
      }
      say("The answer has come");
    } catch (error) {
      fill(result, head(), parts, failure(error, schema));
      say(`It failed: ${(error as Error).message}`);
    }
    running = undefined;
    send.textContent = "Call";
  };

  const element = h(
    "article",
    {},
    h("h1", { tabindex: -1 }, desc.parent.name, h("wbr"), ".", desc.name),
    comment(schema, desc),
    tags(
      "method",
      desc,
      method.streams && "replies in parts",
      method.messageBytes && `up to ${bytes(method.messageBytes)}`,
    ),
    h(
      "div.columns",
      {},
      h(
        "form",
        {
          novalidate: true,
          onsubmit: (event: Event) => (event.preventDefault(), void call()),
          onkeydown: submitOnEnter(() => void call()),
        },
        form.element,
        options.element,
        h("div.actions", {}, send),
      ),
      answer,
    ),
    command.element,
    sourceOf(schema, desc.input, desc.output),
  );
  return { element, command };
}

/** Ctrl+Enter sends from anywhere in a form. */
export function submitOnEnter(send: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  };
}

/** Returns the JSON of a form in one line; `{}` while it is not valid. */
export function compact(form: MessageForm): string {
  try {
    return JSON.stringify(form.json());
  } catch {
    return "{}";
  }
}

function callOptions(streams = false) {
  const timeout = h("input", { type: "text", inputmode: "numeric", placeholder: "30000", autocomplete: "off" });
  const headers = h("textarea", { rows: 2, spellcheck: "false", placeholder: "idempotency-key: 7" });
  const way = h(
    "select",
    { id: newId() },
    h("option", { value: "post" }, "a POST"),
    h("option", { value: "session" }, "the session"),
  );
  const element = h(
    "details",
    {},
    h("summary", {}, "Timeout, headers, transport"),
    h("label.field", {}, h("span.label", {}, "Timeout in milliseconds"), timeout),
    h("label.field", {}, h("span.label", {}, "Headers, one a line"), headers),
    !streams && h("div.field", {}, h("div.label", {}, h("label", { for: way.id }, "Send it by")), way),
  );
  const read = () => {
    const timeoutMs = timeout.value.trim() ? Number(timeout.value) : undefined;
    if (timeoutMs !== undefined && !(timeoutMs > 0 && timeoutMs < 1e10)) {
      throw new Invalid(`the timeout is ${JSON.stringify(timeout.value)}: write a number of milliseconds`, timeout);
    }
    const all = headers.value
      .split("\n")
      .filter((line) => line.trim())
      .map((line) => {
        const [, name, value] = /^\s*([!#$%&'*+.^`|~\w-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
        if (!name) {
          throw new Invalid(`${JSON.stringify(line)} is no header: write name: value`, headers);
        }
        return [name, value ?? ""] as [string, string];
      });
    if (way.value === "post" && !streams) {
      // A header that no frame of a session can have.
      all.push(["smq-timeout-ms", "1"]);
    }
    return { timeoutMs, headers: all };
  };
  return { element, read };
}
