import { violation } from "../error.js";

/** An event of an event stream. */
export interface StreamEvent {
  /** Its type: `message` by default. */
  readonly event: string;
  readonly data: string;
  /** Its `id` field, if it has one. */
  readonly id: string | undefined;
}

/** The largest event, in characters. */
const MAX_EVENT = 64 * 1024 * 1024;

/** Parses an event stream (WHATWG HTML, section 9.2) piece by piece. */
export class EventStreamParser {
  /** The beginning of an incomplete line. */
  #line = "";
  /** Whether the last piece ended with a carriage return: a line feed that follows belongs to it. */
  #endedWithCr = false;
  #event = "";
  #id: string | undefined;
  #data: string[] = [];
  #size = 0;

  /** Parses a piece, and returns the events that it completes. Throws if an event is too large. */
  push(text: string): StreamEvent[] {
    const events: StreamEvent[] = [];
    if (this.#endedWithCr && text.startsWith("\n")) {
      text = text.slice(1);
      this.#endedWithCr = false;
    }
    if (!text) {
      return events;
    }
    this.#endedWithCr = text.endsWith("\r");
    const lines = text.split(/\r\n|\r|\n/);
    lines[0] = this.#line + lines[0]!;
    this.#line = lines.pop()!;
    for (const line of lines) {
      const event = this.#take(line);
      if (event) {
        events.push(event);
      }
    }
    if (this.#size + this.#line.length > MAX_EVENT) {
      throw violation(`an event of more than ${MAX_EVENT} characters`);
    }
    return events;
  }

  /** Parses a line. An empty line ends an event. */
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
