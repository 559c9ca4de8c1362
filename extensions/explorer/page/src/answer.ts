// What comes back: messages, statuses, headers.

import { type DescMessage, fromBinary, type Message, toJson } from "@bufbuild/protobuf";
import { SmqError } from "smq-web";
import { type Content, bytes, h, json, number } from "./dom.js";
import { base64 } from "./inputs.js";
import { network } from "./network.js";
import type { Schema } from "./schema.js";

/** Returns the JSON of a message; says why, if it has none. */
export function shownJson(desc: DescMessage, message: Message, schema: Schema): string {
  try {
    return JSON.stringify(toJson(desc, message, { registry: schema.registry }), null, 2);
  } catch (error) {
    return `// no JSON: ${(error as Error).message}`;
  }
}

/** A message: as JSON, or as the file that it is. */
export function shown(desc: DescMessage, message: Message, schema: Schema, label = "The answer"): Content {
  if (desc.typeName !== "google.api.HttpBody") {
    return block(json(shownJson(desc, message, schema)), label);
  }
  const { contentType, data } = message as Message & { contentType: string; data: Uint8Array<ArrayBuffer> };
  const url = URL.createObjectURL(new Blob([data], { type: contentType }));
  const type = contentType.split(";")[0]!.trim().toLowerCase();
  const isText = /^text\/|[/+](json|xml)$/.test(type);
  return [
    h(
      "p",
      {},
      `${contentType || "no content type"}, ${bytes(data.length)} `,
      h("a", { href: url, download: "reply" }, "Save"),
    ),
    // An image runs no scripts, whatever is in it.
    type.startsWith("image/") && h("img", { src: url, alt: "The reply" }),
    isText && block(new TextDecoder().decode(data.subarray(0, 100_000)), label),
  ];
}

function block(content: Content, label: string): HTMLElement {
  return h("pre.code", { tabindex: 0, role: "region", "aria-label": label }, h("code", {}, content));
}

/** What is wrong: the code, the sentence, and the details. */
export function failure(error: unknown, schema: Schema): Content {
  if (!(error instanceof SmqError)) {
    return h("p.error", {}, String(error));
  }
  const details = error.details.map(({ type, value }) => {
    const desc = schema.registry.getMessage(type);
    const text = desc ? shownJson(desc, fromBinary(desc, value), schema) : base64(value);
    return [h("dt", {}, type), h("dd", {}, h("code", {}, text))];
  });
  const after = error.retryAfterMs;
  return [
    h("p.error", {}, h("code.badge", {}, error.code), " ", error.message),
    error.origin === "client" && h("p.dim", {}, "This page found that, not the server."),
    after !== undefined && h("p.dim", {}, `It may work in ${number(after / 1_000)} s.`),
    details.length > 0 && h("dl", {}, details),
  ];
}

/** The status, the time and the headers of the last response from a path. */
export function exchange(path: string, milliseconds: number, received: Headers | undefined): Content {
  const response = network.takeResponse(path);
  const time = h("span", {}, `${number(milliseconds)} ms`);
  const headers = response?.headers ?? received;
  if (!headers) {
    return h("p.facts", {}, time);
  }
  const length = Number(headers.get("content-length"));
  const all = [...headers].map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]);
  return [
    h(
      "p.facts",
      {},
      response
        ? h(response.ok ? "span.good" : "span.bad", {}, `${response.status} ${response.statusText}`.trim())
        : h("span.good", {}, "over the session"),
      time,
      length > 0 && h("span", {}, bytes(length)),
    ),
    all.length > 0 && h("details", {}, h("summary", {}, "Headers"), h("dl", {}, all)),
  ];
}
