//! What trusted proxies report of their clients, and what others only claim.

use std::{
    net::{IpAddr, SocketAddr},
    num::NonZeroU32,
    time::Duration,
};

use serde_json::json;
use smq_runtime::{Limits, Server};
use smq_tests::{
    Authority, Station,
    haproxy::HaProxy,
    nginx::Nginx,
    wire::{Connection, Request, Response, Session, session::handshake},
    within,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// A client, and another one. The proxies are on 127.0.0.1.
const ADA: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(127, 0, 0, 2));
const BOB: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(127, 0, 0, 3));

async fn bound(configure: impl FnOnce(Server) -> Server) -> (Server, SocketAddr) {
    let (station, _) = Station::new();
    let server = configure(station.server());
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    (server, address)
}

fn trusting(server: Server) -> Server {
    server.with_trusted_proxies(["127.0.0.1"])
}

fn who() -> Request {
    Request::call("GetForecast").json(&json!({ "place": "Peer?" }))
}

async fn ask_from(from: IpAddr, address: SocketAddr, request: Request) -> Response {
    let mut connection = Connection::open_from(from, address).await;
    connection.send(request.bytes()).await;
    connection.response().await
}

/// Returns the address that the handler sees.
async fn seen(from: IpAddr, address: SocketAddr, request: Request) -> String {
    let place = ask_from(from, address, request).await.json()["place"].clone();
    let place = place.as_str().unwrap_or_default();
    let address = place.trim_start_matches("Some(").trim_end_matches(')');
    address
        .rsplit_once(':')
        .map_or(address, |(ip, _)| ip)
        .to_owned()
}

#[tokio::test]
async fn without_a_trusted_proxy_the_headers_decide_nothing() {
    for configure in [
        |server| server,
        |server: Server| server.with_trusted_proxies(["192.0.2.1", "unix"]),
    ] {
        let (_, address) = bound(configure).await;
        let claim = |request: Request| {
            request
                .header("Forwarded", "for=192.0.2.9;proto=https;host=page.example")
                .header("X-Forwarded-For", "192.0.2.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "page.example")
        };
        assert_eq!(seen(ADA, address, claim(who())).await, "127.0.0.2");
        for origin in [
            "https://page.example",
            "http://page.example",
            "https://localhost",
        ] {
            let page = claim(who()).header("Origin", origin);
            ask_from(ADA, address, page)
                .await
                .error(403, "permission_denied");
        }
        let rebound = claim(who()).host("evil.example");
        ask_from(ADA, address, rebound)
            .await
            .error(421, "permission_denied");
    }
}

#[tokio::test]
async fn a_trusted_proxy_reports_address_host_and_scheme() {
    let hosts = |server: Server| trusting(server).with_hosts(["page.example"]);
    let (server, address) = bound(hosts).await;
    let proxy = IpAddr::from([127, 0, 0, 1]);
    let lines: [&[(&str, &str)]; 3] = [
        &[("Forwarded", "for=192.0.2.9;proto=https;host=page.example")],
        &[
            ("X-Forwarded-For", "6.6.6.6, 192.0.2.9, 127.0.0.1"),
            ("X-Forwarded-Host", "page.example, ingress.internal"),
            ("X-Forwarded-Proto", "https"),
        ],
        &[
            ("X-Forwarded-For", "192.0.2.9"),
            ("Forwarded", "for=192.0.2.9;host=page.example"),
            ("X-Forwarded-Proto", "https, http"),
        ],
    ];
    for lines in lines {
        let claim = |request: Request, origin: &str| {
            let request = request.host("ingress.internal").header("Origin", origin);
            lines
                .iter()
                .fold(request, |it, (name, value)| it.header(name, value))
        };
        let own = "https://page.example";
        assert_eq!(
            seen(proxy, address, claim(who(), own)).await,
            "192.0.2.9",
            "{lines:?}"
        );
        for other in [
            "http://page.example",
            "https://page.example:8443",
            "https://ingress.internal",
        ] {
            let refused = ask_from(proxy, address, claim(who(), other)).await;
            refused.error(403, "permission_denied");
        }
        let request = claim(handshake(Some("smq.v1.json")), own);
        let (session, _) = Session::shake_hands(address, request).await.unwrap();
        let peer = server.sessions().list()[0].peer().unwrap();
        assert_eq!(peer.ip(), IpAddr::from([192, 0, 2, 9]));
        drop(session);
        smq_tests::eventually("it ends", || server.sessions().list().is_empty()).await;
    }
    // The host that the proxy reports is checked like any other.
    let rebound = who().header("X-Forwarded-Host", "evil.example");
    ask_from(proxy, address, rebound)
        .await
        .error(421, "permission_denied");
    let both = who()
        .header("Forwarded", "for=192.0.2.9")
        .header("X-Forwarded-For", "192.0.2.8");
    ask_from(proxy, address, both)
        .await
        .error(400, "invalid_argument");
}

#[tokio::test]
async fn limits_hold_for_each_client_behind_a_proxy_and_not_for_the_proxy() {
    let mut limits = Limits::default();
    limits.rate = NonZeroU32::new(3);
    limits.connections_per_address = 2;
    let (_, address) = bound(|server| trusting(server).with_limits(limits)).await;
    let nginx = nginx(address).await;
    let mut answers = Vec::new();
    for client in [ADA, ADA, ADA, ADA, BOB] {
        answers.push(ask_from(client, nginx.address, who()).await.status);
    }
    assert_eq!(answers, [200, 200, 200, 429, 200]);

    let mut limits = Limits::default();
    limits.connections_per_address = 2;
    let (_, address) = bound(|server| trusting(server).with_limits(limits)).await;
    let nginx = self::nginx(address).await;
    let mut held = Vec::new();
    for (client, status) in [(ADA, 101), (ADA, 101), (ADA, 429), (BOB, 101)] {
        let mut connection = Connection::open_from(client, nginx.address).await;
        connection
            .send(handshake(Some("smq.v1.json")).bytes())
            .await;
        let head = within("an answer", connection.head()).await;
        assert_eq!(head.status, status, "{client}");
        held.push(connection);
    }
    // Its place is free when the session has ended.
    drop(held.remove(0));
    let mut connection = Connection::open_from(ADA, nginx.address).await;
    within("a place", async {
        loop {
            connection
                .send(handshake(Some("smq.v1.json")).bytes())
                .await;
            let head = connection.head().await;
            if head.status == 101 {
                break;
            }
            connection.body_of(head).await;
        }
    })
    .await;
}

async fn nginx(server: SocketAddr) -> Nginx {
    Nginx::start(&format!(
        "location / {{
            proxy_set_header Host $http_host;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $connection_upgrade;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_set_header X-Forwarded-Host $http_host;
            proxy_set_header Forwarded '';
            proxy_pass http://{server};
        }}"
    ))
    .await
}

#[tokio::test]
async fn nginx_reports_its_clients() {
    let (_, address) = bound(trusting).await;
    let nginx = nginx(address).await;
    let page = format!("http://{}", nginx.address);
    let request = || who().host(&nginx.address.to_string());
    assert_eq!(
        seen(ADA, nginx.address, request().header("Origin", &page)).await,
        "127.0.0.2"
    );
    let invented = request()
        .header("X-Forwarded-For", "6.6.6.6")
        .header("Forwarded", "for=6.6.6.6");
    assert_eq!(seen(BOB, nginx.address, invented).await, "127.0.0.3");
    let other = request().header("Origin", "http://127.0.0.1:9");
    ask_from(ADA, nginx.address, other)
        .await
        .error(403, "permission_denied");
}

#[tokio::test]
async fn haproxy_reports_its_clients_by_the_proxy_protocol() {
    let (server, address) = bound(|server| trusting(server).with_proxy_protocol()).await;
    let haproxy = HaProxy::start_with(address, "", 60_000, "send-proxy-v2").await;
    let invented = who()
        .header("X-Forwarded-For", "6.6.6.6")
        .header("Forwarded", "for=6.6.6.6");
    assert_eq!(seen(ADA, haproxy.address, invented).await, "127.0.0.2");
    let (_session, _) = {
        let mut connection = Connection::open_from(BOB, haproxy.address).await;
        connection
            .send(handshake(Some("smq.v1.json")).bytes())
            .await;
        let head = connection.head().await;
        assert_eq!(head.status, 101);
        (connection, head)
    };
    assert_eq!(server.sessions().list()[0].peer().unwrap().ip(), BOB);
    // Who is no proxy has no header, and is told nothing of what it may claim.
    assert_eq!(seen(ADA, address, who()).await, "127.0.0.2");
    let mut claim = Connection::open_from(ADA, address).await;
    claim.send(header(&[192, 0, 2, 9])).await;
    claim.try_send(who().bytes()).await.ok();
    let answer = String::from_utf8_lossy(&claim.rest().await).into_owned();
    assert!(!answer.contains("200 OK"), "{answer}");
}

/// HAProxy hands on TLS as it comes, with the header before it.
#[tokio::test]
async fn the_proxy_protocol_comes_before_tls() {
    let authority = Authority::new();
    let (station, _) = Station::new();
    let server = trusting(station.server()).with_proxy_protocol();
    let server = server.with_tls_identity(authority.issue("localhost").certificate());
    let listener = server.bind("https://127.0.0.1:0").await.unwrap();
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    let haproxy = HaProxy::start_with(address, "mode tcp", 60_000, "send-proxy-v2").await;
    let mut stream =
        crate::tls::connect(&haproxy.address.to_string(), &authority, "http/1.1").await;
    let request = who().header("Connection", "close");
    stream.write_all(&request.bytes()).await.unwrap();
    let mut answer = String::new();
    within("an answer", stream.read_to_string(&mut answer))
        .await
        .unwrap();
    assert!(answer.contains("Some(127.0.0.1:"), "{answer}");
}

/// A header of a client over IPv4.
fn header(client: &[u8; 4]) -> Vec<u8> {
    let mut bytes = b"\r\n\r\n\0\r\nQUIT\n\x21\x11\0\x0c".to_vec();
    bytes.extend_from_slice(client);
    bytes.extend_from_slice(&[127, 0, 0, 1, 0, 7, 0, 80]);
    bytes
}

#[tokio::test]
async fn a_header_of_the_proxy_protocol_is_complete_in_time_or_the_connection_ends() {
    let mut limits = Limits::default();
    limits.header_time = Duration::from_millis(300);
    let configure = |server| trusting(server).with_proxy_protocol().with_limits(limits);
    let (_, address) = bound(configure).await;
    let whole = header(&[192, 0, 2, 9]);
    let mut connection = Connection::open(address).await;
    for byte in &whole {
        connection.send([*byte]).await;
    }
    connection.send(who().bytes()).await;
    let place = connection.response().await.json()["place"].clone();
    assert_eq!(place, "Some(192.0.2.9:7)");
    let mut large = whole[..14].to_vec();
    large.extend_from_slice(&[0xff, 0xff]);
    for bytes in [
        &whole[..20],
        b"",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        &large,
    ] {
        let mut connection = Connection::open(address).await;
        connection.send(bytes).await;
        assert_eq!(connection.rest().await, b"", "{bytes:?}");
    }
}
