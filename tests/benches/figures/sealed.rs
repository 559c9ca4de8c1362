//! What sealing costs: our own client, in the clear and sealed. What counts is what the server spends.

use std::{
    io,
    sync::Arc,
    time::{Duration, Instant},
};

use smq_runtime::{Client, Item, Start, Subscription};
use smq_tests::bench::v1::{BenchClient, Payload};
use tokio::runtime::{Builder, Runtime};

use super::{
    keys, machine, payload,
    process::{Contestant, Process},
    report::{Figure, Figures, micros, percentile},
};

/// How many events are ordered at a time: two to the power of this.
const BATCH: u8 = 4;

fn runtime() -> io::Result<Runtime> {
    Builder::new_current_thread().enable_all().build()
}

fn client(server: &Process) -> io::Result<Client> {
    let client = Client::connect(&format!("http://{}", server.address));
    let client = client.map_err(io::Error::other)?;
    Ok(match server.contestant {
        Contestant::Sealed | Contestant::Unsigned => {
            let (openpgp, identity) = keys::of_client()?;
            client.with_openpgp(openpgp, identity)
        }
        _ => client,
    })
}

/// Requests for that long, so many in flight: over one session, or each by a `POST`.
pub(crate) fn requests(
    server: &Process,
    in_flight: usize,
    over_session: bool,
    time: Duration,
) -> io::Result<Figures> {
    let client = client(server)?;
    let client = if over_session {
        client.with_requests_over_session()
    } else {
        client
    };
    let bench = Arc::new(BenchClient::new(client));
    runtime()?.block_on(async {
        ask(&bench, in_flight, time / 10).await?;
        let (begin, cpu) = (Instant::now(), server.cpu_time()?);
        let mut times = ask(&bench, in_flight, time).await?;
        let (elapsed, cpu) = (begin.elapsed(), server.cpu_time()? - cpu);
        let requests = times.len() as f64;
        times.sort_unstable();
        Ok(vec![
            (Figure::P50, micros(percentile(&times, 50))),
            (Figure::RequestRate, requests / elapsed.as_secs_f64()),
            (Figure::RequestCpu, cpu.as_secs_f64() * 1e6 / requests),
        ])
    })
}

/// Asks for that long, and returns how long each request took.
async fn ask(bench: &Arc<BenchClient>, in_flight: usize, time: Duration) -> io::Result<Vec<u64>> {
    let begin = Instant::now();
    let callers: Vec<_> = (0..in_flight)
        .map(|caller| {
            let bench = Arc::clone(bench);
            tokio::spawn(async move {
                let mut times = Vec::new();
                while begin.elapsed() < time {
                    let sent = machine::now();
                    let request = payload::new(caller as u64, sent);
                    let reply = bench
                        .echo(request.clone())
                        .await
                        .map_err(io::Error::other)?;
                    assert_eq!(reply, request, "not what was sent");
                    times.push(machine::now() - sent);
                }
                Ok::<_, io::Error>(times)
            })
        })
        .collect();
    let mut times = Vec::new();
    for caller in callers {
        times.extend(caller.await.map_err(io::Error::other)??);
    }
    Ok(times)
}

/// Has a few events published at a time, the next ones when all subscribers have them.
pub(crate) fn fan_out(server: &Process, subscribers: usize, time: Duration) -> io::Result<Figures> {
    runtime()?.block_on(async {
        let mut subscriptions = Vec::with_capacity(subscribers);
        for _ in 0..subscribers {
            let bench = BenchClient::new(client(server)?.with_start(Start::Live));
            let subscription = match server.contestant {
                Contestant::Unsigned => bench.unsigned().await,
                _ => bench.events().await,
            };
            subscriptions.push(subscription.map_err(io::Error::other)?);
        }
        spread(server, &mut subscriptions, time / 10).await?;
        let (begin, cpu) = (Instant::now(), server.cpu_time()?);
        let events = spread(server, &mut subscriptions, time).await?;
        let (elapsed, cpu) = (begin.elapsed(), server.cpu_time()? - cpu);
        let deliveries = (events * subscribers) as f64;
        Ok(vec![
            (Figure::DeliveryRate, deliveries / elapsed.as_secs_f64()),
            (Figure::DeliveryCpu, cpu.as_secs_f64() * 1e6 / deliveries),
        ])
    })
}

async fn spread(
    server: &Process,
    subscriptions: &mut [Subscription<Payload>],
    time: Duration,
) -> io::Result<usize> {
    let (begin, mut events) = (Instant::now(), 0);
    while begin.elapsed() < time {
        server.order(BATCH)?;
        events += 1 << BATCH;
        for subscription in &mut *subscriptions {
            for _ in 0..1 << BATCH {
                match subscription.next().await {
                    Some(Ok(Item::Event(_))) => {}
                    other => return Err(io::Error::other(format!("no event: {other:?}"))),
                }
            }
        }
    }
    Ok(events)
}
