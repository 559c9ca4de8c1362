//! `hostwatch`: serves this machine, and says what one can do next.

use std::{
    io::{self, Write},
    net::SocketAddr,
    sync::Arc,
};

use hostwatch::{Machine, Sampler, Sampling, server};
use tokio::task::spawn_blocking;

use crate::{failure::Failure, signal::asked_to_end};

pub(crate) async fn serve(listen: &str) -> Result<(), Failure> {
    let cannot_measure = |error| Failure::new(format!("this machine cannot be measured: {error}"));
    let (sampler, first) = spawn_blocking(|| {
        let mut sampler = Sampler::new()?;
        let first = sampler.read();
        Ok::<_, sysinfo::Error>((sampler, first))
    })
    .await
    .map_err(|error| Failure::new(error.to_string()))?
    .map_err(cannot_measure)?;

    let machine = Arc::new(Machine::new(first));
    let listener = server(Arc::clone(&machine))
        .bind(listen)
        .await
        .map_err(|error| cannot_listen(listen, &error))?;
    let _sampling = Sampling::start(sampler, machine)
        .map_err(|error| Failure::new(format!("no thread for the sampler: {error}")))?;

    let end = asked_to_end();
    // Nobody may be reading, as under a service manager: that is no reason not to serve.
    let port = (!is_socket(listen)).then(|| listener.local_addr());
    let _ = greet(&listener.url(), port);
    listener.serve_until(end).await;
    Ok(())
}

fn is_socket(address: &str) -> bool {
    address.starts_with("unix:")
}

fn cannot_listen(listen: &str, error: &io::Error) -> Failure {
    Failure::new(match error.kind() {
        io::ErrorKind::AddrInUse if !is_socket(listen) => format!(
            "something listens on {listen} already: end it, or take another port with \
             `--listen 127.0.0.1:0`"
        ),
        io::ErrorKind::PermissionDenied if !is_socket(listen) => {
            format!("not allowed to listen on {listen}: take a port from 1024 on ({error})")
        }
        _ => format!(
            "{error}\nWrite an address of this machine and a port, such as 127.0.0.1:7070, or the \
             path of a socket, such as unix:/tmp/hostwatch.sock."
        ),
    })
}

fn greet(url: &str, port: Option<SocketAddr>) -> io::Result<()> {
    let program = std::env::args()
        .next()
        .unwrap_or_else(|| "hostwatch".to_owned());
    // What a browser opens, what curl connects to, and the URL that it asks for.
    let (page, socket, base) = match url.strip_prefix("unix:") {
        Some(path) => {
            let socket = format!("--unix-socket {path} ");
            (String::new(), socket, "http://localhost")
        }
        None => (format!("  page    {url}/\n"), String::new(), url),
    };
    let api = format!("{base}/socket.mq/hostwatch/v2");
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "\
{url}

{page}  ask     curl {socket}-X POST {api}/Host.GetSnapshot
  listen  curl {socket}-N '{api}/Host.Samples?metric=cpu'
  mark    curl {socket}--json '{{\"label\": \"deploy 41\"}}' {api}/Host.Marks
  watch   {program} watch {url}

Ctrl-C ends it."
    )?;
    out.flush()?;
    if let Some(address) = port.filter(|address| !address.ip().is_loopback()) {
        eprintln!("hostwatch: whoever reaches {address} may read, mark and remark.");
    }
    Ok(())
}
