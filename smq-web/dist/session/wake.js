/**
 * Calls `wake` when the network is back, or the page: from the background, from the back/forward cache, or with the
 * machine from sleep. The page's timers may have stopped meanwhile, and its connections may be dead.
 */
export function onWake(wake, signal) {
    const page = globalThis;
    const { document } = page;
    page.addEventListener?.("online", wake, { signal });
    page.addEventListener?.("pageshow", wake, { signal });
    document?.addEventListener("resume", wake, { signal });
    const whenVisible = () => document?.visibilityState === "visible" && wake();
    document?.addEventListener("visibilitychange", whenVisible, { signal });
}
