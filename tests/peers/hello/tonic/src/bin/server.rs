//! Greets whoever asks.

use std::pin::Pin;

use hello_tonic::{
    GreetRequest, GreetResponse, Greeting, GreetingFilter,
    greeter_server::{Greeter, GreeterServer},
};
use tokio::sync::broadcast;
use tokio_stream::{Stream, StreamExt, wrappers::BroadcastStream};
use tonic::{
    Request, Response, Status,
    transport::{Server, server::TcpIncoming},
};

struct Host {
    greetings: broadcast::Sender<Greeting>,
}

#[tonic::async_trait]
impl Greeter for Host {
    async fn greet(
        &self,
        request: Request<GreetRequest>,
    ) -> Result<Response<GreetResponse>, Status> {
        let name = request.into_inner().name;
        if name.is_empty() {
            return Err(Status::invalid_argument("say whom to greet, in `name`"));
        }
        let text = format!("Hello, {name}!");
        let _ = self.greetings.send(Greeting { name });
        Ok(Response::new(GreetResponse { text }))
    }

    type GreetingsStream = Pin<Box<dyn Stream<Item = Result<Greeting, Status>> + Send>>;

    async fn greetings(
        &self,
        request: Request<GreetingFilter>,
    ) -> Result<Response<Self::GreetingsStream>, Status> {
        let names = request.into_inner().name;
        let greetings = BroadcastStream::new(self.greetings.subscribe());
        let greetings = greetings.filter(move |greeting| match greeting {
            Ok(greeting) => names.is_empty() || names.contains(&greeting.name),
            Err(_) => true,
        });
        let greetings =
            greetings.map(|greeting| greeting.map_err(|lost| Status::data_loss(lost.to_string())));
        Ok(Response::new(Box::pin(greetings)))
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let incoming = TcpIncoming::bind("127.0.0.1:0".parse()?)?.with_nodelay(Some(true));
    println!("http://{}", incoming.local_addr()?);
    let (greetings, _) = broadcast::channel(1024);
    let host = GreeterServer::new(Host { greetings });
    let server = Server::builder().add_service(host);
    Ok(server.serve_with_incoming(incoming).await?)
}
