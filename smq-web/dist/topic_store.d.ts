import type { DescMessage } from "@bufbuild/protobuf";
import type { Subscribe } from "./client.js";
import { SmqError } from "./error.js";
import type { Item, SubscribeOptions } from "./subscription.js";
/** What a component shows of a topic. Each change is another object. */
export interface TopicView<State> {
    /** What the items have come to: by default, the last message. */
    readonly state: State;
    /** `loading` until the subscription is confirmed, and all that the topic has retained has arrived. */
    readonly status: "loading" | "live" | "ended";
    /** Why the subscription has ended; undefined if the server ended it without an error. */
    readonly error: SmqError | undefined;
    /** Subscribes anew, such as after an error. The state begins anew, too. */
    readonly restart: () => void;
}
/** Where a subscription begins, and how much it holds. */
export type TopicOptions = Pick<SubscribeOptions, "after" | "live" | "window">;
/** How the items of a topic become a state. */
export interface Reduction<Message, State> {
    /** The state before the first item. */
    readonly initial: State;
    /** Returns the state after an item. It must not change the state before: it returns another one. */
    readonly reduce: (state: State, item: Item<Message>) => State;
}
type AnyOptions = TopicOptions & Partial<Reduction<any, any>>;
/** The state if nothing else is said: the last message. */
export declare function lastMessage(state: unknown, item: Item<unknown>): unknown;
/** Returns a text that differs if a filter, or where the subscription begins, differs. */
export declare function keyOf(filter: unknown, { after, live, window }: AnyOptions): string;
/** Keeps the view of a topic while somebody looks at it. */
export declare class TopicStore {
    #private;
    private readonly topic;
    private readonly filter;
    private readonly options;
    /** How an item changes the state. It may be replaced. */
    reduce: (state: any, item: Item<any>) => unknown;
    constructor(topic: Subscribe<any, DescMessage>, filter: unknown, options: AnyOptions);
    /** The view before anything has arrived: what a server renders. */
    readonly initial: () => TopicView<any>;
    readonly view: () => TopicView<any>;
    /** Calls the listener after changes. The first listener subscribes, and the last one that leaves unsubscribes. */
    readonly subscribe: (listener: () => void) => (() => void);
}
export {};
