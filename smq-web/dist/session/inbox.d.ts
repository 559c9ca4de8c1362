import { SmqError } from "../error.js";
import type { Position } from "../position.js";
/** What arrived for a subscription. */
export interface Delivery {
    content: {
        readonly kind: "event";
        readonly position: Position;
        readonly payload: Uint8Array;
        readonly headers: Readonly<Record<string, string>>;
        readonly isOwn: boolean;
        /** What it counts in the window. */
        readonly bytes: number;
    } | {
        readonly kind: "gap";
        readonly from: Position;
        to: Position;
    } | {
        readonly kind: "resumed";
        readonly replayed: number;
    } | {
        readonly kind: "retainedEnd";
    };
    /** The position of the subscription after it; undefined while retained events are pending. */
    resumeAfter: Position | undefined;
}
/** The server's confirmation of a subscription. */
export interface Confirmed {
    /** The subscription begins after this position. */
    readonly position: Position;
    /** Whether retained events arrive first, up to the item `retainedEnd`. There may be none of them. */
    readonly retained: boolean;
    /** How many events of the log follow, before those that are published from now on. */
    readonly replayed: number;
}
/** The end of a subscription. */
export interface SubscriptionEnd {
    readonly error: SmqError | undefined;
}
/**
 * What arrived for a subscription, and was not taken yet.
 *
 * The window bounds the events in it, however often the connection is lost. Between two events it holds at most one
 * gap, or one `resumed`.
 */
export declare class Inbox {
    #private;
    /** The first confirmation. Rejects if there is none. */
    readonly confirmed: Promise<Confirmed>;
    constructor();
    get ended(): boolean;
    confirm(confirmed: Confirmed): void;
    /** Adds a delivery, or merges it into the last one. */
    push(delivery: Delivery): void;
    /** Ends it after what it holds. */
    end(error: SmqError | undefined): void;
    /** Ends it at once, and drops what it holds. */
    clear(error: SmqError | undefined): void;
    /** Takes the next delivery, and waits for one if there is none. Returns the end after the last one. */
    take(): Promise<Delivery | SubscriptionEnd>;
}
