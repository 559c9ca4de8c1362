//! Has somebody greeted, and tells who else is.

use std::process::ExitCode;

use hello::{
    greet_and_say,
    greeter::v1::{GreeterClient, GreetingFilter},
};
use smq_runtime::{Error, Item};

fn main() -> ExitCode {
    let name = std::env::args().nth(1).unwrap_or_else(|| "World".into());
    match smq_runtime::run(greet_and_listen(&name)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}: does the server run?");
            ExitCode::FAILURE
        }
    }
}

async fn greet_and_listen(name: &str) -> Result<(), Error> {
    let greeter = GreeterClient::connect("http://127.0.0.1:7071")?;
    let mut greetings = greeter.greetings(GreetingFilter::default()).await?;
    println!("{}", greet_and_say(&greeter, name).await?);
    while let Some(item) = greetings.next().await {
        match item? {
            Item::Event(greeting) => println!("{} was greeted", greeting.message.name),
            other => println!("{other:?}"),
        }
    }
    Ok(())
}
