import { SmqError } from "./error.js";
/** What ends a call before its answer. */
export interface DeadlineOptions {
    /** Cancels it: it rejects with `canceled`, and the signal's reason is the `cause`. */
    readonly signal?: AbortSignal | undefined;
    /** How long to wait, in milliseconds. After that it rejects with `deadline_exceeded`. */
    readonly timeoutMs?: number | undefined;
}
/** How long a call may take: until its signal is aborted, its time is up, or its client is closed. */
export declare class Deadline {
    #private;
    /** `closing` is aborted when the client is closed; its reason is the error. */
    constructor({ signal, timeoutMs }: DeadlineOptions, closing?: AbortSignal);
    /** Is aborted when the call has to end; the reason is the error to reject with. */
    get signal(): AbortSignal;
    /** Returns the time that is left, in milliseconds, at least 1; undefined without a timeout. */
    remaining(): number | undefined;
    /** Calls the listener with the error when the call has to end. */
    onEnd(listener: (error: SmqError) => void): void;
    /**
     * Rejects when the call has to end. Any other error of the call comes first: it says more, such as whether the
     * request was sent.
     */
    ended(): Promise<never>;
    /** Stops watching: the call has its answer. */
    done(): void;
}
