import { violation } from "../error.js";

/** An event of an event stream. */
export interface StreamEvent {
  /** Its kind: `message`, where the stream does not say. */
  readonly event: string;
  readonly data: string;
  /** Its own `id:`, if it has one. */
  readonly id: string | undefined;
}

/** The largest event that is taken, in characters. */
const MOST = 64 * 1024 * 1024;

/** Reads the text of an event stream (WHATWG HTML, section 9.2), in whatever pieces it comes. */
export class EventStreamParser {
  /** The begin of a line whose end has not come. */
  #line = "";
  /** Whether the last piece ended with a carriage return, which may be half of a line's end. */
  #returned = false;
  #event = "";
  #id: string | undefined;
  #data: string[] = [];
  #size = 0;

  /** Takes a piece, and returns the events that it completes. Throws if one is too large. */
  push(text: string): StreamEvent[] {
    const events: StreamEvent[] = [];
    if (this.#returned && text.startsWith("\n")) {
      text = text.slice(1);
      this.#returned = false;
    }
    if (!text) {
      return events;
    }
    this.#returned = text.endsWith("\r");
    const lines = text.split(/\r\n|\r|\n/);
    lines[0] = this.#line + lines[0]!;
    this.#line = lines.pop()!;
    for (const line of lines) {
      const event = this.#take(line);
      if (event) {
        events.push(event);
      }
    }
    if (this.#size + this.#line.length > MOST) {
      throw violation(`it sent an event of more than ${MOST} characters`);
    }
    return events;
  }

  /** Takes a line; an empty one ends an event. */
  #take(line: string): StreamEvent | undefined {
    if (!line) {
      return this.#end();
    }
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + (line[colon + 1] === " " ? 2 : 1));
    if (field === "event") {
      this.#event = value;
    } else if (field === "id") {
      this.#id = value;
    } else if (field === "data") {
      this.#data.push(value);
      this.#size += value.length;
    }
    return undefined;
  }

  #end(): StreamEvent | undefined {
    const { length } = this.#data;
    const event = { event: this.#event || "message", data: this.#data.join("\n"), id: this.#id };
    this.#event = "";
    this.#id = undefined;
    this.#data = [];
    this.#size = 0;
    return length > 0 ? event : undefined;
  }
}
