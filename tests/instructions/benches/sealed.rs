//! Counts the instructions of sealed frames, both ends together, a hundred times.
//!
//! Each request over a sealed session is a frame that the client seals and the server opens, and a frame back.

mod common;

use std::{hint::black_box, io};

use gungraun::{library_benchmark, library_benchmark_group, main};
use smq_openpgp::{
    Certificate, Key, Keyring, OpenPgp, OpenPgpClient, OpenPgpServer, ServerIdentity,
};
use smq_runtime::Client;
use tokio::runtime::Runtime;

use common::{
    Host, TIMES,
    guard::v1::{GuardClient, Reading},
    reading, runtime,
};

struct Sealed {
    runtime: Runtime,
    guard: GuardClient,
    request: Reading,
}

fn sealed(bytes: usize) -> Sealed {
    let runtime = runtime();
    let (server, client) = (key("socket.mq:guard"), key("counter"));
    let trusted = Keyring::of([copy(&client)]);
    let identity = ServerIdentity::certificate(copy(&server));
    let server = Host::new()
        .server()
        .with_security(OpenPgpServer::new(OpenPgp::new(server, trusted)));
    let openpgp = OpenPgp::new(client, Keyring::of([]));
    let client = Client::in_process(server)
        .with_security(OpenPgpClient::new(openpgp, identity))
        .with_requests_over_session();
    let mut sealed = Sealed {
        runtime,
        guard: GuardClient::new(client),
        request: Reading {
            raw: vec![0x5a; bytes].into(),
            ..reading(0)
        },
    };
    sealed.ask();
    sealed
}

impl Sealed {
    fn ask(&mut self) {
        self.runtime.block_on(async {
            for _ in 0..TIMES {
                let reply = self.guard.echo(black_box(self.request.clone())).await;
                assert_eq!(reply.expect("a reply").raw.len(), self.request.raw.len());
            }
        });
    }
}

fn key(user_id: &str) -> Key {
    Key::generate(user_id).expect("a key")
}

fn copy(key: &Key) -> Certificate {
    let copy = Certificate::from_bytes(&key.certificate().to_bytes());
    copy.map_err(io::Error::other).expect("a certificate")
}

#[library_benchmark]
#[bench::of_100_bytes(args = (100), setup = sealed)]
#[bench::of_16_kib(args = (16 << 10), setup = sealed)]
fn sealed_request(mut sealed: Sealed) -> Sealed {
    sealed.ask();
    sealed
}

library_benchmark_group!(name = sealed_frames, benchmarks = [sealed_request]);

main!(
    config = common::config(),
    library_benchmark_groups = [sealed_frames]
);
