//! A server and its clients over TCP: sealed requests, sessions and topics.

#![allow(clippy::unwrap_used)]

mod interfaces {
    include!("../../../smq-runtime/doc/interfaces.rs");
}

use std::time::Duration;

use smq_openpgp::{
    Certificate, Key, Keyring, OpenPgp, OpenPgpClient, OpenPgpServer, ServerIdentity, SignedCaller,
};
use smq_runtime::{Client, Code, Context, Error, Item, Server, Status, Subscription};
use tokio::time::timeout;

use self::interfaces::greeter::v1::{
    GreetRequest, GreetResponse, Greeter, GreeterClient, GreeterServer, GreeterTopics, Greeting,
    GreetingFilter,
};

/// Longer than anything takes, also on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// Answers with the fingerprint of the signer, and publishes the name.
struct Host {
    topics: GreeterTopics,
}

impl Greeter for Host {
    fn topics(&self) -> &GreeterTopics {
        &self.topics
    }

    async fn greet(
        &self,
        context: Context,
        request: GreetRequest,
    ) -> Result<GreetResponse, Status> {
        let signer = context.signer();
        let signer = signer.ok_or_else(|| Status::internal("a call without a signer"))?;
        if request.name.is_empty() {
            return Err(Status::invalid_argument("a name is missing"));
        }
        let text = signer.fingerprint().to_string();
        let greeting = Greeting { name: request.name };
        self.topics.greetings.publish(greeting).await?;
        Ok(GreetResponse { text })
    }
}

fn copy(key: &Key) -> Certificate {
    Certificate::from_bytes(&key.certificate().to_bytes()).unwrap()
}

struct Case {
    url: String,
    server: Key,
    ada: Key,
}

impl Case {
    /// Starts a server that trusts ada.
    async fn start() -> Self {
        let server = Key::generate("socket.mq:station-7").unwrap();
        let ada = Key::generate("Ada").unwrap();
        let openpgp = OpenPgp::new(server.clone(), Keyring::of([copy(&ada)]));
        let host = Host {
            topics: GreeterTopics::new(),
        };
        let bound = Server::new()
            .add(GreeterServer::new(host))
            .with_security(OpenPgpServer::new(openpgp));
        let bound = bound.bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", bound.local_addr());
        tokio::spawn(bound.serve());
        Self { url, server, ada }
    }

    fn client(&self, key: &Key) -> Client {
        let openpgp = OpenPgp::new(key.clone(), Keyring::of([]));
        let identity = ServerIdentity::certificate(copy(&self.server));
        let client = Client::connect(&self.url).unwrap();
        client.with_security(OpenPgpClient::new(openpgp, identity))
    }
}

fn request(name: &str) -> GreetRequest {
    GreetRequest { name: name.into() }
}

fn status(result: Result<GreetResponse, Error>) -> Status {
    match result.unwrap_err() {
        Error::Status(status) => status,
        other => panic!("a status instead of {other:?}"),
    }
}

#[tokio::test]
async fn a_plain_request_is_refused() {
    let case = Case::start().await;
    let plain = GreeterClient::connect(&case.url).unwrap();
    let refusal = status(plain.greet(request("Ada")).await);
    assert_eq!(refusal.code(), Code::Unauthenticated);
    let message = refusal.message();
    assert!(
        message.contains("/socket.mq/greeter/certificate"),
        "{message}"
    );
}

#[tokio::test]
async fn a_sealed_request_has_a_signer() {
    let case = Case::start().await;
    for client in [
        case.client(&case.ada),
        case.client(&case.ada).with_requests_over_session(),
    ] {
        let greeter = GreeterClient::new(client);
        let reply = greeter.greet(request("Ada")).await.unwrap();
        assert_eq!(reply.text, case.ada.fingerprint().to_string());
        let error = status(greeter.greet(request("")).await);
        assert_eq!(error.code(), Code::InvalidArgument);
        assert_eq!(error.message(), "a name is missing");
    }
}

#[tokio::test]
async fn an_unknown_signer_is_refused() {
    let case = Case::start().await;
    let eve = Key::generate("Eve").unwrap();
    let greeter = GreeterClient::new(case.client(&eve));
    assert!(greeter.greet(request("Eve")).await.is_err());
}

/// Returns the name of the next event.
async fn next(subscription: &mut Subscription<Greeting>) -> String {
    loop {
        let item = timeout(PATIENCE, subscription.next()).await.unwrap();
        if let Item::Event(event) = item.unwrap().unwrap() {
            return event.message.name;
        }
    }
}

/// Each subscriber gets each event, although the topic key changes whenever one leaves.
#[tokio::test]
async fn events_arrive_under_changing_keys() {
    let case = Case::start().await;
    let subscribe = async || {
        let greeter = GreeterClient::new(case.client(&case.ada));
        greeter.greetings(GreetingFilter::default()).await.unwrap()
    };
    let greeter = GreeterClient::new(case.client(&case.ada).with_requests_over_session());
    let mut subscriptions = [subscribe().await, subscribe().await, subscribe().await];
    for number in 0..200 {
        // Long names, so that events span several event MACs.
        let name = format!("{number} {}", "x".repeat(300));
        greeter.greet(request(&name)).await.unwrap();
        for subscription in &mut subscriptions {
            assert_eq!(next(subscription).await, name);
        }
        if number % 50 == 0 {
            subscriptions[number / 50 % 3] = subscribe().await;
        }
    }
}
