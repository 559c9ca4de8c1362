//! What is the same whatever it runs over: a port, a port with TLS, a socket of this machine.

use std::net::SocketAddr;

use smq_runtime::{Client, Context, Item, Limits, Server, Status};
use smq_tests::{
    Authority, Station,
    weather::{
        v1::{GetForecastRequest, ObservationFilter, Reading, WeatherClient},
        v2,
    },
    within,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader},
    net::TcpStream,
    sync::mpsc,
};

/// Asks, subscribes and publishes.
pub(crate) async fn talk(client: Client, station: &Station) {
    let weather = WeatherClient::new(client);
    assert_eq!(forecast(&weather).await, "Turin");
    let subscribing = weather.observations(ObservationFilter::default());
    let mut observations = within("a session", subscribing).await.expect("subscribed");
    station.observe("Oslo", 1.0);
    match within("the event", observations.next()).await {
        Some(Ok(Item::Event(event))) => assert_eq!(event.message.place, "Oslo"),
        other => panic!("{other:?}"),
    }
    let reading = |celsius| Reading {
        place: "Turin".into(),
        celsius,
    };
    weather.readings(reading(1.0)).await.expect("accepted");
    let refused = weather.readings(reading(-300.0)).await;
    refused.expect_err("refusals come through");
}

pub(crate) async fn forecast(weather: &WeatherClient) -> String {
    let request = GetForecastRequest {
        place: "Turin".into(),
        think_ms: 0,
    };
    let answer = within("an answer", weather.get_forecast(request)).await;
    answer.expect("a forecast").place
}

/// Subscribes to server-sent events, by hand, and hears two.
pub(crate) async fn listen(io: impl AsyncRead + AsyncWrite + Unpin, station: &Station) {
    let mut stream = BufReader::new(io);
    let request =
        "GET /socket.mq/weather/v1/Weather.Observations HTTP/1.1\r\nhost: localhost\r\n\r\n";
    stream.write_all(request.as_bytes()).await.expect("written");
    stream.flush().await.expect("sent");
    let mut seen = String::new();
    for awaited in ["event: subscribed", "\"Bergen\"", "\"Tromsø\""] {
        within(awaited, async {
            while !seen.contains(awaited) {
                let read = stream.read_line(&mut seen).await.expect("text");
                assert!(read > 0, "no end before {awaited}");
            }
        })
        .await;
        let next = if awaited.contains("Bergen") {
            "Tromsø"
        } else {
            "Bergen"
        };
        station.observe(next, 1.0);
    }
}

/// Returns a station whose readings are taken, and its server.
pub(crate) fn station(limits: Limits) -> (Station, Server) {
    let (station, mut readings) = Station::new();
    tokio::spawn(async move { while readings.recv().await.is_some() {} });
    let server = station.server().with_limits(limits);
    (station, server)
}

/// Serves at an address for as long as the test runs, and returns its URL.
pub(crate) async fn serve(server: &Server, address: &str) -> String {
    let listener = server.bind(address).await.expect("bound");
    let url = listener.url();
    tokio::spawn(listener.serve());
    url
}

#[tokio::test]
async fn all_of_it_over_tls() {
    let (station, server) = station(Limits::default());
    let authority = Authority::new();
    let server = server.with_tls_identity(authority.issue("localhost").certificate());
    let url = serve(&server, "https://localhost:0").await;
    let port = url.rsplit(':').next().expect("a port");
    for scheme in ["https", "wss"] {
        let url = format!("{scheme}://localhost:{port}");
        let client = Client::connect_trusting(&url, &authority.roots()).expect("a URL");
        talk(client, &station).await;
    }
    let stream = crate::tls::connect(&format!("localhost:{port}"), &authority, "http/1.1").await;
    listen(stream, &station).await;
}

#[cfg(unix)]
#[tokio::test]
async fn all_of_it_on_a_socket_of_this_machine() {
    let (station, server) = station(Limits::default());
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.sock");
    let url = serve(&server, &format!("unix:{}", path.display())).await;
    assert_eq!(url, format!("unix:{}", path.display()));
    talk(Client::connect(&url).expect("a URL"), &station).await;
    let stream = tokio::net::UnixStream::connect(&path).await;
    listen(stream.expect("connected"), &station).await;
}

#[tokio::test]
async fn all_of_it_on_a_port() {
    let (station, server) = station(Limits::default());
    let url = serve(&server, "http://localhost:0").await;
    talk(Client::connect(&url).expect("a URL"), &station).await;
    let url = url.replace("http:", "ws:");
    talk(Client::connect(&url).expect("a URL"), &station).await;
    let address = url.trim_start_matches("ws://");
    let stream = TcpStream::connect(address).await;
    listen(stream.expect("connected"), &station).await;
}

/// Notes who calls.
struct Witness(mpsc::UnboundedSender<Option<SocketAddr>>);

impl v2::Weather for Witness {
    async fn get_forecast(
        &self,
        context: Context,
        _: v2::GetForecastRequest,
    ) -> Result<v2::GetForecastResponse, Status> {
        let _ = self.0.send(context.peer());
        Ok(v2::GetForecastResponse::default())
    }
}

#[tokio::test]
async fn who_calls_is_known_where_it_has_an_address() {
    let (witness, mut seen) = mpsc::unbounded_channel();
    let authority = Authority::new();
    let server = Server::new()
        .add(v2::WeatherServer::new(Witness(witness)))
        .with_tls_identity(authority.issue("127.0.0.1").certificate());
    let folder = tempfile::tempdir().expect("a folder");
    let socket = format!("unix:{}", folder.path().join("a.sock").display());
    let addresses = ["127.0.0.1:0", "https://127.0.0.1:0"].into_iter();
    for address in addresses.chain(cfg!(unix).then_some(&*socket)) {
        let url = serve(&server, address).await;
        let client = Client::connect_trusting(&url, &authority.roots()).expect("a URL");
        let weather = v2::WeatherClient::new(client);
        let asking = weather.get_forecast(v2::GetForecastRequest::default());
        within("an answer", asking).await.expect("a forecast");
        let peer = seen.recv().await.expect("a call");
        let is_local = peer.map(|peer| peer.ip().is_loopback() && peer.port() > 0);
        assert_eq!(is_local, (address != socket).then_some(true), "{address}");
    }
}
