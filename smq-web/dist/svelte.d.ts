/**
 * Stores for Svelte.
 *
 * @module
 */
import type { DescMessage, MessageShape } from "@bufbuild/protobuf";
import { type Readable } from "svelte/store";
import { type Subscribe } from "./client.js";
import type { ConnectionState } from "./connection.js";
import { type Reduction, type TopicOptions, type TopicView } from "./topic_store.js";
export type { Reduction, TopicOptions, TopicView } from "./topic_store.js";
/**
 * A store that is subscribed to a topic while something is subscribed to the store:
 * `const turin = topicStore(weather.observations, { place: ["Turin"] })`, then `$turin.state`.
 *
 * The state is the last message, or what `reduce` makes of the items. On a server, nothing is subscribed, and the state
 * is the initial one.
 */
export declare function topicStore<Filter, E extends DescMessage>(topic: Subscribe<Filter, E>, filter?: Filter, options?: TopicOptions): Readable<TopicView<MessageShape<E> | undefined>>;
export declare function topicStore<Filter, E extends DescMessage, State>(topic: Subscribe<Filter, E>, filter: Filter | undefined, options: TopicOptions & Reduction<MessageShape<E>, State>): Readable<TopicView<State>>;
/** A store with the state of a client's connection. On a server it is `idle`. */
export declare function connectionStore(client: object): Readable<ConnectionState>;
