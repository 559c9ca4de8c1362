/** How many bytes of events the server may send for a subscription before it gets credit. */
export const DEFAULT_WINDOW = 1024 * 1024;
/** What an event counts in a window, besides its payload: empty events count too. */
export const EVENT_OVERHEAD = 64;
