// The user's messages that have not come back from the server: under way, refused, or with an unknown outcome.
import { SmqError } from "smq-web";
import type { Message } from "./gen/chat/v1/chat_pb.js";
import { button, make, the } from "./dom.js";
import { entryOf } from "./log.js";
import { key } from "./me.js";
import { hexadecimal, randomBytes } from "./random.js";
import { chat, connection } from "./server.js";
import { clockTime } from "./time.js";

/** A message of this user. */
interface Letter {
  readonly room: string;
  readonly author: string;
  readonly text: string;
  /** Identifies it among the messages that arrive. */
  readonly id: string;
  readonly entry: HTMLElement;
  readonly state: HTMLElement;
  isUnderWay: boolean;
}

/** The list of unconfirmed messages. Each one stays until it arrives from the server, or is discarded. */
export class Outbox {
  readonly #list = the("outbox");
  readonly #letters = new Map<string, Letter>();
  #room = "";

  constructor() {
    connection.onchange(() => this.#describe());
    // Closing the page now would lose unsent messages.
    addEventListener("beforeunload", (event) => {
      if ([...this.#letters.values()].some(({ isUnderWay }) => isUnderWay)) {
        event.preventDefault();
      }
    });
  }

  /** Shows the messages of one room. */
  show(room: string): void {
    this.#room = room;
    this.#list.replaceChildren(...[...this.#letters.values()].filter((it) => it.room === room).map((it) => it.entry));
  }

  /** Sends a message. */
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

  /** Removes a message that has arrived from the server. */
  arrived(message: Message): void {
    this.#remove(message.id);
  }

  async #publish(letter: Letter): Promise<void> {
    const { room, author, text, id } = letter;
    letter.isUnderWay = true;
    this.#describe();
    try {
      // Without a timeout: the client sends it when the connection is back, and the server applies it once.
      await chat.publishMessages({ room, author, text, id, key: key() }, { timeoutMs: Infinity });
      letter.isUnderWay = false;
      tell(letter, "sent", "sent");
      if (room !== this.#room) {
        // The message arrives when that room is opened again.
        this.#remove(id);
      }
    } catch (error) {
      letter.isUnderWay = false;
      this.#failed(letter, error as SmqError);
    }
  }

  #failed(letter: Letter, error: SmqError): void {
    // The server was restarted, and does not know the outcome: only a reader can tell.
    const isUnknown = error.code === "aborted";
    const why = isUnknown
      ? "It may have arrived or not: the server was restarted before it answered."
      : `Not sent: ${error.message}.`;
    tell(letter, isUnknown ? "unknown" : "failed", why);
    const again = button(isUnknown ? "Send it again" : "Try again", () => void this.#publish(letter));
    letter.state.append(" ", again, " ", button("Discard", () => this.#remove(letter.id)));
  }

  /** Shows of each unsent message whether it waits for the connection. */
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
  // A screen reader announces failures only.
  letter.state.role = state === "failed" || state === "unknown" ? "alert" : null;
  letter.state.textContent = text;
}
