//! The host that a request names: a page on a host name that resolves to the user's machine uses no server there.

use std::net::SocketAddr;

use hyper_util::rt::{TokioExecutor, TokioIo};
use smq_runtime::{Client, Limits, Server};
use smq_tests::{
    Station, serve,
    wire::{Connection, Request, Session, ask, session::handshake},
    within,
};

const EVIL: &str = "evil.example:7070";

async fn bound(server: &Server, address: &str) -> SocketAddr {
    let listener = server.bind(address).await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    address
}

fn station() -> Server {
    let (station, _) = Station::new();
    let page = |server: Server| server.page("/", "text/html", "<p>A page");
    page(station.server())
}

#[tokio::test]
async fn a_server_on_the_loopback_answers_to_itself_alone() {
    for listen in ["127.0.0.1:0", "[::1]:0", "localhost:0"] {
        let address = bound(&station(), listen).await;
        let requests = [
            Request::get("/"),
            Request::get("/socket.mq"),
            Request::call("GetForecast").body("{}"),
            Request::topic("Observations"),
            handshake(Some("smq.v1.json")),
            Request::new("OPTIONS", "/socket.mq")
                .header("Origin", "http://evil.example:7070")
                .header("Access-Control-Request-Method", "POST"),
        ];
        for request in requests {
            let refused = ask(address, request.host(EVIL)).await;
            let message = refused.error(421, "permission_denied");
            assert!(
                message.contains("evil.example") && message.contains("with_hosts"),
                "{message}"
            );
        }
        for host in [
            &address.to_string(),
            "localhost",
            "LocalHost:99",
            "[::1]:7070",
            "192.0.2.7",
        ] {
            let answered = ask(address, Request::get("/").host(host)).await;
            assert_eq!(answered.status, 200, "{host}");
        }
        // The origin of a page of that host is the host's, and does not help.
        let page = Request::get("/")
            .host(EVIL)
            .header("Origin", "http://evil.example:7070");
        ask(address, page).await.error(421, "permission_denied");
    }
}

#[tokio::test]
async fn over_http_2_the_authority_is_the_host() {
    let (_, address) = serve(Limits::default()).await;
    let io = TokioIo::new(tokio::net::TcpStream::connect(address).await.unwrap());
    let http2 = hyper::client::conn::http2::handshake::<_, _, String>(TokioExecutor::new(), io);
    let (mut sender, connection) = http2.await.unwrap();
    tokio::spawn(connection);
    for (host, status) in [
        ("evil.example", 421),
        ("localhost:7070", 200),
        ("127.0.0.1", 200),
    ] {
        let request = http::Request::get(format!("http://{host}/socket.mq")).body(String::new());
        let answer = within("an answer", sender.send_request(request.unwrap())).await;
        assert_eq!(answer.unwrap().status(), status, "{host}");
    }
    // The two that a request may have must be one.
    let both = http::Request::get("http://localhost/socket.mq").header("host", EVIL);
    let answer = within(
        "an answer",
        sender.send_request(both.body(String::new()).unwrap()),
    )
    .await;
    assert_eq!(answer.unwrap().status(), 400);
}

#[tokio::test]
async fn listed_hosts_are_answered_and_elsewhere_no_others() {
    let listing = station().with_hosts(["App.Example", "api.example:8443"]);
    let at = |host: &'static str, address| async move {
        ask(address, Request::get("/").host(host)).await.status
    };
    let loopback = bound(&listing, "127.0.0.1:0").await;
    let elsewhere = bound(&listing, "0.0.0.0:0").await;
    let elsewhere = SocketAddr::from(([127, 0, 0, 1], elsewhere.port()));
    for address in [loopback, elsewhere] {
        assert_eq!(at("app.example", address).await, 200);
        assert_eq!(at("APP.EXAMPLE:99", address).await, 200);
        assert_eq!(at("api.example:8443", address).await, 200);
        assert_eq!(at("api.example", address).await, 421);
        assert_eq!(at(EVIL, address).await, 421);
    }
    assert_eq!(at("localhost", loopback).await, 200);
    assert_eq!(at("localhost", elsewhere).await, 421);
    let open = bound(&station(), "0.0.0.0:0").await;
    let open = SocketAddr::from(([127, 0, 0, 1], open.port()));
    assert_eq!(at(EVIL, open).await, 200, "without a list");
}

#[tokio::test]
async fn within_another_server_only_a_list_counts() {
    for (server, status) in [
        (station(), 200),
        (station().with_hosts(["app.example"]), 421),
    ] {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = axum::Router::new().fallback_service(server);
        tokio::spawn(async move { axum::serve(listener, router).await });
        assert_eq!(
            ask(address, Request::get("/").host(EVIL)).await.status,
            status
        );
        let listed = ask(address, Request::get("/").host("app.example")).await;
        assert_eq!(listed.status, 200);
    }
}

#[cfg(unix)]
#[tokio::test]
async fn no_browser_reaches_a_socket_so_it_answers_to_all_without_a_list() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    let folder = tempfile::tempdir().unwrap();
    for (name, server, status) in [
        ("open", station(), "200 "),
        ("listing", station().with_hosts(["app.example"]), "421 "),
    ] {
        let path = folder.path().join(name);
        let listener = server
            .bind(format!("unix:{}", path.display()))
            .await
            .unwrap();
        let url = listener.url();
        tokio::spawn(listener.serve());
        let mut stream = tokio::net::UnixStream::connect(&path).await.unwrap();
        let request = Request::get("/").host(EVIL).header("Connection", "close");
        stream.write_all(&request.bytes()).await.unwrap();
        let mut answer = String::new();
        within("an answer", stream.read_to_string(&mut answer))
            .await
            .unwrap();
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")),
            "{answer}"
        );
        // Our own clients get in, whatever the list has.
        let weather = smq_tests::weather::v1::WeatherClient::new(Client::connect(&url).unwrap());
        crate::transports::forecast(&weather).await;
    }
}

/// The session goes on by the host of its handshake.
#[tokio::test]
async fn a_session_is_opened_at_a_host_of_the_server() {
    let address = bound(&station().with_hosts(["app.example"]), "127.0.0.1:0").await;
    let request = handshake(Some("smq.v1.json")).host("app.example");
    assert!(Session::shake_hands(address, request).await.is_ok());
    let mut connection = Connection::open(address).await;
    connection
        .send(handshake(Some("smq.v1.json")).host(EVIL).bytes())
        .await;
    connection.response().await.error(421, "permission_denied");
    // The connection is as good as before.
    connection.send(Request::get("/").bytes()).await;
    assert_eq!(connection.response().await.status, 200);
}
