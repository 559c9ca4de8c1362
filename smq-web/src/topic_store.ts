import type { DescMessage, MessageShape } from "@bufbuild/protobuf";
import type { Subscribe } from "./client.js";
import { SmqError } from "./error.js";
import type { Item, SubscribeOptions } from "./subscription.js";

/** What a component shows of a topic. Each change is another object. */
export interface TopicView<State> {
  /** What the items have come to: by default, the last message. */
  readonly state: State;
  /** `loading` until the subscription is confirmed, and all that the topic has retained has arrived. */
  readonly status: "loading" | "live" | "ended";
  /** Why the subscription has ended; undefined if the server ended it without an error. */
  readonly error: SmqError | undefined;
  /** Subscribes anew, such as after an error. The state begins anew, too. */
  readonly restart: () => void;
}

/** Where a subscription begins, and how much it holds. */
export type TopicOptions = Pick<SubscribeOptions, "after" | "live" | "window">;

/** How the items of a topic become a state. */
export interface Reduction<Message, State> {
  /** The state before the first item. */
  readonly initial: State;
  /** Returns the state after an item. It must not change the state before: it returns another one. */
  readonly reduce: (state: State, item: Item<Message>) => State;
}

type AnyOptions = TopicOptions & Partial<Reduction<any, any>>;

/** The state if nothing else is said: the last message. */
export function lastMessage(state: unknown, item: Item<unknown>): unknown {
  return item.kind === "event" ? item.message : state;
}

/** Returns a text that differs if a filter, or where the subscription begins, differs. */
export function keyOf(filter: unknown, { after, live, window }: AnyOptions): string {
  return JSON.stringify([filter, after && String(after), live, window], (_, value: unknown) => {
    if (typeof value === "bigint" || typeof value === "number") {
      return `${typeof value} ${value}`;
    }
    return value instanceof Uint8Array ? [...value] : value;
  });
}

/** Keeps the view of a topic while somebody looks at it. */
export class TopicStore {
  /** How an item changes the state. It may be replaced. */
  reduce: (state: any, item: Item<any>) => unknown;
  readonly #initial: TopicView<any>;
  #view: TopicView<any>;
  readonly #listeners = new Set<() => void>();
  #close: () => void = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly topic: Subscribe<any, DescMessage>,
    private readonly filter: unknown,
    private readonly options: AnyOptions,
  ) {
    this.reduce = options.reduce ?? lastMessage;
    const restart = () => {
      if (this.#listeners.size > 0) {
        this.#close();
        this.#start();
      }
    };
    this.#view = { state: options.initial, status: "loading", error: undefined, restart };
    this.#initial = this.#view;
  }

  /** The view before anything has arrived: what a server renders. */
  readonly initial = (): TopicView<any> => this.#initial;

  readonly view = (): TopicView<any> => this.#view;

  /** Calls the listener after changes. The first listener subscribes, and the last one that leaves unsubscribes. */
  readonly subscribe = (listener: () => void): (() => void) => {
    const own = () => listener();
    this.#listeners.add(own);
    if (this.#listeners.size === 1) {
      this.#start();
    }
    return () => {
      if (this.#listeners.delete(own) && this.#listeners.size === 0) {
        this.#close();
      }
    };
  };

  #start(): void {
    const { after, live, window } = this.options;
    const subscription = this.topic(this.filter, { after, live, window });
    let isOpen = true;
    this.#close = () => {
      isOpen = false;
      subscription.close();
    };
    const show = (change: Partial<TopicView<unknown>>) => {
      if (isOpen) {
        this.#view = { ...this.#view, ...change };
        this.#tell();
      }
    };
    if (this.#view !== this.#initial) {
      show(this.#initial);
    }
    const loaded = ({ retained }: { retained: boolean }) => retained || show({ status: "live" });
    subscription.confirmed.then(loaded, () => {});
    const run = async () => {
      for await (const item of subscription) {
        show({
          state: this.reduce(this.#view.state, item as Item<MessageShape<DescMessage>>),
          ...(item.kind === "retainedEnd" && { status: "live" }),
        });
      }
    };
    const ended = (error?: unknown) => {
      const isTold = error instanceof SmqError;
      show({ status: "ended", error: isTold ? error : undefined });
      if (error && !isTold) {
        throw error; // A fault of `reduce`: the program shall see it.
      }
    };
    void run().then(() => ended(), ended);
  }

  /** Calls the listeners soon: what arrives together is shown together. */
  #tell(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#listeners.forEach((listener) => listener());
    });
  }
}
