//! A server that is stopped and started again: nothing is missing, and nothing comes twice.

#![allow(clippy::unwrap_used)]

use std::{
    collections::HashSet,
    fs,
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};

use smq_durable::{Durable, Folder, import};
use smq_durable_tests::{
    Keeper, Running, entry,
    journal::v1::{Entry, EntryFilter},
    next, take, within,
};
use smq_runtime::{
    Bytes, Code, Item, LogLimits, Position, Status, Subscription,
    log::{
        Append, BoxFuture, InMemory, LogBegin, LogTopic, Logs, OpenedLog, PublishId, Recalled,
        StoredEvent, TopicLog,
    },
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::UnixStream,
};

#[tokio::test]
async fn a_restart_is_no_gap() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let mut server = Running::start(path, Durable::open(path).unwrap()).await;
    let mut entries = server
        .client()
        .entries(EntryFilter::default())
        .await
        .unwrap();
    let filter = EntryFilter {
        author: vec!["Bob".into()],
    };
    let mut of_bob = server.client().entries(filter).await.unwrap();
    let mut positions = Vec::new();
    for life in 0..4 {
        let author = ["Ada", "Bob"][life % 2];
        let numbers = life as u64 * 10..life as u64 * 10 + 10;
        positions.extend(server.write(author, numbers).await);
        server.stop().await;
        server = Running::start(path, Durable::open(path).unwrap()).await;
    }
    let expected: Vec<_> = (0..40).zip(positions.iter().copied()).collect();
    assert_eq!(take(&mut entries, 40).await, expected);
    let bobs = [&expected[10..20], &expected[30..]].concat();
    assert_eq!(take(&mut of_bob, 20).await, bobs);
    let epochs: HashSet<_> = positions.iter().map(|it| it.epoch).collect();
    assert_eq!(epochs.len(), 1);
    let mut late = server
        .client()
        .entries(EntryFilter::default())
        .await
        .unwrap();
    assert_eq!(take(&mut late, 40).await, expected);
    server.stop().await;
}

/// Asks the server what its topics have come to.
async fn now(path: &Path) -> String {
    let mut socket = UnixStream::connect(path.join("socket")).await.unwrap();
    let request =
        "GET /socket.mq/journal/v1?now HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    socket.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    within(socket.read_to_string(&mut answer)).await.unwrap();
    answer
}

#[tokio::test]
async fn the_server_tells_how_much_its_logs_keep() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let server = Running::start(path, Durable::open(path).unwrap()).await;
    server.write("Ada", 0..40).await;
    server.stop().await;
    let server = Running::start(path, Durable::open(path).unwrap()).await;
    let filter = EntryFilter::default();
    let mut entries = server.client().entries(filter.clone()).await.unwrap();
    take(&mut entries, 40).await;
    let _passing = server.client().passing(filter).await.unwrap();
    let told = now(path).await;
    let of = |topic: &str| {
        let (_, rest) = told.split_once(&format!("\"Journal.{topic}\":{{")).unwrap();
        rest.split_once("\"position\"").unwrap().0
    };
    assert!(of("Entries").contains("\"events\":40"), "{told}");
    assert!(!of("Passing").contains("\"log\""), "{told}");
    server.stop().await;
}

#[tokio::test]
async fn older_events_come_from_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let server = Running::start(path, Durable::open(path).unwrap()).await;
    let topic = &server.keeper.topics.entries;
    topic.set_log_limits(LogLimits::new(1, 1));
    // The option `replay` asks for more events in memory than bytes allow.
    let mut positions = server.write("Ada", 0..300).await;
    for number in 300..600 {
        let entry = entry(["Ada", "Bob"][number as usize % 2], number);
        positions.push(within(topic.event(entry).publish()).await.unwrap());
    }
    let expected: Vec<_> = (0..600).zip(positions).collect();
    let mut all = server
        .client()
        .entries(EntryFilter::default())
        .await
        .unwrap();
    let filter = EntryFilter {
        author: vec!["Bob".into()],
    };
    let mut of_bob = server.client().entries(filter).await.unwrap();
    assert_eq!(take(&mut all, 600).await, expected);
    let bobs: Vec<_> = expected[300..]
        .iter()
        .copied()
        .filter(|it| it.0 % 2 == 1)
        .collect();
    assert_eq!(take(&mut of_bob, 150).await, bobs);
    // What comes meanwhile follows.
    server.write("Bob", 600..610).await;
    assert_eq!(take(&mut all, 10).await[9].0, 609);
    assert_eq!(take(&mut of_bob, 10).await[9].0, 609);
    server.stop().await;
}

/// A poll that does not wait has older events all the same.
#[tokio::test]
async fn a_poll_brings_older_events() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let server = Running::start(path, Durable::open(path).unwrap()).await;
    server
        .keeper
        .topics
        .entries
        .set_log_limits(LogLimits::new(1, 1));
    server.write("Ada", 0..50).await;
    let poll = get(path, "/socket.mq/journal/v1/Journal.Entries?wait=0").await;
    assert_eq!(poll.matches("\"author\":\"Ada\"").count(), 50, "{poll}");
    server.stop().await;
}

/// A log that shows each event as soon as it has it, and says that it is safe when it is told to.
#[derive(Clone, Default)]
struct Hasty(Arc<Mutex<(Vec<Bytes>, Vec<Append>)>>);

impl Hasty {
    fn sync(&self) {
        let (stored, waiting) = &mut *self.0.lock().unwrap();
        let first = stored.len() - waiting.len() + 1;
        for (sequence, append) in (first as u64..).zip(waiting.drain(..)) {
            append.stored(sequence);
        }
    }
}

impl TopicLog for Hasty {
    fn append(&self, append: Append) {
        let (stored, waiting) = &mut *self.0.lock().unwrap();
        stored.push(Bytes::copy_from_slice(append.payload()));
        waiting.push(append);
    }

    fn read(&self, after: u64, _: usize) -> BoxFuture<'static, Result<Vec<StoredEvent>, Status>> {
        let stored = self.0.lock().unwrap().0.clone();
        let events = (after + 1..).zip(stored.into_iter().skip(after as usize));
        let events = events.map(|(sequence, it)| StoredEvent::restored(sequence, &it, &[]));
        let events = events.collect();
        Box::pin(async { events })
    }

    fn release(&self, _: Vec<u64>) {}
}

impl Logs for Hasty {
    fn open(&self, topic: LogTopic) -> BoxFuture<'_, Result<Option<OpenedLog>, String>> {
        let is_it = topic.name().ends_with("Journal.Entries");
        let log: Arc<dyn TopicLog> = Arc::new(self.clone());
        Box::pin(async move {
            Ok(is_it.then(|| OpenedLog {
                log,
                begin: LogBegin {
                    epoch: 1,
                    last: 0,
                    evicted: 0,
                    retained: Vec::new(),
                },
            }))
        })
    }

    fn recall(&self, _: PublishId) -> BoxFuture<'_, Result<Recalled, Status>> {
        Box::pin(async { Ok(Recalled::Unknown) })
    }

    fn remember(&self, _: PublishId, _: Option<Code>) -> BoxFuture<'_, Result<(), Status>> {
        Box::pin(async { Ok(()) })
    }
}

/// Who is far behind reads the log itself, and that is ahead of what it has confirmed.
#[tokio::test]
async fn an_event_that_is_not_safe_yet_is_not_read_from_the_log() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let log = Hasty::default();
    let server = Running::start(path, log.clone()).await;
    let topic = &server.keeper.topics.entries;
    topic.set_log_limits(LogLimits::new(1, 1));
    let polled = async || {
        let poll = get(path, "/socket.mq/journal/v1/Journal.Entries?wait=0").await;
        poll.matches("\"author\":\"Ada\"").count()
    };
    let _first: Vec<_> = (0..20).map(|it| topic.publish(entry("Ada", it))).collect();
    log.sync();
    let _later: Vec<_> = (20..30).map(|it| topic.publish(entry("Ada", it))).collect();
    assert_eq!(polled().await, 20);
    let mut entries = server
        .client()
        .entries(EntryFilter::default())
        .await
        .unwrap();
    assert_eq!(take(&mut entries, 20).await[19].0, 19);
    assert_eq!(topic.position().sequence, 20);
    log.sync();
    assert_eq!(take(&mut entries, 10).await[9].0, 29);
    assert_eq!(polled().await, 30);
    server.stop().await;
}

#[tokio::test]
async fn the_retained_state_outlives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let logs = || Durable::options().bytes(2000).open(path).unwrap();
    let mut server = Running::start(path, logs()).await;
    for life in 0..3 {
        let states = server.keeper.topics.states.clone();
        let publish = async |author: &str, number, is_last: bool| {
            let event = states.event(entry(author, number));
            let event = if is_last { event.last_of_key() } else { event };
            within(event.publish()).await.unwrap();
        };
        if life == 0 {
            publish("Ada", 1, false).await;
            publish("Bob", 2, false).await;
            publish("Eve", 3, false).await;
        }
        publish("Bob", 10 + life, false).await;
        publish("Eve", 4, true).await;
        // Ada's is older than what the folder keeps of the topic otherwise.
        for number in 0..50 {
            publish("Bob", 100 * (life + 1) + number, false).await;
        }
        drop(states);
        server.stop().await;
        server = Running::start(path, logs()).await;
        let mut states = server
            .client()
            .states(EntryFilter::default())
            .await
            .unwrap();
        let retained = until_retained_end(&mut states).await;
        assert_eq!(
            retained,
            [("Ada".into(), 1), ("Bob".into(), 100 * (life + 1) + 49)]
        );
    }
    let states = Durable::open(path.join("other")).unwrap().folder().topics();
    assert!(states.unwrap().is_empty());
    server.stop().await;
    let summary = Folder::open(path, None).unwrap().topics().unwrap();
    let states = summary
        .iter()
        .find(|it| it.name.ends_with("States"))
        .unwrap();
    assert!(
        states.retained <= 4,
        "what is superseded is released: {states:?}"
    );
}

async fn until_retained_end(states: &mut Subscription<Entry>) -> Vec<(String, u64)> {
    let mut retained = Vec::new();
    loop {
        match next(states).await {
            Item::Event(event) => retained.push((event.message.author, event.message.number)),
            Item::RetainedEnd => return retained,
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn what_is_beyond_the_limits_is_a_gap() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let logs = || Durable::options().bytes(5_000).open(path).unwrap();
    let server = Running::start(path, logs()).await;
    server
        .keeper
        .topics
        .entries
        .set_log_limits(LogLimits::new(1, 1));
    let first = server.write("Ada", 0..1).await[0];
    let last = server.write("Ada", 1..1000).await[998];
    server.stop().await;
    let server = Running::start(path, logs()).await;
    let client = server.client();
    let entries = client.entries(EntryFilter::default()).after(first).await;
    let mut entries = entries.unwrap();
    let Item::Gap { from, to } = next(&mut entries).await else {
        panic!("no gap");
    };
    assert_eq!(from, Position::new(first.epoch, 2));
    let rest = take(&mut entries, (last.sequence - to.sequence) as usize).await;
    assert!(rest.len() > 20, "5,000 bytes hold some: {}", rest.len());
    assert_eq!(
        (rest[0].1.sequence, rest[rest.len() - 1].1),
        (to.sequence + 1, last)
    );
    server.stop().await;
    let size = fs::metadata(path.join("log.redb")).unwrap().len();
    assert!(size < 2_000_000, "{size} bytes");
}

/// The clock of a backup was ahead: its events leave by their age all the same.
#[tokio::test]
async fn events_leave_by_age_when_the_clock_was_set_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let year = 365 * 24 * 3600 * 1_000_000_u64;
    let ahead = std::time::UNIX_EPOCH.elapsed().unwrap().as_micros() as u64 + 10 * year;
    let mut export = String::from(
        "{\"topic\":{\"name\":\"journal.v1/Journal.Entries\",\"epoch\":7,\"evicted\":0}}\n",
    );
    for sequence in 1..=100 {
        export += &format!(
            "{{\"event\":{{\"sequence\":{sequence},\"time\":{ahead},\"is_last_of_key\":false,\
             \"is_retained\":false,\"headers\":\"\",\"payload\":\"\"}}}}\n"
        );
    }
    import(path, None, export.as_bytes()).unwrap();
    let age = Duration::from_millis(200);
    let logs = Durable::options().age(age).open(path).unwrap();
    let server = Running::start(path, logs).await;
    let mut number = 0;
    loop {
        let position = server.write("Ada", number..number + 1).await[0];
        number += 1;
        assert!(position.epoch > 7 && position.sequence == 100 + number);
        let client = server.client();
        let all = client.entries(EntryFilter::default()).await.unwrap();
        let begin = all.position();
        if begin.sequence >= 100 {
            break;
        }
        // By time: there is nothing else to wait for.
        tokio::time::sleep(Duration::from_millis(20)).await;
        assert!(number < 500, "none left in ten seconds");
    }
    server.stop().await;
}

#[tokio::test]
async fn a_publish_that_comes_again_after_a_restart_is_stored_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let server = Running::start(path, Durable::open(path).unwrap()).await;
    let notes = "/socket.mq/journal/v1/Journal.Notes";
    let orders = "/socket.mq/journal/v1/Journal.Orders";
    let id = "publisher=00112233445566778899aabbccddeeff";
    let note = r#"{"author":"Ada","number":"5"}"#;
    let first = post(path, &format!("{notes}?{id}&sequence=1"), note).await;
    let ordered = post(path, &format!("{orders}?{id}&sequence=2&published=1"), note).await;
    let refused = post(path, &format!("{orders}?{id}&sequence=3&published=2"), "{}").await;
    assert!(first.contains("\"sequence\":\"1\""), "{first}");
    assert!(ordered.starts_with("HTTP/1.1 200"), "{ordered}");
    assert!(refused.contains("invalid_argument"), "{refused}");
    server.stop().await;
    let server = Running::start(path, Durable::open(path).unwrap()).await;
    let again = |number| format!("{id}&sequence={number}&published=3&again=true");
    let body = |response: &str| response.split("\r\n\r\n").nth(1).unwrap().to_owned();
    let second = post(path, &format!("{notes}?{}", again(1)), note).await;
    assert_eq!(body(&second), body(&first));
    let second = post(path, &format!("{orders}?{}", again(2)), note).await;
    assert!(second.starts_with("HTTP/1.1 200"), "{second}");
    let second = post(path, &format!("{orders}?{}", again(3)), "{}").await;
    assert!(second.contains("invalid_argument"), "{second}");
    let other = post(
        path,
        &format!("{notes}?{}", again(1)),
        r#"{"author":"Eve"}"#,
    )
    .await;
    assert!(
        other.contains("another event was published under this number"),
        "{other}"
    );
    // What was never here is taken for the first time, and what nobody can know is said.
    let fourth = post(
        path,
        &format!("{notes}?{id}&sequence=4&published=4&again=true"),
        note,
    )
    .await;
    assert!(fourth.contains("\"sequence\":\"2\""), "{fourth}");
    let stranger = "publisher=ff112233445566778899aabbccddeeff&sequence=9&published=9&again=true";
    let unknown = post(path, &format!("{notes}?{stranger}"), note).await;
    assert!(unknown.contains("aborted"), "{unknown}");
    server.stop().await;
    let orders = fs::read_to_string(path.join("orders")).unwrap();
    assert_eq!(orders.lines().count(), 1, "{orders}");
    let key = orders.split(' ').next().unwrap();
    assert!(key.ends_with("00112233445566778899aabbccddeeff-2"), "{key}");
}

#[tokio::test]
async fn what_waits_to_be_stored_is_bounded() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    // Nothing is synced before the group is complete.
    let logs = Durable::options()
        .group(Duration::from_secs(1))
        .open(path)
        .unwrap();
    let server = Running::start(path, logs).await;
    let topic = &server.keeper.topics.entries;
    let mut limits = LogLimits::default();
    limits.pending_bytes = 10_000;
    topic.set_log_limits(limits);
    let published: Vec<_> = (0..100)
        .map(|number| topic.publish(entry("Ada", number)))
        .collect();
    let (mut stored, mut refused) = (0, 0);
    for published in published {
        match within(published).await {
            Ok(position) => {
                stored += 1;
                assert_eq!(position.sequence, stored);
            }
            Err(status) => {
                refused += 1;
                assert_eq!(status.code(), Code::Unavailable, "{status}");
            }
        }
    }
    assert!(
        stored > 10 && refused > 10,
        "{stored} stored, {refused} refused"
    );
    // There is room again.
    assert_eq!(server.write("Ada", 0..1).await[0].sequence, stored + 1);
    server.stop().await;
}

#[tokio::test]
async fn a_durable_topic_needs_a_log() {
    let keeper = Keeper::default();
    let refused = keeper.server().bind("127.0.0.1:0").await.unwrap_err();
    let sentence = "the topic journal.v1/Journal.Entries is durable, and the server has no logs: call Server::with_logs";
    assert_eq!(refused.to_string(), sentence);
    // It waits for the log.
    let early = keeper.topics.entries.publish(entry("Ada", 1));
    let server = keeper.server().with_logs(InMemory);
    server.bind("127.0.0.1:0").await.unwrap();
    let next = within(keeper.topics.entries.publish(entry("Ada", 2))).await;
    assert_eq!(within(early).await.unwrap().sequence, 1);
    assert_eq!(next.unwrap().sequence, 2);
}

async fn exchange(folder: &Path, request: String) -> String {
    let mut stream = UnixStream::connect(folder.join("socket")).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut response = Vec::new();
    within(stream.read_to_end(&mut response)).await.unwrap();
    String::from_utf8_lossy(&response).into_owned()
}

async fn post(folder: &Path, target: &str, body: &str) -> String {
    let length = body.len();
    exchange(
        folder,
        format!(
            "POST {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
        ),
    )
    .await
}

async fn get(folder: &Path, target: &str) -> String {
    let head = "Host: localhost\r\nConnection: close\r\nAccept: application/json";
    exchange(folder, format!("GET {target} HTTP/1.1\r\n{head}\r\n\r\n")).await
}
