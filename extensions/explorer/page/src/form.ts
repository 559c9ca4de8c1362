// Forms made of descriptors. A form is the JSON of a message: what it shows can be read and set as JSON.

import {
  create,
  type DescField,
  type DescMessage,
  type DescOneof,
  fromJson,
  type JsonObject,
  type JsonValue,
  type Message,
  toJson,
} from "@bufbuild/protobuf";
import { button, choice, fill, h, newId, prose, say } from "./dom.js";
import { type Control, Invalid, isLeaf, leaf, messageInput, scalarInput } from "./inputs.js";
import { local, type Schema, typeName } from "./schema.js";

/** A form for a message, which is also a field for its JSON. */
export class MessageForm {
  readonly element: HTMLElement;
  readonly #control: Control;
  readonly #text: HTMLTextAreaElement;
  readonly #error: HTMLElement;
  #isJson = false;

  constructor(
    private readonly desc: DescMessage,
    private readonly schema: Schema,
    title: string,
    onchange: () => void,
  ) {
    this.#control = root(desc, schema);
    const id = newId();
    this.#text = h("textarea.json", {
      id: newId(),
      spellcheck: "false",
      rows: 8,
      "aria-label": `${title} as JSON`,
      "aria-describedby": id,
    });
    this.#error = h("p.error", { id, role: "alert" });
    const body = h("div.fields", {}, this.#control.element);
    const toggle = choice("How to write it", ["Form", "JSON"], (name) => this.#show(name === "JSON", body));
    const heading = h("div.bar", {}, h("h2", {}, title, " ", h("code", {}, local(desc))), toggle);
    this.element = h("div.message", {}, heading, body, this.#error);
    const changed = () => {
      this.#tell("");
      onchange();
    };
    this.element.addEventListener("input", changed);
    this.element.addEventListener("change", changed);
    this.element.addEventListener("click", onchange);
  }

  /** Returns its JSON. Throws if it is no such message. */
  json(): JsonValue {
    return toJson(this.desc, this.message(), { registry: this.schema.registry });
  }

  /** Returns the message. If there is none, says why, at the input that is wrong, and throws. */
  message(): Message {
    const value = this.#isJson ? parse(this.#text.value) : this.#control.get();
    return value === undefined ? create(this.desc) : decode(this.desc, value, this.schema);
  }

  /** Says what is wrong, and goes there. */
  complain(error: unknown): void {
    this.#tell(error instanceof Error ? error.message : String(error));
    const input = error instanceof Invalid ? error.input : this.#isJson ? this.#text : undefined;
    if (input) {
      input.setAttribute("aria-invalid", "true");
      input.focus();
    }
  }

  #tell(text: string): void {
    this.#error.textContent = text;
    this.element.querySelectorAll("[aria-invalid]").forEach((it) => it.removeAttribute("aria-invalid"));
  }

  #show(isJson: boolean, body: HTMLElement): boolean {
    if (isJson === this.#isJson) {
      return true;
    }
    try {
      if (isJson) {
        this.#text.value = JSON.stringify(this.json(), null, 2);
        this.#text.rows = Math.min(Math.max(this.#text.value.split("\n").length + 1, 6), 24);
      } else {
        this.#control.set(this.json());
      }
    } catch (error) {
      this.complain(error);
      return false;
    }
    this.#isJson = isJson;
    fill(body, isJson ? this.#text : this.#control.element);
    return true;
  }
}

function parse(text: string): JsonValue {
  try {
    return JSON.parse(text || "{}") as JsonValue;
  } catch (error) {
    throw new Invalid(`this is no JSON: ${(error as Error).message}`);
  }
}

function decode(desc: DescMessage, value: JsonValue, schema: Schema): Message {
  try {
    return fromJson(desc, value, { registry: schema.registry });
  } catch (error) {
    throw new Invalid((error as Error).message);
  }
}

/** A control for a whole message. */
function root(desc: DescMessage, schema: Schema): Control {
  return isLeaf(desc) ? messageInput(desc, { "aria-label": local(desc) }, false) : messageFields(desc, schema);
}

/** The fields of a message, one below the other. */
function messageFields(desc: DescMessage, schema: Schema): Control {
  const members = desc.members.map((member) =>
    member.kind === "oneof"
      ? oneofControl(member, schema)
      : { names: [member.jsonName], ...fieldControl(member, schema) },
  );
  const none = members.length === 0 && h("p.dim", {}, "It has no fields.");
  return {
    element: h(
      "div.group",
      {},
      none,
      members.map((member) => member.element),
    ),
    get: () => {
      const value: JsonObject = {};
      for (const member of members) {
        const part = member.get();
        if (part !== undefined) {
          Object.assign(value, "names" in member ? { [member.names[0]!]: part } : part);
        }
      }
      return value;
    },
    set: (value) => {
      const object = (value ?? {}) as JsonObject;
      members.forEach((member) => member.set("names" in member ? object[member.names[0]!] : object));
    },
  };
}

/** A choice between fields. Its JSON is an object with one of them. */
function oneofControl(oneof: DescOneof, schema: Schema): Control {
  const id = newId();
  const select = h(
    "select",
    { id },
    h("option", { value: "" }, "none"),
    oneof.fields.map((field) => h("option", { value: field.jsonName }, field.name)),
  );
  const slot = h("div");
  let chosen: { name: string; control: Control } | undefined;
  const choose = (name: string) => {
    const field = oneof.fields.find((it) => it.jsonName === name);
    chosen = field && { name, control: fieldControl(field, schema, true) };
    select.value = name;
    fill(slot, chosen?.control.element);
  };
  select.addEventListener("change", () => choose(select.value));
  const comment = schema.comment(oneof);
  return {
    element: h(
      "div.field",
      {},
      h("div.label", {}, h("label", { for: id }, oneof.name), h("span.type", {}, "oneof")),
      select,
      comment && h("p.hint", {}, prose(comment)),
      slot,
    ),
    get: () => {
      const value = chosen?.control.get();
      return chosen && value !== undefined ? { [chosen.name]: value } : undefined;
    },
    set: (value) => {
      const object = value as JsonObject;
      const field = oneof.fields.find((it) => object[it.jsonName] !== undefined);
      choose(field?.jsonName ?? "");
      chosen?.control.set(object[chosen.name]);
    },
  };
}

/** A field with its name, its type and its comment. `isChosen`: that of a oneof, which is there in any case. */
function fieldControl(field: DescField, schema: Schema, isChosen = false): Control {
  const comment = schema.comment(field);
  const isDeprecated = field.deprecated && h("span.tag", {}, "deprecated");
  const type = h(
    "span.type",
    {},
    typeName(field).replace("google.protobuf.", ""),
    field.proto.label === 2 && " · required",
  );
  const hint = h("p.hint", { id: newId() }, prose(comment));
  const group = (control: Control, ...actions: HTMLElement[]): Control => ({
    ...control,
    element: h(
      "fieldset.field",
      {},
      h("legend", {}, h("span.name", {}, field.name), " ", type, isDeprecated),
      comment && hint,
      control.element,
      actions.length > 0 && h("div.actions", {}, actions),
    ),
  });
  switch (field.fieldKind) {
    case "list":
      return group(listControl(field.name, () => itemControl(field, schema, `${field.name}, one of them`)));
    case "map":
      return group(mapControl(field, schema));
    case "message":
      if (!isLeaf(field.message)) {
        return group(optionalMessage(field, schema, isChosen));
      }
  }
  const id = newId();
  const control = leaf(field, { id, "aria-describedby": comment ? hint.id : undefined }, isChosen);
  return {
    ...control,
    element: h(
      "div.field",
      {},
      h("div.label", {}, h("label", { for: id }, field.name), type, isDeprecated),
      control.element,
      comment && hint,
    ),
  };
}

/** One value of a repeated field, or of a map. */
function itemControl(field: DescField, schema: Schema, label: string): Control {
  return field.message && !isLeaf(field.message)
    ? messageFields(field.message, schema)
    : leaf(field, { "aria-label": label }, true);
}

/** A message that is absent until somebody adds it: messages can contain themselves. */
function optionalMessage(field: DescField & { fieldKind: "message" }, schema: Schema, isChosen: boolean): Control {
  const slot = h("div");
  let content: Control | undefined;
  const toggle = button(
    "",
    () => {
      show(!content);
      (firstInput(slot) ?? toggle).focus();
    },
    ".quiet",
  );
  const show = (isThere: boolean) => {
    content = isThere ? messageFields(field.message, schema) : undefined;
    fill(slot, content?.element);
    toggle.textContent = isThere ? "Remove" : "Add";
    toggle.setAttribute("aria-label", `${toggle.textContent} ${field.name}`);
  };
  show(isChosen || field.proto.label === 2);
  return {
    element: h("div", {}, slot, !isChosen && toggle),
    get: () => content?.get(),
    set: (value) => {
      show(isChosen || value !== undefined);
      content?.set(value);
    },
  };
}

function firstInput(within: Element): HTMLElement | null {
  return within.querySelector<HTMLElement>("input, select, textarea, button");
}

/** Rows that can be added and removed. */
function rows<Row extends { element: HTMLElement }>(
  name: string,
  make: () => Row,
): { element: HTMLElement; all: Row[]; add: () => Row; clear: () => void } {
  const all: Row[] = [];
  const list = h("div.rows");
  const adder = button(
    "Add",
    () => {
      firstInput(add().element.parentElement!)?.focus();
    },
    ".quiet",
  );
  adder.setAttribute("aria-label", `Add ${name}`);
  const add = () => {
    const row = make();
    all.push(row);
    const remove = button(
      "×",
      () => {
        all.splice(all.indexOf(row), 1);
        line.remove();
        adder.focus();
        say(`Removed, ${all.length} left`);
      },
      ".quiet.remove",
    );
    remove.setAttribute("aria-label", `Remove this ${name}`);
    const line = h("div.row", {}, row.element, remove);
    list.append(line);
    return row;
  };
  const clear = () => {
    all.length = 0;
    list.replaceChildren();
  };
  return { element: h("div", {}, list, adder), all, add, clear };
}

/** Returns the JSON of a row, which has to be there. */
function present(name: string, row: Control): JsonValue {
  const value = row.get();
  if (value === undefined) {
    throw new Invalid(
      `one of ${name} is empty: write it, or remove it`,
      firstInput(row.element.parentElement!) ?? row.element,
    );
  }
  return value;
}

function listControl(name: string, make: () => Control): Control {
  const { element, all, add, clear } = rows(name, make);
  return {
    element,
    get: () => (all.length > 0 ? all.map((row) => present(name, row)) : undefined),
    set: (value) => {
      clear();
      ((value ?? []) as JsonValue[]).forEach((item) => add().set(item));
    },
  };
}

function mapControl(field: DescField & { fieldKind: "map" }, schema: Schema): Control {
  const make = () => {
    const key = scalarInput(field.mapKey, { "aria-label": `Key in ${field.name}` });
    const value = itemControl(field, schema, `Value in ${field.name}`);
    return { element: h("div.entry", {}, key.element, value.element), key, value };
  };
  const { element, all, add, clear } = rows(field.name, make);
  return {
    element,
    get: () => {
      const entries = all.map(({ key, value }) => [String(key.get() ?? ""), present(field.name, value)] as const);
      return all.length > 0 ? Object.fromEntries(entries) : undefined;
    },
    set: (value) => {
      clear();
      for (const [key, item] of Object.entries((value ?? {}) as JsonObject)) {
        const row = add();
        row.key.set(key);
        row.value.set(item);
      }
    },
  };
}
