// What was said in a room, as a list: messages, and what is to be known about them.
import type { Message } from "./gen/chat/v1/chat_pb.js";
import { make, the } from "./dom.js";
import { clockTime, dateOf, dayOf } from "./time.js";

/** Messages of one author with less than this between them, in milliseconds, stand under one name. */
const TOGETHER = 5 * 60_000;

/** How many entries are shown at most; the oldest go. */
const MOST = 2_000;

const scroll = the("scroll");
const newer = the("newer");

/** The list. */
export class Log {
  readonly #list = the("log");
  #last: { author: string; date: Date } | undefined;
  #unseen = 0;

  constructor(private readonly isMe: (name: string) => boolean) {
    scroll.addEventListener("scroll", () => {
      if (isAtEnd()) {
        this.#seen();
      }
    });
    newer.addEventListener("click", () => this.toEnd());
    // Who reads the end still does when the keyboard of a phone comes up, or a message says why it was not sent.
    const resized = new ResizeObserver(() => this.#stick(wasAtEnd));
    [scroll, this.#list, the("outbox")].forEach((it) => resized.observe(it));
  }

  /** Another room: nothing was said yet. What comes first is the past, and is not read out. */
  clear(): void {
    this.#list.replaceChildren();
    this.#list.ariaLive = "off";
    this.#last = undefined;
    this.#seen();
  }

  /** The past has been told: what comes from now on is read out. */
  begin(): void {
    this.#list.ariaLive = "polite";
  }

  /** Adds a message. */
  add(message: Message): void {
    const date = dateOf(message.time);
    const last = this.#last;
    if (!last || dayOf(last.date) !== dayOf(date)) {
      this.#append(make("div", "mark day", dayOf(date)));
    }
    const follows = this.#list.lastElementChild?.classList.contains("message") === true;
    const together =
      follows && last?.author === message.author && date.getTime() - last.date.getTime() < TOGETHER;
    const mine = this.isMe(message.author);
    const entry = entryOf(message.author, message.text, clockTime(date), { together, mine });
    entry.dataset["id"] = message.id;
    if (mine) {
      entry.append(make("p", "state sent", "sent"));
    }
    this.#last = { author: message.author, date };
    const atEnd = isAtEnd();
    this.#append(entry);
    if (!atEnd && !mine && this.#list.ariaLive === "polite") {
      this.#unseen += 1;
      newer.textContent = `${this.#unseen} new ${this.#unseen === 1 ? "message" : "messages"} below`;
      newer.hidden = false;
    }
  }

  /** Adds what is to be known about the messages: that some are missing, say. */
  mark(kind: "begin" | "resumed" | "gap", text: string): void {
    const last = this.#list.lastElementChild;
    if (kind === "resumed" && last?.classList.contains(kind)) {
      // Back, away, and back again without a message: once is enough.
      last.remove();
    }
    this.#append(make("div", `mark ${kind}`, text));
  }

  toEnd(): void {
    scroll.scrollTop = scroll.scrollHeight;
    this.#seen();
  }

  #append(entry: HTMLElement): void {
    const atEnd = isAtEnd();
    this.#list.append(entry);
    while (this.#list.childElementCount > MOST) {
      this.#list.firstElementChild?.remove();
    }
    this.#stick(atEnd);
  }

  #stick(atEnd: boolean): void {
    if (atEnd) {
      scroll.scrollTop = scroll.scrollHeight;
    }
  }

  #seen(): void {
    this.#unseen = 0;
    newer.hidden = true;
  }
}

/** Makes the entry of a message, on its way or there. */
export function entryOf(
  author: string,
  text: string,
  time: string,
  how: { together: boolean; mine: boolean },
): HTMLElement {
  const entry = make("article", `message${how.mine ? " mine" : ""}${how.together ? " together" : ""}`);
  const head = make("p", "who");
  const name = make("b", "author", author);
  name.style.setProperty("--hue", String(hueOf(author)));
  head.append(name, make("time", "", time));
  entry.append(head, make("p", "text", text));
  return entry;
}

/** Returns a colour for a name, always the same one. */
export function hueOf(name: string): number {
  let hash = 7;
  for (const letter of name.toLowerCase()) {
    hash = (hash * 31 + letter.codePointAt(0)!) % 360;
  }
  return hash;
}

let wasAtEnd = true;
scroll.addEventListener("scroll", () => (wasAtEnd = isAtEnd()));

function isAtEnd(): boolean {
  return scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 40;
}
