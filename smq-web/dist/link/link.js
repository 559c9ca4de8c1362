import { serverError, unavailable } from "../error.js";
/** Close codes of a server that got an invalid frame. */
const INVALID_FRAME_CODES = [1002, 1003, 1007, 1009, 4400];
/** The codes of errors that the client would get again. */
const FINAL_CODES = { 1009: "resource_exhausted", 4401: "unauthenticated" };
/** Returns the last call of a listener, for a link that the server closed with a code. */
export function closedWith(url, code, reason) {
    const how = code === 1006 ? "the connection broke" : `closed with ${code} ${reason}`.trim();
    const message = `${url}: ${how}`;
    const final = FINAL_CODES[code];
    const error = final ? serverError({ code: final, message, details: [] }) : unavailable(message);
    return [error, INVALID_FRAME_CODES.includes(code)];
}
/** Why a link could not be opened. */
export class ConnectError {
    constructor(error, 
    /** The server refused, and would refuse again. */
    isFinal, 
    /** How long the server asks to wait, in milliseconds. */
    retryAfterMs = 0, 
    /** The status of the response; 0 without one. */
    status = 0) {
        this.error = error;
        this.isFinal = isFinal;
        this.retryAfterMs = retryAfterMs;
        this.status = status;
    }
}
