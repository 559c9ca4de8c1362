/**
 * Hooks for React.
 *
 * @module
 */
import type { DescMessage, MessageShape } from "@bufbuild/protobuf";
import { type Subscribe } from "./client.js";
import type { ConnectionState } from "./connection.js";
import { type Reduction, type TopicOptions, type TopicView } from "./topic_store.js";
export type { Reduction, TopicOptions, TopicView } from "./topic_store.js";
/**
 * Subscribes to a topic while the component is mounted: `useTopic(weather.observations, { place: ["Turin"] })`.
 *
 * `topic` is the function of a client that was created outside of components. When the filter has another value, the
 * component subscribes anew. The state is the last message, or what `reduce` makes of the items. On a server, nothing is
 * subscribed, and the state is the initial one.
 */
export declare function useTopic<Filter, E extends DescMessage>(topic: Subscribe<Filter, E>, filter?: Filter, options?: TopicOptions): TopicView<MessageShape<E> | undefined>;
export declare function useTopic<Filter, E extends DescMessage, State>(topic: Subscribe<Filter, E>, filter: Filter | undefined, options: TopicOptions & Reduction<MessageShape<E>, State>): TopicView<State>;
/** Returns the state of a client's connection. On a server it is `idle`. */
export declare function useConnection(client: object): ConnectionState;
