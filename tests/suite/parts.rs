//! Replies in parts: to one caller, with an end and a status, as fast as the caller takes them.

use std::{
    collections::BTreeSet,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use futures_util::StreamExt as _;
use serde_json::{Value, json};
use smq_connect::Connect;
use smq_grpc::Grpc;
use smq_runtime::{
    Client, Code, Context, Error, HttpBody, Item, Limits, Server, Status, Stream,
    http::{HeaderName, HeaderValue},
    prost::Message as _,
    prost_types::FileDescriptorSet,
    raw::{Interface, RawClient},
};
use smq_tests::{
    eventually,
    interop::Program,
    nginx::Nginx,
    parties::Parties,
    parts::v1::{
        CountRequest, DownloadRequest, Number, Parts, PartsClient, PartsServer, PartsTopics,
        count_request::Then,
    },
    wire::{
        self, Connection, Request, Session,
        frame::{FromClient, FromServer},
        session,
    },
    within,
};
use tokio::sync::oneshot;

const PATH: &str = "/socket.mq/parts/v1";

/// Counts, and knows how many of its handlers run and what they have sent.
#[derive(Debug)]
struct Counter {
    topics: PartsTopics,
    running: AtomicUsize,
    sent: AtomicUsize,
}

/// A handler that runs.
struct Running<'a>(&'a AtomicUsize);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Counter {
    fn new() -> Arc<Self> {
        Arc::new(Self {
            topics: PartsTopics::new(),
            running: AtomicUsize::new(0),
            sent: AtomicUsize::new(0),
        })
    }

    fn running(&self) -> usize {
        self.running.load(Ordering::SeqCst)
    }

    fn sent(&self) -> usize {
        self.sent.load(Ordering::SeqCst)
    }

    fn run(&self) -> Running<'_> {
        self.running.fetch_add(1, Ordering::SeqCst);
        Running(&self.running)
    }
}

impl Parts for Counter {
    fn topics(&self) -> &PartsTopics {
        &self.topics
    }

    fn count(
        &self,
        context: Context,
        request: CountRequest,
    ) -> impl Stream<Item = Result<Number, Status>> + Send {
        smq_runtime::parts(move |parts| async move {
            let _running = self.run();
            let last = if request.to == 0 {
                u32::MAX
            } else {
                request.to
            };
            for value in 1..=last {
                if value == request.before {
                    match request.then() {
                        Then::Unspecified => {}
                        Then::Fail => return Err(Status::data_loss("the rest is lost")),
                        Then::Panic => panic!("as the request says"),
                        Then::Wait => std::future::pending().await,
                        Then::Header => context.set_response_header(
                            HeaderName::from_static("x-before"),
                            HeaderValue::from(value),
                        ),
                    }
                }
                let padding = vec![7; request.padding as usize].into();
                parts.send(Number { value, padding }).await?;
                self.sent.fetch_add(1, Ordering::SeqCst);
            }
            Ok(())
        })
    }

    fn download(
        &self,
        _: Context,
        request: DownloadRequest,
    ) -> impl Stream<Item = Result<HttpBody, Status>> + Send {
        smq_runtime::parts(move |parts| async move {
            let _running = self.run();
            for part in 1..=request.parts {
                if request.fails && part == request.parts {
                    return Err(Status::unavailable("the disk is gone"));
                }
                let data = vec![part as u8; 64 << 10];
                parts.send(HttpBody::new("application/x-tar", data)).await?;
                self.sent.fetch_add(1, Ordering::SeqCst);
            }
            Ok(())
        })
    }

    async fn double(&self, _: Context, mut request: Number) -> Result<Number, Status> {
        request.value *= 2;
        Ok(request)
    }
}

fn server(counter: &Arc<Counter>) -> Server {
    Server::new().add(PartsServer::from(Arc::clone(counter)))
}

async fn serve_with(change: impl FnOnce(Server) -> Server) -> (Arc<Counter>, SocketAddr) {
    let counter = Counter::new();
    let listener = change(server(&counter)).bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    (counter, address)
}

async fn serve() -> (Arc<Counter>, SocketAddr) {
    serve_with(|server| server).await
}

fn to(to: u32) -> CountRequest {
    CountRequest {
        to,
        ..Default::default()
    }
}

fn then(then: Then, before: u32) -> CountRequest {
    CountRequest {
        then: then.into(),
        before,
        ..to(10)
    }
}

fn client(address: SocketAddr) -> PartsClient {
    PartsClient::connect(&format!("http://{address}")).unwrap()
}

/// Takes all parts, and returns the numbers and the error at the end.
async fn take(mut parts: smq_runtime::Parts<Number>) -> (Vec<u32>, Option<Error>) {
    let mut numbers = Vec::new();
    loop {
        match within("a part", parts.next()).await {
            Some(Ok(number)) => numbers.push(number.value),
            Some(Err(error)) => {
                assert!(parts.next().await.is_none());
                return (numbers, Some(error));
            }
            None => return (numbers, None),
        }
    }
}

fn code(error: Option<Error>) -> Code {
    let error = error.expect("an error");
    error.status().unwrap_or_else(|| panic!("{error}")).code()
}

fn request(id: u32, payload: &CountRequest, window: u64) -> Value {
    let then = payload.then().as_str_name();
    let CountRequest {
        to,
        padding,
        before,
        ..
    } = payload;
    let payload = json!({ "to": to, "padding": padding, "then": then, "before": before });
    json!({ "id": id, "request": { "method": "Parts.Count", "payload": payload, "window": window } })
}

async fn session(address: SocketAddr) -> Session {
    Session::open_at(address, PATH, session::JSON).await
}

#[tokio::test]
async fn the_parts_come_in_order_and_then_the_end() {
    let (counter, address) = serve().await;
    let client = client(address);
    let (numbers, error) = take(client.count(to(1000)).await.unwrap()).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(numbers, (1..=1000).collect::<Vec<_>>());
    let none = CountRequest {
        before: 1,
        ..then(Then::Fail, 1)
    };
    let (numbers, error) = take(client.count(none).await.unwrap()).await;
    assert_eq!((numbers.len(), code(error)), (0, Code::DataLoss));
    eventually("the handlers end", || counter.running() == 0).await;
    let doubled = client
        .double(Number {
            value: 7,
            ..Default::default()
        })
        .await
        .unwrap();
    assert_eq!(doubled.value, 14);
}

#[tokio::test]
async fn a_session_says_that_more_follows() {
    let (_, address) = serve().await;
    let mut session = session(address).await;
    session.say(request(1, &to(2), 0)).await;
    for value in 1..=2 {
        let part = json!({ "id": 1, "reply": { "more": true, "payload": { "value": value } } });
        assert_eq!(session.hear().await, part);
    }
    assert_eq!(session.hear().await, json!({ "id": 1, "end": {} }));
    // The id is free again.
    session.say(request(1, &then(Then::Header, 2), 0)).await;
    for value in 1..=10 {
        let reply = session.hear().await["reply"].take();
        let before = (value == 2).then(|| json!({ "x-before": "2" }));
        assert_eq!(reply["headers"], before.unwrap_or_default(), "{reply}");
    }
    assert_eq!(session.hear().await, json!({ "id": 1, "end": {} }));
}

#[tokio::test]
async fn ten_thousand_parts_to_a_slow_reader_beside_a_fast_one() {
    let (counter, address) = serve().await;
    let client = client(address);
    let padded = CountRequest {
        padding: 1024,
        ..to(10_000)
    };
    let window = 64 << 10;
    let mut slow = client.count(padded.clone()).window(window).await.unwrap();
    slow.next().await.unwrap().unwrap();
    let fast = take(client.count(padded).window(window).await.unwrap());
    let (numbers, error) = within("the fast one", fast).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(numbers.len(), 10_000);
    // What the slow one has not taken waits in its handler: the window, one part in the channel, and one taken.
    let sent = counter.sent() - 10_000;
    assert!(
        sent <= 64 + 4,
        "{sent} parts were sent to a reader that does not read"
    );
    assert_eq!(counter.running(), 1);
    let (numbers, error) = take(slow).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(numbers, (2..=10_000).collect::<Vec<_>>());
}

#[tokio::test]
async fn credit_lets_as_many_bytes_through() {
    let (counter, address) = serve().await;
    let mut session = session(address).await;
    // Each part counts 64 bytes, and its JSON.
    session.say(request(1, &to(0), 1)).await;
    assert_eq!(session.hear().await["reply"]["payload"]["value"], 1);
    session.say(json!({ "id": 9, "cancel": {} })).await;
    session
        .say(json!({ "id": 2, "request": { "method": "Parts.Double", "payload": { "value": 4 } } }))
        .await;
    assert_eq!(session.hear().await["reply"]["payload"]["value"], 8);
    for value in 2..=5 {
        session
            .say(json!({ "id": 1, "credit": { "bytes": 75 } }))
            .await;
        assert_eq!(session.hear().await["reply"]["payload"]["value"], value);
    }
    session.say(json!({ "id": 1, "cancel": {} })).await;
    session.refused(1, "canceled").await;
    eventually("the handler ends", || counter.running() == 0).await;
}

#[tokio::test]
async fn a_reply_that_is_dropped_cancels_its_handler() {
    let (counter, address) = serve().await;
    let client = client(address);
    let mut parts = client.count(then(Then::Wait, 3)).await.unwrap();
    for _ in 0..2 {
        within("a part", parts.next()).await.unwrap().unwrap();
    }
    assert_eq!(counter.running(), 1);
    drop(parts);
    eventually("the handler ends", || counter.running() == 0).await;

    let parts = client.count(to(0)).await.unwrap();
    eventually("the handler runs", || counter.running() == 1).await;
    drop(parts);
    eventually("the handler ends", || counter.running() == 0).await;

    let mut session = session(address).await;
    session.say(request(1, &to(0), 1)).await;
    session.hear().await;
    assert_eq!(counter.running(), 1);
    session.reset();
    eventually("the handler ends", || counter.running() == 0).await;
}

#[tokio::test]
async fn a_handler_fails_or_panics_in_the_middle() {
    let (counter, address) = serve().await;
    let client = client(address);
    for (what, expected) in [(Then::Fail, Code::DataLoss), (Then::Panic, Code::Internal)] {
        let (numbers, error) = take(client.count(then(what, 4)).await.unwrap()).await;
        assert_eq!((numbers.len(), code(error)), (3, expected));
    }
    eventually("the handlers end", || counter.running() == 0).await;
    // Others go on.
    let (numbers, error) = take(client.count(to(3)).await.unwrap()).await;
    assert_eq!((numbers.len(), error.is_none()), (3, true));
}

#[tokio::test]
async fn a_deadline_holds_between_parts_and_for_the_whole() {
    let (counter, address) = serve().await;
    let client = client(address);
    let short = Duration::from_millis(100);
    let parts = client.count(then(Then::Wait, 3)).timeout(short).await;
    let (numbers, error) = take(parts.unwrap()).await;
    assert_eq!(numbers.len(), 2);
    assert!(matches!(error, Some(Error::Timeout)), "{error:?}");
    eventually("the handler ends", || counter.running() == 0).await;
    // The server keeps the time of the whole.
    let mut session = session(address).await;
    let mut hasty = request(1, &to(0), 0);
    hasty["request"]["timeoutMs"] = 50.into();
    session.say(hasty).await;
    let end = loop {
        let frame = session.hear().await;
        if frame["reply"].is_null() {
            break frame;
        }
    };
    assert_eq!(end["end"]["status"]["code"], "deadline_exceeded", "{end}");
    let parts = client.count(to(0)).total_timeout(short).await.unwrap();
    let (_, error) = take(parts).await;
    let is_late = match &error {
        Some(Error::Timeout) => true,
        Some(error) => error.status().map(Status::code) == Some(Code::DeadlineExceeded),
        None => false,
    };
    assert!(is_late, "{error:?}");
    eventually("the handlers end", || counter.running() == 0).await;
}

#[tokio::test]
async fn a_server_bounds_the_time_between_parts_and_the_replies() {
    let mut limits = Limits::default();
    limits.part_time = Duration::from_millis(50);
    limits.streams = 2;
    let (counter, address) = serve_with(|server| server.with_limits(limits)).await;
    let client = client(address);
    let (numbers, error) = take(client.count(then(Then::Wait, 3)).await.unwrap()).await;
    assert_eq!((numbers.len(), code(error)), (2, Code::DeadlineExceeded));
    // A reader that takes nothing is let go, too.
    let mut session = session(address).await;
    session.say(request(1, &to(0), 1)).await;
    session.hear().await;
    session.refused(1, "deadline_exceeded").await;
    eventually("the handlers end", || counter.running() == 0).await;

    for id in 1..=3 {
        session.say(request(id, &then(Then::Wait, 1), 1)).await;
    }
    let why = session.refused(3, "resource_exhausted").await;
    assert!(why.contains("2 replies in parts"), "{why}");
}

#[tokio::test]
async fn what_a_handler_holds_is_charged_as_long_as_it_runs() {
    let mut limits = Limits::default();
    limits.source_bytes = 3 << 19;
    let (counter, address) = serve_with(|server| server.with_limits(limits)).await;
    let mut session = session(address).await;
    let large = |id| {
        let mut large = request(id, &then(Then::Wait, 2), 0);
        large["request"]["payload"]["note"] = "x".repeat(320 << 10).into();
        large
    };
    for id in 1..=3 {
        session.say(large(id)).await;
        let part = session.hear().await;
        assert_eq!((&part["id"], part["reply"].is_object()), (&json!(id), true));
    }
    session.say(large(4)).await;
    let why = session.refused(4, "resource_exhausted").await;
    assert!(why.contains("1572864 bytes for you"), "{why}");
    session.say(json!({ "id": 1, "cancel": {} })).await;
    session.refused(1, "canceled").await;
    session.say(large(4)).await;
    assert_eq!(session.hear().await["reply"]["payload"]["value"], 1);
    assert_eq!(counter.running(), 3);
}

#[tokio::test]
async fn a_server_that_goes_away_ends_what_has_no_end() {
    let counter = Counter::new();
    let mut limits = Limits::default();
    limits.shutdown_time = Duration::from_secs(1);
    let listener = server(&counter)
        .with_limits(limits)
        .bind("127.0.0.1:0")
        .await
        .unwrap();
    let address = listener.local_addr();
    let (stop, stopped) = oneshot::channel();
    let end = tokio::spawn(listener.serve_until(async { drop(stopped.await) }));
    let client = client(address);
    let mut waiting = client.count(then(Then::Wait, 2)).await.unwrap();
    within("a part", waiting.next()).await.unwrap().unwrap();
    let endless = tokio::spawn(take(client.count(to(0)).await.unwrap()));
    let mut posted = Connection::open(address).await;
    let body = json!({ "then": "WAIT", "before": 2 }).to_string();
    posted.send(post("Count", &body).bytes()).await;
    assert_eq!(within("the head", posted.head()).await.status, 200);
    eventually("all run", || counter.running() == 3).await;
    stop.send(()).expect("it runs");
    assert_eq!(code(take(waiting).await.1), Code::Unavailable);
    assert_eq!(code(endless.await.unwrap().1), Code::Unavailable);
    let lines = String::from_utf8(posted.rest().await).unwrap();
    assert!(lines.contains(r#""code":"unavailable""#), "{lines}");
    within("the end", end).await.expect("no panic");
    assert_eq!(counter.running(), 0);
}

fn post(method: &str, body: &str) -> Request {
    Request::new("POST", &format!("{PATH}/Parts.{method}"))
        .header("Content-Type", "application/json")
        .body(body)
}

/// Sends a `POST` with an `Accept`, and returns the head and all that follows it.
async fn ask_for(address: SocketAddr, accept: &str, body: &str) -> (Connection, String) {
    let mut connection = Connection::open(address).await;
    let request = post("Count", body).header("Accept", accept);
    let request = request.header("Connection", "close");
    connection.send(request.bytes()).await;
    let head = within("the head", connection.head()).await;
    assert_eq!(head.status, 200);
    let content_type = head.header("content-type").unwrap().to_owned();
    (connection, content_type)
}

/// Returns the data of chunks, and whether the last one came.
fn unchunked(mut rest: &[u8]) -> (String, bool) {
    let mut text = Vec::new();
    while let Some(end) = rest.windows(2).position(|it| it == b"\r\n") {
        let length = std::str::from_utf8(&rest[..end]).unwrap();
        let length = usize::from_str_radix(length, 16).unwrap();
        if length == 0 {
            return (String::from_utf8(text).unwrap(), true);
        }
        text.extend_from_slice(&rest[end + 2..end + 2 + length]);
        rest = &rest[end + 4 + length..];
    }
    (String::from_utf8(text).unwrap(), false)
}

#[tokio::test]
async fn a_post_gets_events_or_lines_and_sees_whether_they_are_whole() {
    let (_, address) = serve().await;
    let (mut whole, content_type) = ask_for(address, "text/event-stream", r#"{"to":2}"#).await;
    assert_eq!(content_type, "text/event-stream");
    let events = "data: {\"value\":1}\n\ndata: {\"value\":2}\n\nevent: end\ndata: {}\n\n";
    assert_eq!(unchunked(&whole.rest().await), (events.to_owned(), true));

    let fails = r#"{"to":5,"then":"FAIL","before":2}"#;
    let (mut events, _) = ask_for(address, "text/event-stream", fails).await;
    let (events, is_whole) = unchunked(&events.rest().await);
    let end = "event: end\ndata: {\"code\":\"data_loss\",\"message\":\"the rest is lost\"}\n\n";
    assert_eq!(events, format!("data: {{\"value\":1}}\n\n{end}"));
    assert!(is_whole);

    for accept in ["*/*", "application/x-ndjson", "application/json"] {
        let (mut lines, content_type) = ask_for(address, accept, r#"{"to":2}"#).await;
        assert_eq!(content_type, "application/x-ndjson");
        let expected = "{\"value\":1}\n{\"value\":2}\n".to_owned();
        assert_eq!(unchunked(&lines.rest().await), (expected, true));
    }
    let (mut lines, _) = ask_for(address, "application/x-ndjson", fails).await;
    let (lines, is_whole) = unchunked(&lines.rest().await);
    let end = "{\"code\":\"data_loss\",\"message\":\"the rest is lost\"}\n";
    assert_eq!(lines, format!("{{\"value\":1}}\n{end}"));
    assert!(!is_whole, "a reply that breaks off looks whole");

    // Before the first part, an error is that of any call.
    let fails = r#"{"then":"FAIL","before":1}"#;
    let refused = wire::ask(address, post("Count", fails)).await;
    assert_eq!(refused.error(500, "data_loss"), "the rest is lost");
    let request = post("Count", "{}").header("Accept", "text/html");
    let refused = wire::ask(address, request).await;
    let why = refused.error(406, "invalid_argument");
    assert!(
        why.contains("application/x-ndjson or text/event-stream"),
        "{why}"
    );
}

#[tokio::test]
async fn a_file_is_one_body_of_bytes() {
    let (counter, address) = serve().await;
    let mut connection = Connection::open(address).await;
    connection
        .send(post("Download", r#"{"parts":100}"#).bytes())
        .await;
    let file = connection.response().await;
    assert_eq!(file.header("content-type"), Some("application/x-tar"));
    assert_eq!(file.body.len(), 100 * (64 << 10));
    assert!(file.body.ends_with(&[100; 64 << 10]));
    // The connection goes on.
    connection.send(post("Download", "{}").bytes()).await;
    let nothing = connection.response().await;
    assert_eq!((nothing.status, nothing.body.len()), (200, 0));

    let fails = r#"{"parts":3,"fails":true}"#;
    connection.send(post("Download", fails).bytes()).await;
    within("the head", connection.head()).await;
    let rest = connection.rest().await;
    assert!(rest.len() >= 2 * (64 << 10), "{}", rest.len());
    assert!(
        !rest.ends_with(b"0\r\n\r\n"),
        "a file that breaks off looks whole"
    );
    eventually("the handlers end", || counter.running() == 0).await;
}

#[tokio::test]
async fn a_reader_of_a_body_that_stops_or_vanishes_ends_its_handler() {
    let mut limits = Limits::default();
    limits.stall_time = Duration::from_millis(500);
    let (counter, address) = serve_with(|server| server.with_limits(limits)).await;
    let mut stops = Connection::narrow_from([127, 0, 0, 1], address).await;
    stops
        .send(post("Download", r#"{"parts":100000}"#).bytes())
        .await;
    let mut vanishes = Connection::open(address).await;
    vanishes
        .send(post("Download", r#"{"parts":100000}"#).bytes())
        .await;
    within("the head", vanishes.head()).await;
    eventually("both run", || counter.running() == 2).await;
    vanishes.reset();
    eventually("one ends", || counter.running() == 1).await;
    eventually("the other ends", || counter.running() == 0).await;
    // 64 KiB each: what is in the buffers of sockets, and no more.
    assert!(counter.sent() < 1000, "{} parts", counter.sent());
    drop(stops);
}

#[tokio::test]
async fn a_file_comes_through_nginx_no_faster_than_it_is_read() {
    const PARTS: usize = 1000; // 62 MiB
    let (counter, address) = serve().await;
    let nginx = Nginx::start(&format!(
        "location /socket.mq/parts/ {{ proxy_pass http://{address}; proxy_http_version 1.1; }}"
    ))
    .await;
    let mut connection = Connection::narrow_from([127, 0, 0, 1], nginx.address).await;
    let body = json!({ "parts": PARTS }).to_string();
    connection.send(post("Download", &body).bytes()).await;
    let head = within("the head", connection.head()).await;
    assert_eq!(head.header("content-type"), Some("application/x-tar"));
    let mut received = 0;
    while let Some(chunk) = within("a chunk", connection.chunk(&head)).await {
        received += chunk.len();
        let ahead = counter.sent() - received / (64 << 10);
        // What fits into the buffers of four sockets and of nginx.
        assert!(ahead < 300, "{ahead} parts wait for their reader");
    }
    assert_eq!(received, PARTS * (64 << 10));
}

#[tokio::test]
async fn topics_and_replies_in_parts_do_not_touch_each_other() {
    let (counter, address) = serve().await;
    let client = client(address);
    let mut numbers = client.numbers().await.unwrap();
    let parts = client.count(to(1000)).await.unwrap();
    for value in 1..=100 {
        let number = Number {
            value,
            ..Default::default()
        };
        counter.topics.numbers.publish(number);
    }
    let (counted, parts) = (take(parts), async {
        let mut got = Vec::new();
        while got.len() < 100 {
            let Item::Event(event) = numbers.next().await.unwrap().unwrap() else {
                panic!("no event");
            };
            got.push((event.position.sequence, event.message.value));
        }
        got
    });
    let ((counted, error), got) = within("both", async { tokio::join!(counted, parts) }).await;
    assert_eq!((counted.len(), error.is_none()), (1000, true));
    assert_eq!(
        got,
        (1..=100).map(|n| (u64::from(n), n)).collect::<Vec<_>>()
    );
}

#[tokio::test]
async fn a_reply_without_end_holds_up_nothing_else_of_its_session() {
    let (counter, address) = serve().await;
    let mut session = Session::open_at(address, PATH, session::PROTOBUF).await;
    let ask = |method: &str, payload: Vec<u8>| {
        FromClient::Request(wire::frame::Request {
            method: format!("Parts.{method}"),
            payload,
        })
    };
    session.tell(1, ask("Count", to(0).encode_to_vec())).await;
    let topic = "Parts.Numbers".into();
    let subscribe = wire::frame::Subscribe {
        topic,
        ..Default::default()
    };
    session.tell(2, FromClient::Subscribe(subscribe)).await;
    let number = Number {
        value: 4,
        ..Default::default()
    };
    session.tell(3, ask("Double", number.encode_to_vec())).await;
    let mut answered = BTreeSet::new();
    let mut is_published = false;
    while answered != BTreeSet::from(["confirmation", "event", "reply"]) {
        let what = match session.listen().await {
            (1, _) => continue,
            (2, FromServer::Subscribed(_)) => "confirmation",
            (2, FromServer::Event(_)) => "event",
            (3, FromServer::Reply(_)) => "reply",
            other => panic!("{other:?}"),
        };
        answered.insert(what);
        if answered.contains("confirmation") && !is_published {
            is_published = true;
            counter.topics.numbers.publish(number.clone());
        }
    }
    assert_eq!(counter.running(), 1);
}

#[tokio::test]
async fn a_mock_in_the_process_replies_in_parts() {
    let counter = Counter::new();
    let client = PartsClient::new(Client::in_process(server(&counter)));
    let (numbers, error) = take(client.count(to(100)).await.unwrap()).await;
    assert_eq!((numbers.len(), error.is_none()), (100, true));
    let mut stream = Box::pin(counter.count(Context::default(), to(1)));
    assert_eq!(stream.next().await.unwrap().unwrap().value, 1);
}

#[tokio::test]
async fn a_tool_calls_by_name() {
    let (_, address) = serve().await;
    let client = Client::connect(&format!("http://{address}")).unwrap();
    let interface = Interface::fetch(&client, "parts", "v1").await.unwrap();
    let raw = RawClient::new(client, interface);
    let request = to(3).encode_to_vec();
    let mut parts = raw.stream("Parts.Count", request).await.unwrap();
    let mut values = 0;
    while let Some(part) = parts.next().await {
        let number = Number::decode(part.unwrap()).unwrap();
        values += number.value;
    }
    assert_eq!(values, 6);
    let error = raw.call("Parts.Count", Vec::new()).await.unwrap_err();
    assert!(
        error.to_string().contains("write one of Parts.Double"),
        "{error}"
    );
}

#[tokio::test]
async fn sealed_sessions_seal_the_parts_and_one_sealed_message_is_refused() {
    let parties = Parties::new();
    let security = parties.server_security();
    let (counter, address) = serve_with(|server| server.with_security(security)).await;
    let url = format!("http://{address}");
    let client = PartsClient::new(parties.client(&url));
    let (numbers, error) = take(client.count(to(1000)).await.unwrap()).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(numbers.len(), 1000);
    let (numbers, error) = take(client.count(then(Then::Fail, 3)).await.unwrap()).await;
    assert_eq!((numbers.len(), code(error)), (2, Code::DataLoss));
    eventually("the handlers end", || counter.running() == 0).await;
    // A client for which the method is like any other.
    let mut descriptors = FileDescriptorSet::decode(smq_tests::DESCRIPTORS.encoded()).unwrap();
    let services = descriptors
        .file
        .iter_mut()
        .flat_map(|file| &mut file.service);
    for method in services.flat_map(|service| &mut service.method) {
        if ["Count", "Download"].contains(&method.name()) {
            method.server_streaming = None;
        }
    }
    let descriptors = descriptors.encode_to_vec();
    let interface = Interface::from_descriptors("parts.v1", &descriptors).unwrap();
    let raw = RawClient::new(parties.client(&url), interface);
    let refused = within("an answer", raw.call("Parts.Count", Vec::new())).await;
    let refused = refused.unwrap_err();
    let status = refused.status().unwrap();
    assert_eq!(status.code(), Code::Unimplemented);
    assert_eq!(
        status.message(),
        "Parts.Count replies in parts: call it in a sealed session"
    );
}

#[tokio::test]
async fn grpc_clients_get_a_server_stream() {
    let (counter, address) = serve_with(|server| server.with_door(Grpc)).await;
    let lines = Program::python("parts.py", &[&address.to_string()]);
    let lines = lines.lines().await;
    let expected = [
        json!({ "kind": "parts", "values": (1..=100).collect::<Vec<_>>() }),
        json!({ "kind": "failed", "values": [], "code": "DATA_LOSS", "message": "the rest is lost" }),
        json!({ "kind": "failed", "values": [1, 2], "code": "DATA_LOSS", "message": "the rest is lost" }),
        json!({ "kind": "canceled", "values": [1, 2] }),
        json!({ "kind": "failed", "values": [1, 2], "code": "DEADLINE_EXCEEDED" }),
        json!({ "kind": "headers", "values": [1, 2, 3, 4, 5], "metadata": ["1", null] }),
        json!({ "kind": "headers", "values": [1, 2, 3, 4, 5], "metadata": [null, "3"] }),
        json!({ "kind": "over" }),
    ];
    assert_eq!(lines.len(), expected.len(), "{lines:?}");
    for (line, expected) in lines.iter().zip(&expected) {
        let fields = expected.as_object().unwrap();
        assert!(
            fields.iter().all(|(name, value)| line[name] == *value),
            "{line}, not {expected}"
        );
    }
    eventually("the handlers end", || counter.running() == 0).await;
}

/// Returns the messages of a stream of Connect, with their flags.
fn envelopes(mut body: &[u8]) -> Vec<(u8, Value)> {
    let mut messages = Vec::new();
    while let [flags, a, b, c, d, rest @ ..] = body {
        let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
        messages.push((*flags, serde_json::from_slice(&rest[..length]).unwrap()));
        body = &rest[length..];
    }
    messages
}

#[tokio::test]
async fn connect_clients_get_a_server_stream() {
    let (_, address) = serve_with(|server| server.with_door(Connect)).await;
    let call = async |body: &str, content_type: &str| {
        let body = body.as_bytes();
        let message = match content_type {
            "application/json" => body.to_vec(),
            _ => [&[0], &(body.len() as u32).to_be_bytes()[..], body].concat(),
        };
        let request = Request::new("POST", "/parts.v1.Parts/Count");
        let request = request.header("Content-Type", content_type).body(message);
        wire::ask(address, request).await
    };
    let streaming = "application/connect+json";
    let response = call(r#"{"to":2}"#, streaming).await;
    assert_eq!(response.header("content-type"), Some(streaming));
    let part = |value: u32| (0, json!({ "value": value }));
    assert_eq!(
        envelopes(&response.body),
        [part(1), part(2), (2, json!({}))]
    );
    for (before, parts) in [(1, 0), (2, 1)] {
        let body = json!({ "then": "FAIL", "before": before, "to": 5 }).to_string();
        let response = call(&body, streaming).await;
        assert_eq!(response.status, 200);
        let messages = envelopes(&response.body);
        assert_eq!(messages.len(), parts + 1);
        assert_eq!(messages[parts].1["error"]["code"], "data_loss");
    }
    let headers = call(r#"{"to":2,"then":"HEADER","before":1}"#, streaming).await;
    assert_eq!(headers.header("x-before"), Some("1"));
    assert_eq!(call("{}", "application/json").await.status, 415);
}
