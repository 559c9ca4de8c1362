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
use smq_durable::Durable;
use smq_runtime::Server;

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

async fn serve(arguments: Arguments) -> Result<(), String> {
    let Arguments {
        listen,
        rooms,
        signing_in,
        ..
    } = &arguments;
    let gateway = signing_in.gateway(listen)?;
    let has_gateway = gateway.is_some();
    let house = House::new(Rooms::new(rooms.clone()), Patience::default());
    let house = house.with_sign_out(&signing_in.sign_out);
    let mut server = arguments.reached(server(Arc::new(house)));
    if let Some(folder) = &arguments.data {
        let mut options = Durable::options();
        if arguments.up_to_damage {
            options = options.up_to_damage();
        }
        let logs = options.open(folder).map_err(|error| {
            let text = error.to_string();
            text.replace("`up_to_damage`", "--up-to-damage")
        })?;
        server = server.with_logs(logs);
    }
    if let Some(url) = &arguments.nats {
        server = share(server, url).await?;
    }
    if let Some(gateway) = gateway {
        server = server.with_authenticator(gateway);
    }
    let listener = server
        .bind(listen)
        .await
        .map_err(|error| cannot_listen(listen, &error))?;

    let end = asked_to_end();
    // Nobody may be reading, as under a service manager: that is no reason not to serve.
    let port = (!is_socket(listen)).then(|| listener.local_addr());
    let url = listener.url();
    let _ = if has_gateway {
        greet_gateway(&url)
    } else {
        greet(&url, port)
    };
    listener.serve_until(end).await;
    Ok(())
}

/// Returns the server with its logs in NATS.
#[cfg(feature = "nats")]
async fn share(server: Server, url: &str) -> Result<Server, String> {
    let logs = smq_nats::Shared::connect(url).await;
    Ok(server.with_logs(logs.map_err(|error| error.to_string())?))
}

#[cfg(not(feature = "nats"))]
async fn share(_: Server, _: &str) -> Result<Server, String> {
    Err("this chat is built without NATS: build it with `--features nats`".into())
}

fn is_socket(address: &str) -> bool {
    address.starts_with("unix:")
}

/// What one is told who reaches it through a gateway alone.
fn greet_gateway(url: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "{url}\n\n  open    through the gateway, which says who it is\n\nCtrl-C ends it."
    )?;
    out.flush()
}

fn greet(url: &str, port: Option<SocketAddr>) -> io::Result<()> {
    // What a browser opens, what curl connects to, and the URL that it asks for.
    let (open, socket, base) = match url.strip_prefix("unix:") {
        Some(path) => (
            "through a proxy that leads there".to_owned(),
            format!("--unix-socket {path} "),
            "http://localhost",
        ),
        None => (
            format!("{url}/ in two windows, or on two machines"),
            String::new(),
            url,
        ),
    };
    let api = format!("{base}/socket.mq/chat/v1");
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "\
{url}

  open    {open}
  listen  curl {socket}-N '{api}/Chat.Messages?room=lobby'
  rooms   curl {socket}--json '{{}}' {api}/Chat.ListRooms

Ctrl-C ends it."
    )?;
    out.flush()?;
    if let Some(address) = port.filter(|address| !address.ip().is_loopback()) {
        eprintln!("chat: whoever reaches {address} may read and write.");
    }
    Ok(())
}

fn cannot_listen(listen: &str, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::AddrInUse if !is_socket(listen) => format!(
            "something listens on {listen} already: end it, or take another port with `--listen 127.0.0.1:0`"
        ),
        // The folder, not the address.
        io::ErrorKind::InvalidData => error.to_string(),
        io::ErrorKind::PermissionDenied if !is_socket(listen) => {
            format!("not allowed to listen on {listen}: take a port from 1024 on ({error})")
        }
        _ => {
            format!(
                "{error}\nWrite an address of this machine and a port, such as 127.0.0.1:7072, or the path of a socket, such as unix:/tmp/chat.sock."
            )
        }
    }
}
