//! A station in a process of its own: so that it can be killed, and its memory is its alone.
//!
//! `station ADDRESS JOURNAL` prints its URL, and does what the lines of its standard input say, until that
//! ends. It writes each reading into the journal before it accepts it: its process, the place, the temperature.

use std::{
    alloc::System,
    env,
    error::Error,
    fs::OpenOptions,
    io::{self, Write as _},
    sync::{Mutex, PoisonError},
    thread,
    time::{Duration, SystemTime},
};

use cap::Cap;
use smq_runtime::Status;
use smq_tests::{Order, Station, weather::v1::Observation};

/// Counts what is allocated: what the system's allocator keeps of what was freed is left to chance.
#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let [address, journal] = &env::args().skip(1).collect::<Vec<_>>()[..] else {
        return Err("usage: station ADDRESS JOURNAL".into());
    };
    let journal = OpenOptions::new().create(true).append(true).open(journal)?;
    let (journal, life) = (Mutex::new(journal), std::process::id());
    let station = Station::keeping(move |reading| {
        let line = format!("{life} {} {}\n", reading.place, reading.celsius);
        let mut journal = journal.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = journal.write_all(line.as_bytes());
        kept.map_err(|error| Status::unavailable(error.to_string()))
    });
    let listener = station.server().bind(address).await?;
    println!("{}", listener.url());
    tokio::spawn(listener.serve());
    let ordered = tokio::task::spawn_blocking(move || {
        for line in io::stdin().lines() {
            println!("{}", obey(&station, &line?.parse()?));
        }
        Ok::<_, Box<dyn Error + Send + Sync>>(())
    });
    ordered.await?.map_err(|error| error as Box<dyn Error>)
}

fn obey(station: &Station, order: &Order) -> String {
    let topic = &station.topics.observations;
    match order {
        Order::Count => topic.subscribers().to_string(),
        Order::Measure => ALLOCATOR.allocated().to_string(),
        Order::Observe {
            places,
            count,
            bytes,
            pause,
        } => {
            for _ in 0..*count {
                let sequence = topic.position().sequence + 1;
                topic.publish(Observation {
                    place: places[sequence as usize % places.len()].clone(),
                    celsius: sequence as f64,
                    station: now(),
                    raw: vec![7; *bytes].into(),
                    ..Default::default()
                });
                if !pause.is_zero() {
                    thread::sleep(*pause);
                }
            }
            topic.position().to_string()
        }
    }
}

/// Returns the time in nanoseconds, the same for all processes of the machine.
fn now() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since.unwrap_or(Duration::ZERO).as_nanos() as i64
}
