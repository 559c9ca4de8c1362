//! Serves files of any size in a process of its own, and prints its address. It ends with its standard input.

use smq_door_tests::archive::Archive;
use smq_runtime::Server;
use tokio::task::spawn_blocking;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = Archive::default().serve(Server::new());
    let listener = server.bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr());
    tokio::spawn(listener.serve());
    spawn_blocking(|| std::io::read_to_string(std::io::stdin())).await??;
    Ok(())
}
