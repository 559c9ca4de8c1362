//! Topics: one publisher, many subscribers, each on a connection of its own.

use std::{
    io,
    time::{Duration, Instant},
};

use super::{
    machine,
    process::Process,
    report::{Figure, Figures, micros, percentile},
    subscriber::{Subscriber, buffer},
};

/// A batch is two to the power of this events. Two are under way: a quarter of what a log holds.
const BATCH: u8 = 8;

/// Has batches published for that long, the next one when the slowest subscriber has seen the last
/// but one.
pub(crate) fn throughput(
    server: &Process,
    subscribers: usize,
    time: Duration,
) -> io::Result<Figures> {
    let (mut subscribers, mut buffer) = (connect(server, subscribers)?, buffer());
    let (mut ordered, mut seen) = (0, 0);
    let mut run = |time: Duration| {
        let (begin, first) = (Instant::now(), seen);
        while seen < ordered || begin.elapsed() < time {
            while ordered < seen + (2 << BATCH) && begin.elapsed() < time {
                server.order(BATCH)?;
                ordered += 1 << BATCH;
            }
            seen += 1 << BATCH;
            for subscriber in &mut subscribers {
                subscriber.read_to(seen, &mut buffer, |_| {})?;
            }
        }
        Ok::<_, io::Error>((seen - first) as f64)
    };
    run(time / 10)?;

    let (begin, cpu) = (Instant::now(), server.cpu_time()?);
    let events = run(time)?;
    let (elapsed, cpu) = (begin.elapsed(), server.cpu_time()? - cpu);
    let deliveries = events * subscribers.len() as f64;
    Ok(vec![
        (Figure::DeliveryRate, deliveries / elapsed.as_secs_f64()),
        (Figure::DeliveryCpu, cpu.as_secs_f64() * 1e6 / deliveries),
    ])
}

/// Has one event after the other published, so many a second. An event's time begins when it is made.
pub(crate) fn latency(
    server: &Process,
    subscribers: usize,
    rate: u32,
    time: Duration,
) -> io::Result<Figures> {
    let (mut subscribers, mut buffer) = (connect(server, subscribers)?, buffer());
    let (pause, mut times) = (Duration::from_secs(1) / rate, Vec::new());
    let mut next = Instant::now();
    for number in 1..=u64::from(rate) * time.as_millis() as u64 / 1000 {
        next += pause;
        std::thread::sleep(next.saturating_duration_since(Instant::now()));
        server.order(0)?;
        for subscriber in &mut subscribers {
            let each = |time| times.push(machine::now() - time);
            subscriber.read_to(number, &mut buffer, each)?;
        }
    }
    times.sort_unstable();
    Ok(vec![
        (Figure::P50, micros(percentile(&times, 50))),
        (Figure::P99, micros(percentile(&times, 99))),
    ])
}

/// Has so many subscribers that nothing is published to.
pub(crate) fn memory(server: &Process, subscribers: usize) -> io::Result<Figures> {
    // The first ones pay for what all share.
    let _first = connect(server, 50)?;
    let before = server.resident_bytes()?;
    let _others = connect(server, subscribers)?;
    let bytes = server.resident_bytes()? - before;
    Ok(vec![(Figure::Memory, bytes as f64 / subscribers as f64)])
}

fn connect(server: &Process, subscribers: usize) -> io::Result<Vec<Subscriber>> {
    (0..subscribers)
        .map(|_| Subscriber::connect(server.contestant, server.address))
        .collect()
}
