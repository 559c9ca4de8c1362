//! Greets whoever asks.

use std::sync::Arc;

use connectrpc::{
    ConnectError, Encodable, RequestContext, Response, Router, Server, ServiceRequest,
    ServiceResult, ServiceStream,
};
use hello_connectrpc::greeter::v1::{
    GreetRequest, GreetResponse, Greeter, Greeting, GreetingFilter,
};
use tokio::sync::broadcast;
use tokio_stream::{StreamExt, wrappers::BroadcastStream};

struct Host {
    greetings: broadcast::Sender<Greeting>,
}

impl Greeter for Host {
    async fn greet<'a>(
        &'a self,
        _: RequestContext,
        request: ServiceRequest<'_, GreetRequest>,
    ) -> ServiceResult<impl Encodable<GreetResponse> + Send + use<'a>> {
        let name = request.name.to_owned();
        if name.is_empty() {
            return Err(ConnectError::invalid_argument(
                "say whom to greet, in `name`",
            ));
        }
        let text = format!("Hello, {name}!");
        let _ = self.greetings.send(Greeting {
            name,
            ..Default::default()
        });
        Ok(Response::new(GreetResponse {
            text,
            ..Default::default()
        }))
    }

    async fn greetings(
        &self,
        _: RequestContext,
        request: ServiceRequest<'_, GreetingFilter>,
    ) -> ServiceResult<ServiceStream<impl Encodable<Greeting> + Send + use<>>> {
        let names = request.to_owned_message().name;
        let greetings = BroadcastStream::new(self.greetings.subscribe());
        let greetings = greetings.filter(move |greeting| match greeting {
            Ok(greeting) => names.is_empty() || names.contains(&greeting.name),
            Err(_) => true,
        });
        let greetings = greetings
            .map(|greeting| greeting.map_err(|lost| ConnectError::data_loss(lost.to_string())));
        Ok(Response::stream(greetings))
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let (greetings, _) = broadcast::channel(1024);
    let router = Router::new().add_service(Arc::new(Host { greetings }));
    let bound = Server::bind("127.0.0.1:0").await?;
    println!("http://{}", bound.local_addr()?);
    Ok(bound.serve(router).await?)
}
