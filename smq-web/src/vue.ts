/**
 * Composables for Vue.
 *
 * @module
 */
import type { DescMessage, MessageShape } from "@bufbuild/protobuf";
import {
  computed,
  type ComputedRef,
  getCurrentInstance,
  type MaybeRefOrGetter,
  onMounted,
  onScopeDispose,
  type ShallowRef,
  shallowRef,
  toValue,
  watch,
} from "vue";
import { connectionOf, type Subscribe } from "./client.js";
import type { ConnectionState } from "./connection.js";
import { keyOf, type Reduction, type TopicOptions, TopicStore, type TopicView } from "./topic_store.js";

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
export function useTopic<Filter, E extends DescMessage>(
  topic: Subscribe<Filter, E>,
  filter?: MaybeRefOrGetter<Filter | undefined>,
  options?: TopicOptions,
): TopicRefs<MessageShape<E> | undefined>;
export function useTopic<Filter, E extends DescMessage, State>(
  topic: Subscribe<Filter, E>,
  filter: MaybeRefOrGetter<Filter | undefined>,
  options: TopicOptions & Reduction<MessageShape<E>, State>,
): TopicRefs<State>;
export function useTopic(
  topic: Subscribe<any, DescMessage>,
  filter?: MaybeRefOrGetter<unknown>,
  options: TopicOptions & Partial<Reduction<any, any>> = {},
): TopicRefs<unknown> {
  const create = () => new TopicStore(topic, toValue(filter), options);
  const view = shallowRef(create().initial());
  let stop: () => void = () => {};
  const begin = () => {
    stop();
    const store = create();
    view.value = store.initial();
    stop = store.subscribe(() => (view.value = store.view()));
  };
  whenMounted(begin);
  watch(() => keyOf(toValue(filter), options), begin);
  onScopeDispose(() => stop());
  return {
    state: computed(() => view.value.state as unknown),
    status: computed(() => view.value.status),
    error: computed(() => view.value.error),
    restart: () => view.value.restart(),
  };
}

/** Returns the state of a client's connection. On a server it is `idle`. */
export function useConnection(client: object): Readonly<ShallowRef<ConnectionState>> {
  const connection = connectionOf(client);
  const state = shallowRef<ConnectionState>({ kind: "idle" });
  let stop: () => void = () => {};
  whenMounted(() => {
    state.value = connection.state;
    stop = connection.onchange((now) => (state.value = now));
  });
  onScopeDispose(() => stop());
  return state;
}

/** A server renders components without mounting them. Outside of a component, there is nothing to wait for. */
function whenMounted(begin: () => void): void {
  getCurrentInstance() ? onMounted(begin) : begin();
}
