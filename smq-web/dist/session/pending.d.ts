import type { SmqError } from "../error.js";
import type { Publish, Receipt, Reply, Request, ServerFrame } from "../gen/smq/v1/frame_pb.js";
import type { ClientSubscription } from "./client_subscription.js";
/** An answer that a caller waits for. */
export interface PendingAnswer<T> {
    readonly resolve: (value: T) => void;
    readonly reject: (error: SmqError) => void;
    /** Whether the caller still waits. */
    wanted: boolean;
    /** Whether the publish or request was sent. */
    sent: boolean;
    /** What it takes of the send budget. */
    bytes: number;
}
/** A publish without an answer. It is kept, and sent again over the next link. */
export interface PendingPublish {
    readonly kind: "publish";
    id: number;
    /** The link that it was sent over; 0 if it has to be sent again. */
    link: number;
    readonly publish: Publish;
    readonly answer: PendingAnswer<Receipt>;
}
/** A request without an answer. It is never sent again. */
export interface PendingRequest {
    readonly kind: "request";
    id: number;
    link: number;
    readonly answer: PendingAnswer<Reply>;
    /** Returns the request, with the time that is left. */
    readonly request: () => Request;
    /**
     * If the reply comes in parts, handles each frame, and the end that completes them. Returns whether more follow. Throws
     * a `Violation` if the frame is not expected.
     */
    readonly take?: (frame: ServerFrame["frame"]) => boolean;
}
/** What has an id in a session. */
export type Entry = ClientSubscription | PendingPublish | PendingRequest;
/** Whether somebody still waits for its outcome. */
export declare function isWanted(entry: Entry): boolean;
/** Whether the server has not answered it. */
export declare function isUnanswered(entry: Entry): boolean;
/** Whether a server refuses it only because that server drains: the next server may accept it. */
export declare function isRefusedByDrain(entry: Entry, error: SmqError | undefined): boolean;
/** Ends it, with an error if there is one. Throws if an error is missing. */
export declare function end(entry: Entry, error: SmqError | undefined): void;
/** Resolves it. Throws if the frame is not an answer to it. */
export declare function answer(entry: PendingPublish | PendingRequest, frame: ServerFrame["frame"]): void;
