//! The smallest complete program on socket.mq: an interface, a server, a client.
//!
//! ```sh
//! cargo run -p hello --bin server
//! cargo run -p hello --bin client -- World
//! ```

smq_runtime::include_interfaces!();

use greeter::v1::{GreetRequest, GreeterClient};

/// Where the server listens, unless its argument says otherwise.
pub const DEFAULT_ADDRESS: &str = "127.0.0.1:7071";

/// Has somebody greeted, in capital letters.
///
/// # Errors
///
/// When the server cannot be reached, or does not greet.
pub async fn greet_and_say(
    greeter: &GreeterClient,
    name: &str,
) -> Result<String, smq_runtime::Error> {
    let response = greeter.greet(GreetRequest { name: name.into() }).await?;
    Ok(response.text.to_uppercase())
}
