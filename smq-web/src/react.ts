"use client";
/**
 * Hooks for React.
 *
 * @module
 */
import type { DescMessage, MessageShape } from "@bufbuild/protobuf";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { connectionOf, type Subscribe } from "./client.js";
import type { ConnectionState } from "./connection.js";
import { keyOf, lastMessage, type Reduction, type TopicOptions, TopicStore, type TopicView } from "./topic_store.js";

export type { Reduction, TopicOptions, TopicView } from "./topic_store.js";

/**
 * Subscribes to a topic while the component is mounted: `useTopic(weather.observations, { place: ["Turin"] })`.
 *
 * `topic` is the function of a client that was created outside of components. When the filter has another value, the
 * component subscribes anew. The state is the last message, or what `reduce` makes of the items. On a server, nothing is
 * subscribed, and the state is the initial one.
 */
export function useTopic<Filter, E extends DescMessage>(
  topic: Subscribe<Filter, E>,
  filter?: Filter,
  options?: TopicOptions,
): TopicView<MessageShape<E> | undefined>;
export function useTopic<Filter, E extends DescMessage, State>(
  topic: Subscribe<Filter, E>,
  filter: Filter | undefined,
  options: TopicOptions & Reduction<MessageShape<E>, State>,
): TopicView<State>;
export function useTopic(
  topic: Subscribe<any, DescMessage>,
  filter?: object,
  options: TopicOptions & Partial<Reduction<any, any>> = {},
): TopicView<unknown> {
  const store = useMemo(() => new TopicStore(topic, filter, options), [topic, keyOf(filter, options)]);
  const { reduce = lastMessage } = options;
  // Before the effect that subscribes.
  useEffect(() => void (store.reduce = reduce));
  return useSyncExternalStore(store.subscribe, store.view, store.initial);
}

const IDLE: ConnectionState = { kind: "idle" };

/** Returns the state of a client's connection. On a server it is `idle`. */
export function useConnection(client: object): ConnectionState {
  const connection = connectionOf(client);
  return useSyncExternalStore(connection.onchange, () => connection.state, () => IDLE);
}
