/** How many bytes of events the server may send for a subscription before it gets credit. */
export declare const DEFAULT_WINDOW: number;
/** What an event counts in a window, besides its payload: empty events count too. */
export declare const EVENT_OVERHEAD = 64;
