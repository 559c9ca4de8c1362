//! Several instances of a server with the same topics: each has the same events at the same positions, and a client goes
//! on at any of them.

#![allow(clippy::unwrap_used)]

use std::{borrow::Cow, future::IntoFuture as _, time::Duration};

use smq_durable_tests::{
    Keeper, entry,
    journal::v1::{Entry, EntryFilter},
    next, take, within,
};
use smq_nats::Shared;
use smq_runtime::{
    Client, Code, Identity, Item, LogLimits, RequestHead, Server, Status, Subscription,
    http::header::AUTHORIZATION,
};
use smq_shared_tests::{Instance, Nats};
use tokio::time::{Instant, sleep};

async fn nats() -> (tempfile::TempDir, Nats) {
    let folder = tempfile::tempdir().unwrap();
    let nats = Nats::start(folder.path()).await;
    (folder, nats)
}

async fn entries(server: &Instance) -> Subscription<Entry> {
    let client = server.running.client();
    client.entries(EntryFilter::default()).await.unwrap()
}

async fn states(server: &Instance) -> Subscription<Entry> {
    let client = server.running.client();
    client.states(EntryFilter::default()).await.unwrap()
}

/// Returns the authors and numbers of the retained events.
async fn retained(subscription: &mut Subscription<Entry>) -> Vec<(String, u64)> {
    let mut retained = Vec::new();
    loop {
        match next(subscription).await {
            Item::Event(event) => retained.push((event.message.author, event.message.number)),
            Item::RetainedEnd => return retained,
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn each_instance_has_the_same_events() {
    let (_folder, nats) = nats().await;
    let url = nats.url();
    let one = Instance::start(&url).await;
    let two = Instance::start(&url).await;
    let (mut at_one, mut at_two) = (entries(&one).await, entries(&two).await);
    let mut expected = Vec::new();
    for round in 0..20 {
        let server = if round % 2 == 0 { &one } else { &two };
        let numbers = round * 10..round * 10 + 10;
        let positions = server.running.write("Ada", numbers.clone()).await;
        expected.extend(numbers.zip(positions));
    }
    assert_eq!(take(&mut at_one, 200).await, expected);
    assert_eq!(take(&mut at_two, 200).await, expected);
    // Who was at one of them goes on at another one, which has begun since.
    let three = Instance::start(&url).await;
    let client = three.running.client();
    let resumed = client
        .entries(EntryFilter::default())
        .after(expected[120].1);
    let mut at_three = resumed.await.unwrap();
    assert!(matches!(next(&mut at_three).await, Item::Resumed { .. }));
    assert_eq!(take(&mut at_three, 79).await, expected[121..]);
    let published = three.running.write("Bob", 200..201).await;
    for subscription in [&mut at_one, &mut at_two, &mut at_three] {
        assert_eq!(take(subscription, 1).await, [(200, published[0])]);
    }
    // Clients publish, too.
    let publish = two.running.client().publish_notes(entry("Cleo", 1));
    let receipt = within(publish.into_future()).await.unwrap();
    let client = one.running.client();
    let mut notes = client.notes(EntryFilter::default()).await.unwrap();
    let position = receipt.position().unwrap();
    assert_eq!(take(&mut notes, 1).await, [(1, position)]);
}

#[tokio::test]
async fn a_client_may_be_ahead_of_the_instance_that_it_comes_to() {
    let (_folder, nats) = nats().await;
    let one = Instance::start(&nats.url()).await;
    let written = one.running.write("Ada", 0..10).await;
    let mut ahead = written[9];
    ahead.sequence += 2;
    let client = one.running.client();
    let mut waits = client
        .entries(EntryFilter::default())
        .after(ahead)
        .await
        .unwrap();
    let written = one.running.write("Ada", 10..15).await;
    assert!(matches!(next(&mut waits).await, Item::Resumed { .. }));
    assert_eq!(take(&mut waits, 1).await, [(12, written[2])]);
    // But nobody has seen what is far ahead.
    ahead.sequence += 1 << 40;
    let refused = client.entries(EntryFilter::default()).after(ahead).await;
    assert_eq!(
        refused.unwrap_err().status().unwrap().code(),
        Code::OutOfRange
    );
}

#[tokio::test]
async fn older_events_come_from_nats() {
    let (_folder, nats) = nats().await;
    let one = Instance::start(&nats.url()).await;
    let two = Instance::start(&nats.url()).await;
    for server in [&one, &two] {
        let topic = &server.running.keeper.topics.entries;
        topic.set_log_limits(LogLimits::new(1, 1));
    }
    let positions = one.running.write("Ada", 0..3000).await;
    let expected: Vec<_> = (0..).zip(positions).collect();
    for server in [&one, &two] {
        assert_eq!(take(&mut entries(server).await, 3000).await, expected);
        let client = server.running.client();
        let after = client
            .entries(EntryFilter::default())
            .after(expected[1499].1);
        let mut after = after.await.unwrap();
        assert!(matches!(next(&mut after).await, Item::Resumed { .. }));
        assert_eq!(take(&mut after, 1500).await, expected[1500..]);
    }
}

#[tokio::test]
async fn limits_are_those_of_the_options() {
    let (_folder, nats) = nats().await;
    let options = Shared::options().events(50).age(Duration::from_secs(3600));
    let one = Instance::with(&options, &nats.url()).await;
    // The option `replay` asks for more.
    let positions = one.running.write("Ada", 0..12_000).await;
    let streams = nats.streams().await;
    let mut stream = streams
        .get_stream("smq-journal-v1-Journal-Entries")
        .await
        .unwrap();
    let info = stream.info().await.unwrap();
    assert_eq!(info.state.messages, 10_000);
    assert_eq!(info.config.max_age, Duration::from_secs(3600));
    // Another instance begins with what is there, and one that has begun before learns it.
    let two = Instance::with(&options, &nats.url()).await;
    for server in [&one, &two] {
        let client = server.running.client();
        let mut late = client
            .entries(EntryFilter::default())
            .after(positions[0])
            .await
            .unwrap();
        // An instance learns a moment later what the stream has evicted.
        let mut first = next(&mut late).await;
        if matches!(first, Item::Resumed { .. }) {
            first = next(&mut late).await;
        }
        let Item::Gap { from, to } = first else {
            panic!("no gap, but {first:?}");
        };
        assert_eq!((from, to), (positions[1], positions[1999]));
        let events = take(&mut late, 10_000).await;
        assert_eq!(events[0], (2000, positions[2000]));
    }
}

#[tokio::test]
async fn retained_events_are_the_same_everywhere() {
    let (_folder, nats) = nats().await;
    let options = Shared::options().events(4);
    let one = Instance::with(&options, &nats.url()).await;
    let two = Instance::with(&options, &nats.url()).await;
    let publish = async |server: &Instance, author: &str, number: u64| {
        let topic = &server.running.keeper.topics.states;
        within(topic.publish(entry(author, number))).await.unwrap();
    };
    publish(&one, "Eve", 7).await;
    for number in 0..10 {
        let server = if number % 2 == 0 { &one } else { &two };
        publish(server, "Ada", number).await;
        publish(server, "Bob", 10 + number).await;
    }
    let topic = &one.running.keeper.topics.states;
    let gone = topic.event(entry("Bob", 99)).last_of_key().publish();
    within(gone).await.unwrap();
    let expected = [("Eve".to_owned(), 7), ("Ada".to_owned(), 9)];
    let three = Instance::with(&options, &nats.url()).await;
    let (mut at_one, mut at_three) = (states(&one).await, states(&three).await);
    assert_eq!(retained(&mut at_one).await, expected);
    assert_eq!(retained(&mut at_three).await, expected);
    // The stream of events has forgotten Eve, the state has not. Bob leaves the state a moment later.
    let streams = nats.streams().await;
    let mut events = streams
        .get_stream("smq-journal-v1-Journal-States")
        .await
        .unwrap();
    let mut state = streams
        .get_stream("smq-journal-v1-Journal-States-state")
        .await
        .unwrap();
    assert_eq!(events.info().await.unwrap().state.messages, 4);
    let begun = Instant::now();
    while state.info().await.unwrap().state.messages > 2 {
        assert!(begun.elapsed() < Duration::from_secs(20), "Bob stays");
        sleep(Duration::from_millis(50)).await;
    }
    // A later event of a key that was gone is retained again.
    publish(&two, "Bob", 100).await;
    let four = Instance::with(&options, &nats.url()).await;
    let mut at_four = states(&four).await;
    let at_four = retained(&mut at_four).await;
    assert_eq!(at_four[2..], [("Bob".to_owned(), 100)]);
}

#[tokio::test]
async fn an_event_that_is_too_large_is_refused() {
    let (_folder, nats) = nats().await;
    let one = Instance::start(&nats.url()).await;
    let large = Entry {
        ballast: vec![7; 1 << 20].into(),
        ..entry("Ada", 1)
    };
    let refused = within(one.running.keeper.topics.entries.publish(large)).await;
    let refused = refused.unwrap_err();
    assert_eq!(refused.code(), Code::InvalidArgument);
    assert_eq!(
        refused.message(),
        "the event has 1048587 bytes, and NATS takes 1048390: publish smaller ones, or set max_payload of nats-server"
    );
    let largest = Entry {
        ballast: vec![7; 1_048_390 - 11].into(),
        ..entry("Ada", 2)
    };
    let topic = &one.running.keeper.topics.entries;
    assert_eq!(within(topic.publish(largest)).await.unwrap().sequence, 1);
    assert_eq!(one.running.write("Ada", 3..4).await[0].sequence, 2);
}

#[tokio::test]
async fn events_are_sealed_inside_nats() {
    let (_folder, nats) = nats().await;
    let options = Shared::options().key([7; 32]);
    let one = Instance::with(&options, &nats.url()).await;
    let two = Instance::with(&options, &nats.url()).await;
    let text = "a secret that nobody reads";
    let positions = one.running.write(text, 0..1).await;
    let state = one.running.keeper.topics.states.publish(entry(text, 1));
    within(state).await.unwrap();
    assert_eq!(take(&mut entries(&two).await, 1).await, [(0, positions[0])]);
    // Another key opens nothing, which is a gap.
    let other = Instance::with(&Shared::options().key([8; 32]), &nats.url()).await;
    let mut at_other = entries(&other).await;
    one.running.write(text, 1..2).await;
    assert!(matches!(next(&mut at_other).await, Item::Gap { .. }));
    drop((one, two, other));
    let find = std::process::Command::new("grep")
        .args(["-rlF", text])
        .arg(nats.store())
        .output();
    assert_eq!(String::from_utf8_lossy(&find.unwrap().stdout), "");
}

#[tokio::test]
async fn a_publish_that_comes_again_to_another_instance_is_in_the_log_once() {
    let (_folder, nats) = nats().await;
    let options = Shared::options().once_within(Duration::from_secs(10));
    let one = Instance::with(&options, &nats.url()).await;
    let two = Instance::with(&options, &nats.url()).await;
    let notes = "/socket.mq/journal/v1/Journal.Notes";
    let orders = "/socket.mq/journal/v1/Journal.Orders";
    let id = "publisher=00112233445566778899aabbccddeeff";
    let note = r#"{"author":"Ada","number":"5"}"#;
    let first = one.post(&format!("{notes}?{id}&sequence=1"), note).await;
    let order = format!("{orders}?{id}&sequence=2&published=1");
    let ordered = one.post(&order, note).await;
    let refused = one
        .post(&format!("{orders}?{id}&sequence=3&published=2"), "{}")
        .await;
    assert!(first.contains("\"sequence\":\"1\""), "{first}");
    assert!(ordered.starts_with("HTTP/1.1 200"), "{ordered}");
    assert!(refused.contains("invalid_argument"), "{refused}");
    let again = |number| format!("{id}&sequence={number}&published=3&again=true");
    let body = |response: &str| response.split("\r\n\r\n").nth(1).unwrap().to_owned();
    let second = two.post(&format!("{notes}?{}", again(1)), note).await;
    assert_eq!(body(&second), body(&first));
    let second = two.post(&format!("{orders}?{}", again(2)), note).await;
    assert!(second.starts_with("HTTP/1.1 200"), "{second}");
    let second = two.post(&format!("{orders}?{}", again(3)), "{}").await;
    assert!(second.contains("invalid_argument"), "{second}");
    let three = Instance::with(&options, &nats.url()).await;
    let other = format!("{notes}?{}", again(1));
    let other = three.post(&other, r#"{"author":"Eve"}"#).await;
    let sentence = "another event was published under this number";
    assert!(other.contains(sentence), "{other}");
    // What was never here is taken for the first time, and what nobody can know is said.
    let fourth = format!("{notes}?{id}&sequence=4&published=4&again=true");
    let fourth = two.post(&fourth, note).await;
    assert!(fourth.contains("\"sequence\":\"2\""), "{fourth}");
    let stranger = "publisher=ff112233445566778899aabbccddeeff&sequence=9&published=9&again=true";
    let unknown = two.post(&format!("{notes}?{stranger}"), note).await;
    assert!(unknown.contains("aborted"), "{unknown}");
    // Beyond the window nobody knows, either. By time: the window is one.
    sleep(Duration::from_secs(11)).await;
    let four = Instance::with(&options, &nats.url()).await;
    let late = four.post(&format!("{notes}?{}", again(1)), note).await;
    assert!(late.contains("aborted"), "{late}");
    assert_eq!(four.running.keeper.topics.notes.position().sequence, 2);
}

/// A user, by name.
struct User(String);

impl Identity for User {
    fn key(&self) -> Cow<'_, [u8]> {
        self.0.as_bytes().into()
    }
}

async fn authenticate(head: RequestHead) -> Result<User, Status> {
    let name = head
        .bearer()
        .ok_or_else(|| Status::unauthenticated("who are you"))?;
    Ok(User(name.into()))
}

#[tokio::test]
async fn who_signs_out_at_one_instance_signs_out_at_all() {
    let (_folder, nats) = nats().await;
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let mut servers = Vec::new();
    for folder in &folders {
        let keeper = Keeper::default();
        let logs = Shared::connect(&nats.url()).await.unwrap();
        let server: Server = keeper
            .server()
            .with_authenticator(authenticate)
            .with_logs(logs);
        let socket = format!("unix:{}", folder.path().join("socket").display());
        let listener = server.bind(&socket).await.unwrap();
        let sessions = server.sessions();
        tokio::spawn(listener.serve());
        servers.push((socket, sessions, keeper));
    }
    let mut open = Vec::new();
    for (socket, ..) in &servers {
        for name in ["Ada", "Bob"] {
            let bearer = format!("Bearer {name}").parse().unwrap();
            let client = Client::connect(socket).unwrap();
            let client = client.with_header(AUTHORIZATION, bearer);
            let client = smq_durable_tests::journal::v1::JournalClient::new(client);
            let passing = client.passing(EntryFilter::default()).await.unwrap();
            open.push((name, passing, client));
        }
    }
    let names = |at: usize| {
        let sessions = servers[at].1.list();
        let names = sessions
            .iter()
            .filter_map(|it| it.caller().identity::<User>());
        names.map(|user| user.0.clone()).collect::<Vec<_>>()
    };
    assert_eq!((names(0).len(), names(1).len()), (2, 2));
    let ids = |at: usize| {
        let list = servers[at].1.list();
        let ada = list.iter().find(|it| {
            it.caller()
                .identity::<User>()
                .is_some_and(|it| it.0 == "Ada")
        });
        ada.map(|it| (it.id(), it.caller().clone()))
    };
    let (at_one, ada) = ids(0).unwrap();
    let (at_two, _) = ids(1).unwrap();
    assert_eq!(servers[0].1.sign_out(&ada), 1);
    let begun = Instant::now();
    // Her client may come back with another session.
    while ids(0).is_some_and(|it| it.0 == at_one) || ids(1).is_some_and(|it| it.0 == at_two) {
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "Ada is still there"
        );
        sleep(Duration::from_millis(10)).await;
    }
    for at in 0..2 {
        assert!(names(at).contains(&"Bob".to_owned()));
    }
}

#[tokio::test]
async fn nats_is_named_when_it_cannot_be_used() {
    for (url, sentence) in [
        ("nats://127.0.0.1:1", "cannot connect to NATS: "),
        (
            "nats://a b",
            "nats://a b is no URL of NATS: write nats://host:port, several with commas between them",
        ),
    ] {
        let error = Shared::connect(url).await.unwrap_err().to_string();
        assert!(error.starts_with(sentence), "{error}");
    }
}
