import { type MessageInitShape } from "@bufbuild/protobuf";
import { type SmqError } from "../error.js";
import { type ClientFrame, ClientFrameSchema, type ServerFrame } from "../gen/smq/v1/frame_pb.js";
import type { RetryPolicy } from "../retry.js";
import type { AttachedLink } from "./attached_link.js";
import type { ClientSubscription } from "./client_subscription.js";
import { type Entry, type PendingRequest } from "./pending.js";
/** The link that a frame arrived over. */
export interface Source {
    readonly number: number;
    /** Nothing new goes over it. */
    readonly draining: boolean;
}
export type ToServer = NonNullable<MessageInitShape<typeof ClientFrameSchema>["frame"]>;
/**
 * The subscriptions of a session by their ids, and the publishes and requests that wait for an answer. It outlives each
 * link: it knows where each frame belongs, and what to send again when a link is lost.
 */
export declare class SubscriptionTable {
    #private;
    private readonly policy;
    /** Is called when a postponed subscription has to be requested again. */
    private readonly again;
    /** The sequence of the last publish. */
    published: bigint;
    constructor(policy: RetryPolicy, 
    /** Is called when a postponed subscription has to be requested again. */
    again: (subscription: ClientSubscription) => void);
    /** Whether the server would still remember the outcome of one more publish. */
    get canPublish(): boolean;
    /** Whether it has no entry, not even one that nobody waits for. */
    get isEmpty(): boolean;
    /** Takes the next frame to send before anything new. */
    nextDue(): ClientFrame | undefined;
    /** Adds a subscription, publish or request. Its frame is due over the link. */
    add(entry: Entry, link: number): void;
    /** Gives the server credit for a subscription. */
    credit(subscription: ClientSubscription, bytes: number, link: number | undefined): void;
    /** Requests a postponed subscription again, if it was last requested over this link. */
    requestAgain(subscription: ClientSubscription, link: number | undefined): void;
    /** Ends a subscription that its consumer has left. */
    unsubscribe(subscription: ClientSubscription, link: number | undefined): void;
    /** Sends a frame about a request over its link, unless it is over. */
    tell(request: PendingRequest, frame: ToServer, links: (AttachedLink | undefined)[]): void;
    /** Handles a frame. Throws a `Violation` if nothing waits for it. `isLeaving`: another link has replaced its link. */
    receive({ id, frame: sent }: ServerFrame, source: Source, isLeaving: boolean): void;
    /** Whether somebody waits for one of its entries. */
    hasWanted(): boolean;
    /** Removes what nobody waits for. Call it only without a link. */
    removeUnwanted(): void;
    /** Whether a publish or request waits for an answer over a link; with `publishesOnly`, whether a publish does. */
    awaits(link: number, publishesOnly: boolean): boolean;
    /**
     * Moves to a link: sends the unanswered publishes again, in their order, except for those that the leaving link may
     * still answer; then requests the subscriptions from their positions. So receipts come before the events.
     */
    moveTo(link: number, leaving: number | undefined): void;
    /** Sends publishes again that are on no link, or on one that is gone. */
    publishAgain(link: number, leaving: number | undefined): void;
    /**
     * Handles the loss of a link. Requests end with the error; if the server closed the link because of an invalid frame,
     * so does all that it has not answered. The rest waits for the next link.
     */
    lose(link: number, error: SmqError, isInvalidFrame: boolean): void;
    /** Ends all entries. */
    fail(error: SmqError): void;
}
