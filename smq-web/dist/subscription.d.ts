import type { DescMessage, MessageShape } from "@bufbuild/protobuf";
import { Position } from "./position.js";
import { type Confirmed } from "./session/inbox.js";
/** An event of a topic. */
export interface Event<Message> {
    readonly kind: "event";
    readonly message: Message;
    /** The position of the event in the log of the topic. */
    readonly position: Position;
    /** The headers that the publisher has set, such as `traceparent`: lower-case names and their values. */
    readonly headers: Readonly<Record<string, string>>;
    /** Whether this client has published the event. */
    readonly isOwn: boolean;
}
/**
 * Events that the topic no longer has, from the first to the last one missed, whether they match the filter or not. If
 * the epochs differ, the server was restarted: how many events it published after `from` in the earlier epoch is
 * unknown.
 */
export interface Gap {
    readonly kind: "gap";
    readonly from: Position;
    readonly to: Position;
}
/**
 * The subscription continues after the position that it asked for, or that it had before a reconnect. No event is
 * missing.
 */
export interface Resumed {
    readonly kind: "resumed";
    /** How many events were published in the meantime. They follow at once. */
    readonly replayed: number;
}
/**
 * All retained events have arrived that the topic had when the subscription began, or at the last gap. Each new
 * subscription to a topic with retained events yields it, also if there were none; not with `live`.
 */
export interface RetainedEnd {
    readonly kind: "retainedEnd";
}
/** An item of a subscription. */
export type Item<Message> = Event<Message> | Gap | Resumed | RetainedEnd;
/** Options of a subscription. */
export interface SubscribeOptions {
    /**
     * Continues after a position, as an object or as text. Without it, a subscription begins with the events that the
     * topic retains or replays for new subscribers.
     */
    readonly after?: Position | string | undefined;
    /** Begins with the next event that is published. Excludes `after`. */
    readonly live?: boolean | undefined;
    /** How many bytes of events the client holds that the loop has not taken: 1 MiB by default. */
    readonly window?: number | undefined;
    /** Ends the subscription: the next item rejects with `canceled`. */
    readonly signal?: AbortSignal | undefined;
    /** How long to wait for the confirmation, in milliseconds. Without it, the client retries until there is one. */
    readonly timeoutMs?: number | undefined;
}
/**
 * A subscription to a topic: the events that match its filter, as they are published.
 *
 * Each event arrives once and in order, or lies in a gap. The client subscribes at once. A loop that ends, also by
 * `break`, unsubscribes. A slow consumer delays nothing else, not even other subscriptions of the same client.
 *
 * When the connection is lost, the client reconnects with growing delays, and the subscription continues: the next item
 * is `resumed`, or a gap. The subscription rejects only when the server ends or refuses it, when its signal is aborted,
 * or when the client is closed.
 */
export declare class Subscription<Desc extends DescMessage> implements AsyncIterableIterator<Item<MessageShape<Desc>>> {
    #private;
    /**
     * The server's confirmation: each matching event after its position arrives, or lies in a gap. Rejects if the server
     * refuses the subscription; so does the first item.
     */
    get confirmed(): Promise<Confirmed>;
    /**
     * The position of the last item. Store it, and pass it to `after` later: another subscription continues there.
     * Undefined before there is one.
     */
    get position(): Position | undefined;
    /** Returns the next item. */
    next(): Promise<IteratorResult<Item<MessageShape<Desc>>, undefined>>;
    /** Unsubscribes: a loop calls this when it ends before the subscription does. */
    return(): Promise<IteratorResult<Item<MessageShape<Desc>>, undefined>>;
    /** Unsubscribes. Calls of `next` that wait resolve with `done`. */
    close(): void;
    [Symbol.asyncIterator](): this;
}
