//! Topics: one publisher, many subscribers, each on a connection of its own.

use std::{
    io, thread,
    time::{Duration, Instant},
};

use crate::{
    connection::Connection,
    machine, payload,
    process::Process,
    report::{Figure, Figures, micros, of_events, percentile},
    wire::Connect,
};

/// A batch is two to the power of this events. Two are under way: a quarter of what a log of socket.mq holds, and half
/// of what ZeroMQ holds for a subscriber.
const BATCH: u8 = 8;

/// Returns the exponent of a batch of events of that size: no more than 4 MiB are under way to a subscriber.
pub(crate) fn batch_of(bytes: usize) -> u8 {
    BATCH.min((((2 << 20) / bytes) as u32 | 1).ilog2() as u8)
}

/// Has batches published for that long, the next one when the slowest subscriber has seen the last
/// but one. Events are of so many kinds in turn, and each subscriber sees one kind.
pub(crate) fn throughput(
    server: &Process,
    wire: Connect,
    subscribers: usize,
    kinds: usize,
    bytes: usize,
    time: Duration,
) -> io::Result<Figures> {
    let batch = batch_of(bytes);
    let mut crowd = Crowd::connect(server, wire, subscribers, kinds, bytes)?;
    let (mut ordered, mut seen) = (0, 0);
    let mut run = |time: Duration| {
        let (begin, first) = (Instant::now(), seen);
        while seen < ordered || begin.elapsed() < time {
            while ordered < seen + (2 << batch) && begin.elapsed() < time {
                server.order(batch)?;
                ordered += 1 << batch;
            }
            seen += 1 << batch;
            crowd.read_to(seen, |_| {})?;
        }
        Ok::<_, io::Error>((seen - first) as f64)
    };
    run(time / 10)?;

    let (begin, cpu) = (Instant::now(), server.cpu_time()?);
    let events = run(time)?;
    let (elapsed, cpu) = (begin.elapsed(), server.cpu_time()? - cpu);
    let deliveries = events * subscribers as f64 / kinds as f64;
    Ok(of_events(deliveries, elapsed, cpu))
}

/// Has one event after the other published, so many a second. An event's time begins when it is made.
pub(crate) fn latency(
    server: &Process,
    wire: Connect,
    subscribers: usize,
    rate: u32,
    bytes: usize,
    time: Duration,
) -> io::Result<Figures> {
    let mut crowd = Crowd::connect(server, wire, subscribers, 1, bytes)?;
    let (pause, mut times) = (Duration::from_secs(1) / rate, Vec::new());
    let cpu = server.cpu_time()?;
    let mut next = Instant::now();
    let events = u64::from(rate) * time.as_millis() as u64 / 1000;
    for number in 1..=events {
        next += pause;
        thread::sleep(next.saturating_duration_since(Instant::now()));
        server.order(0)?;
        crowd.read_to(number, |time| times.push(machine::now() - time))?;
    }
    let cpu = server.cpu_time()? - cpu;
    times.sort_unstable();
    Ok(vec![
        (Figure::P50, micros(percentile(&times, 50))),
        (Figure::P99, micros(percentile(&times, 99))),
        (
            Figure::DeliveryCpu,
            cpu.as_secs_f64() * 1e6 / times.len() as f64,
        ),
    ])
}

/// Has so many subscribers that nothing is published to.
pub(crate) fn memory(server: &Process, wire: Connect, subscribers: usize) -> io::Result<Figures> {
    // The first ones pay for what all share.
    let _first = Crowd::connect(server, wire, 50, 1, payload::LEAST)?;
    let before = server.resident_bytes()?;
    let _others = Crowd::connect(server, wire, subscribers, 1, payload::LEAST)?;
    let bytes = server.resident_bytes()? - before;
    Ok(vec![(Figure::Memory, bytes as f64 / subscribers as f64)])
}

/// Subscribers, which are read in turn.
struct Crowd {
    /// Each with the number of the event that it sees next.
    subscribers: Vec<(Connection, u64)>,
    kinds: u64,
    bytes: usize,
    buffer: Vec<u8>,
}

impl Crowd {
    fn connect(
        server: &Process,
        wire: Connect,
        subscribers: usize,
        kinds: usize,
        bytes: usize,
    ) -> io::Result<Self> {
        let connect = |index| {
            let kind = index % kinds;
            let connection = Connection::for_events(wire(kind), server.address)?;
            Ok((connection, kind as u64 + 1))
        };
        Ok(Self {
            subscribers: (0..subscribers).map(connect).collect::<io::Result<_>>()?,
            kinds: kinds as u64,
            bytes,
            buffer: vec![0; 256 << 10],
        })
    }

    /// Reads until all have seen all their events up to that number, and each once. `each` gets the time of each.
    fn read_to(&mut self, number: u64, mut each: impl FnMut(u64)) -> io::Result<()> {
        for (connection, next) in &mut self.subscribers {
            while *next <= number {
                connection.read(true, &mut self.buffer, |message| {
                    let (number, time) = payload::read(message, self.bytes);
                    assert_eq!(number, *next, "an event is lost, or came twice");
                    *next += self.kinds;
                    each(time);
                })?;
            }
        }
        Ok(())
    }
}
