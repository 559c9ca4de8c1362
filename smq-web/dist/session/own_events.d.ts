import type { Position } from "../position.js";
/** How many outcomes of publishes the server remembers. */
export declare const REMEMBERED = 1024;
/** The positions of the last events that this client has published. The server sends a receipt before the event. */
export declare class OwnEvents {
    #private;
    /** Adds an event at the position that its receipt says. */
    add(topic: string, position: Position): void;
    /** Whether this client has published the event. */
    has(topic: string, position: Position): boolean;
}
