/**
 * Stores for Svelte.
 *
 * @module
 */
import type { DescMessage, MessageShape } from "@bufbuild/protobuf";
import { type Readable, readable } from "svelte/store";
import { connectionOf, type Subscribe } from "./client.js";
import type { ConnectionState } from "./connection.js";
import { type Reduction, type TopicOptions, TopicStore, type TopicView } from "./topic_store.js";

export type { Reduction, TopicOptions, TopicView } from "./topic_store.js";

/**
 * A store that is subscribed to a topic while something is subscribed to the store:
 * `const turin = topicStore(weather.observations, { place: ["Turin"] })`, then `$turin.state`.
 *
 * The state is the last message, or what `reduce` makes of the items. On a server, nothing is subscribed, and the state
 * is the initial one.
 */
export function topicStore<Filter, E extends DescMessage>(
  topic: Subscribe<Filter, E>,
  filter?: Filter,
  options?: TopicOptions,
): Readable<TopicView<MessageShape<E> | undefined>>;
export function topicStore<Filter, E extends DescMessage, State>(
  topic: Subscribe<Filter, E>,
  filter: Filter | undefined,
  options: TopicOptions & Reduction<MessageShape<E>, State>,
): Readable<TopicView<State>>;
export function topicStore(
  topic: Subscribe<any, DescMessage>,
  filter?: object,
  options: TopicOptions & Partial<Reduction<any, any>> = {},
): Readable<TopicView<unknown>> {
  const store = new TopicStore(topic, filter, options);
  return inPage(store.initial(), store.view, store.subscribe);
}

/** A store with the state of a client's connection. On a server it is `idle`. */
export function connectionStore(client: object): Readable<ConnectionState> {
  const connection = connectionOf(client);
  return inPage<ConnectionState>({ kind: "idle" }, () => connection.state, connection.onchange);
}

/** A store that begins in a page alone: a server subscribes to the stores of a component for a moment. */
function inPage<T>(initial: T, now: () => T, onchange: (listener: () => void) => () => void): Readable<T> {
  return readable(initial, (set) => {
    if (!("document" in globalThis)) {
      return;
    }
    const stop = onchange(() => set(now()));
    set(now());
    return stop;
  });
}
