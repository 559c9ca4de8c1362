//! What sealing costs the server, each beside its plain twin: calls, requests in a session, events to many.
//!
//! What is measured is the time that the server's thread has on its core, so that clients, and whatever else the
//! machine does, count as little as they can. `cargo bench -p smq-tests --bench sealing` is the whole run, and ends
//! with a table of ratios and of what was aimed at.

mod keys;
mod report;
mod server;
mod subscriber;

use std::{io, sync::Arc, time::Duration};

use criterion::{BenchmarkId, Criterion, Throughput};
use smq_tests::bench::v1::BenchClient;
use tokio::runtime::{Builder, Runtime};

use self::{
    keys::Keys,
    report::{Form, Report, Work},
    server::{Served, payload},
    subscriber::Subscriber,
};

/// How many requests are under way in a session.
const IN_FLIGHT: usize = 64;

/// How many events are published at a time.
const AT_A_TIME: usize = 16;

/// How often that may be before subscribers are replaced: none of them tells the server that it has taken anything,
/// and the window of a subscription is 1 MiB.
const LASTING: u64 = 300;

/// The servers, plain and sealed, and what is measured of them.
struct Bench {
    runtime: Runtime,
    plain: Served,
    sealed: Served,
    report: Report,
}

fn main() -> io::Result<()> {
    let bench = Bench {
        runtime: Builder::new_current_thread().enable_all().build()?,
        plain: Served::start(None)?,
        sealed: Served::start(Some(&Keys::new()?))?,
        report: Report::default(),
    };
    let mut criterion = Criterion::default()
        .without_plots()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(1500))
        .configure_from_args();
    bench.requests(&mut criterion, Work::Call);
    bench.requests(&mut criterion, Work::Request);
    for subscribers in [100, 1_000] {
        bench.fan_out(&mut criterion, subscribers)?;
    }
    criterion.final_summary();
    print!("{}", bench.report);
    Ok(())
}

impl Bench {
    fn server(&self, form: Form) -> &Served {
        match form {
            Form::Plain => &self.plain,
            _ => &self.sealed,
        }
    }

    /// Measures calls one after the other, or requests of one session.
    fn requests(&self, criterion: &mut Criterion, work: fn(Form) -> Work) {
        for form in [Form::Plain, Form::Sealed] {
            let (server, work) = (self.server(form), work(form));
            let client = server.client(server.address);
            let (client, in_flight) = match work {
                Work::Request(_) => (client.with_requests_over_session(), IN_FLIGHT),
                _ => (client, 1),
            };
            let client = Arc::new(BenchClient::new(client));
            criterion.bench_function(&work.to_string(), |bencher| {
                bencher.iter_custom(|times| {
                    let before = server.cpu_time();
                    self.runtime.block_on(ask(&client, in_flight, times));
                    let time = server.cpu_time() - before;
                    self.report.add(work, time, times);
                    time
                });
            });
        }
    }

    /// Returns so many new subscribers.
    fn crowd(&self, server: &Served, signed: bool, subscribers: usize) -> Vec<Subscriber> {
        let new = || self.runtime.block_on(Subscriber::new(server, signed));
        (0..subscribers)
            .map(|_| new().expect("a subscriber"))
            .collect()
    }

    /// Measures events to so many subscribers. What counts is one event to one of them.
    fn fan_out(&self, criterion: &mut Criterion, subscribers: usize) -> io::Result<()> {
        let mut group = criterion.benchmark_group(format!("events to {subscribers}"));
        let deliveries = (AT_A_TIME * subscribers) as u64;
        group.throughput(Throughput::Elements(deliveries));
        for (form, signed) in [
            (Form::Plain, false),
            (Form::Sealed, false),
            (Form::Signed, true),
        ] {
            let server = self.server(form);
            let (mut crowd, mut lasting) = (Vec::new(), 0);
            let mut buffer = vec![0; 64 << 10];
            group.bench_function(BenchmarkId::from_parameter(form), |bencher| {
                bencher.iter_custom(|times| {
                    let (mut left, mut time) = (times, Duration::ZERO);
                    while left > 0 {
                        if lasting == 0 {
                            crowd = self.crowd(server, signed, subscribers);
                            lasting = LASTING;
                        }
                        let turn = left.min(lasting);
                        let before = server.cpu_time();
                        for _ in 0..turn {
                            server.publish(signed, AT_A_TIME);
                            for subscriber in &mut crowd {
                                let read = subscriber.read(AT_A_TIME, &mut buffer);
                                read.expect("what was published");
                            }
                        }
                        time += server.cpu_time() - before;
                        (left, lasting) = (left - turn, lasting - turn);
                    }
                    let work = Work::Delivery(subscribers, form);
                    self.report.add(work, time, times * deliveries);
                    time
                });
            });
        }
        group.finish();
        Ok(())
    }
}

/// Asks so many times, so many at a time.
async fn ask(client: &Arc<BenchClient>, in_flight: usize, times: u64) {
    let each = times.div_ceil(in_flight as u64);
    let callers: Vec<_> = (0..in_flight as u64)
        .map(|caller| {
            let client = Arc::clone(client);
            let times = each.min(times.saturating_sub(caller * each));
            tokio::spawn(async move {
                for _ in 0..times {
                    let reply = client.echo(payload()).await.expect("a reply");
                    assert_eq!(reply, payload(), "not what was sent");
                }
            })
        })
        .collect();
    for caller in callers {
        caller.await.expect("no caller panics");
    }
}
