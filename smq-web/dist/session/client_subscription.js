import { create } from "@bufbuild/protobuf";
import { PositionSchema, SubscribeSchema, } from "../gen/smq/v1/frame_pb.js";
import { Position } from "../position.js";
import { Backoff, jitter } from "../retry.js";
import { windowCost } from "../window.js";
import { ResumeState } from "./resume.js";
import { Violation } from "./violation.js";
/** The client's side of one subscription: its window, and what the server sends for it. */
export class ClientSubscription {
    #resume;
    /**
     * `requested`: sent, and not confirmed. `full`: waits until the consumer takes events of earlier links, because they
     * fill the window. `postponed`: refused for now, and requested again later. `left`: unsubscribed.
     */
    #state;
    /** How many bytes the server may still send; negative if the last event exceeded the window. */
    #available;
    /** How many bytes of events arrived that the consumer has not taken. */
    #untaken;
    /** Credit to send after the confirmation: before it, the server does not know the subscription. */
    #owed;
    /** The delays after refusals for now. */
    #backoff;
    #timer;
    constructor(topic, filter, start, window, inbox) {
        this.topic = topic;
        this.filter = filter;
        this.window = window;
        this.inbox = inbox;
        this.kind = "subscription";
        /** Its id in the session; 0 before it has one. */
        this.id = 0;
        /** The link that it was last requested over. */
        this.link = 0;
        /**
         * `requested`: sent, and not confirmed. `full`: waits until the consumer takes events of earlier links, because they
         * fill the window. `postponed`: refused for now, and requested again later. `left`: unsubscribed.
         */
        this.#state = "requested";
        /** How many bytes the server may still send; negative if the last event exceeded the window. */
        this.#available = 0;
        /** How many bytes of events arrived that the consumer has not taken. */
        this.#untaken = 0;
        /** Credit to send after the confirmation: before it, the server does not know the subscription. */
        this.#owed = 0;
        this.#resume = new ResumeState(start);
    }
    get isLeft() {
        return this.#state === "left";
    }
    /** Whether it waits for the server's answer. */
    get isRequested() {
        return this.#state === "requested";
    }
    get isPostponed() {
        return this.#state === "postponed";
    }
    /**
     * Returns the frame that requests it over a link, from where it has come to. Returns none while earlier events fill
     * its window: so what the client holds stays bounded, however often the connection is lost.
     */
    request(link) {
        clearTimeout(this.#timer);
        this.link = link;
        this.#owed = 0;
        this.#available = Math.max(this.window - this.#untaken, 0);
        if (this.#available === 0) {
            this.#state = "full";
            return undefined;
        }
        this.#state = "requested";
        return create(SubscribeSchema, {
            topic: this.topic,
            filter: this.filter,
            start: startField(this.#resume.start),
            window: BigInt(this.#available),
        });
    }
    /** Notes that the consumer has taken that many bytes. */
    credit(bytes) {
        this.#untaken = Math.max(this.#untaken - bytes, 0);
        switch (this.#state) {
            case "confirmed":
                this.#available += bytes;
                return "send credit";
            case "requested":
                this.#owed += bytes;
                return "nothing";
            case "full":
                return "subscribe";
            case "postponed":
            case "left":
                return "nothing";
        }
    }
    /** Returns the credit to send, if the subscription is confirmed now. */
    takeOwedCredit() {
        if (this.#state !== "confirmed") {
            return 0;
        }
        const owed = this.#owed;
        this.#owed = 0;
        this.#available += owed;
        return owed;
    }
    /**
     * Postpones it if a server refuses to resume it only for now, and returns whether that is so. `again` is called when
     * it has to be requested again. The caller gets the refusal of a subscription that was never confirmed.
     */
    postpone(error, policy, again) {
        const isBusy = this.isRequested && error?.code === "unavailable";
        const retryAfter = error?.retryAfterMs ?? (isBusy ? 0 : undefined);
        if (retryAfter === undefined || this.#resume.isNew) {
            return false;
        }
        this.#backoff ??= new Backoff(policy.initialMs, policy.maxMs);
        this.#state = "postponed";
        this.#timer = setTimeout(again, Math.min(retryAfter, policy.maxRetryAfterMs) + jitter(this.#backoff.next()));
        return true;
    }
    /** Unsubscribes: frames that still arrive are ignored. Returns whether the server knows the subscription. */
    leave() {
        const known = this.#state === "requested" || this.#state === "confirmed";
        this.#state = "left";
        clearTimeout(this.#timer);
        return known;
    }
    /** Ends it, with an error if there is one. */
    end(error) {
        if (!error && this.isRequested) {
            throw new Violation("end without a status for a subscription");
        }
        clearTimeout(this.#timer);
        this.inbox.end(error);
    }
    /** Handles a frame of the server. */
    receive(frame, ownEvents) {
        switch (this.#state) {
            case "left":
                return;
            case "requested":
                if (frame.case === "subscribed") {
                    return this.#confirm(frame.value);
                }
                break;
            case "confirmed":
                if (frame.case === "event") {
                    return this.#event(frame.value, ownEvents);
                }
                if (frame.case === "gap") {
                    return this.#gap(frame.value);
                }
                if (frame.case === "retainedEnd") {
                    return this.inbox.push(this.#resume.retainedEnd());
                }
                break;
            case "full":
            case "postponed":
                break;
        }
        throw new Violation(`unexpected ${frame.case} for a ${this.#state} subscription`);
    }
    #confirm(confirmed) {
        const position = localPosition(confirmed.position, "subscribed");
        this.#state = "confirmed";
        this.#backoff?.reset();
        if (this.#resume.isNew) {
            const { retained, replayed } = confirmed;
            this.inbox.confirm({ position, retained, replayed: Number(replayed) });
        }
        const delivery = this.#resume.confirm(position, confirmed);
        if (delivery) {
            this.inbox.push(delivery);
        }
    }
    #event(event, ownEvents) {
        if (this.#available <= 0) {
            throw new Violation("more events than the window allows");
        }
        const { headers } = event;
        const payload = event.payload.slice();
        const bytes = windowCost(event);
        this.#available -= bytes;
        this.#untaken += bytes;
        const position = this.#resume.event(event.sequence);
        const isOwn = ownEvents.has(this.topic, position);
        this.inbox.push(this.#resume.deliver({ kind: "event", position, payload, headers, isOwn, bytes }));
    }
    #gap(gap) {
        const from = localPosition(gap.from, "gap");
        this.inbox.push(this.#resume.gap(from, localPosition(gap.to, "gap")));
    }
}
function localPosition(position, frame) {
    if (!position) {
        throw new Violation(`${frame} without its position`);
    }
    return Position.of(position);
}
function startField({ after, retainedFrom = 0n, live }) {
    if (after) {
        const { epoch, sequence } = after;
        return { case: "after", value: create(PositionSchema, { epoch, sequence, retainedFrom }) };
    }
    return live ? { case: "live", value: true } : { case: undefined };
}
