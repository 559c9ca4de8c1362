import { ObservableState } from "../connection.js";
import type { Deadline } from "../deadline.js";
import { type Receipt, type Reply } from "../gen/smq/v1/frame_pb.js";
import type { FrameHeaders } from "../http.js";
import type { TransportSelector } from "../link/transport_selector.js";
import type { Timing } from "../timeouts.js";
import type { ClientSubscription } from "./client_subscription.js";
import { type Entry, type PendingAnswer, type PendingRequest } from "./pending.js";
import { type ToServer } from "./table.js";
/**
 * A session: all topics of one interface over one link, and over another one when that is lost.
 *
 * Its table outlives each link: it holds the subscriptions, and what waits for an answer.
 */
export declare class Session {
    #private;
    private readonly selector;
    private readonly timing;
    readonly observable: ObservableState;
    /** Is aborted when the session is closed for good; the reason is the error. */
    readonly closing: AbortSignal;
    constructor(selector: TransportSelector, timing: Timing);
    subscribe(subscription: ClientSubscription): void;
    /** Lets the server send that many more bytes for a subscription. */
    credit(subscription: ClientSubscription, bytes: number): void;
    unsubscribe(subscription: ClientSubscription): void;
    /** Publishes an event, and resolves to the receipt of the server. */
    publish(topic: string, payload: Uint8Array, headers: FrameHeaders, deadline: Deadline): Promise<Receipt>;
    /** Sends a request, and resolves to the reply. */
    request(method: string, payload: Uint8Array, headers: FrameHeaders, deadline: Deadline): Promise<Reply>;
    /** Closes the session for good. Everything in it rejects with `canceled`. */
    close(): void;
    /** Sends a publish or a request when there is a link, and resolves to the answer. */
    send<T>({ payload, headers }: {
        payload: Uint8Array;
        headers: FrameHeaders;
    }, deadline: Deadline, entryOf: (answer: PendingAnswer<T>) => Entry): Promise<T>;
    /** Sends a frame about a request over its link, unless that is gone. */
    tell(request: PendingRequest, frame: ToServer): void;
}
