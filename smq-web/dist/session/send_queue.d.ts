import type { ObservableState } from "../connection.js";
import type { Deadline } from "../deadline.js";
import type { Entry, PendingAnswer } from "./pending.js";
/** What a session has to send, and the budget of what is not answered yet. */
export declare class SendQueue {
    #private;
    private readonly observable;
    constructor(observable: ObservableState);
    get isEmpty(): boolean;
    add(entry: Entry): void;
    remove(entry: Entry): void;
    /** Takes the next entry to send; with `canPublish` false, the next one that is not a publish. */
    next(canPublish: boolean): Entry | undefined;
    /** Takes all entries. */
    drain(): Entry[];
    /**
     * Adds a publish or request, and returns its answer. When the deadline ends first, `abandoned` is called; what was
     * sent keeps its part of the budget until it is answered.
     */
    enqueue<T>(size: number, deadline: Deadline, entryOf: (answer: PendingAnswer<T>) => Entry, abandoned: (entry: Entry) => void): Promise<T>;
}
