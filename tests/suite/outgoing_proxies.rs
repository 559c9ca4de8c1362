//! Proxies on the way of a client: Debian's tinyproxy and microsocks, given in code and by the environment.

use std::{process::Command, time::Duration};

use smq_runtime::{Client, Error, Limits, Transport};
use smq_tests::{
    Authority, Station,
    outgoing_proxy::OutgoingProxy,
    weather::v1::{GetForecastRequest, ObservationFilter, WeatherClient},
    within,
};

use crate::transports::{forecast, serve, station, talk};

const USER: &str = "alice";
const PASSWORD: &str = "se.cret-5";

/// As a part of a URL.
const CREDENTIALS: &str = "alice:se%2Ecret-5";

/// A station on two ports, with and without TLS.
struct Served {
    station: Station,
    authority: Authority,
    http: String,
    https: String,
}

impl Served {
    async fn at(host: &str) -> Self {
        let (station, server) = station(Limits::default());
        let authority = Authority::new();
        let identity = authority.issue(host).certificate();
        let http = serve(&server, "http://127.0.0.1:0").await;
        let https = serve(&server.with_tls_identity(identity), "https://127.0.0.1:0").await;
        Self {
            station,
            authority,
            http: http.replace("127.0.0.1", host),
            https: https.replace("127.0.0.1", host),
        }
    }

    fn ports(&self) -> [u16; 2] {
        [&self.http, &self.https].map(|url| {
            let port = url.rsplit(':').next();
            port.and_then(|port| port.parse().ok()).expect("a port")
        })
    }

    fn clients(&self) -> [Client; 2] {
        [&self.http, &self.https]
            .map(|url| Client::connect_trusting(url, &self.authority.roots()).expect("a URL"))
    }
}

/// Returns over what a topic comes.
async fn transport(client: Client) -> Transport {
    let subscribing = async {
        WeatherClient::new(client)
            .observations(ObservationFilter::default())
            .await
    };
    let observations = within("a session", subscribing).await.expect("subscribed");
    match observations.connection().state() {
        smq_runtime::ConnectionState::Live { transport } => transport,
        other => panic!("{other:?}"),
    }
}

/// Fails to ask and to subscribe, and returns the one error for both.
async fn error(client: &Client) -> String {
    let weather = WeatherClient::new(client.with_timeout(Duration::from_secs(2)));
    let asking = weather.get_forecast(GetForecastRequest::default());
    let error = within("an error", asking).await.expect_err("no answer");
    let subscribing = weather.observations(ObservationFilter::default());
    let other = within("an error", subscribing).await;
    let other = other.expect_err("no session");
    assert_eq!(error.to_string(), other.to_string());
    let shown = format!("{error} {error:?} {client:?}");
    assert!(!shown.contains("cret"), "{shown}");
    error.to_string()
}

#[tokio::test]
async fn all_of_it_through_a_proxy_that_wants_credentials() {
    let served = Served::at("localhost").await;
    let credentials = Some((USER, PASSWORD));
    let proxy = OutgoingProxy::tinyproxy(&served.ports(), credentials).await;
    let address = proxy.address;
    for client in served.clients() {
        let through = |url: &str| client.with_proxy(url).expect("a URL");
        let admitted = through(&format!("http://{CREDENTIALS}@{address}"));
        talk(admitted.clone(), &served.station).await;
        assert_eq!(transport(admitted).await, Transport::WebSocket);
        let text = error(&through(&format!("http://{address}"))).await;
        assert!(
            text.starts_with("cannot connect to http")
                && text.contains(&format!(
                    ": the proxy http://{address} (Client::with_proxy) wants credentials (407): \
                     write them in its URL, http://user:password@"
                )),
            "{text}"
        );
        // tinyproxy answers 401, with which the server could have refused a request that was forwarded.
        let refused = through(&format!("{USER}:secret@{address}"));
        let refused = WeatherClient::new(refused.with_timeout(Duration::from_secs(2)));
        let subscribing = refused.observations(ObservationFilter::default());
        let error = within("an error", subscribing)
            .await
            .expect_err("no session");
        let text = format!("{error} {error:?} {refused:?}");
        let advice = "does not accept its user and password (401): correct them in its URL";
        assert!(text.contains(advice) && !text.contains("cret"), "{text}");
        let asking = refused.get_forecast(GetForecastRequest::default());
        let error = within("an error", asking).await.expect_err("no answer");
        let text = format!("{error:?}");
        let advice = format!("the proxy http://{address} (Client::with_proxy) ");
        assert!(text.contains(&advice) && !text.contains("cret"), "{text}");
    }
}

#[tokio::test]
async fn without_tunnels_requests_are_forwarded_and_a_session_goes_over_http() {
    let served = Served::at("localhost").await;
    let proxy = OutgoingProxy::tinyproxy(&[], None).await;
    let url = format!("http://{}", proxy.address);
    let [http, https] = served
        .clients()
        .map(|client| client.with_proxy(&url).expect("a URL"));
    talk(http.clone(), &served.station).await;
    assert_ne!(transport(http).await, Transport::WebSocket);
    let text = error(&https).await;
    let target = served.https.trim_start_matches("https://");
    let advice = format!("does not allow connections to {target} (403): ask its administrator");
    assert!(text.contains(&url) && text.contains(&advice), "{text}");
}

#[tokio::test]
async fn a_server_or_a_proxy_that_is_not_there_is_told_apart() {
    let proxy = OutgoingProxy::tinyproxy(&[], None).await;
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let nowhere = nobody.local_addr().expect("bound");
    drop(nobody);
    let through = OutgoingProxy::tinyproxy(&[nowhere.port()], None).await;
    let authority = Authority::new();
    let client = Client::connect_trusting(&format!("https://{nowhere}"), &authority.roots());
    let client = client.expect("a URL");
    let behind = client.with_proxy(&format!("http://{}", through.address));
    let text = error(&behind.expect("a URL")).await;
    assert!(
        text.contains(&format!("cannot connect to {nowhere} (50")),
        "{text}"
    );
    // Who forwards requests answers in the place of the server.
    let client = Client::connect(&format!("http://{nowhere}")).expect("a URL");
    let behind = client.with_proxy(&format!("http://{}", proxy.address));
    let weather = WeatherClient::new(behind.expect("a URL"));
    let error_of_proxy = weather.get_forecast(GetForecastRequest::default()).await;
    let Err(Error::Status(status)) = error_of_proxy else {
        panic!("{error_of_proxy:?}")
    };
    let advice = format!(
        "the proxy http://{} (Client::with_proxy) may have answered",
        proxy.address
    );
    assert!(status.message().contains(&advice), "{status}");
    for scheme in ["http", "socks5"] {
        let url = format!("{scheme}://{CREDENTIALS}@{nowhere}");
        let text = error(&client.with_proxy(&url).expect("a URL")).await;
        let named = format!("the proxy {scheme}://{nowhere} (Client::with_proxy) ");
        assert!(text.contains(&named), "{text}");
    }
}

#[tokio::test]
async fn all_of_it_through_socks() {
    let served = Served::at("localhost").await;
    let proxy = OutgoingProxy::microsocks((USER, "se/cret@5")).await;
    let address = proxy.address;
    for (client, scheme) in served.clients().iter().zip(["socks5", "socks5h"]) {
        let through = client.with_proxy(&format!("{scheme}://{USER}:se%2Fcret%405@{address}"));
        let through = through.expect("a URL");
        talk(through.clone(), &served.station).await;
        assert_eq!(transport(through).await, Transport::WebSocket);
        let refused = client.with_proxy(&format!("{scheme}://{USER}:secret@{address}"));
        let text = error(&refused.expect("a URL")).await;
        assert!(
            text.contains(&format!("the proxy {scheme}://{address} ")),
            "{text}"
        );
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_socket_of_this_machine_uses_no_proxy() {
    let (station, server) = station(Limits::default());
    let folder = tempfile::tempdir().expect("a folder");
    let url = format!("unix:{}", folder.path().join("a.sock").display());
    serve(&server, &url).await;
    let client = Client::connect(&url).expect("a URL");
    talk(
        client.with_proxy("http://proxy.invalid").expect("a URL"),
        &station,
    )
    .await;
}

/// The environment is read by a process of its own: this test once more.
#[tokio::test]
async fn the_environment_names_proxies() {
    const URL: &str = "SMQ_TESTS_PROXIED_URL";
    if let Ok(url) = std::env::var(URL) {
        let client = Client::connect(&url).expect("a URL");
        assert_eq!(forecast(&WeatherClient::new(client.clone())).await, "Turin");
        assert_eq!(transport(client).await, Transport::WebSocket);
        return;
    }
    // This machine, by an address that is not one of the loopback.
    let served = Served::at("0.0.0.0").await;
    let proxy = OutgoingProxy::tinyproxy(&served.ports(), Some((USER, PASSWORD))).await;
    let right = format!("http://{CREDENTIALS}@{}", proxy.address);
    let wrong = format!("http://{USER}:secret@{}", proxy.address);
    let (http, https) = (&served.http, &served.https);
    let loopback = http.replace("0.0.0.0", "localhost");
    for (url, variables, passes) in [
        (
            http,
            &[("HTTP_PROXY", &*right), ("HTTPS_PROXY", &wrong)][..],
            true,
        ),
        (
            https,
            &[("HTTP_PROXY", &wrong), ("https_proxy", &right)],
            true,
        ),
        (https, &[("ALL_PROXY", &right)], true),
        (http, &[("http_proxy", &wrong)], false),
        (https, &[("HTTPS_PROXY", &wrong)], false),
        (https, &[("all_proxy", &wrong)], false),
        (
            http,
            &[("http_proxy", &wrong), ("NO_PROXY", "example, 0.0.0.0/8")],
            true,
        ),
        (
            https,
            &[("HTTPS_PROXY", &wrong), ("no_proxy", "0.0.0.0")],
            true,
        ),
        (
            http,
            &[("HTTP_PROXY", &wrong), ("REQUEST_METHOD", "GET")],
            true,
        ),
        (&loopback, &[("ALL_PROXY", &wrong)], true),
    ] {
        let mut command = Command::new(std::env::current_exe().expect("a path"));
        command.args(["--exact", "outgoing_proxies::the_environment_names_proxies"]);
        for name in [
            "http_proxy",
            "https_proxy",
            "all_proxy",
            "no_proxy",
            "request_method",
        ] {
            command
                .env_remove(name)
                .env_remove(name.to_ascii_uppercase());
        }
        command
            .env("SSL_CERT_FILE", served.authority.file("root.pem"))
            .env_remove("SSL_CERT_DIR")
            .env(URL, url)
            .envs(variables.iter().copied());
        let output = tokio::task::spawn_blocking(move || command.output()).await;
        let output = output.expect("it ends").expect("it runs");
        let text = String::from_utf8_lossy(&output.stdout);
        assert_eq!(
            output.status.success(),
            passes,
            "{url} {variables:?}: {text}"
        );
        let advice = format!("the proxy http://{} ", proxy.address);
        assert!(passes || text.contains(&advice), "{text}");
        assert!(!text.contains("cret"), "{text}");
    }
}
