//! What is measured.

use std::{io, path::Path};

use smq_runtime::{Context, Server, Status};
use smq_tests::bench::v1::{Bench, BenchServer, BenchTopics, Payload};

use super::Orders;
use crate::{keys, machine, payload};

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

/// Serves: sealed, if there are keys.
pub(super) async fn serve(keys: Option<&Path>, unsigned: bool) -> io::Result<()> {
    let topics = BenchTopics::new();
    let server = Server::new().add(BenchServer::new(Echo {
        topics: topics.clone(),
    }));
    let server = match keys {
        None => server,
        Some(folder) => server.with_openpgp(keys::of_server(folder)?),
    };
    let listener = server.bind("127.0.0.1:0").await?;
    let mut orders = Orders::announce(listener.local_addr()).await?;
    tokio::spawn(listener.serve());
    let mut number = 0;
    while let Some(events) = orders.next().await {
        let time = machine::now();
        for _ in 0..events {
            number += 1;
            let event = payload::new(number, time);
            if unsigned {
                topics.unsigned.publish(event);
            } else {
                topics.events.publish(event);
            }
        }
    }
    Ok(())
}
