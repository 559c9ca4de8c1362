//! What is measured.

use std::io;

use smq_runtime::{Context, Limits, Server, Status};

use super::Orders;
use crate::{
    bench::v1::{Bench, BenchServer, BenchTopics, Payload},
    machine, payload,
};

#[derive(Debug)]
struct Echo {
    topics: BenchTopics,
}

impl Bench for Echo {
    fn topics(&self) -> &BenchTopics {
        &self.topics
    }

    async fn echo(&self, _: Context, request: Payload) -> Result<Payload, Status> {
        Ok(request)
    }
}

pub(super) async fn serve(event_bytes: usize) -> io::Result<()> {
    let topics = BenchTopics::new();
    // The load comes from one address, faster than one address may ask by default.
    let mut limits = Limits::default();
    limits.rate = None;
    let server = Server::new()
        .with_limits(limits)
        .add(BenchServer::new(Echo {
            topics: topics.clone(),
        }));
    let listener = server.bind("127.0.0.1:0").await?;
    let mut orders = Orders::announce(listener.local_addr()).await?;
    tokio::spawn(listener.serve());
    let mut number = 0;
    while let Some(events) = orders.next().await {
        let time = machine::now();
        for _ in 0..events {
            number += 1;
            let _ = topics
                .events
                .publish(payload::new(number, time, event_bytes));
        }
    }
    Ok(())
}
