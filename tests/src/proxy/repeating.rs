//! Requests that come to the server twice, as browsers and proxies repeat them.

use std::{
    io,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, copy},
    net::{TcpListener, TcpStream},
    sync::watch,
};

use super::Random;

/// What ends the head of a request.
const END_OF_HEAD: &[u8] = b"\r\n\r\n";

/// Sends each `POST` to the server twice, on connections of their own, and returns one of the two responses. Everything
/// else is refused.
pub(super) async fn accept(
    listener: TcpListener,
    server: SocketAddr,
    random: Random,
    cuts: watch::Sender<u64>,
    repeated: Arc<AtomicUsize>,
) {
    let random = Arc::new(Mutex::new(random));
    while let Ok((client, _)) = listener.accept().await {
        let (mut cuts, repeated) = (cuts.subscribe(), Arc::clone(&repeated));
        let random = Arc::clone(&random);
        tokio::spawn(async move {
            tokio::select! {
                _ = cuts.changed() => {}
                // The end of a connection is seen on the other side.
                _ = forward(client, server, &random, &repeated) => {}
            }
        });
    }
}

async fn forward(
    mut client: TcpStream,
    server: SocketAddr,
    random: &Mutex<Random>,
    repeated: &AtomicUsize,
) -> io::Result<()> {
    client.set_nodelay(true)?;
    // One request per connection: the response to the next one needs no order then.
    let Some(request) = read(&mut client).await? else {
        return Ok(());
    };
    if !request.starts_with(b"POST ") {
        let refusal = b"HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        return client.write_all(refusal).await;
    }
    let (first, answers, pause) = {
        let mut random = random.lock().expect("nobody panics with it");
        (random.below(2), random.below(2), random.below(4))
    };
    let mut connections = [
        TcpStream::connect(server).await?,
        TcpStream::connect(server).await?,
    ];
    for turn in [first, 1 - first] {
        let connection = &mut connections[turn as usize];
        connection.set_nodelay(true)?;
        connection.write_all(&request).await?;
        tokio::time::sleep(std::time::Duration::from_millis(pause)).await;
    }
    repeated.fetch_add(1, Ordering::SeqCst);
    let [mut one, mut other] = connections;
    if answers == 1 {
        std::mem::swap(&mut one, &mut other);
    }
    let (mut from_one, _into_one) = one.split();
    let (mut from_other, _into_other) = other.split();
    let (mut from_client, mut into_client) = client.split();
    // The other response is read to its end, and nobody gets it.
    let mut nobody = tokio::io::sink();
    let dropped = async {
        let _ = copy(&mut from_other, &mut nobody).await;
        std::future::pending::<()>().await;
    };
    let mut byte = [0];
    tokio::select! {
        copied = copy(&mut from_one, &mut into_client) => copied.map(drop),
        () = dropped => Ok(()),
        _ = from_client.read(&mut byte) => Ok(()),
    }
}

/// Reads one request, and asks the server to close after its response.
async fn read(client: &mut TcpStream) -> io::Result<Option<Vec<u8>>> {
    let mut head = Vec::new();
    while !head.ends_with(END_OF_HEAD) {
        let mut byte = [0];
        if client.read(&mut byte).await? == 0 {
            return Ok(None);
        }
        head.extend(byte);
    }
    let text = String::from_utf8_lossy(&head).to_ascii_lowercase();
    let length = text.lines().find_map(|line| {
        let length = line.strip_prefix("content-length:")?;
        length.trim().parse().ok()
    });
    let mut body = vec![0; length.unwrap_or(0)];
    client.read_exact(&mut body).await?;
    head.truncate(head.len() - 2);
    head.extend(b"Connection: close\r\n\r\n");
    Ok(Some([head, body].concat()))
}
