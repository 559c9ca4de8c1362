//! Has somebody greeted, and tells who else is.

use hello_tonic::{GreetRequest, GreetingFilter, greeter_client::GreeterClient};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let url = std::env::args().nth(1).unwrap_or_default();
    let mut greeter = GreeterClient::connect(url).await?;
    let name = "World".into();
    let reply = greeter.greet(GreetRequest { name }).await?;
    println!("{}", reply.into_inner().text);
    let greetings = greeter.greetings(GreetingFilter::default()).await?;
    let mut greetings = greetings.into_inner();
    while let Some(greeting) = greetings.message().await? {
        println!("{} was greeted", greeting.name);
    }
    Ok(())
}
