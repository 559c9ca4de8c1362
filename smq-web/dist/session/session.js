import { create } from "@bufbuild/protobuf";
import { ObservableState } from "../connection.js";
import { SmqError, unavailable, violation } from "../error.js";
import { PublishSchema, RequestSchema } from "../gen/smq/v1/frame_pb.js";
import { ConnectError } from "../link/link.js";
import { Backoff, jitter } from "../retry.js";
import { AttachedLink } from "./attached_link.js";
import { Connector } from "./connect.js";
import { end } from "./pending.js";
import { SendQueue } from "./send_queue.js";
import { SubscriptionTable } from "./table.js";
import { Violation } from "./violation.js";
import { onWake } from "./wake.js";
/** The close code for an invalid or unexpected frame. */
const INVALID_FRAME = 4400;
/** Two sessions that the server does not know within this time have a pause between them, in milliseconds. */
const FORGOTTEN_AGAIN = 1_000;
/** Why a link that another one has replaced is closed. */
const REPLACED = "the link was replaced";
/**
 * A session: all topics of one interface over one link, and over another one when that is lost.
 *
 * Its table outlives each link: it holds the subscriptions, and what waits for an answer.
 */
export class Session {
    #table;
    #backoff;
    #connector;
    #queue;
    /** The link for new frames, unless it is draining. */
    #current;
    /** A link that another one has replaced. It may still bring answers. */
    #leaving;
    /** How many links were opened. */
    #links;
    #idleTimer;
    /** Opens a WebSocket to replace a link over HTTP. */
    #upgrader;
    #closed;
    #closing;
    /** Whether a server has handled a `hello`. Before that, a lost publish could not be told from one that it forgot. */
    #isIntroduced;
    /** Whether a server closed a link because of the client's identity, and has not accepted another one since. */
    #isRefused;
    /** Before this time, delays do not start again from the initial one: the server may close each link at once. */
    #trustedAt;
    /** When a server last did not know the session. */
    #forgottenAt;
    #isPumping;
    #pumpAgain;
    constructor(selector, timing) {
        this.selector = selector;
        this.timing = timing;
        this.observable = new ObservableState();
        this.#connector = new Connector();
        this.#queue = new SendQueue(this.observable);
        /** How many links were opened. */
        this.#links = 0;
        /** Opens a WebSocket to replace a link over HTTP. */
        this.#upgrader = new Connector();
        this.#closing = new AbortController();
        /** Is aborted when the session is closed for good; the reason is the error. */
        this.closing = this.#closing.signal;
        /** Whether a server has handled a `hello`. Before that, a lost publish could not be told from one that it forgot. */
        this.#isIntroduced = false;
        /** Whether a server closed a link because of the client's identity, and has not accepted another one since. */
        this.#isRefused = false;
        /** Before this time, delays do not start again from the initial one: the server may close each link at once. */
        this.#trustedAt = 0;
        /** When a server last did not know the session. */
        this.#forgottenAt = 0;
        this.#isPumping = false;
        this.#pumpAgain = false;
        this.#table = new SubscriptionTable(timing, (subscription) => {
            this.#table.requestAgain(subscription, this.#current?.number);
            this.#pump();
        });
        this.#backoff = new Backoff(timing.initialMs, timing.maxMs);
        onWake(() => {
            this.#connector.hurry();
            this.#current?.link?.check();
        }, this.closing);
    }
    subscribe(subscription) {
        if (this.#closed) {
            subscription.inbox.end(this.#closed);
            return;
        }
        this.#queue.add(subscription);
        this.#pump();
    }
    /** Lets the server send that many more bytes for a subscription. */
    credit(subscription, bytes) {
        this.#table.credit(subscription, bytes, this.#current?.number);
        this.#pump();
    }
    unsubscribe(subscription) {
        this.#table.unsubscribe(subscription, this.#current?.number);
        this.#queue.remove(subscription);
        this.#pump();
    }
    /** Publishes an event, and resolves to the receipt of the server. */
    publish(topic, payload, headers, deadline) {
        const publish = create(PublishSchema, { topic, payload, headers });
        return this.send(publish, deadline, (answer) => ({
            kind: "publish",
            id: 0,
            link: 0,
            publish,
            answer,
        }));
    }
    /** Sends a request, and resolves to the reply. */
    request(method, payload, headers, deadline) {
        return this.send({ payload, headers }, deadline, (answer) => ({
            kind: "request",
            id: 0,
            link: 0,
            request: () => create(RequestSchema, { method, payload, headers, timeoutMs: deadline.remaining() ?? 0 }),
            answer,
        }));
    }
    /** Closes the session for good. Everything in it rejects with `canceled`. */
    close() {
        if (!this.#closed) {
            this.#closed = new SmqError("canceled", "the client is closed: create another one");
            this.#finish(this.#closed, 1000, "");
            // Last: the errors of what was under way say more than the reason of this signal.
            this.#closing.abort(this.#closed);
        }
    }
    /** Sends a publish or a request when there is a link, and resolves to the answer. */
    send({ payload, headers }, deadline, entryOf) {
        if (this.#closed) {
            return Promise.reject(this.#closed);
        }
        const size = payload.length + JSON.stringify(headers).length;
        const answer = this.#queue.enqueue(size, deadline, entryOf, (entry) => {
            if (entry.kind === "request") {
                this.tell(entry, { case: "cancel", value: {} });
            }
            this.#pump();
        });
        this.#pump();
        return answer;
    }
    /** Sends a frame about a request over its link, unless that is gone. */
    tell(request, frame) {
        this.#table.tell(request, frame, [this.#current, this.#leaving]);
    }
    /** Does what the state requires. Each change calls it. */
    #pump() {
        if (this.#isPumping) {
            this.#pumpAgain = true;
            return;
        }
        this.#isPumping = true;
        do {
            this.#pumpAgain = false;
            this.#closeLeavingWhenDone();
            this.#connect();
            this.#write();
            this.#closeWhenIdle();
        } while (this.#pumpAgain);
        this.#isPumping = false;
    }
    /** Opens a link, if one is needed and there is none for new frames. */
    #connect() {
        if ((this.#current && !this.#current.draining) || !this.#connector.isIdle) {
            return;
        }
        const isNeeded = this.#isNeeded();
        const { kind } = this.observable.state;
        const isTrying = kind === "connecting" || kind === "reconnecting";
        if (!this.#current && (isNeeded ? kind !== "reconnecting" : isTrying)) {
            this.observable.set({ kind: isNeeded ? "connecting" : "idle" });
        }
        if (!isNeeded) {
            return;
        }
        const attached = new AttachedLink();
        this.#connector.start({
            isNeeded: () => this.#isNeeded(),
            open: (signal) => this.selector.open(this.#table.published, signal, this.#listener(attached)),
            opened: (link) => this.#open(attached, link),
            failed: (error) => this.#fail(error),
            unneeded: () => this.#pump(),
        });
    }
    #isNeeded() {
        if (!this.#current) {
            this.#table.removeUnwanted();
        }
        return !this.#queue.isEmpty || this.#table.hasWanted();
    }
    /** Handles a failed attempt to connect. */
    #fail(failure) {
        const { error, isFinal, retryAfterMs } = failure instanceof ConnectError ? failure : new ConnectError(unavailable("no connection", failure), false);
        if (isFinal) {
            this.#finish(error, 1000, "");
            return;
        }
        this.#connector.delay(jitter(this.#backoff.next()), Math.min(retryAfterMs, this.timing.maxRetryAfterMs));
        if (!this.#current) {
            this.observable.setLost(error);
        }
        this.#pump();
    }
    /** Moves the session to a new link. */
    #open(attached, link) {
        this.#links += 1;
        attached.open(this.#links, link);
        const replaced = this.#current;
        this.#current = attached;
        if (replaced) {
            this.#leave(this.#leaving, unavailable(REPLACED));
            this.#leaving = replaced;
        }
        this.#table.moveTo(attached.number, this.#leaving?.number);
        this.#upgrader.stop();
        if (link.transport !== "websocket") {
            this.#upgradeLater();
        }
        this.#showLive(attached);
        this.#pump();
        attached.flush();
    }
    #showLive(attached) {
        if (attached === this.#current) {
            this.observable.set({ kind: "live", transport: attached.link.transport });
        }
    }
    #listener(attached) {
        const handle = (act) => {
            if (attached !== this.#current && attached !== this.#leaving) {
                return;
            }
            try {
                act();
            }
            catch (error) {
                this.#violated(attached, error);
            }
            this.#pump();
        };
        const receive = (act) => attached.receive(() => handle(act));
        return {
            introduced: () => receive(() => {
                this.#isIntroduced = true;
                this.#isRefused = false;
            }),
            frame: (frame) => receive(() => this.#receive(attached, frame)),
            violated: (reason) => receive(() => { throw new Violation(reason); }),
            changed: () => receive(() => this.#showLive(attached)),
            lost: (error, isInvalidFrame) => receive(() => this.#lost(attached, error, isInvalidFrame)),
        };
    }
    #receive(attached, frame) {
        if (attached === this.#current && Date.now() >= this.#trustedAt) {
            this.#backoff.reset();
        }
        if (frame.frame.case === "expiring") {
            void this.#renew(attached);
        }
        else if (frame.frame.case !== "drain") {
            this.#table.receive(frame, attached, attached === this.#leaving);
        }
        else if (!attached.draining) {
            attached.draining = true;
            const retryAfter = Math.min(frame.frame.value.retryMs, this.timing.maxRetryAfterMs);
            this.#connector.delay(jitter(Math.max(retryAfter, this.timing.initialMs)), retryAfter);
        }
    }
    /** Renews the identity of the client. Over HTTP, the next session has fresh headers: a `hello` has none there. */
    async #renew(attached) {
        try {
            const hello = attached.link.transport === "websocket" && (await this.selector.renewal());
            hello && attached.link.send(hello);
        }
        catch {
            // There are no new headers: the next link asks for them again.
        }
    }
    /** Ends the session after a protocol violation: a retry would only repeat it. */
    #violated(attached, error) {
        if (!(error instanceof Violation)) {
            throw error;
        }
        if (attached === this.#leaving) {
            this.#leave(attached, violation(error.message), INVALID_FRAME, error.message);
        }
        else {
            this.#finish(violation(error.message), INVALID_FRAME, error.message);
        }
    }
    #lost(attached, error, isInvalidFrame) {
        if (attached === this.#leaving) {
            this.#leave(attached, error);
            return;
        }
        if (error.code === "unauthenticated") {
            if (this.#isRefused) {
                this.#finish(error, 1000, "");
                return;
            }
            this.#isRefused = true;
            this.#trustedAt = Date.now() + 2 * this.timing.maxMs;
        }
        this.#current = undefined;
        this.#upgrader.stop();
        this.#table.lose(attached.number, error, isInvalidFrame);
        if (!attached.draining) {
            this.#connector.delay(error.code === "aborted" ? this.#forgotten() : jitter(this.#backoff.next()));
        }
        this.observable.setLost(error);
    }
    /** Returns the pause after the server did not know the session: none, unless that happens again and again. */
    #forgotten() {
        const last = this.#forgottenAt;
        this.#forgottenAt = Date.now();
        return this.#forgottenAt - last > FORGOTTEN_AGAIN ? 0 : jitter(FORGOTTEN_AGAIN);
    }
    /** Closes the link that was replaced. */
    #leave(leaving, error, code = 1000, reason = "") {
        if (!leaving) {
            return;
        }
        this.#leaving = undefined;
        this.#table.lose(leaving.number, error, false);
        leaving.link?.close(code, reason);
        if (this.#current) {
            this.#table.publishAgain(this.#current.number, undefined);
        }
    }
    /** Closes the link that was replaced when it has no more answers to bring. */
    #closeLeavingWhenDone() {
        if (this.#leaving && !this.#table.awaits(this.#leaving.number, false)) {
            this.#leave(this.#leaving, unavailable(REPLACED));
        }
    }
    /** Tries WebSocket again after a while, and replaces the link if it works. */
    #upgradeLater() {
        const delay = this.selector.upgradeDelay();
        if (delay === undefined) {
            return;
        }
        const attached = new AttachedLink();
        this.#upgrader.delay(delay);
        this.#upgrader.start({
            isNeeded: () => true,
            open: (signal) => this.selector.upgrade(this.#table.published, signal, this.#listener(attached)),
            opened: (link) => {
                this.#connector.stop();
                this.#open(attached, link);
            },
            failed: () => this.#upgradeLater(),
        });
    }
    /** Sends what is due. */
    #write() {
        const { link, number, draining } = this.#current ?? {};
        if (!link || number === undefined) {
            return;
        }
        // Publishes keep their order: those that the leaving link may still answer come first.
        const held = this.#leaving !== undefined && this.#table.awaits(this.#leaving.number, true);
        for (;;) {
            const due = this.#table.nextDue();
            if (due) {
                link.send(due);
                continue;
            }
            const canPublish = !held && this.#isIntroduced && this.#table.canPublish;
            const entry = draining ? undefined : this.#queue.next(canPublish);
            if (!entry) {
                return;
            }
            this.#table.add(entry, number);
        }
    }
    /** Closes a link that was unused for a while. */
    #closeWhenIdle() {
        const isUsed = !this.#current || !this.#table.isEmpty || !this.#queue.isEmpty;
        if (isUsed) {
            clearTimeout(this.#idleTimer);
            this.#idleTimer = undefined;
        }
        else {
            this.#idleTimer ??= setTimeout(() => {
                this.#closeLinks(1000, "");
                this.observable.set({ kind: "idle" });
            }, this.timing.idleMs);
        }
    }
    #closeLinks(code, reason) {
        clearTimeout(this.#idleTimer);
        this.#idleTimer = undefined;
        this.#connector.stop();
        this.#upgrader.stop();
        const { link } = this.#current ?? {};
        const leaving = this.#leaving?.link;
        this.#current = this.#leaving = undefined;
        link?.close(code, reason);
        leaving?.close(1000, "");
    }
    /** Ends everything with an error. The next call connects again, unless the session is closed. */
    #finish(error, code, reason) {
        this.#closeLinks(code, reason);
        this.#table.fail(error);
        for (const entry of this.#queue.drain()) {
            end(entry, error);
        }
        this.observable.set({ kind: "closed", reason: error });
    }
}
