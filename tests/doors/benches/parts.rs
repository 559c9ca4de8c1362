//! Replies in parts in a session, beside server streams of tonic's and through our door for gRPC: parts a second, and
//! processor time of the server: `cargo bench -p smq-door-tests --bench parts`.
//!
//! Each server is another process of one thread, on a core of its own. The ways take turns, so that all have the same
//! noise.
#![allow(clippy::unwrap_used)]

use std::time::Instant;

use server::{Served, is_told, measures, median, run, runtime};
use smq_door_tests::{
    archive::{Archive, serve_by_tonic},
    by_tonic::history::v1::{self as pb, history_client::HistoryClient as TonicClient},
    history::v1::{HistoryClient, ReadRequest},
    serve,
};

mod server;

/// A way to call: its name, and whether the server and the client are ours.
const WAYS: [(&str, bool, bool); 3] = [
    ("tonic", false, false),
    ("a session", true, true),
    ("our door, tonic's client", true, false),
];

fn main() {
    if is_told("serve") {
        return run(async {
            serve(|server| Archive::default().serve(server))
                .await
                .1
                .to_string()
        });
    }
    if is_told("serve-by-tonic") {
        return run(async { serve_by_tonic() });
    }
    let servers = [Served::start("serve-by-tonic"), Served::start("serve")];
    let (rounds, count) = if measures() { (21, 50_000) } else { (1, 100) };
    for padding in [16, 100, 1024] {
        let measured = runtime(0).block_on(measure(&servers, rounds, count, padding));
        let (base_rate, base_cost) = measured[0];
        for ((name, ..), (rate, cost)) in WAYS.into_iter().zip(&measured) {
            println!(
                "{padding:4} bytes, {name:24} {rate:8.0} parts/s ({:.2} of tonic), {cost:5.2} µs of the server a part ({:.2})",
                rate / base_rate,
                cost / base_cost,
            );
        }
    }
}

/// Returns the parts a second and the microseconds that a part costs the server, for each way: medians of the rounds.
async fn measure(
    servers: &[Served; 2],
    rounds: usize,
    count: u32,
    padding: u32,
) -> Vec<(f64, f64)> {
    let mut measured = [const { (Vec::new(), Vec::new()) }; WAYS.len()];
    for round in 0..=rounds {
        for ((_, is_server_ours, is_client_ours), (rates, costs)) in
            WAYS.into_iter().zip(&mut measured)
        {
            let server = &servers[usize::from(is_server_ours)];
            let url = format!("http://{}", server.address);
            let mut took = (0.0, 0.0);
            if is_client_ours {
                let client = HistoryClient::connect(&url).unwrap();
                for count in [1, count] {
                    let (begin, before) = (Instant::now(), server.cpu());
                    let request = ReadRequest {
                        count,
                        padding,
                        ..Default::default()
                    };
                    let mut parts = client.read(request).await.unwrap();
                    let mut got = 0;
                    while let Some(part) = parts.next().await {
                        got += 1;
                        assert_eq!(part.unwrap().number, got);
                    }
                    assert_eq!(got, count);
                    took = (
                        begin.elapsed().as_secs_f64(),
                        (server.cpu() - before) as f64,
                    );
                }
            } else {
                let mut client = TonicClient::connect(url).await.unwrap();
                for count in [1, count] {
                    let (begin, before) = (Instant::now(), server.cpu());
                    let request = pb::ReadRequest {
                        count,
                        padding,
                        ..Default::default()
                    };
                    let mut parts = client.read(request).await.unwrap().into_inner();
                    let mut got = 0;
                    while let Some(part) = parts.message().await.unwrap() {
                        got += 1;
                        assert_eq!(part.number, got);
                    }
                    assert_eq!(got, count);
                    took = (
                        begin.elapsed().as_secs_f64(),
                        (server.cpu() - before) as f64,
                    );
                }
            }
            // The first round warms up.
            if round > 0 {
                rates.push(f64::from(count) / took.0);
                costs.push(took.1 / 1000.0 / f64::from(count));
            }
        }
    }
    measured
        .map(|(rates, costs)| (median(rates), median(costs)))
        .into()
}
