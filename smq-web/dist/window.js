/** How many bytes of events the server may send for a subscription before it gets credit. */
export const DEFAULT_WINDOW = 1024 * 1024;
/** What an event counts in a window, besides its payload: empty events count too. */
const EVENT_OVERHEAD = 64;
/** Returns what an event, or a part of a reply, counts in a window. */
export function windowCost({ payload, headers }) {
    return payload.length + EVENT_OVERHEAD + Object.entries(headers).flat().join("").length;
}
