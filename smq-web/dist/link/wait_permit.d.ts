/**
 * Whether an exchange may wait at the server. At most four of a browser do (Web Locks), none of them of a hidden tab.
 * Outside of browsers, and where a browser has no Web Locks, each may wait, unless its tab is hidden.
 */
export declare class WaitPermit {
    #private;
    private readonly changed;
    private readonly closing;
    /** `changed` is called when the permit comes or goes. */
    constructor(changed: () => void, closing: AbortSignal);
    get isHeld(): boolean;
    /** Takes the permit, if one is free. */
    request(): Promise<void>;
}
