import { Position } from "../position.js";
/**
 * What a subscription has received over all its connections, so that it can resume: each event before its `start` was
 * delivered, or lies in a gap.
 *
 * What is in the inbox counts as received: a lost connection loses nothing of it.
 */
export class ResumeState {
    /** The epoch of the events that arrive. */
    #epoch;
    constructor(
    /** Where to resume. */
    start) {
        this.start = start;
        /** The epoch of the events that arrive. */
        this.#epoch = 0n;
        /** Whether there was no confirmation yet. */
        this.isNew = true;
    }
    /** Takes the confirmation of `start`. */
    confirm(position, { retained, resumed, replayed }) {
        const { after, retainedFrom } = this.start;
        this.isNew = false;
        this.#epoch = position.epoch;
        this.start = { after: position, retainedFrom: retained ? retainedFrom || (after ? after.sequence + 1n : 1n) : 0n };
        return resumed ? this.deliver({ kind: "resumed", replayed: Number(replayed) }) : undefined;
    }
    gap(from, to) {
        const { retainedFrom } = this.start;
        this.#epoch = to.epoch;
        this.start = { after: to, retainedFrom: retainedFrom && (from.epoch === to.epoch ? retainedFrom : 1n) };
        return this.deliver({ kind: "gap", from, to });
    }
    /** Takes an event. Returns its position. */
    event(sequence) {
        const position = new Position(this.#epoch, sequence);
        const { after, retainedFrom } = this.start;
        this.start = retainedFrom ? { after, retainedFrom: sequence + 1n } : { after: position };
        return position;
    }
    retainedEnd() {
        this.start = { after: this.start.after };
        return this.deliver({ kind: "retainedEnd" });
    }
    /** Returns the delivery of what was taken last. */
    deliver(content) {
        return { content, resumeAfter: this.start.retainedFrom ? undefined : this.start.after };
    }
}
