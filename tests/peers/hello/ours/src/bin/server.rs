//! Greets whoever asks.

use std::io;

use hello_ours::greeter::v1::{
    GreetRequest, GreetResponse, Greeter, GreeterServer, GreeterTopics, Greeting,
};
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
        let _ = self
            .topics
            .greetings
            .publish(Greeting { name: request.name });
        Ok(GreetResponse { text })
    }
}

fn main() -> io::Result<()> {
    smq_runtime::run(async {
        let topics = GreeterTopics::new();
        let server = Server::new().add(GreeterServer::new(Host { topics }));
        let listener = server.bind("127.0.0.1:0").await?;
        println!("{}", listener.url());
        listener.serve().await;
        Ok(())
    })
}
