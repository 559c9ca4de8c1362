/**
 * Calls `wake` when the network is back, or the page: from the background, from the back/forward cache, or with the
 * machine from sleep. The page's timers may have stopped meanwhile, and its connections may be dead.
 */
export declare function onWake(wake: () => void, signal: AbortSignal): void;
