// The people in the rooms: by name in the open room, by number in the others.
import { SmqError } from "smq-web";
import { type Person, Presence } from "./gen/chat/v1/chat_pb.js";
import { make, the } from "./dom.js";
import { hueOf } from "./log.js";
import { chat } from "./server.js";

/** All people in all rooms. */
export class People {
  readonly #list = the("people");
  readonly #title = the("people-title");
  /** By room and name. */
  readonly #people = new Map<string, Map<string, Person>>();
  #room = "";

  constructor(
    private readonly isMe: (name: string) => boolean,
    /** Is called with the number of people in each room. */
    private readonly counted: (counts: ReadonlyMap<string, number>) => void,
  ) {
    // On a narrow screen the list is collapsed: it is above the messages.
    the<HTMLDetailsElement>("people-more").open = !matchMedia("(max-width: 46rem)").matches;
  }

  /** Shows the people in one room. */
  show(room: string): void {
    this.#room = room;
    this.#draw();
  }

  /** Subscribes for the lifetime of the page. */
  async listen(): Promise<void> {
    try {
      for (;;) {
        await this.#listenUntilGap();
      }
    } catch {
      // The same error closed the connection: its state shows it.
    }
  }

  /** Subscribes until changes are missing. Among them may be that somebody left, so the next subscription starts anew. */
  async #listenUntilGap(): Promise<void> {
    let isComplete = false;
    this.#people.clear();
    for await (const item of chat.people()) {
      if (item.kind === "gap") {
        return;
      }
      if (item.kind === "event") {
        this.#take(item.message);
      }
      isComplete ||= item.kind === "retainedEnd";
      if (isComplete) {
        this.#draw();
      }
    }
  }

  #take(person: Person): void {
    const room = this.#people.get(person.room) ?? new Map<string, Person>();
    this.#people.set(person.room, room);
    if (person.presence === Presence.GONE) {
      room.delete(person.name);
    } else {
      room.set(person.name, person);
    }
  }

  #draw(): void {
    const here = [...(this.#people.get(this.#room)?.values() ?? [])];
    here.sort((a, b) => a.name.localeCompare(b.name));
    this.#title.textContent = `Here now: ${here.length}`;
    this.#list.replaceChildren(...here.map((person) => this.#entry(person)));
    this.counted(new Map([...this.#people].map(([room, people]) => [room, people.size])));
  }

  #entry({ name, presence }: Person): HTMLElement {
    const isAway = presence === Presence.AWAY;
    const dot = make("span", "dot");
    dot.style.setProperty("--hue", String(hueOf(name)));
    const entry = make("li", isAway ? "away" : "", dot, make("span", "name", name));
    const notes = [this.isMe(name) ? "you" : "", isAway ? "away" : ""].filter(Boolean);
    if (notes.length > 0) {
      entry.append(make("span", "note", ` (${notes.join(", ")})`));
    }
    return entry;
  }
}

/** Returns the message of an error. */
export function wordsOf(error: unknown): string {
  return error instanceof SmqError ? error.message : String(error);
}
