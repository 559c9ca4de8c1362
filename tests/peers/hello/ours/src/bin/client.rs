//! Has somebody greeted, and tells who else is.

use hello_ours::greeter::v1::{GreetRequest, GreeterClient, GreetingFilter};
use smq_runtime::{Error, Item};

fn main() -> Result<(), Error> {
    let url = std::env::args().nth(1).unwrap_or_default();
    smq_runtime::run(async {
        let greeter = GreeterClient::connect(&url)?;
        let name = "World".into();
        println!("{}", greeter.greet(GreetRequest { name }).await?.text);
        let mut greetings = greeter.greetings(GreetingFilter::default()).await?;
        while let Some(item) = greetings.next().await {
            if let Item::Event(greeting) = item? {
                println!("{} was greeted", greeting.message.name);
            }
        }
        Ok(())
    })
}
