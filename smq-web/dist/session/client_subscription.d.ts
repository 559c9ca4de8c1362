import type { SmqError } from "../error.js";
import { type ServerFrame, type Subscribe } from "../gen/smq/v1/frame_pb.js";
import { type RetryPolicy } from "../retry.js";
import type { Inbox } from "./inbox.js";
import type { OwnEvents } from "./own_events.js";
import { type Start } from "./resume.js";
/** What credit for a subscription requires. */
export type Credited = "nothing" | "send credit" | "subscribe";
/** The client's side of one subscription: its window, and what the server sends for it. */
export declare class ClientSubscription {
    #private;
    private readonly topic;
    private readonly filter;
    private readonly window;
    readonly inbox: Inbox;
    readonly kind = "subscription";
    /** Its id in the session; 0 before it has one. */
    id: number;
    /** The link that it was last requested over. */
    link: number;
    constructor(topic: string, filter: Uint8Array, start: Start, window: number, inbox: Inbox);
    get isLeft(): boolean;
    /** Whether it waits for the server's answer. */
    get isRequested(): boolean;
    get isPostponed(): boolean;
    /**
     * Returns the frame that requests it over a link, from where it has come to. Returns none while earlier events fill
     * its window: so what the client holds stays bounded, however often the connection is lost.
     */
    request(link: number): Subscribe | undefined;
    /** Notes that the consumer has taken that many bytes. */
    credit(bytes: number): Credited;
    /** Returns the credit to send, if the subscription is confirmed now. */
    takeOwedCredit(): number;
    /**
     * Postpones it if a server refuses to resume it only for now, and returns whether that is so. `again` is called when
     * it has to be requested again. The caller gets the refusal of a subscription that was never confirmed.
     */
    postpone(error: SmqError | undefined, policy: RetryPolicy, again: () => void): boolean;
    /** Unsubscribes: frames that still arrive are ignored. Returns whether the server knows the subscription. */
    leave(): boolean;
    /** Ends it, with an error if there is one. */
    end(error: SmqError | undefined): void;
    /** Handles a frame of the server. */
    receive(frame: ServerFrame["frame"], ownEvents: OwnEvents): void;
}
