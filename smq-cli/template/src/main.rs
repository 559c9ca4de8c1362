//! Serves until Ctrl-C ends it.

use std::{io, process::ExitCode};

use {crate}::{DEFAULT_ADDRESS, server};

fn main() -> ExitCode {
    let address = std::env::args().nth(1);
    match smq_runtime::run(serve(address.as_deref().unwrap_or(DEFAULT_ADDRESS))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{name}: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(address: &str) -> io::Result<()> {
    let listener = {server}.bind(address).await?;
    println!("{}", listener.url());
    listener.serve().await;
    Ok(())
}
{page}
