// Who is typing: published at most every two seconds, and shown for four.
import type { Keystroke } from "./gen/chat/v1/chat_pb.js";
import { the } from "./dom.js";
import { key } from "./me.js";
import { chat } from "./server.js";

const TOLD_EVERY = 2_000;
const BELIEVED = 4_000;

/** The other people who are typing in the open room. */
export class Typing {
  readonly #line = the("typing");
  readonly #until = new Map<string, ReturnType<typeof setTimeout>>();
  #toldAt = 0;

  /** Publishes that this user is typing. An old notice is useless: it times out. */
  tell(room: string, author: string): void {
    if (Date.now() - this.#toldAt < TOLD_EVERY) {
      return;
    }
    this.#toldAt = Date.now();
    chat.publishTyping({ room, author, key: key() }, { timeoutMs: TOLD_EVERY }).catch(() => {});
  }

  /** The message was sent: the next keystroke is published at once. */
  sent(): void {
    this.#toldAt = 0;
  }

  /** Subscribes in a room until the signal is aborted. */
  async listen(room: string, isMe: (name: string) => boolean, signal: AbortSignal): Promise<void> {
    this.#until.forEach((_, name) => this.stopped(name));
    let stale = 0;
    try {
      for await (const item of chat.typing({ room }, { live: true, signal })) {
        if (item.kind === "resumed") {
          // Notices from before the reconnect are out of date.
          stale = item.replayed;
        } else if (item.kind === "event" && stale > 0) {
          stale -= 1;
        } else if (item.kind === "event" && !isMe(item.message.author)) {
          this.#types(item.message);
        }
      }
    } catch {
      // The same error ended the messages, and is shown there.
    }
  }

  /** Somebody has sent a message, and no longer types. */
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
    // Setting the same text again would announce it again.
    if (this.#line.textContent !== text) {
      this.#line.textContent = text;
    }
  }
}
