import { readable } from "svelte/store";
import { connectionOf } from "./client.js";
import { TopicStore } from "./topic_store.js";
export function topicStore(topic, filter, options = {}) {
    const store = new TopicStore(topic, filter, options);
    return inPage(store.initial(), store.view, store.subscribe);
}
/** A store with the state of a client's connection. On a server it is `idle`. */
export function connectionStore(client) {
    const connection = connectionOf(client);
    return inPage({ kind: "idle" }, () => connection.state, connection.onchange);
}
/** A store that begins in a page alone: a server subscribes to the stores of a component for a moment. */
function inPage(initial, now, onchange) {
    return readable(initial, (set) => {
        if (!("document" in globalThis)) {
            return;
        }
        const stop = onchange(() => set(now()));
        set(now());
        return stop;
    });
}
