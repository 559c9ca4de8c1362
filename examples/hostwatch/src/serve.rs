//! `hostwatch`: serves this machine, and says what one can do next.

use std::{
    io::{self, Write},
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
};

use hostwatch::{Machine, Sampler, Sampling, server};
use tokio::task::spawn_blocking;

use crate::{
    failure::{Failure, chain},
    signal::asked_to_end,
};

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
    let _ = greet(listener.local_addr());
    listener.serve_until(end).await;
    Ok(())
}

fn cannot_listen(listen: &str, error: &io::Error) -> Failure {
    let why = chain(error);
    Failure::new(match error.kind() {
        io::ErrorKind::AddrInUse => format!(
            "something listens on {listen} already: end it, or take another port with \
             `--listen 127.0.0.1:0`"
        ),
        io::ErrorKind::PermissionDenied => {
            format!("not allowed to listen on {listen}: take a port from 1024 on ({why})")
        }
        _ => format!(
            "cannot listen on {listen}: {why}\nWrite an address of this machine and a port, such as 127.0.0.1:7070."
        ),
    })
}

fn greet(address: SocketAddr) -> io::Result<()> {
    let url = format!("http://{}", reachable(address));
    let api = format!("{url}/socket.mq/hostwatch/v2");
    let program = std::env::args()
        .next()
        .unwrap_or_else(|| "hostwatch".to_owned());
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "\
{url}

  page    {url}/
  ask     curl -X POST {api}/Host.GetSnapshot
  listen  curl -N '{api}/Host.Samples?metric=cpu'
  mark    curl --json '{{\"label\": \"deploy 41\"}}' {api}/Host.Marks
  watch   {program} watch {url}

Ctrl-C ends it."
    )?;
    out.flush()?;
    if !address.ip().is_loopback() {
        eprintln!("hostwatch: whoever reaches {address} may read, mark and remark.");
    }
    Ok(())
}

/// Returns where a server that listens on all addresses can be reached from here.
fn reachable(address: SocketAddr) -> SocketAddr {
    let ip = match address.ip() {
        IpAddr::V4(Ipv4Addr::UNSPECIFIED) => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(Ipv6Addr::UNSPECIFIED) => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, address.port())
}
