//! What it costs to share a topic: publishing and delivery, beside the client of NATS alone. `--quick` runs briefly.

use std::{
    collections::VecDeque,
    env,
    future::IntoFuture as _,
    time::{Duration, Instant},
};

use async_nats::jetstream::{
    self, Context,
    consumer::{DeliverPolicy, push},
    message::PublishMessage,
};
use futures_util::StreamExt as _;
use smq_durable_tests::{
    journal::v1::{Entry, EntryFilter},
    take, within,
};
use smq_shared_tests::{Instance, Nats};

/// How many publishes wait for their acknowledgement.
const WINDOW: usize = 4096;

const ROUNDS: usize = 5;

fn event() -> Entry {
    Entry {
        author: "Ada".into(),
        ballast: vec![7; 90].into(),
        ..Entry::default()
    }
}

fn per_second(count: usize, begun: Instant) -> f64 {
    count as f64 / begun.elapsed().as_secs_f64()
}

/// Publishes with the client of NATS, with ids or without.
async fn bare(streams: &Context, count: usize, ids: Option<u64>) -> f64 {
    let begun = Instant::now();
    let mut waiting = VecDeque::new();
    for number in 0..count {
        let mut message = PublishMessage::build().payload(vec![7; 100].into());
        if let Some(round) = ids {
            message = message.message_id(format!("bench-{round}-{number}"));
        }
        let ack = streams.send_publish("bare.events", message).await;
        waiting.push_back(ack.expect("NATS takes it").into_future());
        if waiting.len() >= WINDOW
            && let Some(ack) = waiting.pop_front()
        {
            ack.await.expect("it is stored");
        }
    }
    for ack in waiting {
        ack.await.expect("it is stored");
    }
    per_second(count, begun)
}

/// Publishes to a topic.
async fn shared(instance: &Instance, count: usize) -> f64 {
    let topic = &instance.running.keeper.topics.entries;
    let begun = Instant::now();
    let mut waiting = VecDeque::new();
    for _ in 0..count {
        waiting.push_back(topic.publish(event()));
        if waiting.len() >= WINDOW
            && let Some(published) = waiting.pop_front()
        {
            published.await.expect("it is stored");
        }
    }
    for published in waiting {
        published.await.expect("it is stored");
    }
    per_second(count, begun)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

#[tokio::main]
async fn main() {
    let is_quick = env::args().any(|argument| argument == "--quick");
    let (count, pings) = if is_quick {
        (2_000, 50)
    } else {
        (200_000, 2_000)
    };
    let folder = tempfile::tempdir().expect("a folder");
    let nats = Nats::start(folder.path()).await;
    let streams = nats.streams().await;
    let config = jetstream::stream::Config {
        name: "bare".into(),
        subjects: vec!["bare.*".into()],
        ..Default::default()
    };
    let stream = streams.create_stream(config).await.expect("a stream");
    let one = Instance::start(&nats.url()).await;
    let two = Instance::start(&nats.url()).await;

    println!("published and acknowledged a second, 100 bytes, {WINDOW} at once:");
    println!("{:>12} {:>12} {:>12}", "NATS", "with ids", "a topic");
    for round in 0..ROUNDS as u64 {
        let without = bare(&streams, count, None).await;
        let with = bare(&streams, count, Some(round)).await;
        let topic = shared(&one, count).await;
        println!("{without:12.0} {with:12.0} {topic:12.0}");
    }

    let config = push::OrderedConfig {
        deliver_subject: streams.client().new_inbox(),
        deliver_policy: DeliverPolicy::New,
        ..Default::default()
    };
    let consumer = stream.create_consumer(config).await.expect("a consumer");
    let mut messages = consumer.messages().await.expect("messages");
    let client = two.running.client();
    let live = client.entries(EntryFilter::default()).live();
    let mut subscription = within(live.into_future()).await.expect("a subscription");
    let (mut bare, mut topic) = (Vec::new(), Vec::new());
    for _ in 0..pings {
        let begun = Instant::now();
        let ack = streams.publish("bare.events", vec![7; 100].into()).await;
        messages.next().await.expect("a message").expect("no error");
        bare.push(begun.elapsed());
        ack.expect("NATS takes it").await.expect("it is stored");
        let begun = Instant::now();
        let published = one.running.keeper.topics.entries.publish(event());
        take(&mut subscription, 1).await;
        topic.push(begun.elapsed());
        published.await.expect("it is stored");
    }
    let (bare, topic) = (median(bare), median(topic));
    println!("from publishing to a subscriber, at the median:");
    println!("{bare:?} by an ordered consumer of NATS, {topic:?} to a client of another instance");
}
