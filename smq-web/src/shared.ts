/**
 * Shares one session between all tabs of a page: a `SharedWorker` holds the client, and each tab talks to it over a
 * `MessagePort`.
 *
 * @module
 */
import { type DescMessage, type DescService, type Message, toBinary } from "@bufbuild/protobuf";
import { type CallOptions, headersOf, type PublishOptions } from "./call.js";
import { type Client, clientOf, connectionOf, createClient, type Receipt } from "./client.js";
import { type ConnectionState, ObservableState } from "./connection.js";
import { Deadline } from "./deadline.js";
import { type Code, type Detail, SmqError } from "./error.js";
import { encodeFilter } from "./filter.js";
import { type Endpoint, endpoints } from "./interface.js";
import { decode, encode, make } from "./message.js";
import { Position } from "./position.js";
import type { Confirmed } from "./session/inbox.js";
import type { Item, SubscribeOptions, Subscription } from "./subscription.js";
import type { Transport, TransportOptions } from "./transport.js";

/** The parts of a `MessagePort` that are used. */
export interface Port {
  onmessage: ((event: any) => void) | null;
  postMessage(message: unknown): void;
}

/** An error that crosses a port. */
interface SentError {
  readonly code: Code;
  readonly message: string;
  readonly details: readonly Detail[];
  readonly origin: "server" | "client";
}

/** What a tab sends. */
type ToWorker =
  | { readonly id: number; readonly call: string; readonly body: Uint8Array; readonly options: Options }
  /** Asks a subscription for its next item. */
  | { readonly id: number; readonly next: true }
  /** Cancels a call, or ends a subscription. */
  | { readonly id: number; readonly end: true }
  /** The tab is gone when this lock is free. */
  | { readonly lock: string }
  | { readonly bye: true };

interface Options {
  readonly timeoutMs?: number | undefined;
  readonly headers?: [string, string][] | undefined;
  readonly after?: string | undefined;
  readonly live?: boolean | undefined;
  readonly window?: number | undefined;
}

/** What the worker sends. `id` says for which call. */
type ToTab =
  | { readonly state: Record<string, unknown> & { readonly kind: string }; readonly reason?: SentError | undefined }
  | { readonly id: number; readonly result: Record<string, unknown> }
  | { readonly id: number; readonly confirmed: Record<string, unknown> }
  | { readonly id: number; readonly refused: SentError }
  | { readonly id: number; readonly error: SentError };

/** A call of a tab, in the worker. */
interface Running {
  readonly abort: AbortController;
  readonly subscription?: Subscription<DescMessage>;
  /** The type of the events of the subscription. */
  readonly event?: DescMessage;
}

/** The parts of a page or worker that are used. */
interface Page {
  readonly navigator?: {
    readonly locks?: { request(name: string, granted: () => unknown): Promise<unknown> };
  };
  addEventListener?: (event: string, listener: (event: { persisted: boolean }) => void) => void;
}

/**
 * Creates the client that tabs share, in a `SharedWorker`. Returns a function that serves one tab, over its port:
 *
 * ```ts
 * const serve = shareClient(Weather, { baseUrl: "/" });
 * addEventListener("connect", ({ ports }) => serve(ports[0]));
 * ```
 */
export function shareClient(service: DescService, server: Transport | TransportOptions): (port: Port) => void {
  const client = createClient(service, server) as unknown as Record<string, (...all: unknown[]) => unknown>;
  const connection = connectionOf(client);
  const all = endpoints(service);
  return (port) => {
    const send = (message: ToTab) => port.postMessage(message);
    const running = new Map<number, Running>();
    const tell = (state: ConnectionState) => {
      const { reason, ...rest } = state as ConnectionState & { reason?: SmqError };
      send({ state: rest, reason: reason && sent(reason) });
    };
    const stop = connection.onchange(tell);
    const leave = () => {
      stop();
      running.forEach(({ abort }) => abort.abort());
      running.clear();
    };
    const call = (id: number, name: string, body: Uint8Array, options: Options) => {
      const abort = new AbortController();
      const fail = (error: unknown) => {
        running.delete(id);
        send({ id, error: sent(error) });
      };
      const { desc, does, event, filter } = all.get(name)!;
      const input = does === "request" ? desc.input : does === "publish" ? event : filter;
      const message = input ? decode(input, body, name) : {};
      let headers: [string, string][] = [];
      const onHeader = (all: Headers) => (headers = [...all]);
      const result = client[name]!(message, { ...options, onHeader, signal: abort.signal });
      if (does !== "subscribe") {
        running.set(id, { abort });
        const done = (value: unknown) => {
          running.delete(id);
          const { position } = value as Receipt;
          const receipt = { position: position && String(position) };
          const answer = does === "publish" ? receipt : { body: toBinary(desc.output, value as Message) };
          send({ id, result: { ...answer, headers } });
        };
        (result as Promise<unknown>).then(done, fail);
        return;
      }
      const subscription = result as Subscription<DescMessage>;
      running.set(id, { abort, subscription, event });
      const confirm = (confirmed: Confirmed) =>
        send({ id, confirmed: { ...confirmed, position: String(confirmed.position) } });
      subscription.confirmed.then(confirm, (error: unknown) => send({ id, refused: sent(error) }));
    };
    const next = async (id: number) => {
      const { subscription, event } = running.get(id) ?? {};
      if (!subscription || !event) {
        return;
      }
      try {
        const { value: item } = await subscription.next();
        const position = subscription.position && String(subscription.position);
        send({ id, result: { position, item: item && sentItem(item, event) } });
      } catch (error) {
        running.delete(id);
        send({ id, error: sent(error) });
      }
    };
    port.onmessage = ({ data }: { data: ToWorker }) => {
      if ("bye" in data) {
        leave();
      } else if ("lock" in data) {
        void (globalThis as Page).navigator?.locks?.request(data.lock, leave);
      } else if ("call" in data) {
        call(data.id, data.call, data.body, data.options);
      } else if ("next" in data) {
        void next(data.id);
      } else {
        const { abort, subscription } = running.get(data.id) ?? {};
        subscription?.close();
        abort?.abort();
        running.delete(data.id);
      }
    };
    tell(connection.state);
  };
}

/**
 * Creates a client in a tab that shares the session of a worker: `shareClient` made it there.
 *
 * It has the functions of a client of `createClient`. Interceptors are those of the worker, and `isOwn` is true for the
 * events of all tabs. `connectionOf` returns its connection: `close()` is for this tab alone.
 */
export function createSharedClient<Service extends DescService>(service: Service, port: Port): Client<Service> {
  const tab = new Tab(port);
  const connection = {
    get state() {
      return tab.observable.state;
    },
    onchange: (listener: (state: ConnectionState) => void) => tab.observable.onchange(listener),
    close: () => tab.close(),
  };
  return clientOf(endpoints(service), connection, {
    request: ({ desc: { input, output }, name: path }, name) => async (init: object, options: CallOptions = {}) => {
      const { body } = await tab.call(name, encode(input, make(input, init)), options);
      return decode(output, body as Uint8Array, `the reply to ${path}`);
    },
    publish: ({ event }, name) => async (init: object, options: PublishOptions = {}): Promise<Receipt> => {
      const { position } = await tab.call(name, encode(event, make(event, init)), options);
      return { position: positionOf(position) };
    },
    subscribe: (endpoint, name) => (filter: object = {}, options: SubscribeOptions = {}) =>
      new SharedSubscription(tab, name, endpoint, filter, options),
  });
}

type Result = Record<string, unknown>;

/** The tab's end of a port. */
class Tab {
  readonly observable = new ObservableState();
  readonly #pending = new Map<number, { resolve: (result: Result) => void; reject: (error: SmqError) => void }>();
  readonly #confirming = new Map<number, (confirmed: Result | SmqError) => void>();
  #lastId = 0;
  #closed: SmqError | undefined;
  #release: () => void = () => {};

  constructor(private readonly port: Port) {
    port.onmessage = ({ data }: { data: ToTab }) => this.#receive(data);
    const page = globalThis as Page;
    const { locks } = page.navigator ?? {};
    if (locks) {
      // Free when the tab is gone, however it went.
      const lock = `smq-tab-${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;
      const granted = () => {
        this.post({ lock });
        return new Promise<void>((release) => (this.#release = release));
      };
      void locks.request(lock, granted).catch(() => {});
    } else {
      page.addEventListener?.("pagehide", ({ persisted }) => persisted || this.post({ bye: true }));
    }
  }

  id(): number {
    return (this.#lastId += 1);
  }

  post(message: ToWorker): void {
    this.port.postMessage(message);
  }

  /** Waits for the next result with this id. */
  result(id: number): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#closed) {
        reject(this.#closed);
      } else {
        this.#pending.set(id, { resolve, reject });
      }
    });
  }

  onConfirmed(id: number, listener: (confirmed: Result | SmqError) => void): void {
    this.#confirming.set(id, listener);
  }

  async call(name: string, body: Uint8Array, options: CallOptions): Promise<Result> {
    const { signal, timeoutMs, onHeader } = options;
    const headers = [...headersOf(options)];
    const id = this.id();
    // The worker keeps the time; the signal is the tab's.
    const deadline = new Deadline({ signal });
    if (deadline.signal.aborted) {
      throw deadline.signal.reason;
    }
    const result = this.result(id);
    this.post({ id, call: name, body, options: { timeoutMs, headers } });
    deadline.onEnd((error) => this.fail(id, error));
    const answer = await result.finally(() => deadline.done());
    onHeader?.(new Headers(answer["headers"] as [string, string][]));
    return answer;
  }

  /** Ends what has this id, here and in the worker. */
  fail(id: number, error: SmqError): void {
    this.post({ id, end: true });
    this.#settle(id)?.reject(error);
  }

  close(): void {
    if (!this.#closed) {
      this.#closed = new SmqError("canceled", "the client is closed: create another one");
      this.post({ bye: true });
      this.#release();
      [...this.#pending.keys()].forEach((id) => this.#settle(id)?.reject(this.#closed!));
      this.observable.set({ kind: "closed", reason: this.#closed });
    }
  }

  #settle(id: number) {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    return pending;
  }

  #receive(message: ToTab): void {
    if (this.#closed) {
      return;
    }
    if ("state" in message) {
      const reason = message.reason && received(message.reason);
      this.observable.set({ ...message.state, ...(reason && { reason }) } as ConnectionState);
    } else if ("confirmed" in message || "refused" in message) {
      this.#confirming.get(message.id)?.("confirmed" in message ? message.confirmed : received(message.refused));
      this.#confirming.delete(message.id);
    } else if ("error" in message) {
      this.#settle(message.id)?.reject(received(message.error));
    } else {
      this.#settle(message.id)?.resolve(message.result);
    }
  }
}

/** A subscription of the worker, in a tab. It takes one item after the other, so that a slow loop holds nothing. */
class SharedSubscription {
  readonly confirmed: Promise<Confirmed>;
  readonly #id: number;
  readonly #deadline: Deadline;
  position: Position | undefined;
  #isOver = false;
  #last: Promise<unknown> = Promise.resolve();
  /** Why it cannot begin. */
  #invalid: unknown;
  #refuse!: (error: unknown) => void;

  constructor(
    private readonly tab: Tab,
    name: string,
    private readonly endpoint: Endpoint,
    filter: object,
    { after, live, window, signal, timeoutMs }: SubscribeOptions,
  ) {
    this.#id = tab.id();
    this.#deadline = new Deadline({ signal });
    try {
      this.position = positionOf(after);
    } catch {
      // The worker refuses it.
    }
    this.confirmed = new Promise((resolve, reject) => {
      this.#refuse = reject;
      tab.onConfirmed(this.#id, (confirmed) => {
        if (confirmed instanceof SmqError) {
          reject(confirmed);
          return;
        }
        const { position, retained, replayed } = confirmed;
        resolve({ position: positionOf(position)!, retained: Boolean(retained), replayed: Number(replayed) });
      });
    });
    this.confirmed.catch(() => {});
    const options = { after: after === undefined ? undefined : String(after), live, window, timeoutMs };
    try {
      tab.post({ id: this.#id, call: name, body: encodeFilter(endpoint, filter), options });
    } catch (error) {
      this.#invalid = error;
      this.#refuse(error);
    }
    this.#deadline.onEnd((error) => {
      this.#refuse(error);
      tab.fail(this.#id, error);
    });
  }

  next(): Promise<IteratorResult<Item<Message>, undefined>> {
    const next = this.#last.then(() => this.#next());
    this.#last = next.catch(() => {});
    return next;
  }

  async #next(): Promise<IteratorResult<Item<Message>, undefined>> {
    if (this.#isOver) {
      return { done: true, value: undefined };
    }
    try {
      if (this.#invalid || this.#deadline.signal.aborted) {
        throw this.#invalid ?? this.#deadline.signal.reason;
      }
      const result = this.tab.result(this.#id);
      this.tab.post({ id: this.#id, next: true });
      const { item, position } = await result;
      this.position = positionOf(position) ?? this.position;
      if (item) {
        return { done: false, value: this.#item(item as Result) };
      }
    } catch (error) {
      const isFirst = !this.#isOver;
      this.#isOver = true;
      this.#refuse(error);
      this.#deadline.done();
      if (isFirst) {
        throw error;
      }
    }
    this.#isOver = true;
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<Item<Message>, undefined>> {
    this.close();
    return { done: true, value: undefined };
  }

  close(): void {
    const error = new SmqError("canceled", "the subscription ended before it was confirmed");
    this.#isOver = true;
    this.#deadline.done();
    this.#refuse(error);
    this.tab.fail(this.#id, error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #item({ kind, body, at, headers, isOwn, from, to, replayed }: Result): Item<Message> {
    switch (kind) {
      case "event": {
        const message = decode(this.endpoint.event, body as Uint8Array, `event ${at}`);
        return { kind, message, position: positionOf(at)!, headers: headers as Record<string, string>, isOwn: Boolean(isOwn) };
      }
      case "gap":
        return { kind, from: positionOf(from)!, to: positionOf(to)! };
      case "resumed":
        return { kind, replayed: Number(replayed) };
      default:
        return { kind: "retainedEnd" };
    }
  }
}

function sentItem(item: Item<Message>, event: DescMessage): Result {
  switch (item.kind) {
    case "event":
      return { kind: "event", at: String(item.position), body: toBinary(event, item.message), headers: item.headers, isOwn: item.isOwn };
    case "gap":
      return { kind: "gap", from: String(item.from), to: String(item.to) };
    default:
      return { ...item };
  }
}

function sent(error: unknown): SentError {
  const { code, message, details, origin } =
    error instanceof SmqError ? error : new SmqError("internal", String(error), { cause: error });
  return { code, message, details, origin };
}

function received({ code, message, details, origin }: SentError): SmqError {
  return new SmqError(code, message, { details, origin });
}

function positionOf(text: unknown): Position | undefined {
  return text === undefined ? undefined : Position.parse(String(text));
}
