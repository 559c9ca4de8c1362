import type { GenFile, GenMessage } from "@bufbuild/protobuf/codegenv2";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file smq/v1/frame.proto.
 */
export declare const file_smq_v1_frame: GenFile;
/**
 * A frame from the client.
 *
 * @generated from message smq.v1.ClientFrame
 */
export type ClientFrame = Message<"smq.v1.ClientFrame"> & {
    /**
     * The client's id of the subscription, publish or request; 0 in a `hello` and a `close`. It is any
     * number from 1 on that is not in use in this session. The `end`, the `receipt` or the `reply` without
     * `more` frees it.
     *
     * @generated from field: uint32 id = 1;
     */
    id: number;
    /**
     * @generated from oneof smq.v1.ClientFrame.frame
     */
    frame: {
        /**
         * @generated from field: smq.v1.Subscribe subscribe = 2;
         */
        value: Subscribe;
        case: "subscribe";
    } | {
        /**
         * @generated from field: smq.v1.Unsubscribe unsubscribe = 3;
         */
        value: Unsubscribe;
        case: "unsubscribe";
    } | {
        /**
         * @generated from field: smq.v1.Credit credit = 4;
         */
        value: Credit;
        case: "credit";
    } | {
        /**
         * @generated from field: smq.v1.Publish publish = 5;
         */
        value: Publish;
        case: "publish";
    } | {
        /**
         * @generated from field: smq.v1.Request request = 6;
         */
        value: Request;
        case: "request";
    } | {
        /**
         * @generated from field: smq.v1.Cancel cancel = 7;
         */
        value: Cancel;
        case: "cancel";
    } | {
        /**
         * @generated from field: smq.v1.Close close = 8;
         */
        value: Close;
        case: "close";
    } | {
        /**
         * @generated from field: smq.v1.Hello hello = 9;
         */
        value: Hello;
        case: "hello";
    } | {
        case: undefined;
        value?: undefined;
    };
};
/**
 * Describes the message smq.v1.ClientFrame.
 * Use `create(ClientFrameSchema)` to create a new message.
 */
export declare const ClientFrameSchema: GenMessage<ClientFrame>;
/**
 * A frame from the server.
 *
 * @generated from message smq.v1.ServerFrame
 */
export type ServerFrame = Message<"smq.v1.ServerFrame"> & {
    /**
     * The id that the client chose; 0 in a frame about the session itself.
     *
     * @generated from field: uint32 id = 1;
     */
    id: number;
    /**
     * @generated from oneof smq.v1.ServerFrame.frame
     */
    frame: {
        /**
         * @generated from field: smq.v1.Subscribed subscribed = 2;
         */
        value: Subscribed;
        case: "subscribed";
    } | {
        /**
         * @generated from field: smq.v1.Event event = 3;
         */
        value: Event;
        case: "event";
    } | {
        /**
         * @generated from field: smq.v1.Gap gap = 4;
         */
        value: Gap;
        case: "gap";
    } | {
        /**
         * @generated from field: smq.v1.Receipt receipt = 5;
         */
        value: Receipt;
        case: "receipt";
    } | {
        /**
         * @generated from field: smq.v1.End end = 6;
         */
        value: End;
        case: "end";
    } | {
        /**
         * @generated from field: smq.v1.Reply reply = 7;
         */
        value: Reply;
        case: "reply";
    } | {
        /**
         * @generated from field: smq.v1.Drain drain = 8;
         */
        value: Drain;
        case: "drain";
    } | {
        /**
         * @generated from field: smq.v1.TopicKey topic_key = 9;
         */
        value: TopicKey;
        case: "topicKey";
    } | {
        /**
         * @generated from field: smq.v1.Close close = 10;
         */
        value: Close;
        case: "close";
    } | {
        /**
         * @generated from field: smq.v1.Expiring expiring = 11;
         */
        value: Expiring;
        case: "expiring";
    } | {
        /**
         * @generated from field: smq.v1.RetainedEnd retained_end = 12;
         */
        value: RetainedEnd;
        case: "retainedEnd";
    } | {
        case: undefined;
        value?: undefined;
    };
};
/**
 * Describes the message smq.v1.ServerFrame.
 * Use `create(ServerFrameSchema)` to create a new message.
 */
export declare const ServerFrameSchema: GenMessage<ServerFrame>;
/**
 * A position in the log of a topic.
 *
 * @generated from message smq.v1.Position
 */
export type Position = Message<"smq.v1.Position"> & {
    /**
     * The run of the publisher. A restart begins another epoch.
     *
     * @generated from field: uint64 epoch = 1;
     */
    epoch: bigint;
    /**
     * The number of the event: 1 for the first of an epoch, then one more for each, whatever the
     * filters. 0 is before the first.
     *
     * @generated from field: uint64 sequence = 2;
     */
    sequence: bigint;
    /**
     * In the `next` of a poll and the `after` of a subscriber: the retained events from this sequence up to
     * the position have not come yet. They come first. 0 if all have come; 0 elsewhere.
     *
     * @generated from field: uint64 retained_from = 3;
     */
    retainedFrom: bigint;
};
/**
 * Describes the message smq.v1.Position.
 * Use `create(PositionSchema)` to create a new message.
 */
export declare const PositionSchema: GenMessage<Position>;
/**
 * What the client says about itself. There is no answer. A hello with headers authenticates the client,
 * and a later one renews its identity; the server closes with 4401 if it fails.
 *
 * @generated from message smq.v1.Hello
 */
export type Hello = Message<"smq.v1.Hello"> & {
    /**
     * 16 random bytes that the client keeps for its lifetime: whose numbered publishes the session
     * carries. It does not change within a session.
     *
     * @generated from field: bytes publisher = 1;
     */
    publisher: Uint8Array;
    /**
     * The highest `sequence` that the client has used before this session; 0 for none. A restarted server
     * does not know it.
     *
     * @generated from field: uint64 published = 2;
     */
    published: bigint;
    /**
     * Headers, such as `authorization`, for clients that cannot set them on a WebSocket. The server says
     * which ones it takes. Never a header that the handshake has.
     *
     * @generated from field: map<string, string> headers = 3;
     */
    headers: {
        [key: string]: string;
    };
};
/**
 * Describes the message smq.v1.Hello.
 * Use `create(HelloSchema)` to create a new message.
 */
export declare const HelloSchema: GenMessage<Hello>;
/**
 * Subscribes to a topic. The answer is `subscribed`, or `end` with a status.
 *
 * @generated from message smq.v1.Subscribe
 */
export type Subscribe = Message<"smq.v1.Subscribe"> & {
    /**
     * `Service.Topic`, as in the path of a request.
     *
     * @generated from field: string topic = 1;
     */
    topic: string;
    /**
     * The filter message of the topic; empty for all events. Embedded.
     *
     * @generated from field: bytes filter = 2;
     */
    filter: Uint8Array;
    /**
     * Where to start.
     *
     * @generated from oneof smq.v1.Subscribe.start
     */
    start: {
        /**
         * After this event: for a returning subscriber.
         *
         * @generated from field: smq.v1.Position after = 3;
         */
        value: Position;
        case: "after";
    } | {
        /**
         * With the next published event, without replay and retained state.
         *
         * @generated from field: bool live = 4;
         */
        value: boolean;
        case: "live";
    } | {
        case: undefined;
        value?: undefined;
    };
    /**
     * How many bytes of events the client accepts before it gives credit; 0 for no limit. Each event
     * counts as its payload, the names and values of its headers, and 64 bytes.
     *
     * @generated from field: uint64 window = 5;
     */
    window: bigint;
};
/**
 * Describes the message smq.v1.Subscribe.
 * Use `create(SubscribeSchema)` to create a new message.
 */
export declare const SubscribeSchema: GenMessage<Subscribe>;
/**
 * Confirms a subscription. It comes before the first event.
 *
 * @generated from message smq.v1.Subscribed
 */
export type Subscribed = Message<"smq.v1.Subscribed"> & {
    /**
     * The subscription starts here. Each event after this position that passes the filter arrives once
     * and in order, or lies in a `gap`.
     *
     * @generated from field: smq.v1.Position position = 1;
     */
    position?: Position | undefined;
    /**
     * How many events follow from the log, before newly published ones.
     *
     * @generated from field: uint64 replayed = 2;
     */
    replayed: bigint;
    /**
     * Whether the subscription continues after `after`. If not, a `gap` follows.
     *
     * @generated from field: bool resumed = 3;
     */
    resumed: boolean;
    /**
     * Whether retained events come first (after the `gap`, if there is one), up to `retained_end`. Their
     * sequence is not after `position`, or lies in that gap. There may be none of them. A client that
     * disconnects before `retained_end` names the next one in `after.retained_from`.
     *
     * @generated from field: bool retained = 4;
     */
    retained: boolean;
};
/**
 * Describes the message smq.v1.Subscribed.
 * Use `create(SubscribedSchema)` to create a new message.
 */
export declare const SubscribedSchema: GenMessage<Subscribed>;
/**
 * All retained events have come that there were when the subscription began. If an event of the same key
 * has replaced one of them meanwhile, that event comes in its place, after this frame.
 *
 * @generated from message smq.v1.RetainedEnd
 */
export type RetainedEnd = Message<"smq.v1.RetainedEnd"> & {};
/**
 * Describes the message smq.v1.RetainedEnd.
 * Use `create(RetainedEndSchema)` to create a new message.
 */
export declare const RetainedEndSchema: GenMessage<RetainedEnd>;
/**
 * An event of a subscription.
 *
 * @generated from message smq.v1.Event
 */
export type Event = Message<"smq.v1.Event"> & {
    /**
     * Its sequence, in the epoch of the last `subscribed` or `gap`.
     *
     * @generated from field: uint64 sequence = 1;
     */
    sequence: bigint;
    /**
     * The event. Embedded.
     *
     * @generated from field: bytes payload = 2;
     */
    payload: Uint8Array;
    /**
     * The headers that the publisher has set: `traceparent` (W3C Trace Context), the application's own.
     *
     * @generated from field: map<string, string> headers = 3;
     */
    headers: {
        [key: string]: string;
    };
};
/**
 * Describes the message smq.v1.Event.
 * Use `create(EventSchema)` to create a new message.
 */
export declare const EventSchema: GenMessage<Event>;
/**
 * Events that the subscriber misses, from the first to the last, both included.
 *
 * If the epochs differ, the publisher was restarted. The events after `from` in the earlier epoch are
 * unknown. The following events have the epoch of `to`.
 *
 * @generated from message smq.v1.Gap
 */
export type Gap = Message<"smq.v1.Gap"> & {
    /**
     * @generated from field: smq.v1.Position from = 1;
     */
    from?: Position | undefined;
    /**
     * @generated from field: smq.v1.Position to = 2;
     */
    to?: Position | undefined;
};
/**
 * Describes the message smq.v1.Gap.
 * Use `create(GapSchema)` to create a new message.
 */
export declare const GapSchema: GenMessage<Gap>;
/**
 * Ends a subscription. The answer is `end`; events that are on their way may come before it.
 *
 * @generated from message smq.v1.Unsubscribe
 */
export type Unsubscribe = Message<"smq.v1.Unsubscribe"> & {};
/**
 * Describes the message smq.v1.Unsubscribe.
 * Use `create(UnsubscribeSchema)` to create a new message.
 */
export declare const UnsubscribeSchema: GenMessage<Unsubscribe>;
/**
 * Permits the server to send more events of a subscription with a window, or more parts of a reply.
 *
 * @generated from message smq.v1.Credit
 */
export type Credit = Message<"smq.v1.Credit"> & {
    /**
     * How many bytes the client has processed since the last credit, counted as in `window`.
     *
     * @generated from field: uint64 bytes = 1;
     */
    bytes: bigint;
};
/**
 * Describes the message smq.v1.Credit.
 * Use `create(CreditSchema)` to create a new message.
 */
export declare const CreditSchema: GenMessage<Credit>;
/**
 * An event from the client. The answer is `receipt`, or `end` with a status.
 *
 * The server handles the publishes of a session one after the other, in the order of their sending.
 *
 * @generated from message smq.v1.Publish
 */
export type Publish = Message<"smq.v1.Publish"> & {
    /**
     * `Service.Topic`, as in the path of a request.
     *
     * @generated from field: string topic = 1;
     */
    topic: string;
    /**
     * The event. Embedded.
     *
     * @generated from field: bytes payload = 2;
     */
    payload: Uint8Array;
    /**
     * The number of this publish: 1, 2, 3, … over all topics and sessions of the publisher that the
     * `hello` names. The server applies a publish with a number once, and one without (0) each time.
     *
     * @generated from field: uint64 sequence = 3;
     */
    sequence: bigint;
    /**
     * Whether the client may have sent it before, in a session that was lost. If the server does not
     * remember the publisher, or no longer this publish, the publish ends with the code `aborted`: its
     * outcome is unknown.
     *
     * @generated from field: bool again = 4;
     */
    again: boolean;
    /**
     * Headers for the handler, as in a request.
     *
     * @generated from field: map<string, string> headers = 5;
     */
    headers: {
        [key: string]: string;
    };
};
/**
 * Describes the message smq.v1.Publish.
 * Use `create(PublishSchema)` to create a new message.
 */
export declare const PublishSchema: GenMessage<Publish>;
/**
 * The server's handler has accepted a publish.
 *
 * @generated from message smq.v1.Receipt
 */
export type Receipt = Message<"smq.v1.Receipt"> & {
    /**
     * The position of the event in the log of a topic that both sides publish; absent otherwise.
     *
     * @generated from field: smq.v1.Position position = 1;
     */
    position?: Position | undefined;
    /**
     * The headers that the handler has set.
     *
     * @generated from field: map<string, string> headers = 2;
     */
    headers: {
        [key: string]: string;
    };
};
/**
 * Describes the message smq.v1.Receipt.
 * Use `create(ReceiptSchema)` to create a new message.
 */
export declare const ReceiptSchema: GenMessage<Receipt>;
/**
 * A request. The answer is `reply`, or `end` with a status. If the method replies in parts, the answer is
 * any number of `reply` with `more`, then `end`; without a status, the reply is complete. The server handles
 * requests concurrently, and answers each when it is done.
 *
 * @generated from message smq.v1.Request
 */
export type Request = Message<"smq.v1.Request"> & {
    /**
     * `Service.Method`, as in the path of a request.
     *
     * @generated from field: string method = 1;
     */
    method: string;
    /**
     * The request. Embedded.
     *
     * @generated from field: bytes payload = 2;
     */
    payload: Uint8Array;
    /**
     * How long the client waits, in milliseconds; 0 for the server's limit.
     *
     * @generated from field: uint32 timeout_ms = 3;
     */
    timeoutMs: number;
    /**
     * Headers for the handler, in place of those of the handshake: `traceparent` (W3C Trace Context), the
     * application's own. Never one about the connection, such as `authorization`.
     *
     * @generated from field: map<string, string> headers = 4;
     */
    headers: {
        [key: string]: string;
    };
    /**
     * For a reply in parts: how many bytes of parts the client accepts before it gives credit; 0 for no
     * limit. Each part counts as an event does in the window of a subscription.
     *
     * @generated from field: uint64 window = 5;
     */
    window: bigint;
};
/**
 * Describes the message smq.v1.Request.
 * Use `create(RequestSchema)` to create a new message.
 */
export declare const RequestSchema: GenMessage<Request>;
/**
 * Cancels a request. The answer is `end` with the code `canceled`, unless the request is done already. Parts
 * that are on their way may come before it.
 *
 * @generated from message smq.v1.Cancel
 */
export type Cancel = Message<"smq.v1.Cancel"> & {};
/**
 * Describes the message smq.v1.Cancel.
 * Use `create(CancelSchema)` to create a new message.
 */
export declare const CancelSchema: GenMessage<Cancel>;
/**
 * The reply to a request, or a part of it.
 *
 * @generated from message smq.v1.Reply
 */
export type Reply = Message<"smq.v1.Reply"> & {
    /**
     * The reply, or the part. Embedded.
     *
     * @generated from field: bytes payload = 1;
     */
    payload: Uint8Array;
    /**
     * The headers that the handler has set; in a reply in parts, those before this part.
     *
     * @generated from field: map<string, string> headers = 2;
     */
    headers: {
        [key: string]: string;
    };
    /**
     * Whether this is a part: another `reply` or the `end` follows.
     *
     * @generated from field: bool more = 3;
     */
    more: boolean;
    /**
     * Several parts without headers, in place of the payload, in this order: for many small ones. Not in JSON.
     *
     * @generated from field: repeated bytes parts = 4;
     */
    parts: Uint8Array[];
};
/**
 * Describes the message smq.v1.Reply.
 * Use `create(ReplySchema)` to create a new message.
 */
export declare const ReplySchema: GenMessage<Reply>;
/**
 * The server shuts down. It accepts no more subscriptions, publishes and requests on this session. It
 * finishes the current ones, sends the missing events to subscribers, and closes with 1001. The client
 * opens another session and continues there.
 *
 * @generated from message smq.v1.Drain
 */
export type Drain = Message<"smq.v1.Drain"> & {
    /**
     * How long to wait before that, in milliseconds.
     *
     * @generated from field: uint32 retry_ms = 1;
     */
    retryMs: number;
};
/**
 * Describes the message smq.v1.Drain.
 * Use `create(DrainSchema)` to create a new message.
 */
export declare const DrainSchema: GenMessage<Drain>;
/**
 * The identity of the client expires. Unless a hello renews it, the server closes with 4401 then.
 *
 * @generated from message smq.v1.Expiring
 */
export type Expiring = Message<"smq.v1.Expiring"> & {
    /**
     * After this time, in milliseconds.
     *
     * @generated from field: uint32 in_ms = 1;
     */
    inMs: number;
};
/**
 * Describes the message smq.v1.Expiring.
 * Use `create(ExpiringSchema)` to create a new message.
 */
export declare const ExpiringSchema: GenMessage<Expiring>;
/**
 * The answer to a long poll: the frames of one subscription, as in a session. It is not itself a frame
 * of a session.
 *
 * @generated from message smq.v1.Polled
 */
export type Polled = Message<"smq.v1.Polled"> & {
    /**
     * `subscribed` first, then `event`, `gap` and `retained_end`; an `end` if the subscription has ended.
     * All have the `id` 0.
     *
     * @generated from field: repeated smq.v1.ServerFrame frames = 1;
     */
    frames: ServerFrame[];
    /**
     * The `after` of the next poll. Absent after an `end`.
     *
     * @generated from field: smq.v1.Position next = 2;
     */
    next?: Position | undefined;
};
/**
 * Describes the message smq.v1.Polled.
 * Use `create(PolledSchema)` to create a new message.
 */
export declare const PolledSchema: GenMessage<Polled>;
/**
 * The end of a subscription, of a reply in parts, or of a refused publish or request.
 *
 * @generated from message smq.v1.End
 */
export type End = Message<"smq.v1.End"> & {
    /**
     * The reason; absent after `unsubscribe`, and if a reply in parts is complete.
     *
     * @generated from field: smq.v1.Status status = 1;
     */
    status?: Status | undefined;
    /**
     * The headers that the handler of a request or a publish has set.
     *
     * @generated from field: map<string, string> headers = 2;
     */
    headers: {
        [key: string]: string;
    };
};
/**
 * Describes the message smq.v1.End.
 * Use `create(EndSchema)` to create a new message.
 */
export declare const EndSchema: GenMessage<End>;
/**
 * An error, as the other side gets it.
 *
 * @generated from message smq.v1.Status
 */
export type Status = Message<"smq.v1.Status"> & {
    /**
     * One of the 16 codes, in the form of HTTP responses: `not_found`.
     *
     * @generated from field: string code = 1;
     */
    code: string;
    /**
     * What is wrong, and what to do.
     *
     * @generated from field: string message = 2;
     */
    message: string;
    /**
     * More information, for programs.
     *
     * @generated from field: repeated smq.v1.Detail details = 3;
     */
    details: Detail[];
};
/**
 * Describes the message smq.v1.Status.
 * Use `create(StatusSchema)` to create a new message.
 */
export declare const StatusSchema: GenMessage<Status>;
/**
 * One detail of a status.
 *
 * @generated from message smq.v1.Detail
 */
export type Detail = Message<"smq.v1.Detail"> & {
    /**
     * The full name of a message: `google.rpc.RetryInfo`.
     *
     * @generated from field: string type = 1;
     */
    type: string;
    /**
     * That message in protobuf, in JSON too.
     *
     * @generated from field: bytes value = 2;
     */
    value: Uint8Array;
};
/**
 * Describes the message smq.v1.Detail.
 * Use `create(DetailSchema)` to create a new message.
 */
export declare const DetailSchema: GenMessage<Detail>;
/**
 * The end of a session. No frame from this side follows. A session over HTTP, and a sealed one, end with
 * it; otherwise a closed connection is a lost one.
 *
 * @generated from message smq.v1.Close
 */
export type Close = Message<"smq.v1.Close"> & {
    /**
     * The close code, as in WebSocket.
     *
     * @generated from field: uint32 code = 1;
     */
    code: number;
    /**
     * The reason, in words.
     *
     * @generated from field: string reason = 2;
     */
    reason: string;
};
/**
 * Describes the message smq.v1.Close.
 * Use `create(CloseSchema)` to create a new message.
 */
export declare const CloseSchema: GenMessage<Close>;
/**
 * The key that seals the events of a subscription from now on, in a sealed session.
 *
 * @generated from message smq.v1.TopicKey
 */
export type TopicKey = Message<"smq.v1.TopicKey"> & {
    /**
     * The number of the key among the topic's keys.
     *
     * @generated from field: uint32 key = 1;
     */
    key: number;
    /**
     * 32 bytes.
     *
     * @generated from field: bytes secret = 2;
     */
    secret: Uint8Array;
};
/**
 * Describes the message smq.v1.TopicKey.
 * Use `create(TopicKeySchema)` to create a new message.
 */
export declare const TopicKeySchema: GenMessage<TopicKey>;
/**
 * The messages of one request or response of a session over HTTP, in protobuf. It is not itself a frame.
 *
 * @generated from message smq.v1.Batch
 */
export type Batch = Message<"smq.v1.Batch"> & {
    /**
     * What would be one WebSocket message each.
     *
     * @generated from field: repeated bytes messages = 1;
     */
    messages: Uint8Array[];
};
/**
 * Describes the message smq.v1.Batch.
 * Use `create(BatchSchema)` to create a new message.
 */
export declare const BatchSchema: GenMessage<Batch>;
