//! A server that is killed at any moment and started again: what was confirmed was applied, what may have been
//! says so, and subscribers are told of the gap.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use futures_util::{StreamExt as _, stream};
use serde_json::json;
use smq_runtime::{Code, Error, Item, Position, Status, Subscription};
use smq_tests::{
    Account, Order, Process, eventually,
    nginx::Nginx,
    proxy::Random,
    weather::v1::{Observation, ObservationFilter, Reading, WeatherClient},
    wire::returning::follow,
    within,
};
use tokio::{
    sync::{oneshot, watch},
    task::JoinSet,
    time::sleep,
};

use crate::detours::{BUFFERS, STRIPS, nginx};

const STATION: &str = env!("CARGO_BIN_EXE_station");

/// How often it is killed, without anything between and with a proxy.
const LIVES: usize = 8;
const LIVES_BEHIND: usize = 2;

/// How many readings of a publisher wait for their answers at a time.
const AT_ONCE: usize = 40;

/// What is observed where, in turn, and what subscribers want of it.
const PLACES: [&str; 3] = ["Turin", "Oslo", "Rome"];
const FILTERS: [&[&str]; 3] = [&[], &["Turin"], &["Oslo", "Rome"]];

/// Publishes readings until it is told to stop, and returns the answers to all of them.
async fn publish(
    client: WeatherClient,
    name: &str,
    stop: &AtomicBool,
    confirmed: &AtomicU64,
) -> Vec<Result<(), Error>> {
    let readings = (0..).take_while(|_| !stop.load(Ordering::Relaxed));
    let readings = readings.map(|number: u64| {
        let reading = Reading {
            place: name.into(),
            celsius: number as f64,
        };
        client.readings(reading).into_future()
    });
    let answers = stream::iter(readings).buffered(AT_ONCE);
    let answers = answers.map(|answer| answer.map(drop));
    let counted = answers.inspect(|answer| {
        confirmed.fetch_add(answer.is_ok().into(), Ordering::Relaxed);
    });
    counted.collect().await
}

/// Keeps the account of a subscription until it has come that far, and counts the events.
async fn keep(
    mut observations: Subscription<Observation>,
    is_whole: bool,
    came: Arc<AtomicU64>,
    mut goal: watch::Receiver<Option<Position>>,
) -> Account {
    let mut account = Account::begin(observations.position(), is_whole);
    loop {
        let far_enough = |goal: &Option<Position>| goal.is_some_and(|goal| account.last() >= goal);
        tokio::select! {
            reached = goal.wait_for(far_enough) => {
                reached.expect("the test goes on");
                return account;
            }
            item = observations.next() => {
                let item = item.expect("it goes on").expect("it is no error");
                account.take(&item);
                came.fetch_add(matches!(item, Item::Event(_)).into(), Ordering::Relaxed);
            }
        }
    }
}

/// Returns what the server has applied, by publisher, in order.
fn applied(journal: &Path) -> HashMap<String, Vec<u64>> {
    let journal = fs::read_to_string(journal).expect("the journal");
    let mut applied: HashMap<String, Vec<u64>> = HashMap::new();
    for line in journal.lines() {
        let words: Vec<_> = line.split(' ').collect();
        let [_life, name, number] = words[..] else {
            panic!("{line:?} in the journal");
        };
        let numbers = applied.entry(name.into()).or_default();
        numbers.push(number.parse().expect("a number"));
    }
    applied
}

/// Holds the answers of a publisher against what was applied. Returns how many were confirmed, and in doubt.
fn settle(name: &str, answers: &[Result<(), Error>], applied: &[u64]) -> (usize, usize) {
    let mut pairs = applied.windows(2);
    let late = pairs.find(|pair| pair[0] >= pair[1]);
    assert_eq!(late, None, "{name}: none twice, none late");
    let applied: HashSet<_> = applied.iter().collect();
    let mut doubts = 0;
    for (number, answer) in (0..).zip(answers) {
        match answer {
            Ok(()) => assert!(applied.contains(&number), "{name}: {number} was confirmed"),
            Err(error) => {
                let code = error.status().map(Status::code);
                assert_eq!(code, Some(Code::Aborted), "{name}: {number}: {error:?}");
                doubts += 1;
            }
        }
    }
    (answers.len() - doubts, doubts)
}

/// Returns all that was published, as far as anybody heard of it: the temperature is the sequence.
fn published(accounts: &[(&[&str], Account)]) -> BTreeMap<Position, f64> {
    let mut lives = HashMap::new();
    for position in accounts.iter().flat_map(|(_, account)| account.positions()) {
        let last = lives.entry(position.epoch).or_insert(position.sequence);
        *last = position.sequence.max(*last);
    }
    let of_life = |(epoch, last)| (1..=last).map(move |it| (Position::new(epoch, it), it as f64));
    lives.into_iter().flat_map(of_life).collect()
}

/// Kills a server at that address again and again. Its clients come through an nginx with these directives, if there
/// are any.
async fn killed_again_and_again(address: &str, between: Option<&str>) {
    let mut random = Random::seeded();
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("journal");
    let mut server = Process::start(STATION, address, &journal);
    let url = server.url().to_owned();
    let nginx = match between {
        Some(directives) => Some(nginx(server.address(), directives).await),
        None => None,
    };
    let lives = between.map_or(LIVES, |_| LIVES_BEHIND);
    let clients = nginx.as_ref().map_or(url.clone(), Nginx::url);
    let stop = Arc::new(AtomicBool::new(false));
    let (goal, reached) = watch::channel(None);
    let (mut subscribers, mut publishers) = (JoinSet::new(), JoinSet::new());
    let (mut confirmed, mut came) = (Vec::new(), Vec::new());
    for (number, places) in FILTERS.into_iter().enumerate() {
        let client = WeatherClient::connect(&clients).unwrap();
        let filter = ObservationFilter {
            place: places.iter().map(|&place| place.into()).collect(),
            ..Default::default()
        };
        let observations = within("a subscription", client.observations(filter)).await;
        let events = Arc::<AtomicU64>::default();
        came.push(events.clone());
        let account = keep(
            observations.unwrap(),
            places.is_empty(),
            events,
            reached.clone(),
        );
        subscribers.spawn(async move { (places, account.await) });
        let (counted, stop) = (Arc::<AtomicU64>::default(), stop.clone());
        confirmed.push(counted.clone());
        publishers.spawn(async move {
            let name = format!("publisher-{number}");
            let answers = publish(client, &name, &stop, &counted).await;
            (name, answers)
        });
    }
    if url.starts_with("http:") {
        // One that knows only the wire.
        let (address, reached) = (server.address(), reached.clone());
        let (subscribed, confirmed) = oneshot::channel();
        subscribers.spawn(async move {
            let confirmed = move || _ = subscribed.send(());
            let far_enough = |position, _| reached.borrow().is_some_and(|goal| position >= goal);
            (
                &[][..],
                follow(address, json!({}), confirmed, far_enough).await,
            )
        });
        within("a confirmation", confirmed).await.unwrap();
    }

    let observe = |count, pause| Order::Observe {
        places: PLACES.map(Into::into).into(),
        count,
        bytes: 100,
        pause,
    };
    for _ in 0..lives {
        server.tell(&observe(u64::MAX, Duration::from_micros(300)));
        let counts = confirmed.iter().chain(&came);
        let goals: Vec<_> = counts
            .clone()
            .map(|it| it.load(Ordering::Relaxed) + 1 + random.below(300))
            .collect();
        eventually("some are confirmed to each, and each gets some", || {
            let mut both = counts.clone().zip(&goals);
            both.all(|(count, goal)| count.load(Ordering::Relaxed) >= *goal)
        })
        .await;
        sleep(Duration::from_micros(random.below(3_000))).await;
        server.kill();
        server = Process::start(STATION, &url, &journal);
    }
    let last: Position = server.ask(&observe(500, Duration::from_micros(300)));
    stop.store(true, Ordering::Relaxed);
    goal.send_replace(Some(last));
    let _: Position = server.ask(&observe(PLACES.len() as u64, Duration::ZERO));

    let accounts = within("the accounts", subscribers.join_all()).await;
    let published = published(&accounts);
    for (places, account) in &accounts {
        let wanted = |position: &Position| {
            let place = PLACES[position.sequence as usize % PLACES.len()];
            places.is_empty() || places.contains(&place)
        };
        let wanted = published.iter().filter(|(position, _)| wanted(position));
        let wanted: Vec<_> = wanted.map(|(position, it)| (*position, *it)).collect();
        let (events, missed, _) = account.settle(&wanted);
        let restarts = account
            .gaps()
            .iter()
            .filter(|(from, to)| from.epoch < to.epoch);
        let restarts = restarts.count();
        println!("{places:?}: {events} events, {missed} in gaps, {restarts} restarts");
        assert_eq!(restarts, lives, "each restart is a gap");
    }
    let answers = within("the answers", publishers.join_all()).await;
    let applied = applied(&journal);
    for (name, answers) in answers {
        let (confirmed, doubts) = settle(&name, &answers, &applied[&name]);
        let unknown = applied[&name].len() - confirmed;
        println!("{name}: {confirmed} confirmed, {doubts} in doubt, {unknown} of them applied");
        assert!(doubts <= lives * AT_ONCE, "{doubts} in doubt");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_killed_leaves_no_doubt_unsaid() {
    killed_again_and_again("127.0.0.1:0", None).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_killed_under_streams_leaves_no_doubt_unsaid() {
    killed_again_and_again("127.0.0.1:0", Some(STRIPS)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_killed_under_polls_leaves_no_doubt_unsaid() {
    killed_again_and_again("127.0.0.1:0", Some(BUFFERS)).await;
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_killed_comes_back_on_its_path() {
    let folder = tempfile::tempdir().unwrap();
    let address = format!("unix:{}", folder.path().join("station.sock").display());
    killed_again_and_again(&address, None).await;
}
