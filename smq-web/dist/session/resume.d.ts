import type { Subscribed } from "../gen/smq/v1/frame_pb.js";
import { Position } from "../position.js";
import type { Delivery } from "./inbox.js";
/** Where a subscription begins. */
export interface Start {
    readonly after?: Position | undefined;
    /** The retained events from this sequence up to `after` have not arrived yet; 0 if all have. */
    readonly retainedFrom?: bigint | undefined;
    readonly live?: boolean;
}
/**
 * What a subscription has received over all its connections, so that it can resume: each event before its `start` was
 * delivered, or lies in a gap.
 *
 * What is in the inbox counts as received: a lost connection loses nothing of it.
 */
export declare class ResumeState {
    #private;
    /** Where to resume. */
    start: Start;
    /** Whether there was no confirmation yet. */
    isNew: boolean;
    constructor(
    /** Where to resume. */
    start: Start);
    /** Takes the confirmation of `start`. */
    confirm(position: Position, { retained, resumed, replayed }: Subscribed): Delivery | undefined;
    gap(from: Position, to: Position): Delivery;
    /** Takes an event. Returns its position. */
    event(sequence: bigint): Position;
    retainedEnd(): Delivery;
    /** Returns the delivery of what was taken last. */
    deliver(content: Delivery["content"]): Delivery;
}
