//! A client is tested without a server: a mock of the service answers it, within the process.

use hello::{
    greet_and_say,
    greeter::v1::{
        GreetRequest, GreetResponse, Greeter, GreeterClient, GreeterServer, GreeterTopics,
    },
};
use smq_runtime::{Client, Code, Context, Server, Status};

/// Knows nobody but Ada.
#[derive(Default)]
struct Mock {
    topics: GreeterTopics,
}

impl Greeter for Mock {
    fn topics(&self) -> &GreeterTopics {
        &self.topics
    }

    async fn greet(&self, _: Context, request: GreetRequest) -> Result<GreetResponse, Status> {
        match request.name.as_str() {
            "Ada" => Ok(GreetResponse {
                text: "hi ada".into(),
            }),
            name => Err(Status::not_found(format!("who is {name}?"))),
        }
    }
}

fn mocked() -> GreeterClient {
    let server = Server::new().add(GreeterServer::new(Mock::default()));
    GreeterClient::new(Client::in_process(server))
}

#[test]
fn a_greeting_is_said_loudly() {
    smq_runtime::run(async {
        let said = greet_and_say(&mocked(), "Ada").await;
        assert_eq!(said.expect("the mock knows Ada"), "HI ADA");
    });
}

#[test]
fn a_refusal_comes_through() {
    smq_runtime::run(async {
        let error = greet_and_say(&mocked(), "Bob")
            .await
            .expect_err("the mock does not know Bob");
        assert_eq!(error.status().map(Status::code), Some(Code::NotFound));
    });
}
