// Who is typing: told at most every two seconds, and believed for four.
import type { Keystroke } from "./gen/chat/v1/chat_pb.js";
import { the } from "./dom.js";
import { key } from "./me.js";
import { chat } from "./server.js";

const TOLD_EVERY = 2_000;
const BELIEVED = 4_000;

/** The others who are typing in the room that is open. */
export class Typing {
  readonly #line = the("typing");
  readonly #until = new Map<string, ReturnType<typeof setTimeout>>();
  #toldAt = 0;

  /** Says to the others that somebody types here. It is not worth waiting for: it comes at once, or never. */
  tell(room: string, author: string): void {
    if (Date.now() - this.#toldAt < TOLD_EVERY) {
      return;
    }
    this.#toldAt = Date.now();
    chat.publishTyping({ room, author, key: key() }, { timeoutMs: TOLD_EVERY }).catch(() => {});
  }

  /** What was typed has been sent: the next letter is news. */
  sent(): void {
    this.#toldAt = 0;
  }

  /** Listens in a room until the signal is aborted. */
  async listen(room: string, isMe: (name: string) => boolean, signal: AbortSignal): Promise<void> {
    this.#until.forEach((_, name) => this.stopped(name));
    let stale = 0;
    try {
      for await (const item of chat.typing({ room }, { live: true, signal })) {
        if (item.kind === "resumed") {
          // Nobody wants to know who typed while the connection was away.
          stale = item.replayed;
        } else if (item.kind === "event" && stale > 0) {
          stale -= 1;
        } else if (item.kind === "event" && !isMe(item.message.author)) {
          this.#types(item.message);
        }
      }
    } catch {
      // What has ended this has ended the messages too, and is told there.
    }
  }

  /** Somebody has said something, and types no more. */
  stopped(name: string): void {
    clearTimeout(this.#until.get(name));
    if (this.#until.delete(name)) {
      this.#show();
    }
  }

  #types({ author }: Keystroke): void {
    clearTimeout(this.#until.get(author));
    this.#until.set(author, setTimeout(() => this.stopped(author), BELIEVED));
    this.#show();
  }

  #show(): void {
    const names = [...this.#until.keys()];
    const text =
      names.length === 0 ? ""
      : names.length === 1 ? `${names[0]} is typing…`
      : names.length === 2 ? `${names[0]} and ${names[1]} are typing…`
      : `${names.length} people are typing…`;
    // A text that is set again would be read out again.
    if (this.#line.textContent !== text) {
      this.#line.textContent = text;
    }
  }
}
