//! What is measured, in each of its forms.

use std::{io, path::Path};

use smq_connect::Connect;
use smq_durable::Durable;
use smq_grpc::Grpc;
use smq_openpgp::OpenPgpServer;
use smq_runtime::{Context, Limits, Published, Server, Status};

use super::Orders;
use crate::{
    bench::v1::{Bench, BenchServer, BenchTopics, Payload},
    keys, machine, many,
    ours::v1::{Ours, OursServer, OursTopics, Stored, StoredServer, StoredTopics},
    payload,
};

#[derive(Debug)]
struct Echo(BenchTopics);

impl Bench for Echo {
    fn topics(&self) -> &BenchTopics {
        &self.0
    }

    async fn echo(&self, _: Context, request: Payload) -> Result<Payload, Status> {
        Ok(request)
    }
}

#[derive(Debug)]
struct Filtered(OursTopics);

impl Ours for Filtered {
    fn topics(&self) -> &OursTopics {
        &self.0
    }
}

#[derive(Debug)]
struct Durables(StoredTopics);

impl Stored for Durables {
    fn topics(&self) -> &StoredTopics {
        &self.0
    }
}

/// Publishes the event of a number.
type Publish = Box<dyn Fn(u64, Payload) -> Published + Send>;

/// Serves in a form: with two `doors`, `sealed`, with a `durable` topic, with events for one of so many (`filtered 10`),
/// on one of so many topics (`many 10`); or as it is.
pub(super) async fn serve(form: &str, event_bytes: usize, folder: &Path) -> io::Result<()> {
    // All the load comes from one address: it asks faster, and has more unread, than one address may by default.
    let mut limits = Limits::default();
    limits.rate = None;
    (limits.source_bytes, limits.total_bytes) = (8 << 30, 8 << 30);
    let topics = BenchTopics::new();
    let server = Server::new().with_limits(limits);
    let mut server = server.add(BenchServer::new(Echo(topics.clone())));
    let (form, kinds) = form.split_once(' ').unwrap_or((form, "1"));
    let kinds: u64 = kinds.parse().map_err(io::Error::other)?;
    let mut publish: Publish = Box::new(move |_, event| topics.events.publish(event));
    match form {
        "plain" => {}
        "doors" => server = server.with_door(Connect).with_door(Grpc),
        "sealed" => server = server.with_security(OpenPgpServer::new(keys::of_server(folder)?)),
        "durable" => {
            let topics = StoredTopics::new();
            server = server
                .add(StoredServer::new(Durables(topics.clone())))
                .with_logs(Durable::open(folder).map_err(io::Error::other)?);
            publish = Box::new(move |_, event| topics.durable.publish(event));
        }
        "filtered" => {
            let topics = OursTopics::new();
            server = server.add(OursServer::new(Filtered(topics.clone())));
            publish = Box::new(move |number, event| {
                let key = ((number - 1) % kinds) as u32;
                topics.filtered.publish(Payload { key, ..event })
            });
        }
        "many" => {
            let (with_many, topics) = many::add(server);
            server = with_many;
            publish = Box::new(move |number, Payload { data, .. }| {
                let topic = ((number - 1) % kinds) as usize;
                topics[topic].publish(many::many::v1::Payload { data })
            });
        }
        _ => return Err(io::Error::other(format!("there is no server {form}"))),
    }
    let listener = server.bind("127.0.0.1:0").await?;
    let mut orders = Orders::announce(listener.local_addr(), &[]).await?;
    tokio::spawn(listener.serve());
    let mut number = 0;
    while let Some(events) = orders.next().await {
        let time = machine::now();
        let mut stored = Vec::new();
        for _ in 0..events {
            number += 1;
            let published = publish(number, payload::new(number, time, event_bytes));
            if form == "durable" {
                stored.push(published);
            }
        }
        for stored in stored {
            stored.await.map_err(io::Error::other)?;
        }
    }
    Ok(())
}
