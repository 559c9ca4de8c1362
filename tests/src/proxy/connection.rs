//! One connection through the proxy, until it meets its end.

use std::{future::Future, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, copy, sink},
    net::{
        TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
    sync::watch,
    time::{sleep, timeout},
};

use super::fate::{Fate, Fault, Way};

/// How long what the client had on its way is gathered, before it sees the end.
const GATHERED: Duration = Duration::from_millis(20);

/// How long an overtaken connection waits for a newer one, and then for the server's end.
const OVERTAKEN: Duration = Duration::from_secs(5);

/// Carries what both sides send, until one of them or the fate of the connection ends it, or `cut` does.
///
/// `begun` is the newest connection that the server has answered on; this one has that `number`.
pub(super) async fn carry(
    client: TcpStream,
    server: TcpStream,
    fate: Fate,
    cut: impl Future,
    number: u64,
    begun: watch::Sender<u64>,
) {
    let (mut from_client, mut into_client) = client.into_split();
    let (from_server, mut into_server) = server.into_split();
    let mut from_server = from_server;
    let begin = || {
        begun.send_if_modified(|newest| {
            let newer = number > *newest;
            *newest = number.max(*newest);
            newer
        });
    };
    let end = tokio::select! {
        _ = cut => Fault::Cut,
        end = forward(&mut from_server, &mut into_client, fate.to_client, begin) => match end {
            Fault::Overtaken => Fault::Cut,
            end => end,
        },
        end = forward(&mut from_client, &mut into_server, fate.to_server, || {}) => end,
    };
    if end == Fault::Overtaken {
        let held = gather(&mut from_client).await;
        drop((from_client, into_client));
        let mut begun = begun.subscribe();
        let overtaken = begun.wait_for(|newest| *newest > number);
        // Without a newer connection it ends all the same.
        let _ = timeout(OVERTAKEN, overtaken).await.map(drop);
        deliver(from_server, into_server, &held).await;
    }
}

/// Forwards what comes, and returns how it ended.
async fn forward(
    from: &mut OwnedReadHalf,
    into: &mut OwnedWriteHalf,
    way: Way,
    begin: impl Fn(),
) -> Fault {
    let mut faults = way.into_iter().peekable();
    let (mut carried, mut delay) = (0, Duration::ZERO);
    let mut buffer = vec![0; 4096];
    loop {
        while let Some((_, fault)) = faults.next_if(|(after, _)| *after <= carried) {
            match fault {
                Fault::Delay(time) => delay = time,
                Fault::Stall(time) => sleep(time).await,
                Fault::Cut | Fault::Overtaken => return fault,
            }
        }
        let left = faults.peek().map_or(u64::MAX, |(after, _)| after - carried);
        let most = buffer
            .len()
            .min(usize::try_from(left).unwrap_or(usize::MAX));
        let Ok(read @ 1..) = from.read(&mut buffer[..most]).await else {
            return Fault::Cut;
        };
        if !delay.is_zero() {
            sleep(delay).await;
        }
        if into.write_all(&buffer[..read]).await.is_err() {
            return Fault::Cut;
        }
        if carried == 0 {
            begin();
        }
        carried += read as u64;
    }
}

/// Takes what the client has on its way.
async fn gather(from_client: &mut OwnedReadHalf) -> Vec<u8> {
    let mut held = Vec::new();
    let mut from_client = from_client.take(64 * 1024);
    let _ = timeout(GATHERED, from_client.read_to_end(&mut held)).await;
    held
}

/// Brings the server what was held, and the end. It has to read all of it: so its answers are read too.
async fn deliver(mut from_server: OwnedReadHalf, mut into_server: OwnedWriteHalf, held: &[u8]) {
    let _ = timeout(OVERTAKEN, async {
        into_server.write_all(held).await?;
        into_server.shutdown().await?;
        copy(&mut from_server, &mut sink()).await
    })
    .await;
}
