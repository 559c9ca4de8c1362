//! Has somebody greeted, and tells who else is.

use std::{env, process::ExitCode};

use hello::{
    DEFAULT_ADDRESS, greet_and_say,
    greeter::v1::{GreeterClient, GreetingFilter},
};
use smq_runtime::{Error, Item};

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let name = arguments.next().unwrap_or_else(|| "World".into());
    let url = arguments.next();
    let url = url.unwrap_or_else(|| format!("http://{DEFAULT_ADDRESS}"));
    match smq_runtime::run(greet_and_listen(&url, &name)) {
        Ok(()) => return ExitCode::SUCCESS,
        // The server's own words.
        Err(Error::Status(status)) => eprintln!("client: {}", status.message()),
        Err(error) => eprintln!("client: {error}\nIs the server running at {url}?"),
    }
    ExitCode::FAILURE
}

async fn greet_and_listen(url: &str, name: &str) -> Result<(), Error> {
    let greeter = GreeterClient::connect(url)?;
    println!("{}", greet_and_say(&greeter, name).await?);
    let mut greetings = greeter.greetings(GreetingFilter::default()).await?;
    while let Some(item) = greetings.next().await {
        match item? {
            Item::Event(greeting) => println!("{} was greeted", greeting.message.name),
            other => println!("{other:?}"),
        }
    }
    Ok(())
}
