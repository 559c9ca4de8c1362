//! `chat`: serves rooms to talk in, says where, and ends when asked to.

mod arguments;
mod signal;

use std::{
    io::{self, Write},
    net::SocketAddr,
    process::ExitCode,
    sync::Arc,
};

use arguments::Arguments;
use chat::{House, Patience, Rooms, server};
use clap::Parser;
use signal::asked_to_end;

#[tokio::main]
async fn main() -> ExitCode {
    match serve(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("chat: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(Arguments { listen, rooms }: Arguments) -> Result<(), String> {
    let house = Arc::new(House::new(Rooms::new(rooms), Patience::default()));
    let listener = server(Arc::clone(&house))
        .bind(&listen)
        .await
        .map_err(|error| cannot_listen(&listen, &error))?;
    let _sweeping = house.sweep();

    let end = asked_to_end();
    // Nobody may be reading, as under a service manager: that is no reason not to serve.
    let _ = greet(&listener.url(), listener.local_addr());
    listener.serve_until(end).await;
    Ok(())
}

fn greet(url: &str, address: SocketAddr) -> io::Result<()> {
    let api = format!("{url}/socket.mq/chat/v1");
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "\
{url}

  open    {url}/ in two windows, or on two machines
  listen  curl -N '{api}/Chat.Messages?room=lobby'
  rooms   curl --json '{{}}' {api}/Chat.ListRooms

Ctrl-C ends it."
    )?;
    out.flush()?;
    if !address.ip().is_loopback() {
        eprintln!("chat: whoever reaches {address} may read and write.");
    }
    Ok(())
}

fn cannot_listen(listen: &str, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::AddrInUse => format!(
            "something listens on {listen} already: end it, or take another port with `--listen 127.0.0.1:0`"
        ),
        io::ErrorKind::PermissionDenied => {
            format!("not allowed to listen on {listen}: take a port from 1024 on ({error})")
        }
        _ => {
            format!("{error}\nWrite an address of this machine and a port, such as 127.0.0.1:7072.")
        }
    }
}
