"use client";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { connectionOf } from "./client.js";
import { keyOf, lastMessage, TopicStore } from "./topic_store.js";
export function useTopic(topic, filter, options = {}) {
    const store = useMemo(() => new TopicStore(topic, filter, options), [topic, keyOf(filter, options)]);
    const { reduce = lastMessage } = options;
    // Before the effect that subscribes.
    useEffect(() => void (store.reduce = reduce));
    return useSyncExternalStore(store.subscribe, store.view, store.initial);
}
const IDLE = { kind: "idle" };
/** Returns the state of a client's connection. On a server it is `idle`. */
export function useConnection(client) {
    const connection = connectionOf(client);
    return useSyncExternalStore(connection.onchange, () => connection.state, () => IDLE);
}
