//! TLS that does not come about, and what is said of it.

use std::{
    fs::{self, File},
    net::SocketAddr,
    process::Command,
    sync::Arc,
    time::{Duration, SystemTime},
};

use smq_runtime::{
    Client, Code, Error, Limits, Server,
    tls::{Identity, Roots},
};
use smq_tests::{
    Authority, Issued,
    weather::v1::{GetForecastRequest, ObservationFilter, WeatherClient},
    wire::{Connection, Request, ask, session},
    within,
};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpStream,
    sync::oneshot,
};
use tokio_rustls::{
    TlsAcceptor, TlsConnector,
    client::TlsStream,
    rustls::{
        ClientConfig, RootCertStore, ServerConfig,
        crypto::ring,
        pki_types::{CertificateDer, PrivateKeyDer, ServerName, pem::PemObject},
    },
};

use crate::transports::{forecast, serve, station};

/// Connects to `localhost`, and shakes hands.
pub(crate) async fn connect(
    address: &str,
    authority: &Authority,
    protocol: &str,
) -> TlsStream<TcpStream> {
    let stream = TcpStream::connect(address).await.expect("connected");
    shake_hands(stream, authority, protocol).await
}

/// Shakes hands with `localhost`, by rustls alone.
async fn shake_hands<I: AsyncRead + AsyncWrite + Unpin>(
    stream: I,
    authority: &Authority,
    protocol: &str,
) -> TlsStream<I> {
    let root = CertificateDer::from_pem_file(authority.file("root.pem")).expect("a root");
    let mut roots = RootCertStore::empty();
    roots.add(root).expect("a root");
    let mut config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![protocol.into()];
    let name = ServerName::try_from("localhost").expect("a name");
    let connector = TlsConnector::from(Arc::new(config));
    let connecting = within("a handshake", connector.connect(name, stream));
    connecting.await.expect("a handshake")
}

fn server_config(issued: &Issued) -> ServerConfig {
    let certificate = CertificateDer::from_pem_file(&issued.certificate).expect("a certificate");
    let key = PrivateKeyDer::from_pem_file(&issued.key).expect("a key");
    ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .expect("they fit together")
}

/// Serves a new station with that certificate.
async fn secure(issued: &Issued, limits: Limits) -> SocketAddr {
    let (_, server) = station(limits);
    let server = server.with_tls_identity(issued.certificate());
    let listener = server.bind("https://127.0.0.1:0").await.expect("bound");
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    address
}

/// Fails to ask and to subscribe, and returns the one error for both.
async fn error(url: &str, roots: &Roots) -> Error {
    let client = Client::connect_trusting(url, roots).expect("a URL");
    // A session is tried again and again, until the time for a subscription is over.
    let weather = WeatherClient::new(client.with_timeout(Duration::from_secs(2)));
    let asking = weather.get_forecast(GetForecastRequest::default());
    let error = within("an error", asking).await.expect_err("no answer");
    let subscribing = weather.observations(ObservationFilter::default());
    let other = within("an error", subscribing).await;
    let other = other.expect_err("no session");
    assert_eq!(error.to_string(), other.to_string());
    error
}

#[tokio::test]
async fn a_certificate_that_is_no_good_is_refused_with_advice() {
    let authority = Authority::new();
    let stranger = Authority::new().roots();
    for (issued, roots, advice) in [
        (
            authority.issue("localhost"),
            stranger,
            "Client::connect_trusting",
        ),
        (
            authority.issue("example.com"),
            authority.roots(),
            "not for localhost",
        ),
        (
            authority.issue("example.com"),
            authority.roots(),
            "that it is for, example.com",
        ),
        (
            authority.issue_expired("localhost"),
            authority.roots(),
            "has expired",
        ),
        (
            authority.itself(),
            authority.roots(),
            "that of an authority",
        ),
    ] {
        let address = secure(&issued, Limits::default()).await;
        let url = format!("https://localhost:{}", address.port());
        let error = error(&url, &roots).await;
        let text = error.to_string();
        let begin = format!("cannot connect to {url}: ");
        assert!(text.starts_with(&begin) && text.contains(advice), "{text}");
        assert!(std::error::Error::source(&error).is_some(), "{error:?}");
    }
}

#[tokio::test]
async fn tls_with_a_plain_port_says_so() {
    let (_, server) = station(Limits::default());
    let url = serve(&server, "127.0.0.1:0").await;
    let url = url.replace("http:", "https:");
    let text = error(&url, &Authority::new().roots()).await.to_string();
    assert!(text.contains("does not speak TLS: write http://"), "{text}");
}

#[tokio::test]
async fn plain_http_with_a_port_for_tls_is_answered() {
    let authority = Authority::new();
    let address = secure(&authority.issue("127.0.0.1"), Limits::default()).await;
    let error = error(&format!("http://{address}"), &authority.roots()).await;
    let status = error.status().expect("the server's own words");
    assert_eq!(status.code(), Code::FailedPrecondition);
    assert!(status.message().contains("write https://"), "{status:?}");

    let response = ask(address, Request::get("/socket.mq")).await;
    response.error(400, "failed_precondition");
    let mut connection = Connection::open(address).await;
    connection.send([0; 10_000]).await;
    let answer = connection.rest().await;
    assert!(answer.starts_with(b"HTTP/1.1 400 "), "{answer:?}");
}

/// As other servers do it: what they answer to plain HTTP is not HTTP.
#[tokio::test]
async fn an_answer_that_is_not_http_says_so() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.read(&mut [0; 1024]).await;
            let alert = [0x15, 3, 1, 0, 2, 2, 70];
            let _ = stream.write_all(&alert).await;
        }
    });
    let text = error(&url, &Authority::new().roots()).await.to_string();
    assert!(text.contains("does it speak TLS"), "{text}");
}

#[tokio::test]
async fn handshakes_that_never_come_are_cut_off_while_others_are_served() {
    let mut limits = Limits::default();
    limits.header_time = Duration::from_millis(300);
    let authority = Authority::new();
    let address = secure(&authority.issue("127.0.0.1"), limits).await;
    let mut silent = Vec::new();
    for begun in 0..100 {
        let mut stream = TcpStream::connect(address).await.expect("connected");
        // Nothing at all, or the beginning of a long record.
        if begun % 2 == 0 {
            stream
                .write_all(&[0x16, 3, 1, 1, 0, 1])
                .await
                .expect("sent");
        }
        silent.push(stream);
    }
    let url = format!("https://{address}");
    let client = Client::connect_trusting(&url, &authority.roots()).expect("a URL");
    assert_eq!(forecast(&WeatherClient::new(client)).await, "Turin");
    for mut stream in silent {
        let read = within("the end", stream.read(&mut [0; 100])).await;
        assert!(matches!(read, Ok(0) | Err(_)), "{read:?}");
    }
}

#[tokio::test]
async fn a_handshake_under_way_does_not_hold_up_the_end() {
    let mut limits = Limits::default();
    limits.header_time = Duration::from_secs(3600);
    limits.shutdown_time = Duration::from_secs(3600);
    let (_, server) = station(limits);
    let authority = Authority::new();
    let server = server.with_tls_identity(authority.issue("localhost").certificate());
    let listener = server.bind("https://localhost:0").await.expect("bound");
    let address = listener.local_addr();
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = tokio::spawn(listener.serve_until(async { drop(stopped.await) }));
    let silent = TcpStream::connect(address).await.expect("connected");
    // Whoever comes after it was accepted after it.
    connect(&address.to_string(), &authority, "http/1.1").await;
    drop(stop);
    within("the end", serving).await.expect("it ends");
    drop(silent);
}

#[tokio::test]
async fn http_2_is_agreed_on() {
    let authority = Authority::new();
    let address = secure(&authority.issue("localhost"), Limits::default()).await;
    let stream = connect(&address.to_string(), &authority, "h2").await;
    assert_eq!(stream.get_ref().1.alpn_protocol(), Some(&b"h2"[..]));
    let (mut sender, connection) = hyper::client::conn::http2::handshake::<_, _, String>(
        hyper_util::rt::TokioExecutor::new(),
        hyper_util::rt::TokioIo::new(stream),
    )
    .await
    .unwrap();
    tokio::spawn(connection);
    let request = http::Request::get("https://localhost/socket.mq").body(String::new());
    let answer = within("an answer", sender.send_request(request.unwrap())).await;
    let response = answer.unwrap();
    assert_eq!(
        (response.status(), response.version()),
        (http::StatusCode::OK, http::Version::HTTP_2)
    );
}

#[tokio::test]
async fn a_renewed_certificate_is_taken_without_a_restart() {
    let authority = Authority::new();
    let issued = authority.issue("localhost");
    let address = secure(&issued, Limits::default()).await;
    let url = format!("https://localhost:{}", address.port());
    let ask = async |roots: &Roots| {
        let client = Client::connect_trusting(&url, roots).expect("a URL");
        assert_eq!(forecast(&WeatherClient::new(client)).await, "Turin");
    };
    ask(&authority.roots()).await;

    // Written half, it changes nothing.
    let other = Authority::new();
    let renewed = other.issue("localhost");
    replace(&renewed.certificate, &issued.certificate, 1);
    ask(&authority.roots()).await;

    replace(&renewed.key, &issued.key, 2);
    ask(&other.roots()).await;
    let refused = error(&url, &authority.roots()).await.to_string();
    assert!(refused.contains("is not trusted"), "{refused}");
}

/// Files are told apart by when they were written, and clocks of file systems are coarse.
fn replace(from: &std::path::Path, to: &std::path::Path, seconds: u64) {
    fs::copy(from, to).expect("copied");
    let later = SystemTime::now() + Duration::from_secs(seconds);
    let file = File::options().write(true).open(to).expect("opened");
    file.set_modified(later).expect("set");
}

#[tokio::test]
async fn a_certificate_that_cannot_be_used_says_why() {
    let authority = Authority::new();
    let (issued, root) = (authority.issue("localhost"), authority.itself());
    let missing = authority.file("missing.pem");
    for (certificate, key, why) in [
        (&missing, &issued.key, "missing.pem"),
        (&issued.certificate, &missing, "missing.pem"),
        (&issued.key, &issued.key, "no certificate in PEM"),
        (
            &issued.certificate,
            &issued.certificate,
            "no private key in PEM",
        ),
        (
            &issued.certificate,
            &root.key,
            "not the key of the certificate",
        ),
    ] {
        let error = Identity::from_pem_files(certificate, key).expect_err("no good");
        assert!(error.to_string().contains(why), "{error}");
    }
    let error = Roots::from_pem_file(&issued.key).expect_err("no good");
    assert!(
        error.to_string().contains("no certificate in PEM"),
        "{error}"
    );
    let error = Server::new().bind("https://127.0.0.1:0").await;
    let text = error.expect_err("no certificate").to_string();
    assert!(text.contains("Server::with_tls_identity"), "{text}");
}

/// `SSL_CERT_FILE` is read by a process of its own: this test once more.
#[tokio::test]
async fn whom_the_platform_trusts_is_trusted() {
    const URL: &str = "SMQ_TESTS_TLS_URL";
    if let Ok(url) = std::env::var(URL) {
        let weather = WeatherClient::connect(&url).expect("a URL");
        assert_eq!(forecast(&weather).await, "Turin");
        return;
    }
    let authority = Authority::new();
    let address = secure(&authority.issue("127.0.0.1"), Limits::default()).await;
    let ask = async |roots: std::path::PathBuf| {
        let mut command = Command::new(std::env::current_exe().expect("a path"));
        command
            .args(["--exact", "tls::whom_the_platform_trusts_is_trusted"])
            .env("SSL_CERT_FILE", roots)
            .env_remove("SSL_CERT_DIR")
            .env(URL, format!("https://{address}"));
        let output = tokio::task::spawn_blocking(move || command.output()).await;
        let output = output.expect("it ends").expect("it runs");
        (
            output.status.success(),
            String::from_utf8_lossy(&output.stdout).into_owned(),
        )
    };
    let (trusted, text) = ask(authority.file("root.pem")).await;
    assert!(trusted && text.contains("1 passed"), "{text}");
    let stranger = Authority::new();
    let (trusted, text) = ask(stranger.file("root.pem")).await;
    assert!(!trusted && text.contains("1 failed"), "{text}");
}

/// TLS keeps what the network does not take, and a session has to ask again until it is out.
#[tokio::test]
async fn an_event_is_not_left_behind_by_a_narrow_network() {
    let (station, server) = station(Limits::default());
    let authority = Authority::new();
    let issued = authority.issue("localhost");
    let (ours, theirs) = tokio::io::duplex(1024);
    tokio::spawn(async move {
        let acceptor = TlsAcceptor::from(Arc::new(server_config(&issued)));
        let stream = acceptor.accept(theirs).await.expect("a handshake");
        let service = hyper::service::service_fn(move |request| {
            tower_service::Service::<http::Request<hyper::body::Incoming>>::call(
                &mut server.clone(),
                request,
            )
        });
        hyper::server::conn::http1::Builder::new()
            .serve_connection(hyper_util::rt::TokioIo::new(stream), service)
            .with_upgrades()
            .await
    });
    let mut stream = shake_hands(ours, &authority, "http/1.1").await;
    let handshake = session::handshake(Some(session::JSON)).bytes();
    stream.write_all(&handshake).await.expect("sent");
    let subscribe = br#"{"id": 1, "subscribe": {"topic": "Weather.Observations"}}"#;
    let frame = session::frame(true, session::opcode::TEXT, true, subscribe);
    stream.write_all(&frame).await.expect("sent");
    for awaited in ["\"subscribed\"", "of the event"] {
        let mut seen = String::new();
        within(awaited, async {
            while !seen.contains(awaited) {
                let mut chunk = [0; 512];
                let read = stream.read(&mut chunk).await.expect("it is there");
                seen.push_str(&String::from_utf8_lossy(&chunk[..read]));
            }
        })
        .await;
        let place = format!("{} the end of the event", "x".repeat(20_000));
        station.observe(&place, 1.0);
    }
}
