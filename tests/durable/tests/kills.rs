//! A server that is killed (SIGKILL) at random moments while many clients publish: what was confirmed is there, once, where
//! it was confirmed; subscribers miss nothing and get nothing twice.
//!
//! `KILLS=5000 SEED=1 cargo test -p smq-durable-tests --test kills -- --nocapture` kills it as often.

#![allow(clippy::unwrap_used)]

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    env, fs,
    path::Path,
    process::Stdio,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use futures_util::{StreamExt as _, stream};
use smq_durable::Folder;
use smq_durable_tests::{
    Random, client, entry,
    journal::v1::{Entry, EntryFilter, WriteRequest},
    within,
};
use smq_runtime::{Code, Item, Position, Status, Subscription};
use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::{Child, Command},
    sync::watch,
    task::JoinSet,
    time::sleep,
};

/// How often it is killed, unless the variable `KILLS` says so.
const KILLS: u64 = 200;

const CLIENTS: u64 = 6;

/// How many publishes of a client wait for their receipts.
const AT_ONCE: usize = 16;

async fn start(folder: &Path, group: u64) -> Child {
    let address = format!("unix:{}", folder.join("socket").display());
    let mut server = Command::new(env!("CARGO_BIN_EXE_journal"))
        .args([&address, &folder.display().to_string(), &group.to_string()])
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(server.stdout.take().unwrap()).lines();
    let url = within(lines.next_line()).await.unwrap();
    assert!(url.is_some(), "it starts again");
    server
}

/// What a client was told of its publishes.
#[derive(Default)]
struct Answers {
    notes: Vec<(u64, Result<Position, Code>)>,
    orders: Vec<(u64, Result<(), Code>)>,
}

/// Publishes notes and orders until it is told to stop.
async fn publish(
    url: String,
    number: u64,
    stop: Arc<AtomicBool>,
    confirmed: Arc<AtomicU64>,
) -> Answers {
    let client = client(&url);
    let author = format!("client-{number}");
    let numbers = (0..).take_while(|_| !stop.load(Ordering::Relaxed));
    let all = numbers.map(|number: u64| {
        let event = entry(&author, number);
        let is_order = number % 4 == 3;
        let publish = if is_order {
            client.orders(event)
        } else {
            client.publish_notes(event)
        };
        async move { (number, is_order, publish.await) }
    });
    let mut answers = Answers::default();
    let mut all = stream::iter(all).buffered(AT_ONCE);
    while let Some((number, is_order, answer)) = all.next().await {
        // Without a status, the client has given up: it does not know, either.
        let unknown = Code::DeadlineExceeded;
        let answer = answer.map_err(|error| error.status().map_or(unknown, Status::code));
        if answer.is_ok() {
            confirmed.fetch_add(1, Ordering::Relaxed);
        }
        if is_order {
            answers.orders.push((number, answer.map(drop)));
        } else {
            let position = answer.map(|receipt| receipt.position().unwrap());
            answers.notes.push((number, position));
        }
    }
    answers
}

fn is_unknown(code: Code) -> bool {
    matches!(code, Code::Aborted | Code::DeadlineExceeded)
}

/// Asks the server to publish, and notes where what was confirmed is.
async fn write(url: String, stop: Arc<AtomicBool>) -> Vec<(u64, Position)> {
    let client = client(&url);
    let mut written = Vec::new();
    let mut number = 0;
    while !stop.load(Ordering::Relaxed) {
        let request = WriteRequest {
            entry: Some(entry("server", number)),
            count: 3,
        };
        match client.write(request).await {
            Ok(last) => {
                let at = |before| Position::new(last.epoch, last.sequence - before);
                written.extend((0..3).map(|step| (number + step, at(2 - step))));
            }
            // It was killed, or is not there yet.
            Err(_) => sleep(Duration::from_millis(3)).await,
        }
        number += 3;
    }
    written
}

/// Follows a topic up to a sequence that is known at the end.
async fn follow(
    mut events: Subscription<Entry>,
    mut end: watch::Receiver<Option<u64>>,
) -> BTreeMap<u64, (String, u64)> {
    let mut taken = BTreeMap::new();
    loop {
        let is_complete = |end: &Option<u64>| {
            end.is_some_and(|end| taken.last_key_value().is_some_and(|(last, _)| *last >= end))
        };
        tokio::select! {
            _ = end.wait_for(is_complete) => return taken,
            item = events.next() => match item.unwrap().unwrap() {
                Item::Event(event) => {
                    let sequence = event.position.sequence;
                    let last = taken.last_key_value().map_or(0, |(last, _)| *last);
                    assert_eq!(sequence, last + 1, "in order, once");
                    taken.insert(sequence, (event.message.author, event.message.number));
                }
                Item::Gap { from, to } => panic!("a gap from {from} to {to}"),
                _ => {}
            }
        }
    }
}

/// Returns the events of a topic in the folder.
fn stored(folder: &Folder, topic: &str) -> BTreeMap<u64, Entry> {
    use smq_runtime::prost::Message as _;
    let topic = format!("journal.v1/Journal.{topic}");
    let events = folder.events(&topic, 0).unwrap();
    let decoded = events.map(|event| {
        let event = event.unwrap();
        (event.sequence, Entry::decode(&*event.payload).unwrap())
    });
    decoded.collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_confirmed_is_there_once() {
    let kills = env::var("KILLS").map_or(KILLS, |kills| kills.parse().unwrap());
    let mut random = Random::seeded();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let mut server = start(path, 0).await;
    let url = format!("unix:{}", path.join("socket").display());
    let stop = Arc::new(AtomicBool::new(false));
    let confirmed = Arc::new(AtomicU64::new(0));
    let reader = client(&url);
    let notes = within(reader.notes(EntryFilter::default()).into_future())
        .await
        .unwrap();
    let entries = within(reader.entries(EntryFilter::default()).into_future())
        .await
        .unwrap();
    let (end_notes, of_notes) = watch::channel(None);
    let (end_entries, of_entries) = watch::channel(None);
    let notes = tokio::spawn(follow(notes, of_notes));
    let entries = tokio::spawn(follow(entries, of_entries));
    let mut publishers = JoinSet::new();
    for number in 0..CLIENTS {
        let (stop, confirmed) = (Arc::clone(&stop), Arc::clone(&confirmed));
        let answers = publish(url.clone(), number, stop, confirmed);
        publishers.spawn(async move { (number, answers.await) });
    }
    let writer = tokio::spawn(write(url.clone(), Arc::clone(&stop)));
    for kill in 0..kills {
        // Some lives are long enough to get something done, however slow the machine is.
        let before = confirmed.load(Ordering::Relaxed);
        while kill % 8 == 0 && confirmed.load(Ordering::Relaxed) == before {
            within(sleep(Duration::from_millis(1))).await;
        }
        sleep(Duration::from_micros(random.below(40_000))).await;
        server.start_kill().unwrap();
        within(server.wait()).await.unwrap();
        server = start(path, random.below(3)).await;
    }
    // Now that it lives, all that waits gets its answer.
    let before = confirmed.load(Ordering::Relaxed);
    within(async {
        while confirmed.load(Ordering::Relaxed) < before + 50 {
            sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
    stop.store(true, Ordering::Relaxed);
    let answers = within(publishers.join_all()).await;
    let written = within(writer).await.unwrap();
    let last = within(client(&url).publish_notes(entry("end", 0)).into_future())
        .await
        .unwrap();
    end_notes.send_replace(last.position().map(|it| it.sequence));
    let request = WriteRequest {
        entry: Some(entry("end", 0)),
        count: 1,
    };
    let last = within(client(&url).write(request).into_future())
        .await
        .unwrap();
    end_entries.send_replace(Some(last.sequence));
    let (seen_notes, seen_entries) = (within(notes).await.unwrap(), within(entries).await.unwrap());
    server.start_kill().unwrap();
    within(server.wait()).await.unwrap();

    let found = Folder::open(path, None).unwrap();
    found.verify().unwrap();
    let (notes, entries) = (stored(&found, "Notes"), stored(&found, "Entries"));
    let seen = |stored: &BTreeMap<u64, Entry>| -> BTreeMap<u64, (String, u64)> {
        let of = |it: &Entry| (it.author.clone(), it.number);
        stored
            .iter()
            .map(|(sequence, entry)| (*sequence, of(entry)))
            .collect()
    };
    assert_eq!(seen(&notes), seen_notes, "what was seen is what is stored");
    assert_eq!(
        seen(&entries),
        seen_entries,
        "what was seen is what is stored"
    );
    let mut times: HashMap<_, u64> = HashMap::new();
    for note in notes.values() {
        *times.entry((note.author.clone(), note.number)).or_default() += 1;
    }
    assert!(
        times.values().all(|times| *times == 1),
        "none is there twice"
    );
    let orders = fs::read_to_string(path.join("orders")).unwrap();
    let orders: HashSet<_> = orders
        .lines()
        .map(|line| line.split_once(' ').unwrap().1.to_owned())
        .collect();
    let (mut sure, mut unsure) = (0, 0);
    for (
        client,
        Answers {
            notes: told,
            orders: ordered,
        },
    ) in answers
    {
        let author = format!("client-{client}");
        for (number, answer) in told {
            match answer {
                Ok(position) => {
                    let note = &notes[&position.sequence];
                    assert_eq!((&note.author, note.number), (&author, number));
                    sure += 1;
                }
                Err(code) => {
                    assert!(is_unknown(code), "{author} {number}: {code}");
                    unsure += 1;
                }
            }
        }
        for (number, answer) in ordered {
            match answer {
                Ok(()) => assert!(orders.contains(&format!("{author} {number}"))),
                Err(code) => assert!(is_unknown(code), "{author} {number}: {code}"),
            }
        }
    }
    for (number, position) in &written {
        assert_eq!(entries[&position.sequence].number, *number);
    }
    println!(
        "{kills} kills: {sure} notes confirmed, {unsure} in doubt, {} stored; {} entries confirmed, {} stored",
        notes.len(),
        written.len(),
        entries.len()
    );
    assert!(unsure * 20 < sure, "few are in doubt: {unsure} of {sure}");
}

/// Returns how many bytes this process has read.
#[cfg(target_os = "linux")]
fn bytes_read() -> u64 {
    let counters = fs::read_to_string("/proc/self/io").unwrap();
    let read = counters
        .lines()
        .find_map(|line| line.strip_prefix("rchar: "));
    read.unwrap().parse().unwrap()
}

/// Opening a large folder does not read all of it, even if the server was killed at work, and at once after a start.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_large_folder_opens_at_once_after_a_kill() {
    const MEGABYTE: usize = 1 << 20;
    let folder = tempfile::tempdir().unwrap();
    let size = || fs::metadata(folder.path().join("log.redb")).unwrap().len();
    for _ in 0..2 {
        let mut server = start(folder.path(), 0).await;
        let client = client(&format!("unix:{}", folder.path().join("socket").display()));
        let write = async |count| {
            let large = Entry {
                ballast: vec![7; MEGABYTE].into(),
                ..entry("server", 0)
            };
            let request = WriteRequest {
                entry: Some(large),
                count,
            };
            within(client.write(request).into_future()).await
        };
        let mut position = write(8).await.unwrap();
        while size() < 600 * MEGABYTE as u64 {
            position = write(8).await.unwrap();
        }
        // While it stores and syncs without a pause.
        let mut busy = Box::pin(async { while write(1).await.is_ok() {} });
        let wait = Box::pin(sleep(Duration::from_millis(50)));
        drop(futures_util::future::select(&mut busy, wait).await);
        server.start_kill().unwrap();
        server.wait().await.unwrap();

        let before = bytes_read();
        let opened = smq_durable::Durable::open(folder.path()).unwrap().folder();
        let read = bytes_read() - before;
        let topics = opened.topics().unwrap();
        let mut topics = topics.iter();
        let entries = topics.find(|it| it.name.ends_with("Journal.Entries"));
        assert!(entries.unwrap().last >= position.sequence);
        assert!(
            read < 64 * MEGABYTE as u64,
            "{read} bytes were read of {}",
            size()
        );
    }
}
