// The rooms: their names, the open one, and how many people are in each. The address names the open one: `#garden`.
import type { Room } from "./gen/chat/v1/chat_pb.js";
import { make, the } from "./dom.js";
import { chat } from "./server.js";

/** The list of rooms. */
export class Rooms {
  readonly #list = the("rooms");
  #counts: ReadonlyMap<string, number> = new Map();

  private constructor(private readonly all: readonly [Room, ...Room[]]) {}

  /** Loads the rooms from the server. */
  static async load(): Promise<Rooms> {
    const [first, ...others] = (await chat.listRooms({})).rooms;
    if (!first) {
      throw new Error("the server has no rooms");
    }
    return new Rooms([first, ...others]);
  }

  /** The open room. */
  get open(): Room {
    const name = decodeURIComponent(location.hash.slice(1));
    return this.all.find((room) => room.name === name) ?? this.all[0];
  }

  /** Shows how many people are in each room. */
  count(counts: ReadonlyMap<string, number>): void {
    this.#counts = counts;
    this.draw();
  }

  draw(): void {
    const { open } = this;
    the("room-name").textContent = open.name;
    the("room-about").textContent = open.about;
    document.title = `${open.name} · chat`;
    const focused = document.activeElement?.getAttribute("href");
    this.#list.replaceChildren(...this.all.map((room) => this.#entry(room, room === open)));
    if (focused) {
      this.#list.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  #entry(room: Room, isOpen: boolean): HTMLElement {
    const link = make("a", "", make("span", "name", room.name));
    link.href = `#${room.name}`;
    if (isOpen) {
      link.ariaCurrent = "page";
    }
    const count = this.#counts.get(room.name) ?? 0;
    if (count > 0) {
      const badge = make("span", "count", String(count));
      badge.append(make("span", "unseen", count === 1 ? " person" : " people"));
      link.append(" ", badge);
    }
    return make("li", "", link);
  }
}
