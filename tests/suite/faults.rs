//! Thousands of events both ways, while connections are cut, delayed, stalled and overtaken: what each
//! subscriber and each publisher was told, against what was published and what was applied.

use std::{collections::HashMap, net::SocketAddr, sync::Arc, time::Duration};

use futures_util::{StreamExt as _, stream};
use serde_json::json;
use smq_runtime::{Client, Item, Position};
use smq_tests::{
    Account, Station,
    proxy::{Fate, Proxy, Random},
    weather::v1::{Observation, ObservationFilter, Reading, WeatherClient},
    wire::returning::{follow, publish},
    within,
};
use tokio::{sync::Semaphore, task::JoinSet, time::sleep};

/// How many events the server publishes, and each client.
const EVENTS: u64 = 8_000;
const READINGS: u64 = 1_000;

/// How many readings of a client wait for their answers at a time.
const AT_ONCE: usize = 40;

/// What the last event of each place says.
const LAST: f64 = -1.0;

/// What is observed where.
const PLACES: [&str; 3] = ["Turin", "Oslo", "Rome"];

/// What our clients want, and what those want that know only the wire.
const OURS: [&[&str]; 4] = [&[], &[], &["Turin"], &["Oslo", "Rome"]];
const THEIRS: [&[&str]; 3] = [&[], &["Turin"], &["Oslo", "Rome"]];

/// Returns a proxy with fates of its own: long enough for a handshake, mostly, and short enough to be many.
async fn faulty(server: SocketAddr, random: &mut Random) -> Proxy {
    let mut fates = random.fork();
    Proxy::with_fates(server, move || {
        Fate::random(&mut fates, 100..60_000, 200..12_000)
    })
    .await
}

/// Returns a reading of a client: now and then one that is refused.
fn celsius(number: u64) -> f64 {
    match number % 50 {
        49 => -300.0 - number as f64,
        _ => number as f64,
    }
}

/// Follows observations with our client, until the last one has come.
async fn follow_ours(
    client: WeatherClient,
    places: &[&str],
    confirmed: Arc<Semaphore>,
    slow: bool,
) -> Account {
    let filter = ObservationFilter {
        place: places.iter().map(|&place| place.into()).collect(),
        ..Default::default()
    };
    let mut observations = within("a subscription", client.observations(filter))
        .await
        .expect("a subscription");
    let mut account = Account::begin(observations.position(), places.is_empty());
    confirmed.add_permits(1);
    loop {
        let item = observations.next().await.expect("it goes on");
        let item = item.expect("it is no error");
        account.take(&item);
        assert_eq!(observations.position(), account.last());
        match item {
            Item::Event(event) if event.message.celsius == LAST => return account,
            _ if slow && account.last().sequence.is_multiple_of(64) => {
                sleep(Duration::from_millis(20)).await;
            }
            _ => {}
        }
    }
}

/// Publishes readings with our client, and returns the answers: nothing, or the code of the refusal.
async fn publish_ours(client: &WeatherClient, name: &str) -> Vec<Option<String>> {
    let readings = (0..READINGS).map(|number| {
        let reading = Reading {
            place: name.into(),
            celsius: celsius(number),
        };
        client.readings(reading).into_future()
    });
    let answers = stream::iter(readings).buffered(AT_ONCE);
    let answers = answers.map(|answer| {
        let refusal = answer.err()?;
        let status = refusal.status().expect("the server's answer");
        Some(status.code().to_string())
    });
    answers.collect().await
}

/// Publishes observations in bursts, and returns what stands where.
async fn observe(station: &Station, mut random: Random) -> Vec<(Position, &'static str, f64)> {
    let mut published = Vec::new();
    let mut observe = |place: &'static str, celsius, raw| {
        let position = smq_tests::published(station.topics.observations.publish(Observation {
            place: place.into(),
            celsius,
            raw,
            ..Default::default()
        }));
        published.push((position, place, celsius));
    };
    for number in 0..EVENTS {
        let place = PLACES[random.below(3) as usize];
        let raw = vec![7; random.below(400) as usize];
        observe(place, number as f64, raw.into());
        if random.below(8) == 0 {
            sleep(Duration::from_millis(random.below(6))).await;
        }
    }
    for place in PLACES {
        observe(place, LAST, Default::default());
    }
    published
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_becomes_of_connections_each_account_is_exact() {
    let mut random = Random::seeded();
    let (station, mut applied) = Station::new();
    let listener = station.server().bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());

    let confirmed = Arc::new(Semaphore::new(0));
    let (mut proxies, mut followers, mut publishers) = (Vec::new(), JoinSet::new(), JoinSet::new());
    for (number, places) in OURS.into_iter().enumerate() {
        let proxy = faulty(address, &mut random).await;
        let client = WeatherClient::new(Client::connect(&proxy.url()).unwrap());
        let follower = follow_ours(client.clone(), places, confirmed.clone(), number == 1);
        let name = format!("ours {number}");
        followers.spawn({
            let name = name.clone();
            async move { (name, places, follower.await) }
        });
        publishers.spawn(async move {
            let answers = publish_ours(&client, &name).await;
            (name, answers)
        });
        proxies.push(proxy);
    }
    for (number, places) in THEIRS.into_iter().enumerate() {
        // A session each for what comes and what goes.
        let [to, from] = [
            faulty(address, &mut random).await,
            faulty(address, &mut random).await,
        ];
        let (to_address, from_address) = (to.address(), from.address());
        let (name, confirmed) = (format!("theirs {number}"), confirmed.clone());
        let filter = match places {
            [] => json!({}),
            places => json!({ "place": places }),
        };
        followers.spawn({
            let name = name.clone();
            let confirmed = move || confirmed.add_permits(1);
            async move {
                (
                    name,
                    places,
                    follow(to_address, filter, confirmed, |_, it| it == LAST).await,
                )
            }
        });
        let readings = (0..READINGS).map(|it| json!({ "place": name, "celsius": celsius(it) }));
        let readings = readings.collect();
        publishers.spawn(async move {
            let answers = publish(from_address, 1 + number as u128, readings).await;
            (name, answers)
        });
        proxies.extend([to, from]);
    }
    let all = (OURS.len() + THEIRS.len()) as u32;
    let confirmed = within("all subscriptions", confirmed.acquire_many(all)).await;
    drop(confirmed);
    let published = observe(&station, random.fork()).await;

    while let Some(followed) = within("an account", followers.join_next()).await {
        let (name, places, account) = followed.unwrap();
        let wanted = |place: &str| places.is_empty() || places.contains(&place);
        let wanted = published.iter().filter(|(_, place, _)| wanted(place));
        let wanted: Vec<_> = wanted.map(|(position, _, it)| (*position, *it)).collect();
        let (events, missed, resumed) = account.settle(&wanted);
        println!("{name}: {events} events, {missed} in gaps, gone on {resumed} times");
        assert!(events > wanted.len() / 4, "most of it comes");
    }

    let mut answers = HashMap::new();
    while let Some(published) = within("the answers", publishers.join_next()).await {
        let (name, answered) = published.unwrap();
        answers.insert(name, answered);
    }
    let mut readings: HashMap<String, Vec<f64>> = HashMap::new();
    while let Ok(reading) = applied.try_recv() {
        readings
            .entry(reading.place)
            .or_default()
            .push(reading.celsius);
    }
    for (name, answered) in answers {
        let all = (0..READINGS).map(celsius);
        let accepted: Vec<_> = all.filter(|celsius| *celsius >= 0.0).collect();
        // Not by `assert_eq!`: thousands of numbers would say little.
        assert!(
            readings[&name] == accepted,
            "{name}: each once and in order"
        );
        for (number, refusal) in (0..READINGS).zip(&answered) {
            let expected = (celsius(number) < 0.0).then_some("invalid_argument");
            assert_eq!(refusal.as_deref(), expected, "{name}: {number}");
        }
    }
    let ended: usize = proxies.iter().map(Proxy::ended).sum();
    println!("{ended} connections ended");
    assert!(ended > 5 * proxies.len(), "{ended} connections ended");
}
