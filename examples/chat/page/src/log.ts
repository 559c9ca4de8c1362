// The list of messages in a room, with notes about gaps and reconnects.
import type { Message } from "./gen/chat/v1/chat_pb.js";
import { make, the } from "./dom.js";
import { clockTime, dateOf, dayOf } from "./time.js";

/** Messages of one author with less than this between them, in milliseconds, share one heading. */
const TOGETHER = 5 * 60_000;

/** The most entries in the list: the oldest ones are removed. */
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
    // The list stays at its end when an on-screen keyboard opens, or an unsent message shows an error.
    const resized = new ResizeObserver(() => this.#stick(wasAtEnd));
    [scroll, this.#list, the("outbox")].forEach((it) => resized.observe(it));
  }

  /** Clears the list for another room. Its retained messages are not read out. */
  clear(): void {
    this.#list.replaceChildren();
    this.#list.ariaLive = "off";
    this.#last = undefined;
    this.#seen();
  }

  /** The retained messages have arrived: new messages are read out. */
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

  /** Adds a note about the messages, such as a gap. */
  mark(kind: "begin" | "resumed" | "gap", text: string): void {
    const last = this.#list.lastElementChild;
    if (kind === "resumed" && last?.classList.contains(kind)) {
      // Several reconnects without a message in between need one note only.
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

/** Creates the entry of a message, sent or not. */
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

/** Returns a hue for a name, always the same one. */
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
