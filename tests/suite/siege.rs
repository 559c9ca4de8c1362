//! Those who open connections and hold them: the server lets go of them, and serves the others meanwhile.

use std::{
    net::SocketAddr,
    process::{Command, Output},
    time::Duration,
};

use smq_runtime::Limits;
use smq_tests::{
    Honest, Station, eventually, room_for_connections, serve,
    wire::{
        Connection, Request,
        session::{JSON, frame, handshake, opcode},
    },
    within,
};

/// How many connections are held.
const CONNECTIONS: usize = 400;

/// The path of a page that no socket's buffers have room for.
const LARGE: &str = "/large";

/// Short, so that a siege ends soon; and more than an honest client needs on a machine that is busy.
const SHORT: Duration = Duration::from_secs(3);

fn short() -> Limits {
    let mut limits = Limits::default();
    limits.header_time = SHORT;
    limits.request_time = SHORT;
    limits.idle_time = SHORT;
    limits.ping_time = SHORT;
    limits.stall_time = SHORT;
    limits
}

async fn serve_large() -> (Station, SocketAddr) {
    let (station, mut readings) = Station::new();
    tokio::spawn(async move { while readings.recv().await.is_some() {} });
    let server = station.server().with_limits(short());
    let server = server.page(LARGE, "text/plain", vec![b'x'; 8 << 20]);
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    (station, address)
}

/// Lets slowhttptest hold connections, for as long as the server does not close them and 20 seconds
/// at most, and returns what it says at the end.
async fn slowhttptest(mode: &str, url: String, more: &[&str]) -> String {
    let mut command = Command::new("slowhttptest");
    let connections = CONNECTIONS.to_string();
    command
        .arg(mode)
        .args(["-u", &url, "-c", &connections, "-r", "400"])
        .args(["-l", "20", "-i", "1", "-p", "2", "-v", "1"])
        .args(more);
    let done = tokio::task::spawn_blocking(move || command.output());
    let Output { stdout, .. } = done
        .await
        .unwrap()
        .expect("slowhttptest is installed: tests/run does it");
    String::from_utf8_lossy(&stdout).into_owned()
}

/// The attack is over because the server has closed all connections, and not because of its time.
fn let_go(said: &str) {
    let ended = said.lines().find(|line| line.starts_with("Test ended"));
    println!("{}", ended.unwrap_or_default());
    assert!(said.contains("No open connections left"), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn slow_headers_hold_nobody_up() {
    room_for_connections(4 * CONNECTIONS);
    let (station, address) = serve(short()).await;
    let honest = Honest::begin(&station, address);
    let said = slowhttptest("-H", format!("http://{address}/socket.mq"), &[]).await;
    honest.finish("slow headers").await;
    let_go(&said);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn slow_bodies_hold_nobody_up() {
    room_for_connections(4 * CONNECTIONS);
    let (station, address) = serve(short()).await;
    let honest = Honest::begin(&station, address);
    let url = format!("http://{address}/socket.mq/weather/v1/Weather.Readings");
    let said = slowhttptest("-B", url, &["-f", "application/json", "-m", "*/*"]).await;
    honest.finish("slow bodies").await;
    let_go(&said);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn slow_reading_holds_nobody_up() {
    room_for_connections(4 * CONNECTIONS);
    let (station, address) = serve_large().await;
    let honest = Honest::begin(&station, address);
    let window = ["-w", "10", "-y", "20", "-n", "1", "-z", "512"];
    let said = slowhttptest("-X", format!("http://{address}{LARGE}"), &window).await;
    honest.finish("slow reading").await;
    let_go(&said);
}

/// Connections that stop at each point of a handshake, and just after it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn half_open_handshakes_hold_nobody_up() {
    let room = room_for_connections(4 * CONNECTIONS);
    let (station, address) = serve(short()).await;
    let honest = Honest::begin(&station, address);

    let whole = handshake(Some(JSON)).bytes();
    let begun = [&whole[..], &frame(true, opcode::TEXT, true, b"{}")[..3]].concat();
    let unfinished = frame(false, opcode::TEXT, true, b"{");
    let unfinished = [&whole[..], &unfinished].concat();
    let stops = [
        &b""[..],
        b"P",
        b"PRI * HTTP/2.0\r\n\r\nSM",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0",
        &whole[..20],
        &whole[..whole.len() - 2],
        &whole,
        &begun,
        &unfinished,
    ];
    let held = (room / 4).min(CONNECTIONS);
    let mut connections = Vec::new();
    for stop in stops.iter().cycle().take(held) {
        let mut connection = Connection::open(address).await;
        connection.send(stop).await;
        connections.push(connection);
    }
    // The server closes each: with a response, with a close frame, or just so.
    for connection in &mut connections {
        connection.rest().await;
    }
    honest.finish(&format!("{held} half-open handshakes")).await;
}

/// Who takes in nothing of what it asked for is let go of too, and what it was to get is forgotten.
#[tokio::test]
async fn who_never_reads_a_stream_is_let_go_of() {
    let (station, address) = serve(short()).await;
    let mut stream = Connection::open(address).await;
    stream.send(Request::topic("Observations").bytes()).await;
    within("the head of the stream", stream.head()).await;
    assert_eq!(station.topics.observations.subscribers(), 1);
    let place = "Turin".repeat(10_000);
    eventually("the stream is let go of", || {
        station.observe(&place, 21.5);
        station.topics.observations.subscribers() == 0
    })
    .await;
}
