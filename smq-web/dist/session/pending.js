import { Violation } from "./violation.js";
/** Whether somebody still waits for its outcome. */
export function isWanted(entry) {
    return entry.kind === "subscription" ? !entry.isLeft : entry.answer.wanted;
}
/** Whether the server has not answered it. */
export function isUnanswered(entry) {
    return entry.kind !== "subscription" || entry.isRequested;
}
/** Whether a server refuses it only because that server drains: the next server may accept it. */
export function isRefusedByDrain(entry, error) {
    return error?.code === "unavailable" && entry.kind !== "request";
}
/** Ends it, with an error if there is one. Throws if an error is missing. */
export function end(entry, error) {
    if (entry.kind === "subscription") {
        entry.end(error);
    }
    else if (error) {
        entry.answer.reject(error);
    }
    else {
        throw new Violation(`end without a status for a ${entry.kind}`);
    }
}
/** Resolves it. Throws if the frame is not an answer to it. */
export function answer(entry, frame) {
    if (entry.kind === "publish" && frame.case === "receipt") {
        entry.answer.resolve(frame.value);
    }
    else if (entry.kind === "request" && frame.case === "reply") {
        entry.answer.resolve(frame.value);
    }
    else {
        throw new Violation(`unexpected ${frame.case} for a ${entry.kind}`);
    }
}
