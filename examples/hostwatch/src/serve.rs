//! `hostwatch`: serves this machine, and says what one can do next.

use std::{
    io::{self, Write},
    net::SocketAddr,
    path::PathBuf,
    sync::Arc,
};

use hostwatch::{Login, Machine, Sampler, Sampling, sealed_server, server};
use smq_discovery::{Announcement, Announcing};
use smq_openpgp::{
    OpenPgp,
    command::{Admission, Identity},
};
use tokio::task::spawn_blocking;

use crate::{
    arguments::{Data, Reached},
    failure::Failure,
    signal::asked_to_end,
};

pub(crate) async fn serve(
    listen: &str,
    announces: bool,
    data: &Data,
    reached: &Reached,
    identity: &Identity,
    admission: &Admission,
    log: Option<PathBuf>,
) -> Result<(), Failure> {
    let openpgp = identity.serving(admission)?;
    let cannot_measure = |error| Failure::new(format!("this machine cannot be measured: {error}"));
    let (sampler, first) = spawn_blocking(|| {
        let mut sampler = Sampler::new()?;
        let first = sampler.read();
        Ok::<_, sysinfo::Error>((sampler, first))
    })
    .await
    .map_err(|error| Failure::new(error.to_string()))?
    .map_err(cannot_measure)?;

    let machine = Arc::new(Machine::new(first).with_log(log));
    let (served, sealed) = match openpgp {
        None => (server(Arc::clone(&machine)), None),
        Some(openpgp) => {
            let sealed = Sealed::of(&openpgp);
            let login = sealed.login.clone();
            let served = sealed_server(Arc::clone(&machine), openpgp, login);
            (served, Some(sealed))
        }
    };
    let listener = reached
        .configure(data.configure(served).await?, listen)
        .bind(listen)
        .await
        .map_err(|error| cannot_listen(listen, &error))?;
    let announcement = match announces {
        false => None,
        true => Some(announce(listen, || listener.local_addr())?),
    };
    let _sampling = Sampling::start(sampler, machine)
        .map_err(|error| Failure::new(format!("no thread for the sampler: {error}")))?;

    let end = asked_to_end();
    // Nobody may be reading, as under a service manager: that is no reason not to serve.
    let port = (!is_socket(listen)).then(|| listener.local_addr());
    let url = listener.url();
    let _ = match sealed {
        None => greet(&url, port),
        Some(sealed) => sealed.greet(&url, port),
    };
    let end = async {
        end.await;
        if let Some(announcement) = announcement {
            announcement.withdraw().await;
        }
    };
    listener.serve_until(end).await;
    Ok(())
}

/// Announces the server in the local network.
fn announce(listen: &str, address: impl FnOnce() -> SocketAddr) -> Result<Announcing, Failure> {
    let address = (!is_socket(listen)).then(address);
    let Some(address) = address.filter(|address| !address.ip().is_loopback()) else {
        return Err(Failure::new(format!(
            "nobody else reaches {listen}: announce a server with `--listen 0.0.0.0:7070 --announce`"
        )));
    };
    let announcing = Announcement::new(["hostwatch.v1", "hostwatch.v2"]).start(address);
    announcing.map_err(|error| Failure::new(format!("it cannot be announced: {error}")))
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
        // The key or the folder, not the address.
        io::ErrorKind::InvalidData => error.to_string(),
        _ => format!(
            "{error}\nWrite an address of this machine and a port, such as 127.0.0.1:7070, or the \
             path of a socket, such as unix:/tmp/hostwatch.sock."
        ),
    })
}

fn program() -> String {
    let first = std::env::args().next();
    first.unwrap_or_else(|| "hostwatch".to_owned())
}

/// What is said of a server that has a key.
struct Sealed {
    fingerprint: String,
    name: String,
    login: Login,
}

impl Sealed {
    fn of(openpgp: &OpenPgp) -> Self {
        let fingerprint = openpgp.fingerprint().to_string();
        let next = |code: &str| eprintln!("hostwatch: the code for the next browser is {code}");
        Self {
            name: openpgp.name().to_owned(),
            login: Login::new(&fingerprint, next),
            fingerprint,
        }
    }

    fn greet(&self, url: &str, port: Option<SocketAddr>) -> io::Result<()> {
        let program = program();
        let Self {
            fingerprint, name, ..
        } = self;
        let mut out = io::stdout().lock();
        writeln!(out, "{url}\n")?;
        if port.is_some() {
            let code = self.login.code();
            writeln!(out, "  page    {url}/")?;
            writeln!(out, "  code    {code}   signs one browser in")?;
        }
        writeln!(out, "  key     {fingerprint}")?;
        if name != fingerprint {
            writeln!(out, "  name    {name}")?;
        }
        writeln!(
            out,
            "  watch   {program} watch --url {url} --pgp-key YOURS --trust FOLDER\n\nCtrl-C ends it."
        )?;
        out.flush()?;
        if let Some(address) = port.filter(|address| !address.ip().is_loopback()) {
            eprintln!(
                "hostwatch: programs that reach {address} need a key that is trusted here. The page is plain HTTP: \
                 put TLS before it, or whoever is on the way reads along."
            );
        }
        Ok(())
    }
}

fn greet(url: &str, port: Option<SocketAddr>) -> io::Result<()> {
    let program = program();
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
  watch   {program} watch --url {url}

Ctrl-C ends it."
    )?;
    out.flush()?;
    if let Some(address) = port.filter(|address| !address.ip().is_loopback()) {
        eprintln!("hostwatch: whoever reaches {address} may read, mark and remark.");
    }
    Ok(())
}
