import { computed, getCurrentInstance, onMounted, onScopeDispose, shallowRef, toValue, watch, } from "vue";
import { connectionOf } from "./client.js";
import { keyOf, TopicStore } from "./topic_store.js";
export function useTopic(topic, filter, options = {}) {
    const create = () => new TopicStore(topic, toValue(filter), options);
    const view = shallowRef(create().initial());
    let stop = () => { };
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
        state: computed(() => view.value.state),
        status: computed(() => view.value.status),
        error: computed(() => view.value.error),
        restart: () => view.value.restart(),
    };
}
/** Returns the state of a client's connection. On a server it is `idle`. */
export function useConnection(client) {
    const connection = connectionOf(client);
    const state = shallowRef({ kind: "idle" });
    let stop = () => { };
    whenMounted(() => {
        state.value = connection.state;
        stop = connection.onchange((now) => (state.value = now));
    });
    onScopeDispose(() => stop());
    return state;
}
/** A server renders components without mounting them. Outside of a component, there is nothing to wait for. */
function whenMounted(begin) {
    getCurrentInstance() ? onMounted(begin) : begin();
}
