import type { Link } from "../link/link.js";
/** One link of a session, from the first attempt to open it. */
export declare class AttachedLink {
    #private;
    /** The number of this link in the session: 1 for the first one, 0 while it is not open. */
    number: number;
    link: Link | undefined;
    /** Nothing new goes over this link: the server drains it. */
    draining: boolean;
    /** Handles what arrived; later, if the link is not open yet. */
    receive(handle: () => void): void;
    /** Sets the open link. */
    open(number: number, link: Link): void;
    /** Handles what arrived before the link was open. */
    flush(): void;
}
