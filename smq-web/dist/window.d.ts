/** How many bytes of events the server may send for a subscription before it gets credit. */
export declare const DEFAULT_WINDOW: number;
/** Returns what an event, or a part of a reply, counts in a window. */
export declare function windowCost({ payload, headers }: {
    payload: Uint8Array;
    headers: Record<string, string>;
}): number;
