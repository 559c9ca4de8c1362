//! A server on a thread of its own, whose time on its core is what is measured.

use std::{fs, io, net::SocketAddr, sync::mpsc, thread, time::Duration};

use smq_openpgp::{OpenPgp, OpenPgpClient, OpenPgpServer, ServerIdentity};
use smq_runtime::{Client, Context, Limits, Server, Status};
use smq_tests::bench::v1::{Bench, BenchServer, BenchTopics, Payload};
use tokio::{runtime::Builder, sync::mpsc as orders};

use super::keys::Keys;

/// A message of 100 bytes.
pub(crate) fn payload() -> Payload {
    Payload {
        data: vec![0x5a; 98].into(),
    }
}

#[derive(Debug)]
struct Echo(BenchTopics);

impl Bench for Echo {
    fn topics(&self) -> &BenchTopics {
        &self.0
    }

    async fn echo(&self, _: Context, request: Payload) -> Result<Payload, Status> {
        Ok(request)
    }
}

/// A server that runs for as long as the program does.
pub(crate) struct Served {
    pub(crate) address: SocketAddr,
    identity: Option<(OpenPgp, ServerIdentity)>,
    /// The thread, as the system knows it.
    thread: u32,
    orders: orders::UnboundedSender<(bool, usize)>,
}

impl Served {
    /// Serves: sealed, if there are keys.
    pub(crate) fn start(keys: Option<&Keys>) -> io::Result<Self> {
        let openpgp = keys.map(Keys::of_server).transpose()?;
        let (orders, ordered) = orders::unbounded_channel();
        let (announce, announced) = mpsc::channel();
        thread::spawn(move || {
            let runtime = Builder::new_current_thread().enable_all().build();
            let runtime = runtime.expect("a runtime");
            runtime.block_on(serve(openpgp, ordered, &announce));
        });
        let (address, thread) = announced.recv().map_err(io::Error::other)?;
        Ok(Self {
            address,
            identity: keys.map(Keys::of_client).transpose()?,
            thread,
            orders,
        })
    }

    /// Returns a client of the server at that address, or behind it.
    pub(crate) fn client(&self, address: SocketAddr) -> Client {
        let client = Client::connect(&format!("http://{address}")).expect("a URL");
        match &self.identity {
            Some((openpgp, server)) => {
                client.with_security(OpenPgpClient::new(openpgp.clone(), server.clone()))
            }
            None => client,
        }
    }

    /// Has so many events published at once, on the topic that is signed or on the other.
    pub(crate) fn publish(&self, signed: bool, events: usize) {
        self.orders.send((signed, events)).expect("it serves");
    }

    /// Returns the time that the server has had on its core.
    pub(crate) fn cpu_time(&self) -> Duration {
        let path = format!("/proc/self/task/{}/schedstat", self.thread);
        let stat = fs::read_to_string(path).expect("Linux tells the time of a thread");
        let nanoseconds = stat
            .split_whitespace()
            .next()
            .and_then(|it| it.parse().ok());
        Duration::from_nanos(nanoseconds.expect("a number"))
    }
}

async fn serve(
    openpgp: Option<OpenPgp>,
    mut ordered: orders::UnboundedReceiver<(bool, usize)>,
    announce: &mpsc::Sender<(SocketAddr, u32)>,
) {
    let topics = BenchTopics::new();
    // All that is asked here comes from one address.
    let mut limits = Limits::default();
    limits.rate = None;
    let server = Server::new().add(BenchServer::new(Echo(topics.clone())));
    let server = server.with_limits(limits);
    let server = match openpgp {
        Some(openpgp) => server.with_security(OpenPgpServer::new(openpgp)),
        None => server,
    };
    let listener = server.bind("127.0.0.1:0").await.expect("a port is free");
    let thread = rustix::thread::gettid().as_raw_nonzero().get();
    let announced = announce.send((listener.local_addr(), thread.unsigned_abs()));
    announced.expect("somebody waits for it");
    tokio::spawn(listener.serve());
    while let Some((signed, events)) = ordered.recv().await {
        for _ in 0..events {
            match signed {
                true => topics.signed.publish(payload()),
                false => topics.events.publish(payload()),
            };
        }
    }
}
