//! Clients as they come: our own in each of its forms, and those of peers that call our server through its doors.

use std::{
    future::Future,
    io,
    net::SocketAddr,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use connectrpc::client::{ClientConfig, HttpClient};
use smq_runtime::{Client, Item, Subscription};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional},
    net::{TcpListener, TcpStream},
    runtime::Runtime,
    task::JoinSet,
};

use crate::{
    bench::v1::{BenchClient, Payload},
    by_connectrpc::bench::v1 as by_connectrpc,
    by_tonic::bench::v1::{self as by_tonic, bench_client},
    keys, machine, payload,
    process::Process,
    report::{Figures, of_events, of_requests},
    requests::Load,
    topics::batch_of,
};

/// Who calls, or subscribes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Own {
    /// Ours, with requests over `POST`.
    Post,
    /// Ours, over WebSocket.
    Session,
    /// Ours, where a proxy lets no WebSocket through.
    Stream,
    /// Ours, where it holds streams back, too.
    Polls,
    /// That of tonic.
    Tonic,
    /// That of connectrpc.
    Connectrpc,
}

/// Returns our client of a server, in one of its forms.
async fn client(server: &Process, own: Own, folder: &Path) -> io::Result<Client> {
    let address = match own {
        Own::Stream => relay(server.address, &["upgrade: websocket"]).await?,
        Own::Polls => relay(server.address, &["upgrade: websocket", "text/event-stream"]).await?,
        _ => server.address,
    };
    let client = Client::connect(&format!("http://{address}")).map_err(io::Error::other)?;
    let client = match server.is_sealed {
        true => client.with_security(keys::of_client(folder)?),
        false => client,
    };
    Ok(match own {
        Own::Post => client,
        _ => client.with_requests_over_session(),
    })
}

/// Forwards connections, unless the first head on one has one of these words in it: a WebSocket is refused, and
/// everything else cut.
async fn relay(server: SocketAddr, refused: &'static [&str]) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            tokio::spawn(async move {
                client.set_nodelay(true)?;
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    head.push(client.read_u8().await?);
                }
                let text = String::from_utf8_lossy(&head).to_ascii_lowercase();
                match refused.iter().position(|words| text.contains(words)) {
                    Some(0) => {
                        let refusal = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
                        return client.write_all(refusal).await;
                    }
                    Some(_) => return Ok(()),
                    None => {}
                }
                let mut server = TcpStream::connect(server).await?;
                server.set_nodelay(true)?;
                server.write_all(&head).await?;
                copy_bidirectional(&mut client, &mut server).await?;
                Ok::<_, io::Error>(())
            });
        }
    });
    Ok(address)
}

pub(crate) fn runtime() -> io::Result<Runtime> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
}

/// Has that client send requests for that long.
pub(crate) fn requests(
    server: &Process,
    own: Own,
    load: Load,
    time: Duration,
    folder: &Path,
) -> io::Result<Figures> {
    runtime()?.block_on(async {
        match own {
            Own::Tonic => {
                let url = format!("http://{}", server.address);
                let client = bench_client::BenchClient::connect(url).await;
                let client = client.map_err(io::Error::other)?;
                call(server, load, time, move |payload| {
                    let mut client = client.clone();
                    async move {
                        let Payload { data, key } = payload;
                        let reply = client.echo(by_tonic::Payload { data, key }).await;
                        let reply = reply.map_err(io::Error::other)?.into_inner();
                        Ok(Payload {
                            data: reply.data,
                            key: reply.key,
                        })
                    }
                })
                .await
            }
            Own::Connectrpc => {
                let url = format!("http://{}", server.address);
                let config = ClientConfig::new(url.parse().map_err(io::Error::other)?);
                let client = by_connectrpc::BenchClient::new(HttpClient::plaintext(), config);
                let client = Arc::new(client);
                call(server, load, time, move |payload| {
                    let client = Arc::clone(&client);
                    async move {
                        let request = by_connectrpc::Payload {
                            data: payload.data.to_vec(),
                            ..Default::default()
                        };
                        let reply = client.echo(request).await.map_err(io::Error::other)?;
                        let data = reply.into_owned().data.into();
                        Ok(Payload { data, key: 0 })
                    }
                })
                .await
            }
            _ => {
                let client = client(server, own, folder).await?;
                let client = Arc::new(BenchClient::new(client));
                call(server, load, time, move |payload| {
                    let client = Arc::clone(&client);
                    async move { client.echo(payload).await.map_err(io::Error::other) }
                })
                .await
            }
        }
    })
}

/// Has as many callers ask one after the other as there are requests in flight.
async fn call<C, F>(server: &Process, load: Load, time: Duration, ask: C) -> io::Result<Figures>
where
    C: Fn(Payload) -> F + Clone + Send + 'static,
    F: Future<Output = io::Result<Payload>> + Send,
{
    let run = async |time: Duration| {
        let (begin, mut callers) = (Instant::now(), JoinSet::new());
        for caller in 0..(load.connections * load.in_flight) as u64 {
            let ask = ask.clone();
            callers.spawn(async move {
                let (mut number, mut times) = (caller << 32, Vec::new());
                while begin.elapsed() < time {
                    number += 1;
                    let request = payload::new(number, machine::now(), load.bytes);
                    let reply = ask(request).await?;
                    let (replied, sent) = payload::read_data(&reply.data);
                    assert_eq!(number, replied, "not what was asked");
                    times.push(machine::now() - sent);
                }
                Ok::<_, io::Error>(times)
            });
        }
        let mut times = Vec::new();
        while let Some(caller) = callers.join_next().await {
            times.append(&mut caller.map_err(io::Error::other)??);
        }
        Ok::<_, io::Error>(times)
    };
    run(time / 10).await?;
    let (begin, cpu) = (Instant::now(), server.cpu_time()?);
    let times = run(time).await?;
    Ok(of_requests(
        times,
        begin.elapsed(),
        server.cpu_time()? - cpu,
    ))
}

/// Has as many events published as nothing is lost of.
pub(crate) fn throughput(
    server: &Process,
    own: Own,
    subscribers: usize,
    bytes: usize,
    time: Duration,
    folder: &Path,
) -> io::Result<Figures> {
    runtime()?.block_on(async {
        let batch = batch_of(bytes);
        let mut crowd = Vec::new();
        for _ in 0..subscribers {
            crowd.push(subscribe(server, own, folder).await?);
        }
        let (mut ordered, mut seen) = (0, 0);
        let mut run = async |time: Duration| {
            let (begin, first) = (Instant::now(), seen);
            while seen < ordered || begin.elapsed() < time {
                while ordered < seen + (2 << batch) && begin.elapsed() < time {
                    server.order(batch)?;
                    ordered += 1 << batch;
                }
                for subscription in &mut crowd {
                    for number in seen + 1..=seen + (1 << batch) {
                        let event = next(subscription).await?;
                        assert_eq!(
                            payload::read_data(&event.data).0,
                            number,
                            "an event is lost"
                        );
                    }
                }
                seen += 1 << batch;
            }
            Ok::<_, io::Error>((seen - first) as f64)
        };
        run(time / 10).await?;
        let (begin, cpu) = (Instant::now(), server.cpu_time()?);
        let deliveries = run(time).await? * subscribers as f64;
        Ok(of_events(
            deliveries,
            begin.elapsed(),
            server.cpu_time()? - cpu,
        ))
    })
}

async fn subscribe(server: &Process, own: Own, folder: &Path) -> io::Result<Subscription<Payload>> {
    let client = BenchClient::new(client(server, own, folder).await?);
    client.events().live().await.map_err(io::Error::other)
}

async fn next(subscription: &mut Subscription<Payload>) -> io::Result<Payload> {
    match subscription.next().await {
        Some(Ok(Item::Event(event))) => Ok(event.message),
        other => Err(io::Error::other(format!("not an event: {other:?}"))),
    }
}
