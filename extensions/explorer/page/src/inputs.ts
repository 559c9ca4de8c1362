// Inputs for single values: a scalar, an enum, or a message of protobuf's own that is written as one.

import {
  type DescEnum,
  type DescField,
  type DescMessage,
  fromJson,
  type JsonValue,
  ScalarType,
} from "@bufbuild/protobuf";
import { button, h } from "./dom.js";
import { local } from "./schema.js";

/** A part of a form: the JSON of a value, undefined if it is absent. */
export interface Control {
  readonly element: HTMLElement;
  /** Throws an `Invalid` if there is no such value. */
  get(): JsonValue | undefined;
  set(value: JsonValue | undefined): void;
}

/** A value that is none of its type, at the input that has it. */
export class Invalid extends Error {
  constructor(
    message: string,
    readonly input?: HTMLElement,
  ) {
    super(message);
  }
}

/** How the values of a type are written, by scalar or by the name of a message. */
const HINTS: Readonly<Record<string, string>> = {
  "google.protobuf.Timestamp": "2026-12-31T23:59:59Z",
  "google.protobuf.Duration": "1.5s",
  "google.protobuf.FieldMask": "place,wind.speed",
  "google.protobuf.Struct": '{"any": "object"}',
  "google.protobuf.Value": '"any JSON"',
  "google.protobuf.ListValue": '["any", "list"]',
  "google.protobuf.Any": '{"@type": "type.googleapis.com/…"}',
  INT32: "a whole number",
  UINT32: "a whole number from 0",
  INT64: "a whole number",
  UINT64: "a whole number from 0",
  FLOAT: "1.5, NaN or Infinity",
};

/** The presence of a field that may be absent. */
const EXPLICIT = 1;

/** Those whose JSON is a text. The others are shown as JSON. */
const TEXTS = ["google.protobuf.Timestamp", "google.protobuf.Duration", "google.protobuf.FieldMask"];

const isWrapper = (message: DescMessage) =>
  /^google\.protobuf\.(\w+)Value$/.test(message.typeName) &&
  message.fields.length === 1 &&
  message.fields[0]!.fieldKind === "scalar";

export function isLeaf(message: DescMessage): boolean {
  return message.typeName in HINTS || isWrapper(message);
}

type InputAttributes = Record<string, string | undefined>;

/** A single input. `isThere`: the value is not absent, but empty. */
export function leaf(field: DescField, attributes: InputAttributes, isThere: boolean): Control {
  const { message } = field;
  const hasPresence = !isThere && field.presence === EXPLICIT;
  if (field.enum) {
    return enumInput(field.enum, attributes, hasPresence);
  }
  return message
    ? messageInput(message, attributes, hasPresence)
    : presentInput(field.name, field.scalar!, attributes, hasPresence);
}

/** An input for a message whose JSON is no object with its fields. */
export function messageInput(message: DescMessage, attributes: InputAttributes, hasPresence: boolean): Control {
  const name = local(message);
  if (isWrapper(message)) {
    return presentInput(name, message.fields[0]!.scalar!, attributes, hasPresence);
  }
  const hint = HINTS[message.typeName]!;
  return TEXTS.includes(message.typeName)
    ? textInput(name, hint, attributes, message)
    : jsonInput(name, hint, attributes);
}

function presentInput(name: string, type: ScalarType, attributes: InputAttributes, hasPresence: boolean): Control {
  const input = scalarInput(type, attributes, hasPresence);
  return hasPresence && type !== ScalarType.BOOL ? withPresence(name, input) : input;
}

/** An input with a box that says whether there is a value at all: an empty text is another value than none. */
function withPresence(name: string, control: Control): Control {
  const box = h("input", { type: "checkbox", "aria-label": `Send ${name}` });
  control.element.addEventListener("input", () => (box.checked = true));
  return {
    element: h(
      "div.presence",
      {},
      control.element,
      h("span.set", { title: `Send ${name}, even if it is empty` }, box, h("span", { "aria-hidden": "true" }, "set")),
    ),
    get: () => (box.checked ? (control.get() ?? "") : undefined),
    set: (value) => {
      box.checked = value !== undefined;
      control.set(value);
    },
  };
}

function enumInput(type: DescEnum, attributes: InputAttributes, hasPresence: boolean): Control {
  const isNull = type.typeName === "google.protobuf.NullValue";
  const values = type.values.map((value) => h("option", { value: value.name }, value.name));
  const select = h("select", attributes, hasPresence && h("option", { value: "" }, "–"), values);
  // A number that has no name, from JSON.
  const unnamed = h("option", { hidden: true });
  select.append(unnamed);
  return {
    element: select,
    get: () =>
      select.value === ""
        ? undefined
        : isNull
          ? null
          : /^-?\d+$/.test(select.value)
            ? Number(select.value)
            : select.value,
    set: (value) => {
      const text =
        value === undefined
          ? hasPresence
            ? ""
            : type.values[0]!.name
          : value === null
            ? type.values[0]!.name
            : String(value);
      unnamed.hidden = type.values.some((it) => it.name === text) || text === "";
      unnamed.value = unnamed.textContent = unnamed.hidden ? "\u00a0" : text;
      select.value = text;
    },
  };
}

export function scalarInput(type: ScalarType, attributes: InputAttributes, hasPresence = false): Control {
  switch (type) {
    case ScalarType.STRING: {
      const input = h("input", { type: "text", autocomplete: "off", ...attributes });
      return { element: input, get: () => input.value, set: (value) => (input.value = String(value ?? "")) };
    }
    case ScalarType.BOOL:
      return boolInput(attributes, hasPresence);
    case ScalarType.BYTES:
      return bytesInput(attributes);
    default:
      return numberInput(type, attributes);
  }
}

function boolInput(attributes: InputAttributes, hasPresence: boolean): Control {
  if (!hasPresence) {
    const box = h("input", { type: "checkbox", ...attributes });
    return { element: box, get: () => box.checked, set: (value) => (box.checked = value === true || value === "true") };
  }
  const select = h(
    "select",
    attributes,
    ["–", "true", "false"].map((it) => h("option", { value: it === "–" ? "" : it }, it)),
  );
  return {
    element: select,
    get: () => (select.value ? select.value === "true" : undefined),
    set: (value) => (select.value = value === undefined ? "" : String(value)),
  };
}

function numberInput(type: ScalarType, attributes: InputAttributes): Control {
  const name = ScalarType[type];
  const isFloat = type === ScalarType.FLOAT || type === ScalarType.DOUBLE;
  const is64 = name.includes("64");
  const isUnsigned = /^(U|FIXED)/.test(name);
  const hint = isFloat ? HINTS["FLOAT"]! : HINTS[isUnsigned ? "UINT32" : "INT32"]!;
  const input = h("input", {
    type: "text",
    inputmode: isFloat ? "decimal" : isUnsigned ? "numeric" : "text",
    autocomplete: "off",
    placeholder: "0",
    ...attributes,
  });
  const bits = is64 ? 64n : 32n;
  const [least, most] = isUnsigned ? [0n, (1n << bits) - 1n] : [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n];
  return {
    element: input,
    get: () => {
      const text = input.value.trim();
      if (!text) {
        return is64 && !isFloat ? "0" : 0;
      }
      if (isFloat && /^(-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|NaN|-?Infinity)$/i.test(text)) {
        return Number.isFinite(Number(text)) ? Number(text) : text;
      }
      if (!isFloat && /^-?\d+$/.test(text) && BigInt(text) >= least && BigInt(text) <= most) {
        return is64 ? text : Number(text);
      }
      throw new Invalid(
        `${JSON.stringify(text)} is no ${name.toLowerCase()}: write ${hint}${isFloat ? "" : `, ${least} to ${most}`}`,
        input,
      );
    },
    set: (value) => (input.value = value === undefined ? "" : String(value)),
  };
}

const ENCODINGS = ["text", "base64", "hex"];

function bytesInput(attributes: InputAttributes): Control {
  const input = h("textarea", { rows: 1, spellcheck: "false", ...attributes });
  const encoding = h(
    "select",
    { "aria-label": "How the bytes are written" },
    ENCODINGS.map((it) => h("option", {}, it)),
  );
  const file = h("input", { type: "file", hidden: true });
  const set = (data: Uint8Array) => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(data);
    const isText = !/[\ufffd\0]/.test(text);
    encoding.value = isText ? "text" : "base64";
    input.value = isText ? text : base64(data);
  };
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (chosen) {
      set(new Uint8Array(await chosen.arrayBuffer()));
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  return {
    element: h(
      "div.bytes",
      {},
      input,
      encoding,
      button("File…", () => file.click(), ".quiet"),
      file,
    ),
    get: () => {
      const text = input.value;
      const compact = text.replace(/\s/g, "");
      if (encoding.value === "text") {
        return base64(new TextEncoder().encode(text));
      }
      if (encoding.value === "base64" && /^[\w+/-]*={0,2}$/.test(compact)) {
        return compact;
      }
      if (encoding.value === "hex" && /^([\da-f]{2})*$/i.test(compact)) {
        return base64(Uint8Array.from(compact.match(/../g) ?? [], (byte) => parseInt(byte, 16)));
      }
      throw new Invalid(`this is no ${encoding.value}: correct it, or choose how the bytes are written`, input);
    },
    set: (value) => set(value === undefined ? new Uint8Array() : unbase64(String(value))),
  };
}

export function base64(data: Uint8Array): string {
  let text = "";
  for (const byte of data) {
    text += String.fromCharCode(byte);
  }
  return btoa(text);
}

export function unbase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (it) => it.charCodeAt(0));
}

/** A text whose type protobuf knows: empty if it is absent. */
function textInput(type: string, hint: string, attributes: InputAttributes, desc: DescMessage): Control {
  const input = h("input", { type: "text", autocomplete: "off", placeholder: hint, ...attributes });
  const now =
    desc.typeName === TEXTS[0] &&
    button(
      "Now",
      () => {
        input.value = new Date().toISOString();
        input.dispatchEvent(new Event("input", { bubbles: true }));
      },
      ".quiet",
    );
  return {
    element: now ? h("div.bytes", {}, input, now) : input,
    get: () => {
      const text = input.value.trim();
      if (!text) {
        return undefined;
      }
      try {
        fromJson(desc, text);
        return text;
      } catch {
        throw new Invalid(`${JSON.stringify(text)} is no ${type}: write it as ${hint}`, input);
      }
    },
    set: (value) => (input.value = String(value ?? "")),
  };
}

/** A field of JSON in JSON: empty if it is absent. */
function jsonInput(name: string, hint: string, attributes: InputAttributes): Control {
  const input = h("textarea.json", { rows: 2, spellcheck: "false", placeholder: hint, ...attributes });
  return {
    element: input,
    get: () => {
      if (!input.value.trim()) {
        return undefined;
      }
      try {
        return JSON.parse(input.value) as JsonValue;
      } catch {
        throw new Invalid(`${name} is no JSON: write it as ${hint}`, input);
      }
    },
    set: (value) => (input.value = value === undefined ? "" : JSON.stringify(value, null, 2)),
  };
}
