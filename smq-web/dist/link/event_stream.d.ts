/** Reads the frames of a stream (WHATWG HTML, section 9.2) piece by piece: their numbers, and what they hold. */
export declare class EventStream {
    #private;
    /** Reads a piece, and returns the frames that it completes. */
    push(piece: Uint8Array): {
        number: number;
        data: string;
    }[];
}
