//! `journal ADDRESS FOLDER [MILLISECONDS]`: serves durable topics from a folder, grouping what it syncs for that long, and
//! prints its URL and its process, in a line. It is there to be killed.

use std::{env, error::Error, time::Duration};

use smq_durable::Durable;
use smq_durable_tests::Keeper;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let (address, folder, group) = match &arguments[..] {
        [address, folder] => (address, folder, 0),
        [address, folder, group] => (address, folder, group.parse()?),
        _ => return Err("usage: journal ADDRESS FOLDER [MILLISECONDS]".into()),
    };
    let logs = Durable::options()
        .group(Duration::from_millis(group))
        .bytes(1 << 40)
        .open(folder)?;
    let orders = std::path::Path::new(folder).join("orders");
    let server = Keeper::with_orders(&orders).server().with_logs(logs);
    let listener = server.bind(address).await?;
    println!("{} {}", listener.url(), std::process::id());
    let end = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    listener.serve_until(end).await;
    Ok(())
}
