//! Greets whoever asks.

use std::{io, process::ExitCode};

use hello::{
    DEFAULT_ADDRESS,
    greeter::v1::{GreetRequest, GreetResponse, Greeter, GreeterServer, GreeterTopics, Greeting},
};
use smq_documents::Documents;
use smq_runtime::{Context, Server, Status};

struct Host {
    topics: GreeterTopics,
}

impl Greeter for Host {
    fn topics(&self) -> &GreeterTopics {
        &self.topics
    }

    async fn greet(&self, _: Context, request: GreetRequest) -> Result<GreetResponse, Status> {
        if request.name.is_empty() {
            return Err(Status::invalid_argument("say whom to greet, in `name`"));
        }
        let text = format!("Hello, {}!", request.name);
        self.topics
            .greetings
            .publish(Greeting { name: request.name });
        Ok(GreetResponse { text })
    }
}

fn main() -> ExitCode {
    let address = std::env::args().nth(1);
    match smq_runtime::run(serve(address.as_deref().unwrap_or(DEFAULT_ADDRESS))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("server: {error}\nIs the port taken? `server 127.0.0.1:0` takes a free one.");
            ExitCode::FAILURE
        }
    }
}

async fn serve(address: &str) -> io::Result<()> {
    let topics = GreeterTopics::new();
    let server = Server::new()
        .add(GreeterServer::new(Host { topics }))
        .with_documents(Documents::new());
    let listener = server.bind(address).await?;
    println!("{}", listener.url());
    listener.serve().await;
    Ok(())
}
