//! gRPC by tonic: a unary call, and a stream of each subscriber.

use std::{io, pin::Pin};

use futures_util::Stream;
use tokio::sync::broadcast;
use tokio_stream::{StreamExt, wrappers::BroadcastStream};
use tonic::{
    Request, Response, Status,
    transport::{Server, server::TcpIncoming},
};

use super::{BUFFER, Orders};
use crate::{
    by_tonic::bench::v1::{
        Payload,
        bench_server::{Bench, BenchServer},
    },
    machine, payload,
};

struct Echo {
    events: broadcast::Sender<Payload>,
}

#[tonic::async_trait]
impl Bench for Echo {
    async fn echo(&self, request: Request<Payload>) -> Result<Response<Payload>, Status> {
        Ok(Response::new(request.into_inner()))
    }

    type EventsStream = Pin<Box<dyn Stream<Item = Result<Payload, Status>> + Send>>;

    async fn events(&self, _: Request<()>) -> Result<Response<Self::EventsStream>, Status> {
        let events = BroadcastStream::new(self.events.subscribe());
        let events = events.map(|event| event.map_err(|lost| Status::data_loss(lost.to_string())));
        Ok(Response::new(Box::pin(events)))
    }
}

pub(super) async fn serve(event_bytes: usize) -> io::Result<()> {
    let any = "127.0.0.1:0".parse().map_err(io::Error::other)?;
    let incoming = TcpIncoming::bind(any)?.with_nodelay(Some(true));
    let mut orders = Orders::announce(incoming.local_addr()?, &[]).await?;
    let (events, _) = broadcast::channel(BUFFER);
    let echo = BenchServer::new(Echo {
        events: events.clone(),
    });
    tokio::spawn(
        Server::builder()
            .add_service(echo)
            .serve_with_incoming(incoming),
    );
    let mut number = 0;
    while let Some(ordered) = orders.next().await {
        let time = machine::now();
        for _ in 0..ordered {
            number += 1;
            let data = payload::new(number, time, event_bytes).data;
            // It fails when nobody subscribes.
            let _ = events.send(Payload { data, key: 0 });
        }
    }
    Ok(())
}
