// What the panels of methods and topics have in common.

import type { DescMessage, DescMethod } from "@bufbuild/protobuf";
import { type Content, h, prose } from "./dom.js";
import type { Schema } from "./schema.js";

export interface Panel {
  readonly element: HTMLElement;
  /** The command for a terminal: it depends on who asks. */
  readonly command: { update(): void };
  /** Is called when the panel is looked at, and when no longer. */
  readonly show?: (isShown: boolean) => void;
}

/** The comment of the .proto, in paragraphs. */
export function comment(schema: Schema, desc: { readonly proto: object }): Content {
  const text = schema.comment(desc);
  return (
    text &&
    h(
      "div.comment",
      {},
      text.split(/\n\s*\n/).map((it) => h("p", {}, prose(it))),
    )
  );
}

/** What it is, in a few words. */
export function tags(kind: string, desc: DescMethod, ...more: (string | false | undefined | 0)[]): HTMLElement {
  const isIdempotent = desc.idempotency !== 0;
  const all = [
    desc.deprecated && "deprecated",
    isIdempotent && (desc.idempotency === 1 ? "no side effects" : "idempotent"),
    ...more,
  ];
  return h(
    "p.tags",
    {},
    h(`span.tag.${kind}` as "span", {}, kind),
    all.map((it) => !!it && h("span.tag", {}, it)),
  );
}

/** The messages, as the .proto files have them. */
export function sourceOf(schema: Schema, ...messages: DescMessage[]): Content {
  const source = schema.source(...messages);
  return (
    source &&
    h(
      "details.source",
      {},
      h("summary", {}, "Messages in the .proto"),
      h("pre.code", { tabindex: 0, role: "region", "aria-label": "Messages" }, h("code", {}, proto(source))),
    )
  );
}

/** The text of a .proto with colours. */
function proto(text: string): Node {
  const all = document.createDocumentFragment();
  let end = 0;
  for (const token of text.matchAll(/\/\/.*|\b(message|enum|oneof|optional|repeated|required|map)\b/g)) {
    all.append(text.slice(end, token.index), h(token[1] ? "span.key" : "span.dim", {}, token[0]));
    end = token.index + token[0].length;
  }
  all.append(text.slice(end));
  return all;
}
