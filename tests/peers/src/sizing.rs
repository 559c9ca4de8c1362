//! What the measured costs of one core come to on a large machine.

use std::fmt::Write;

use crate::report::{Figure, Legible, Report};

const CORES: f64 = 64.0;
/// Of 25 Gbit/s, in one direction.
const NETWORK: f64 = 25e9 / 8.0;
const MEMORY: f64 = 256e9;

/// What Ethernet, IP and TCP add to the bytes of a packet, and how many bytes fit into one.
const PACKET: f64 = 78.0;
const PACKET_BYTES: f64 = 1448.0;

/// A kind of work: its name here and in the report, the bytes that leave the server for each, and how many of these fill a
/// packet together.
const WORKS: [(&str, &str, f64, f64); 6] = [
    (
        "deliveries of 100 B, to 1,000 each",
        "topic, 1 to 1,000, full speed",
        115.0,
        12.0,
    ),
    (
        "deliveries of 100 B, to one each",
        "topic, 1 to 1, full speed",
        115.0,
        12.0,
    ),
    (
        "requests of 100 B in sessions",
        "session request, 100 B, 64 in flight",
        112.0,
        12.0,
    ),
    ("`POST`s of 100 B", "POST, 100 B, 64 in flight", 260.0, 1.0),
    (
        "requests of 64 KiB in sessions",
        "session request, 64 KiB, 64 in flight",
        65_560.0,
        1.0,
    ),
    (
        "`POST`s of 64 KiB",
        "POST, 64 KiB, 64 in flight",
        65_700.0,
        1.0,
    ),
];

/// Returns a table; nothing, if the report has not all that it takes.
pub(crate) fn table(report: &Report) -> Option<String> {
    let mut text = String::from(
        "| work | server CPU, µs | 64 cores | 25 Gbit/s | what ends first |\n| --- | ---: | ---: | ---: | --- |\n",
    );
    for (name, work, bytes, together) in WORKS {
        let figures = [Figure::RequestCpu, Figure::DeliveryCpu];
        let cost = figures
            .into_iter()
            .find_map(|figure| report.median(work, "socket.mq", figure))?;
        // Seconds for a million are microseconds for one.
        let by_cores = CORES * 1e6 / cost;
        let packets = (bytes * together / PACKET_BYTES).ceil() / together;
        let by_network = NETWORK / (bytes + packets * PACKET);
        let first = if by_cores < by_network {
            "cores"
        } else {
            "network"
        };
        let _ = writeln!(
            text,
            "| {name} | {} | {}/s | {}/s | {first} |",
            Legible(cost),
            Legible(by_cores),
            Legible(by_network)
        );
    }
    let bytes = report.median("10,000 idle subscribers", "socket.mq", Figure::Memory)?;
    let _ = writeln!(
        text,
        "| idle subscribers | | | | memory: {} in 256 GB, at {} B each |",
        Legible(MEMORY / bytes),
        Legible(bytes)
    );
    Some(text)
}
