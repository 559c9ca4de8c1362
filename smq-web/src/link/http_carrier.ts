import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { base64Decode } from "@bufbuild/protobuf/wire";
import type { TransportKind } from "../connection.js";
import { Deadline } from "../deadline.js";
import { SmqError, unavailable, violation } from "../error.js";
import { BatchSchema, type ClientFrame, ClientFrameSchema, ServerFrameSchema } from "../gen/smq/v1/frame_pb.js";
import { type Http, isProtobuf, PROTOBUF, readErrorResponse } from "../http.js";
import { randomBytes, toHex } from "../random.js";
import { Backoff, jitter } from "../retry.js";
import { Violation } from "../session/violation.js";
import type { Timing } from "../timeouts.js";
import { EventStream } from "./event_stream.js";
import { ConnectError, INVALID_FRAME_CODES, type Link, type LinkListener } from "./link.js";
import { WaitPermit } from "./wait_permit.js";

const EVENT_STREAM = "text/event-stream";

/** Statuses below 500 after which a retry may succeed. */
const RETRYABLE = [408, 425, 429];

/** Statuses that do not come from an invalid frame. */
const REFUSALS = [401, 403, 404, 409];

/** The frames of one exchange have about this many bytes at most, unless a single one has more. */
const MAX_BODY = 256 * 1024;

/** A stream is acknowledged after this many bytes in base64: the server writes four times as many without that. */
const MAX_UNACKNOWLEDGED = 64 * 1024;

/** Something arrives on a stream at least this often, in milliseconds: the server sends comments every 20 seconds. */
const COMMENT_INTERVAL = 21_000;

/** The link is lost after this many failures in a row, or this many milliseconds of them. */
const MAX_FAILURES = 10;
const MAX_FAILING = 10_000;

/** The longest pause between failures, in milliseconds: the server waits 10 seconds for a missing exchange. */
const MAX_PAUSE = 1_000;

/** The first of the growing delays between polls that do not wait, in milliseconds. */
const MIN_POLL_INTERVAL = 50;

/** What the sessions with one server know about the way to it. */
export interface HttpPath {
  /** A proxy holds streams back: only polls get through. */
  buffersStreams: boolean;
}

/** A POST with a number. It is sent again until it has an answer. */
interface Exchange {
  readonly sequence: number;
  readonly body: Uint8Array;
  /** Whether it waits at the server, as a stream or a poll. */
  waits: boolean;
  isStream: boolean;
  abort: AbortController;
  /** Whether it was aborted in order to be sent again at once. */
  isInterrupted: boolean;
  /** When something should have arrived. */
  due: number;
}

/**
 * A session over HTTP. Numbered POSTs bring the client's frames. A stream, or the answers to polls, bring the server's:
 * they are counted, so that each is passed on once whatever brings it.
 */
export class HttpCarrier implements Link {
  readonly #id = toHex(randomBytes());
  readonly #closing = new AbortController();
  readonly #permit = new WaitPermit(() => this.#permitChanged(), this.#closing.signal);
  readonly #backoff: Backoff;
  /** Frames that are in no exchange yet. */
  readonly #outbox: Uint8Array[] = [];
  /** The exchanges without an answer, two at most. A stream is none of them once it has begun. */
  readonly #open = new Set<Exchange>();
  #stream: Exchange | undefined;
  #sequence = 0;
  /** The highest sequence with an answer: the server has handled all up to it. */
  #answered = 0;
  /** How many frames of the server have arrived. */
  #received = 0;
  #unacknowledged = 0;
  /** Whether an exchange is due, though it has no frames. */
  #isDue = false;
  #interval = MIN_POLL_INTERVAL;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How long a poll waits: less than what a proxy has cut. */
  #wait: number;
  /** Whether a proxy holds streams back. All sessions learn it once a poll gets through. */
  #isHeldBack = false;
  #failures = 0;
  #failingSince = 0;
  #pause: Promise<void> | undefined;
  #endPause: () => void = () => {};
  /** The transport that the listener knows. */
  #shown: TransportKind | undefined;

  constructor(
    private readonly http: Http,
    private readonly path: string,
    private readonly timing: Timing,
    private readonly knowledge: HttpPath,
    private readonly listener: LinkListener,
  ) {
    this.#backoff = new Backoff(timing.initialMs, Math.min(timing.maxMs, MAX_PAUSE));
    this.#wait = timing.pollMs;
  }

  get transport(): TransportKind {
    return this.#usesStreams && this.#permit.isHeld ? "event-stream" : "long-poll";
  }

  get #usesStreams(): boolean {
    return !this.#isHeldBack && !this.knowledge.buffersStreams;
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  /** Opens the session by an exchange with this frame. Rejects with `ConnectError`. */
  async open(first: ClientFrame, signal: AbortSignal): Promise<void> {
    const exchange = this.#exchange([toBinary(ClientFrameSchema, first)], false);
    const cancel = () => exchange.abort.abort();
    signal.addEventListener("abort", cancel);
    try {
      await Promise.all([this.#attempt(exchange), this.#permit.request()]);
    } catch (error) {
      this.#closing.abort();
      if (error instanceof Violation) {
        throw new ConnectError(violation(error.message), true);
      }
      throw error instanceof ConnectError ? error : new ConnectError(error as SmqError, false);
    } finally {
      signal.removeEventListener("abort", cancel);
    }
    this.#shown = this.transport;
    this.listener.introduced();
    // After the session has sent what it has.
    setTimeout(() => this.#pump());
  }

  send(frame: ClientFrame): void {
    this.#outbox.push(toBinary(ClientFrameSchema, frame));
    this.#interval = MIN_POLL_INTERVAL;
    // What is sent together goes in one exchange.
    queueMicrotask(() => this.#pump());
  }

  check(): void {
    this.#endPause();
    this.#interrupt(({ due }) => Date.now() > due);
    // A poll that waits over a dead connection is replaced.
    this.#isDue ||= !this.#stream;
    void this.#permit.request();
    this.#pump();
  }

  close(code: number, reason: string): void {
    if (!this.#isClosed) {
      this.#closing.abort();
      const frame = create(ClientFrameSchema, { frame: { case: "close", value: { code, reason } } });
      const exchange = this.#exchange([toBinary(ClientFrameSchema, frame)], false);
      // The server ends the other exchanges when it has read that.
      void this.#attempt(exchange).catch(() => {}).then(() => this.#abort());
    }
  }

  #exchange(messages: Uint8Array[], waits: boolean): Exchange {
    this.#sequence += 1;
    const body = toBinary(BatchSchema, create(BatchSchema, { messages }));
    const abort = new AbortController();
    return { sequence: this.#sequence, body, waits, isStream: false, abort, isInterrupted: false, due: Infinity };
  }

  /** Begins the exchanges that are due. */
  #pump(): void {
    clearTimeout(this.#timer);
    // The server knows the session from its first exchange on.
    if (this.#isClosed || this.#answered === 0) {
      return;
    }
    for (;;) {
      // A poll before one that has an answer is over, or as good as that.
      const open = [...this.#open].filter(({ sequence, isStream }) => isStream || sequence > this.#answered);
      const isFresh = this.#outbox.length > 0 || this.#isDue;
      // A poll with frames takes over from the one that waits; a stream goes on.
      const isMissing = !this.#stream && !open.some(({ waits }) => waits);
      const waits = this.#permit.isHeld && (isMissing || (isFresh && !this.#usesStreams));
      if (this.#pause || open.length > 1 || !(isFresh || waits)) {
        break;
      }
      this.#isDue = false;
      this.#unacknowledged = 0;
      let bytes = 0;
      const end = this.#outbox.findIndex(({ length }, at) => (bytes += length) > MAX_BODY && at > 0);
      void this.#run(this.#exchange(this.#outbox.splice(0, end < 0 ? Infinity : end), waits));
    }
    if (!this.#permit.isHeld && this.#open.size === 0) {
      this.#timer = setTimeout(() => this.check(), this.#interval);
      this.#interval = Math.min(this.#interval * 2, this.timing.pollIntervalMs);
    }
    this.#show();
  }

  /** Sends an exchange until it has an answer. */
  async #run(exchange: Exchange): Promise<void> {
    this.#open.add(exchange);
    for (;;) {
      const begun = Date.now();
      try {
        await this.#attempt(exchange);
        break;
      } catch (error) {
        if (exchange.sequence < this.#answered) {
          break; // a later answer shows that the server has it, and has brought its frames
        }
        const lasted = Date.now() - begun;
        if (exchange.waits && !exchange.isInterrupted && lasted > MAX_PAUSE) {
          this.#wait = Math.max(Math.min(this.#wait, lasted * 0.8), MAX_PAUSE);
        }
        if (!(await this.#recover(error, exchange))) {
          return;
        }
      }
    }
    this.#open.delete(exchange);
    this.#pump();
  }

  /** Sends an exchange. Throws if it has no answer: `ConnectError` if it was refused. */
  async #attempt(exchange: Exchange): Promise<void> {
    exchange.abort = new AbortController();
    exchange.isInterrupted = false;
    exchange.waits &&= this.#permit.isHeld;
    const received = this.#received;
    const isStream = (exchange.isStream = exchange.waits && this.#usesStreams);
    const wait = exchange.waits && !isStream ? Math.round(this.#wait) : 0;
    const headers: Record<string, string> = {
      "content-type": PROTOBUF,
      "smq-session": this.#id,
      "smq-sequence": String(exchange.sequence),
      "smq-received": String(received),
      ...(isStream ? { accept: EVENT_STREAM } : wait ? { "smq-wait-ms": String(wait) } : {}),
    };
    const { streamConfirmMs, responseMs, wakeTimeoutMs } = this.timing;
    exchange.due = Date.now() + wait + wakeTimeoutMs;
    const timeoutMs = isStream ? streamConfirmMs : wait + responseMs;
    const deadline = new Deadline({ signal: exchange.abort.signal, timeoutMs });
    try {
      const response = await this.http.post(this.path, headers, deadline.signal, exchange.body);
      const { status } = response;
      if (status !== 200) {
        const { error, retryAfterMs } = await readErrorResponse(response);
        const isFinal = status < 500 && !RETRYABLE.includes(status) && retryAfterMs === undefined;
        throw new ConnectError(error, isFinal, retryAfterMs, status);
      }
      const type = response.headers.get("content-type") ?? "";
      if (isStream && type.startsWith(EVENT_STREAM) && response.body) {
        // Until something arrives on it, the exchange has no answer: a proxy may hold it back.
        const reader = response.body.getReader();
        const first = await readPiece(reader, deadline);
        this.#stream = exchange;
        void this.#read(reader, first, exchange);
      } else if (isProtobuf(response)) {
        const bytes = new Uint8Array(await response.arrayBuffer());
        // Those that another exchange has brought are dropped.
        this.#take(decoded(() => fromBinary(BatchSchema, bytes)).messages.slice(this.#received - received));
        this.knowledge.buffersStreams ||= this.#isHeldBack;
        this.#succeed();
      } else {
        throw new Violation(`the response to an exchange is ${JSON.stringify(type)}, not ${PROTOBUF}; check the baseUrl`);
      }
      this.#answered = Math.max(this.#answered, exchange.sequence);
    } catch (error) {
      if (isStream && isLate(error)) {
        this.#holdBack();
        return this.#attempt(exchange);
      }
      const isTold = error instanceof ConnectError || error instanceof Violation;
      throw isTold ? error : this.http.requestError(error, deadline.signal);
    } finally {
      deadline.done();
    }
  }

  /** Reads a stream from its first piece until it ends. */
  async #read(reader: Reader, first: Uint8Array, exchange: Exchange): Promise<void> {
    const [events, begun, before] = [new EventStream(), Date.now(), this.#received];
    let failure: unknown;
    try {
      for (let piece = first; ; ) {
        exchange.due = Date.now() + COMMENT_INTERVAL;
        for (const { number, data } of events.push(piece)) {
          if (number > this.#received + 1) {
            throw new Violation(`frame ${number} after ${this.#received}`);
          }
          if (number > this.#received) {
            this.#take([decoded(() => base64Decode(data))]);
            this.#unacknowledged += data.length;
          }
        }
        if (this.#unacknowledged >= MAX_UNACKNOWLEDGED) {
          this.#isDue = true;
          this.#pump();
        }
        const deadline = new Deadline({ signal: exchange.abort.signal, timeoutMs: this.timing.streamSilenceMs });
        piece = await readPiece(reader, deadline).finally(() => deadline.done());
      }
    } catch (error) {
      failure = error;
      reader.cancel().catch(() => {});
    }
    this.#stream = undefined;
    if (isLate(failure)) {
      this.#holdBack();
    }
    if (this.#received > before || Date.now() - begun > MAX_PAUSE || isLate(failure)) {
      this.#succeed();
      exchange.isInterrupted ||= !(failure instanceof Violation);
    }
    if (await this.#recover(failure, exchange)) {
      this.#pump();
    }
  }

  /** Passes frames on. */
  #take(messages: Uint8Array[]): void {
    for (const message of messages) {
      if (this.#isClosed) {
        return;
      }
      this.#received += 1;
      const frame = decoded(() => fromBinary(ServerFrameSchema, message));
      if (frame.frame.case === "close") {
        const { code, reason } = frame.frame.value;
        this.#lose(unavailable(`${this.path}: closed with ${code} ${reason}`.trim()), INVALID_FRAME_CODES.includes(code));
      } else {
        this.listener.frame(frame);
      }
    }
  }

  /** Ends the link after a failure, or waits before the next attempt. Returns whether there is one. */
  async #recover(failure: unknown, exchange: Exchange): Promise<boolean> {
    if (this.#isClosed || exchange.isInterrupted) {
      return !this.#isClosed;
    }
    const refusal = failure instanceof ConnectError ? failure : undefined;
    const error = refusal?.error ?? (failure as SmqError);
    this.#failingSince = this.#failures === 0 ? Date.now() : this.#failingSince;
    this.#failures += 1;
    if (failure instanceof Violation) {
      this.listener.violated(failure.message);
    } else if (refusal?.isFinal) {
      this.#lose(error, !REFUSALS.includes(refusal.status));
    } else if (this.#failures > MAX_FAILURES || Date.now() - this.#failingSince > MAX_FAILING) {
      this.#lose(error, false);
    } else {
      const delay = Math.max(Math.min(refusal?.retryAfterMs ?? 0, MAX_FAILING), jitter(this.#backoff.next()));
      this.#pause ??= new Promise<void>((resolve) => {
        const timer = setTimeout(() => this.#endPause(), delay);
        this.#endPause = () => {
          clearTimeout(timer);
          this.#pause = undefined;
          resolve();
        };
      });
      await this.#pause;
    }
    return !this.#isClosed;
  }

  #succeed(): void {
    this.#failures = 0;
    this.#backoff.reset();
  }

  /** Uses polls from now on. */
  #holdBack(): void {
    this.#isHeldBack = true;
    this.#show();
  }

  /** Tells the listener about another transport. */
  #show(): void {
    if (this.#shown !== this.transport && !this.#isClosed) {
      this.#shown = this.transport;
      this.listener.changed();
    }
  }

  #permitChanged(): void {
    if (!this.#permit.isHeld) {
      this.#interrupt(({ waits }) => waits);
    }
    this.#pump();
  }

  /** Aborts exchanges, which are then sent again at once. */
  #interrupt(which: (exchange: Exchange) => boolean): void {
    for (const exchange of [...this.#open, this.#stream]) {
      if (exchange && which(exchange)) {
        exchange.isInterrupted = true;
        exchange.abort.abort();
      }
    }
  }

  #lose(error: SmqError, isInvalidFrame: boolean): void {
    if (!this.#isClosed) {
      this.#closing.abort();
      this.#abort();
      this.listener.lost(error, isInvalidFrame);
    }
  }

  /** Ends all that is under way. */
  #abort(): void {
    clearTimeout(this.#timer);
    this.#endPause();
    this.#interrupt(() => true);
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Reads the next piece of a stream. Rejects at its end, and when the deadline ends. */
async function readPiece(reader: Reader, deadline: Deadline): Promise<Uint8Array> {
  const late = new Promise<never>((_, reject) => deadline.onEnd(reject));
  const piece = await Promise.race([reader.read(), late]).catch((error: unknown) => {
    reader.cancel().catch(() => {});
    throw error instanceof SmqError ? error : unavailable("the stream broke", error);
  });
  if (piece.done) {
    throw unavailable("the stream ended");
  }
  return piece.value;
}

function isLate(error: unknown): boolean {
  return error instanceof SmqError && error.code === "deadline_exceeded";
}

/** Decodes what the server sent. */
function decoded<T>(decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    throw new Violation(`not a frame: ${String(error)}`);
  }
}
