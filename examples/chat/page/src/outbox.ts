// What was written here and has not come back yet: on its way, refused, or not known.
import { SmqError } from "smq-web";
import type { Message } from "./gen/chat/v1/chat_pb.js";
import { button, make, the } from "./dom.js";
import { entryOf } from "./log.js";
import { key } from "./me.js";
import { hexadecimal, randomBytes } from "./random.js";
import { chat, connection } from "./server.js";
import { clockTime } from "./time.js";

/** Something that was written here. */
interface Letter {
  readonly room: string;
  readonly author: string;
  readonly text: string;
  /** By what it is known again among the messages that come. */
  readonly id: string;
  readonly entry: HTMLElement;
  readonly state: HTMLElement;
  isUnderWay: boolean;
}

/** The list of it. Each letter stays until it comes back as a message, or is thrown away. */
export class Outbox {
  readonly #list = the("outbox");
  readonly #letters = new Map<string, Letter>();
  #room = "";

  constructor() {
    connection.onchange(() => this.#describe());
    // Who closes the page now would lose what is not sent.
    addEventListener("beforeunload", (event) => {
      if ([...this.#letters.values()].some(({ isUnderWay }) => isUnderWay)) {
        event.preventDefault();
      }
    });
  }

  /** Shows what was written in that room. */
  show(room: string): void {
    this.#room = room;
    this.#list.replaceChildren(...[...this.#letters.values()].filter((it) => it.room === room).map((it) => it.entry));
  }

  /** Sends something. */
  send(room: string, author: string, text: string): void {
    const state = make("p", "state");
    const entry = entryOf(author, text, clockTime(new Date()), { together: false, mine: true });
    entry.append(state);
    const letter = { room, author, text, id: hexadecimal(randomBytes()), entry, state, isUnderWay: false };
    entry.dataset["id"] = letter.id;
    this.#letters.set(letter.id, letter);
    if (room === this.#room) {
      this.#list.append(entry);
    }
    void this.#publish(letter);
  }

  /** Takes note that a message has come: is it one of these, it has arrived. */
  arrived(message: Message): void {
    this.#remove(message.id);
  }

  async #publish(letter: Letter): Promise<void> {
    const { room, author, text, id } = letter;
    letter.isUnderWay = true;
    this.#describe();
    try {
      // It may take as long as the network takes to come back: the client sends it when it can, and once.
      await chat.publishMessages({ room, author, text, id, key: key() }, { timeoutMs: Infinity });
      letter.isUnderWay = false;
      tell(letter, "sent", "sent");
      if (room !== this.#room) {
        // It will be among the messages when that room is opened again.
        this.#remove(id);
      }
    } catch (error) {
      letter.isUnderWay = false;
      this.#failed(letter, error as SmqError);
    }
  }

  #failed(letter: Letter, error: SmqError): void {
    // The server was restarted, and does not know what it did before: only a reader can tell.
    const isUnknown = error.code === "aborted";
    const why = isUnknown
      ? "It may have arrived or not: the server was restarted before it answered."
      : `Not sent: ${error.message}.`;
    tell(letter, isUnknown ? "unknown" : "failed", why);
    const again = button(isUnknown ? "Send it again" : "Try again", () => void this.#publish(letter));
    letter.state.append(" ", again, " ", button("Discard", () => this.#remove(letter.id)));
  }

  /** Says of what is on its way where it is held up. */
  #describe(): void {
    const isLive = connection.state.kind === "live";
    for (const letter of this.#letters.values()) {
      if (letter.isUnderWay) {
        tell(letter, "sending", isLive ? "sending…" : "waits for the connection");
      }
    }
  }

  #remove(id: string): void {
    this.#letters.get(id)?.entry.remove();
    this.#letters.delete(id);
  }
}

function tell(letter: Letter, state: string, text: string): void {
  letter.entry.dataset["state"] = state;
  letter.state.className = `state ${state}`;
  // Who does not see the page hears only of what did not go well.
  letter.state.role = state === "failed" || state === "unknown" ? "alert" : null;
  letter.state.textContent = text;
}
