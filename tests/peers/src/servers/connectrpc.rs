//! Connect by the crate connectrpc: a unary call, and a stream of each subscriber.

use std::{io, sync::Arc};

use connectrpc::{
    ConnectError, Encodable, RequestContext, Response, Router, Server, ServiceRequest,
    ServiceResult, ServiceStream,
};
use tokio::sync::broadcast;
use tokio_stream::{StreamExt, wrappers::BroadcastStream};

use super::{BUFFER, Orders};
use crate::{
    by_connectrpc::{bench::v1 as pb, google::protobuf::Empty},
    machine, payload,
};

struct Echo {
    events: broadcast::Sender<pb::Payload>,
}

impl pb::Bench for Echo {
    async fn echo<'a>(
        &'a self,
        _: RequestContext,
        request: ServiceRequest<'_, pb::Payload>,
    ) -> ServiceResult<impl Encodable<pb::Payload> + Send + use<'a>> {
        Ok(Response::new(request.to_owned_message()))
    }

    async fn events(
        &self,
        _: RequestContext,
        _: ServiceRequest<'_, Empty>,
    ) -> ServiceResult<ServiceStream<impl Encodable<pb::Payload> + Send + use<>>> {
        let events = BroadcastStream::new(self.events.subscribe());
        let events =
            events.map(|event| event.map_err(|lost| ConnectError::data_loss(lost.to_string())));
        Ok(Response::stream(events))
    }
}

pub(super) async fn serve(event_bytes: usize) -> io::Result<()> {
    let (events, _) = broadcast::channel(BUFFER);
    let router = Router::new().add_service(Arc::new(Echo {
        events: events.clone(),
    }));
    let bound = Server::bind("127.0.0.1:0")
        .await
        .map_err(io::Error::other)?;
    let mut orders = Orders::announce(bound.local_addr()?, &[]).await?;
    tokio::spawn(bound.serve(router));
    let mut number = 0;
    while let Some(ordered) = orders.next().await {
        let time = machine::now();
        for _ in 0..ordered {
            number += 1;
            let event = pb::Payload {
                data: payload::new(number, time, event_bytes).data.to_vec(),
                ..Default::default()
            };
            // It fails when nobody subscribes.
            let _ = events.send(event);
        }
    }
    Ok(())
}
