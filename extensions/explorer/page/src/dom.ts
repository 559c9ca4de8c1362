// Elements: made in one call, and with ids that labels refer to.

type Attributes = Record<string, string | number | boolean | ((event: any) => void) | undefined>;
export type Content = Node | string | undefined | false | Content[];

/**
 * Creates an element. `h("button.quiet", { type: "button", onclick }, "Copy")`: classes stand in the name, functions
 * are listeners, `true` is an attribute without a value. Strings become text nodes, never HTML.
 */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name | `${Name}.${string}`,
  attributes: Attributes = {},
  ...content: Content[]
): HTMLElementTagNameMap[Name] {
  const [tag, ...classes] = name.split(".") as [Name, ...string[]];
  const element = document.createElement(tag);
  if (classes.length > 0) {
    element.className = classes.join(" ");
  }
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(key.slice(2), value);
    } else if (value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? "" : String(value));
    }
  }
  put(element, ...content);
  return element;
}

/** Appends content. */
export function put(element: Element, ...content: Content[]): void {
  for (const part of content.flat(9) as (Node | string | undefined | false)[]) {
    if (part) {
      element.append(part);
    }
  }
}

/** Replaces the content. */
export function fill(element: Element, ...content: Content[]): void {
  element.replaceChildren();
  put(element, ...content);
}

let ids = 0;

/** Returns an id that no other element has. */
export function newId(): string {
  return `e${++ids}`;
}

const spoken = h("div.unseen", { role: "status", "aria-live": "polite" });
document.body.append(spoken);

/** Says something to people who use a screen reader. */
export function say(text: string): void {
  // The same text again is said again.
  spoken.textContent = spoken.textContent === text ? `${text}\u00a0` : text;
}

export function button(text: string, onclick: (event: MouseEvent) => void, name = ""): HTMLButtonElement {
  return h(`button${name}` as "button", { type: "button", onclick }, text);
}

/** Buttons of which one is pressed. Calls `choose` with the next one; all stays as it is if that returns false. */
export function choice(label: string, names: string[], choose: (name: string) => boolean | void): HTMLElement {
  const buttons = names.map((name, index) => {
    const one = button(name, () => {
      if (choose(name) !== false) {
        buttons.forEach((it) => it.setAttribute("aria-pressed", String(it === one)));
      }
    });
    one.setAttribute("aria-pressed", String(index === 0));
    return one;
  });
  return h("div.choice", { role: "group", "aria-label": label }, buttons);
}

/** A line to copy. */
export function copyable(text: () => string, purpose: string): { element: HTMLElement; update: () => void } {
  const code = h("code");
  const update = () => {
    code.textContent = text();
  };
  const copy = button(
    "Copy",
    async () => {
      try {
        await navigator.clipboard.writeText(text());
        say("Copied");
        copy.textContent = "Copied";
      } catch {
        // Pages over http: of other hosts than this one may not copy.
        getSelection()?.selectAllChildren(code);
        copy.textContent = "Press Ctrl+C";
      }
      setTimeout(() => (copy.textContent = "Copy"), 2_000);
    },
    ".quiet",
  );
  update();
  const line = h("pre", { tabindex: 0, role: "region", "aria-label": `The command to ${purpose}` }, code);
  return { element: h("div.curl", {}, line, copy), update };
}

/** A comment of a .proto: its lines are joined, but for those of lists, and what stands in backticks is code. */
export function prose(text: string): Content {
  const joined = text.replace(/([^\n])\n(?=[^\n\s*|-])/g, "$1 ");
  return joined.split(/`([^`\n]+)`/).map((part, index) => (index % 2 === 1 ? h("code", {}, part) : part));
}

/** JSON with colours. */
export function json(text: string): Node {
  const all = document.createDocumentFragment();
  const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d[\d.eE+-]*|true|false|null/g;
  let end = 0;
  for (const token of text.matchAll(tokens)) {
    const [whole, string, colon] = token;
    const kind = colon ? "key" : string ? "string" : "atom";
    const shown = colon ? string! : whole;
    all.append(text.slice(end, token.index), h(`span.${kind}` as "span", {}, shown), colon ?? "");
    end = token.index + whole.length;
  }
  all.append(text.slice(end));
  return all;
}

export function number(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 1 : 0 });
}

export function bytes(value: number): string {
  const units = ["bytes", "KiB", "MiB", "GiB"];
  let unit = 0;
  for (; value >= 1024 && unit < 3; unit++) {
    value /= 1024;
  }
  return `${number(value)} ${units[unit]}`;
}
