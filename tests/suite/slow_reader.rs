//! One that never reads among a thousand that do: what the others wait for, and what the server holds for it.

use std::{
    net::SocketAddr,
    time::{Duration, SystemTime},
};

use prost::Message as _;
use smq_runtime::Position;
use smq_tests::{
    Order, Process, room_for_connections,
    weather::v1::{Observation, ObservationFilter},
    wire::{
        Session,
        frame::{FromClient, FromServer, Subscribe},
    },
    within,
};
use tokio::{task::JoinSet, time::sleep};

const READERS: usize = 1_000;

/// How many events each of them gets, with the slow one and without.
const ROUNDS: usize = 25;

/// How much the slow one gets in each round besides: in all, more than the log and all buffers hold.
const FLOOD: u64 = 16;
const FLOOD_BYTES: usize = 64 << 10;

/// How much more the server may hold because of the slow one: what is on its way to it, and nothing of the rest.
const MOST_HELD: usize = 1 << 20;

/// What the readers want, and what they do not.
const WANTED: &str = "Turin";
const UNWANTED: &str = "Oslo";

async fn subscribe(address: SocketAddr, places: &[&str]) -> Session {
    let mut session = Session::protobuf(address).await;
    let filter = ObservationFilter {
        place: places.iter().map(|&place| place.into()).collect(),
        ..Default::default()
    };
    let subscribe = Subscribe {
        topic: "Weather.Observations".into(),
        filter: filter.encode_to_vec(),
        live: true,
        ..Subscribe::default()
    };
    session.tell(1, FromClient::Subscribe(subscribe)).await;
    let (_, confirmed) = session.listen().await;
    assert!(matches!(confirmed, FromServer::Subscribed(_)));
    session
}

/// Reads as many events as a phase has, and returns their sequences, and how long each was on its way.
async fn read(mut session: Session) -> (Session, Vec<(u64, Duration)>) {
    let mut read = Vec::new();
    while read.len() < ROUNDS {
        let (_, FromServer::Event(event)) = session.listen().await else {
            panic!("an event");
        };
        let observation = Observation::decode(&event.payload[..]).expect("an observation");
        let published = Duration::from_nanos(observation.station as u64);
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        let on_its_way = now.expect("after 1970").saturating_sub(published);
        read.push((event.sequence, on_its_way));
    }
    (session, read)
}

/// Publishes to all, and holds what each reader got against it. Returns the readers, and what the server has
/// allocated at the end.
async fn phase(what: &str, server: &mut Process, readers: Vec<Session>) -> (Vec<Session>, usize) {
    let mut reading: JoinSet<_> = readers.into_iter().map(read).collect();
    let observe = |place: &str, count, bytes| Order::Observe {
        places: vec![place.into()],
        count,
        bytes,
        pause: Duration::ZERO,
    };
    let mut published = Vec::new();
    for _ in 0..ROUNDS {
        let _: Position = server.ask(&observe(UNWANTED, FLOOD, FLOOD_BYTES));
        let position: Position = server.ask(&observe(WANTED, 1, 200));
        published.push(position.sequence);
        // The pace: what one delivery to all takes is not to be measured with that of the next.
        sleep(Duration::from_millis(100)).await;
    }
    let (mut readers, mut waits) = (Vec::new(), Vec::new());
    while let Some(read) = within("the readers", reading.join_next()).await {
        let (session, read) = read.unwrap();
        let sequences: Vec<_> = read.iter().map(|(sequence, _)| *sequence).collect();
        assert_eq!(sequences, published, "each once and in order");
        waits.extend(read.into_iter().map(|(_, wait)| wait));
        readers.push(session);
    }
    waits.sort_unstable();
    let part = |hundredths: usize| waits[(waits.len() - 1) * hundredths / 100];
    let (allocated, resident) = (server.allocated(), server.resident_bytes());
    println!(
        "{what}: median {:?}, 99 % {:?}, longest {:?}; {} KiB allocated, {} KiB resident",
        part(50),
        part(99),
        part(100),
        allocated >> 10,
        resident >> 10,
    );
    (readers, allocated)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_that_never_reads_costs_a_thousand_others_nothing() {
    let room = room_for_connections(READERS + 100);
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("journal");
    let mut server = Process::start(env!("CARGO_BIN_EXE_station"), "127.0.0.1:0", &journal);
    let mut readers = Vec::new();
    for _ in 0..READERS.min(room - 100) {
        readers.push(subscribe(server.address(), &[WANTED]).await);
    }
    let (readers, _) = phase("all are new", &mut server, readers).await;
    let (readers, without) = phase("all read", &mut server, readers).await;
    let mut slow = subscribe(server.address(), &[WANTED, UNWANTED]).await;
    let (_readers, with) = phase("one never reads", &mut server, readers).await;
    assert!(
        with < without + MOST_HELD,
        "{with} bytes with one that never reads, {without} without"
    );

    // It reads after all: first what was on its way, then what it has missed is named, then what is kept.
    let last: Position = server.ask(&Order::Observe {
        places: vec![WANTED.into()],
        count: 1,
        bytes: 200,
        pause: Duration::ZERO,
    });
    let (mut told, mut gaps) = (0, 0);
    while told < last.sequence {
        let next = match slow.listen().await.1 {
            FromServer::Event(event) => (event.sequence, event.sequence),
            FromServer::Gap(gap) => {
                gaps += 1;
                let (from, to) = gap.from.zip(gap.to).expect("positions");
                (from.sequence, to.sequence)
            }
            other => panic!("{other:?}"),
        };
        assert!(told == 0 || next.0 == told + 1, "{next:?} after {told}");
        told = next.1;
    }
    assert!(gaps > 0, "it has missed something");
}
