import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { base64Decode } from "@bufbuild/protobuf/wire";
import { Deadline } from "../deadline.js";
import { SmqError, unavailable, violation } from "../error.js";
import { BatchSchema, ClientFrameSchema, ServerFrameSchema } from "../gen/smq/v1/frame_pb.js";
import { isProtobuf, PROTOBUF, readErrorResponse } from "../http.js";
import { randomBytes, toHex } from "../random.js";
import { jitter } from "../retry.js";
import { Violation } from "../session/violation.js";
import { EventStream } from "./event_stream.js";
import { closedWith, ConnectError } from "./link.js";
import { WaitPermit } from "./wait_permit.js";
const EVENT_STREAM = "text/event-stream";
/** Statuses below 500 after which a retry may succeed. */
const RETRYABLE = [408, 425, 429];
/** Statuses that do not come from an invalid frame. */
const REFUSALS = [401, 403, 404, 409];
/** Several frames of one exchange have this many bytes at most. Every server takes more. */
const MAX_BODY = 48 * 1024;
/** A stream is acknowledged after this many bytes in base64: the server writes four times as many without that. */
const MAX_UNACKNOWLEDGED = 64 * 1024;
/** The link is lost after this many failures in a row. One without any response counts as several. */
const MAX_FAILURES = 10;
const WITHOUT_RESPONSE = 5;
/** The longest pause after a failure, in milliseconds: the server waits 10 seconds for a missing exchange. */
const MAX_PAUSE = 1_000;
/** The longest time that a server can ask to wait for within a session, in milliseconds. */
const MAX_RETRY_AFTER = 10_000;
/** The first of the growing delays between polls that do not wait, in milliseconds. */
const MIN_POLL_INTERVAL = 50;
/**
 * A session over HTTP. Numbered POSTs bring the client's frames. Beside them, a stream or one poll after the other
 * brings the server's. They are counted, so that each is passed on once, whatever brings it.
 */
export class HttpCarrier {
    #id = toHex(randomBytes());
    #closing = new AbortController();
    #permit = new WaitPermit(() => this.#permitChanged(), this.#closing.signal);
    /** Frames that are in no exchange yet. */
    #outbox = [];
    /** The exchanges without an answer: one with frames, and one that waits. */
    #open = new Set();
    #sleepers = new Set();
    #sequence = 0;
    /** How many frames of the server have arrived. */
    #received = 0;
    /** How many bytes have arrived since the last exchange. */
    #unacknowledged = 0;
    #isStarted = false;
    #isSending = false;
    /** How long the next poll comes after this one, if it may not wait. */
    #interval = MIN_POLL_INTERVAL;
    #poll = () => { };
    /** How long a poll waits: less than what a proxy has cut. */
    #wait;
    /** Whether a proxy holds streams back. All sessions learn it once a poll gets through. */
    #isHeldBack = false;
    #failures = 0;
    /** The transport that the listener knows. */
    #shown;
    constructor(http, path, timing, knowledge, listener) {
        this.http = http;
        this.path = path;
        this.timing = timing;
        this.knowledge = knowledge;
        this.listener = listener;
        this.#wait = timing.pollMs;
    }
    get transport() {
        return this.#usesStreams && this.#permit.isHeld ? "event-stream" : "long-poll";
    }
    get #usesStreams() {
        return !this.#isHeldBack && !this.knowledge.buffersStreams;
    }
    get #isClosed() {
        return this.#closing.signal.aborted;
    }
    /** Opens the session by an exchange with this frame. Rejects with `ConnectError`. */
    async open(first, signal) {
        this.#outbox.push(toBinary(ClientFrameSchema, first));
        const exchange = this.#exchange(false);
        const cancel = () => exchange.abort.abort();
        signal.addEventListener("abort", cancel);
        try {
            await Promise.all([this.#attempt(exchange), this.#permit.request()]);
        }
        catch (error) {
            this.#closing.abort();
            const refusal = error instanceof Violation ? violation(error.message) : error;
            const isFinal = error instanceof Violation || refusal.code === "invalid_argument";
            throw error instanceof ConnectError ? error : new ConnectError(refusal, isFinal);
        }
        finally {
            signal.removeEventListener("abort", cancel);
        }
        this.#shown = this.transport;
        this.listener.introduced();
        // After the session has sent what it has.
        setTimeout(() => void this.#receive());
    }
    send(frame) {
        this.#outbox.push(toBinary(ClientFrameSchema, frame));
        void this.#send();
    }
    check() {
        this.#wake();
        // What waits is sent again: its connection may be dead.
        this.#interrupt(({ waits }) => waits);
    }
    close(code, reason) {
        if (!this.#isClosed) {
            this.#closing.abort();
            const frame = create(ClientFrameSchema, { frame: { case: "close", value: { code, reason } } });
            // Nobody waits for what was not sent.
            this.#outbox.splice(0, Infinity, toBinary(ClientFrameSchema, frame));
            // The server ends the other exchanges when it has read that.
            void this.#attempt(this.#exchange(false)).catch(() => { }).then(() => this.#abort());
        }
    }
    /** Returns the next exchange, with what the outbox holds. */
    #exchange(waits) {
        let bytes = 0;
        const end = this.#outbox.findIndex(({ length }, at) => (bytes += length) > MAX_BODY && at > 0);
        const messages = this.#outbox.splice(0, end < 0 ? Infinity : end);
        const body = toBinary(BatchSchema, create(BatchSchema, { messages }));
        this.#sequence += 1;
        this.#unacknowledged = 0;
        const abort = new AbortController();
        return { sequence: this.#sequence, body, waits, isStream: false, abort, isInterrupted: false };
    }
    /** Sends what the outbox holds, and acknowledges a stream. */
    async #send() {
        this.#interval = MIN_POLL_INTERVAL;
        this.#poll();
        if (this.#isSending || !this.#isStarted) {
            return;
        }
        this.#isSending = true;
        await undefined; // What is sent together goes in one exchange.
        while (!this.#isClosed && (this.#outbox.length > 0 || this.#unacknowledged >= MAX_UNACKNOWLEDGED)) {
            await this.#complete(this.#exchange(false));
        }
        this.#isSending = false;
    }
    /** Keeps an exchange waiting at the server; or polls again and again, if none may wait. */
    async #receive() {
        this.#isStarted = true;
        while (!this.#isClosed) {
            if (!this.#permit.isHeld && this.#outbox.length === 0) {
                const interval = this.#interval;
                this.#interval = Math.min(interval * 2, this.timing.pollIntervalMs);
                await Promise.race([this.#sleep(interval), new Promise((resolve) => (this.#poll = resolve))]);
                void this.#permit.request();
            }
            this.#show();
            if (!this.#isClosed) {
                await this.#complete(this.#exchange(this.#permit.isHeld));
            }
        }
    }
    /** Sends an exchange until it has an answer. */
    async #complete(exchange) {
        this.#open.add(exchange);
        while (!this.#isClosed) {
            const [begun, before] = [Date.now(), this.#received];
            try {
                await this.#attempt(exchange);
                break;
            }
            catch (error) {
                const lasted = Date.now() - begun;
                if (this.#received > before || (exchange.isStream && lasted > MAX_PAUSE)) {
                    this.#failures = 0;
                }
                if (exchange.isStream && isLate(error)) {
                    this.#isHeldBack = true;
                    this.#show();
                }
                else if (!exchange.isInterrupted && !this.#isClosed) {
                    if (exchange.waits && !exchange.isStream && lasted > MAX_PAUSE) {
                        this.#wait = Math.max(Math.min(this.#wait, lasted * 0.8), MAX_PAUSE);
                    }
                    await this.#recover(error);
                }
            }
        }
        this.#open.delete(exchange);
    }
    /** Sends an exchange. Throws if it has no answer: `ConnectError` if it was refused. A stream ends by an error. */
    async #attempt(exchange) {
        const received = this.#received;
        const waits = exchange.waits && this.#permit.isHeld;
        const isStream = waits && this.#usesStreams;
        const wait = waits && !isStream ? Math.round(this.#wait) : 0;
        const { streamConfirmMs, responseMs } = this.timing;
        const { signal } = (exchange.abort = new AbortController());
        exchange.isInterrupted = false;
        exchange.isStream = isStream;
        const headers = {
            "content-type": PROTOBUF,
            "smq-session": this.#id,
            "smq-sequence": String(exchange.sequence),
            "smq-received": String(received),
            ...(isStream ? { accept: EVENT_STREAM } : wait ? { "smq-wait-ms": String(wait) } : {}),
        };
        const deadline = new Deadline({ signal, timeoutMs: isStream ? streamConfirmMs : wait + responseMs });
        try {
            const response = await this.http.post(this.path, headers, deadline.signal, exchange.body);
            const { status, body } = response;
            if (status !== 200) {
                const { error, retryAfterMs } = await readErrorResponse(response);
                const isFinal = status < 500 && !RETRYABLE.includes(status) && retryAfterMs === undefined;
                throw new ConnectError(error, isFinal, retryAfterMs, status);
            }
            const type = response.headers.get("content-type") ?? "";
            if (isStream && type.startsWith(EVENT_STREAM) && body) {
                await this.#read(body.getReader(), exchange, deadline);
            }
            else if (isProtobuf(response)) {
                const bytes = new Uint8Array(await response.arrayBuffer());
                this.#take(decoded(() => fromBinary(BatchSchema, bytes)).messages, received);
                this.knowledge.buffersStreams ||= this.#isHeldBack;
                this.#failures = 0;
            }
            else {
                throw new Violation(`the response is ${JSON.stringify(type)}, not ${PROTOBUF}; check the baseUrl`);
            }
        }
        catch (error) {
            const isTold = error instanceof ConnectError || error instanceof Violation;
            throw isTold ? error : this.http.requestError(error, deadline.signal);
        }
        finally {
            deadline.done();
        }
    }
    /** Reads a stream until it ends, which is an error. Its first bytes have to arrive before the deadline. */
    async #read(reader, exchange, deadline) {
        const events = new EventStream();
        try {
            for (;;) {
                const late = new Promise((_, reject) => deadline.onEnd(reject));
                const { value } = await Promise.race([reader.read(), late]);
                deadline.done();
                if (!value) {
                    throw unavailable("the stream ended");
                }
                for (const { number, data } of events.push(value)) {
                    this.#take([decoded(() => base64Decode(data))], number - 1);
                    this.#unacknowledged += data.length;
                }
                if (this.#unacknowledged >= MAX_UNACKNOWLEDGED) {
                    void this.#send();
                }
                deadline = new Deadline({ signal: exchange.abort.signal, timeoutMs: this.timing.streamSilenceMs });
            }
        }
        finally {
            deadline.done();
            reader.cancel().catch(() => { });
        }
    }
    /** Passes on the frames after a number, except for those that have arrived before. */
    #take(messages, after) {
        if (after > this.#received) {
            throw new Violation(`frame ${after + 1} after ${this.#received}`);
        }
        for (const message of messages.slice(this.#received - after)) {
            if (this.#isClosed) {
                return;
            }
            this.#received += 1;
            const frame = decoded(() => fromBinary(ServerFrameSchema, message));
            if (frame.frame.case === "close") {
                const { code, reason } = frame.frame.value;
                this.#lose(...closedWith(this.path, code, reason));
            }
            else {
                this.listener.frame(frame);
            }
        }
    }
    /** Ends the link after a failure, or waits before the next attempt. */
    async #recover(failure) {
        const refusal = failure instanceof ConnectError ? failure : undefined;
        const error = refusal?.error ?? failure;
        this.#failures += isLate(error) ? WITHOUT_RESPONSE : 1;
        if (failure instanceof Violation) {
            this.listener.violated(failure.message);
        }
        else if (refusal?.isFinal) {
            this.#lose(error, !REFUSALS.includes(refusal.status));
        }
        else if (this.#failures >= MAX_FAILURES) {
            this.#lose(error, false);
        }
        else {
            const { initialMs, maxMs } = this.timing;
            const longest = Math.min(initialMs * 2 ** this.#failures, maxMs, MAX_PAUSE);
            await this.#sleep(Math.max(Math.min(refusal?.retryAfterMs ?? 0, MAX_RETRY_AFTER), jitter(longest)));
        }
    }
    /** Waits that long, or until all wake. */
    async #sleep(milliseconds) {
        await new Promise((resolve) => {
            const wake = () => {
                clearTimeout(timer);
                this.#sleepers.delete(wake);
                resolve();
            };
            const timer = setTimeout(wake, milliseconds);
            this.#sleepers.add(wake);
        });
    }
    #wake() {
        this.#sleepers.forEach((wake) => wake());
    }
    /** Tells the listener about another transport. */
    #show() {
        if (this.#shown !== this.transport && !this.#isClosed) {
            this.#shown = this.transport;
            this.listener.changed();
        }
    }
    #permitChanged() {
        if (!this.#permit.isHeld) {
            this.#interrupt(({ waits }) => waits);
        }
        this.#poll();
    }
    /** Aborts exchanges, which are then sent again at once. */
    #interrupt(which) {
        for (const exchange of [...this.#open].filter(which)) {
            exchange.isInterrupted = true;
            exchange.abort.abort();
        }
    }
    #lose(error, isInvalidFrame) {
        if (!this.#isClosed) {
            this.#closing.abort();
            this.#abort();
            this.listener.lost(error, isInvalidFrame);
        }
    }
    /** Ends all that is under way. */
    #abort() {
        this.#wake();
        this.#interrupt(() => true);
    }
}
function isLate(error) {
    return error instanceof SmqError && error.code === "deadline_exceeded";
}
/** Decodes what the server sent. */
function decoded(decode) {
    try {
        return decode();
    }
    catch (error) {
        throw new Violation(`not a frame: ${String(error)}`);
    }
}
