//! A greeter that a test holds back, and HTTP as bytes.

#![allow(dead_code, reason = "no test uses all of it")]

use std::{net::SocketAddr, sync::Arc};

use hello::greeter::v1::{
    GreetRequest, GreetResponse, Greeter, GreeterServer, GreeterTopics, Greeting,
};
use smq_runtime::{Context, Server, Status};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::Semaphore,
};

/// Greets those who have a name; "Slow" only when a permit is there.
pub struct Host {
    topics: GreeterTopics,
    pub arrived: Arc<Semaphore>,
    pub permits: Arc<Semaphore>,
}

impl Host {
    pub fn new() -> Self {
        Self {
            topics: GreeterTopics::new(),
            arrived: Arc::new(Semaphore::new(0)),
            permits: Arc::new(Semaphore::new(0)),
        }
    }

    pub fn server(self) -> Server {
        Server::new().add(GreeterServer::new(self))
    }
}

impl Greeter for Host {
    fn topics(&self) -> &GreeterTopics {
        &self.topics
    }

    async fn greet(&self, _: Context, request: GreetRequest) -> Result<GreetResponse, Status> {
        match &*request.name {
            "" => return Err(Status::invalid_argument("say whom to greet, in `name`")),
            "Nobody" => return Err(Status::internal("nobody is there")),
            "Slow" => {
                self.arrived.add_permits(1);
                self.permits.acquire().await.unwrap().forget();
            }
            _ => {}
        }
        let text = format!("Hello, {}!", request.name);
        self.topics
            .greetings
            .publish(Greeting { name: request.name });
        Ok(GreetResponse { text })
    }
}

/// Serves at a free port until the test ends.
pub async fn serve(server: Server) -> SocketAddr {
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    address
}

pub const GREET: &str = "/socket.mq/greeter/v1/Greeter.Greet";

/// Sends a request, and returns the status, the head and the body of the response.
pub async fn ask(
    address: SocketAddr,
    line: &str,
    headers: &str,
    body: &str,
) -> (u16, String, String) {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let length = body.len();
    let request = format!(
        "{line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).await.unwrap();
    let (head, body) = response.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    (status, head.to_lowercase(), body.into())
}

/// Greets by JSON.
pub async fn greet(address: SocketAddr, name: &str) -> u16 {
    let body = format!(r#"{{"name":"{name}"}}"#);
    let headers = "Content-Type: application/json\r\n";
    ask(address, &format!("POST {GREET}"), headers, &body)
        .await
        .0
}
