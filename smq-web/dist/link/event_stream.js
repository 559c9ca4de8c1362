import { Violation } from "../session/violation.js";
/** The largest line, in characters. */
const MAX_LINE = 64 * 1024 * 1024;
/** Reads the frames of a stream (WHATWG HTML, section 9.2) piece by piece: their numbers, and what they hold. */
export class EventStream {
    #decoder = new TextDecoder();
    /** The beginning of an incomplete line. */
    #line = "";
    #id = "";
    #data = "";
    /** Reads a piece, and returns the frames that it completes. */
    push(piece) {
        const lines = this.#decoder.decode(piece, { stream: true }).split("\n");
        lines[0] = this.#line + lines[0];
        this.#line = lines.pop();
        if (this.#line.length > MAX_LINE) {
            throw new Violation(`a line of more than ${MAX_LINE} characters`);
        }
        const frames = [];
        for (const line of lines) {
            const [, field, value = ""] = /^([^:\r]*):? ?([^\r]*)/.exec(line);
            if (field === "id") {
                this.#id = value;
            }
            else if (field === "data") {
                this.#data += value;
            }
            else if (!field && !value && this.#id) {
                frames.push({ number: Number(this.#id), data: this.#data });
                this.#id = this.#data = "";
            }
        }
        return frames;
    }
}
