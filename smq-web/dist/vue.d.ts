/**
 * Composables for Vue.
 *
 * @module
 */
import type { DescMessage, MessageShape } from "@bufbuild/protobuf";
import { type ComputedRef, type MaybeRefOrGetter, type ShallowRef } from "vue";
import { type Subscribe } from "./client.js";
import type { ConnectionState } from "./connection.js";
import { type Reduction, type TopicOptions, type TopicView } from "./topic_store.js";
export type { Reduction, TopicOptions, TopicView } from "./topic_store.js";
/** The parts of a view, each a ref. */
export type TopicRefs<State> = {
    readonly [Name in "state" | "status" | "error"]: ComputedRef<TopicView<State>[Name]>;
} & Pick<TopicView<State>, "restart">;
/**
 * Subscribes to a topic while the component is mounted: `useTopic(weather.observations, () => ({ place: [props.place] }))`.
 *
 * `filter` is a value, a ref or a getter. When it has another value, the component subscribes anew. The state is the last
 * message, or what `reduce` makes of the items. On a server, nothing is subscribed, and the state is the initial one.
 */
export declare function useTopic<Filter, E extends DescMessage>(topic: Subscribe<Filter, E>, filter?: MaybeRefOrGetter<Filter | undefined>, options?: TopicOptions): TopicRefs<MessageShape<E> | undefined>;
export declare function useTopic<Filter, E extends DescMessage, State>(topic: Subscribe<Filter, E>, filter: MaybeRefOrGetter<Filter | undefined>, options: TopicOptions & Reduction<MessageShape<E>, State>): TopicRefs<State>;
/** Returns the state of a client's connection. On a server it is `idle`. */
export declare function useConnection(client: object): Readonly<ShallowRef<ConnectionState>>;
