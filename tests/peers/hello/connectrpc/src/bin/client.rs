//! Has somebody greeted, and tells who else is.

use connectrpc::client::{ClientConfig, HttpClient};
use hello_connectrpc::greeter::v1::{GreetRequest, GreeterClient, Greeting, GreetingFilter};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let url = std::env::args().nth(1).unwrap_or_default();
    let greeter = GreeterClient::new(HttpClient::plaintext(), ClientConfig::new(url.parse()?));
    let request = GreetRequest {
        name: "World".into(),
        ..Default::default()
    };
    println!("{}", greeter.greet(request).await?.into_owned().text);
    let mut greetings = greeter.greetings(GreetingFilter::default()).await?;
    while let Some(greeting) = greetings.message::<Greeting>().await? {
        println!("{} was greeted", greeting.to_owned_message().name);
    }
    Ok(())
}
