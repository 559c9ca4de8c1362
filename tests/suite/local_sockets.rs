//! Sockets of this machine, and their files.

use std::time::Duration;

use std::{
    fs,
    os::unix::fs::{FileTypeExt, PermissionsExt},
    path::Path,
};

use smq_runtime::{Client, Item, Limits};
use smq_tests::{
    nginx::Nginx,
    weather::v1::{ObservationFilter, WeatherClient},
    within,
};
use tempfile::TempDir;
use tokio::sync::oneshot;

use crate::transports::{forecast, serve, station};

fn folder() -> (TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let address = format!("unix:{}", folder.path().join("a.sock").display());
    (folder, address)
}

fn path(address: &str) -> &Path {
    Path::new(address.trim_start_matches("unix:"))
}

async fn asked(address: &str) -> String {
    forecast(&WeatherClient::connect(address).expect("a URL")).await
}

#[tokio::test]
async fn a_socket_is_for_its_user_alone_and_goes_with_its_server() {
    let (_, server) = station(Limits::default());
    let (_folder, address) = folder();
    let listener = server.bind(&address).await.expect("bound");
    let metadata = fs::metadata(path(&address)).expect("the socket's file");
    assert!(metadata.file_type().is_socket());
    assert_eq!(metadata.permissions().mode() & 0o777, 0o600);
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = tokio::spawn(listener.serve_until(async { drop(stopped.await) }));
    assert_eq!(asked(&address).await, "Turin");
    drop(stop);
    within("the end", serving).await.expect("it ends");
    assert!(!path(&address).exists());
    // One that never served leaves nothing behind, either.
    drop(server.bind(&address).await.expect("bound"));
    assert!(!path(&address).exists());
}

#[tokio::test]
async fn a_leftover_is_replaced() {
    let (_, server) = station(Limits::default());
    let (_folder, address) = folder();
    // The standard library leaves the file where it is.
    drop(std::os::unix::net::UnixListener::bind(path(&address)).expect("bound"));
    assert!(path(&address).exists());
    serve(&server, &address).await;
    assert_eq!(asked(&address).await, "Turin");
}

#[tokio::test]
async fn what_is_in_use_is_left_alone() {
    let (_, server) = station(Limits::default());
    let (folder, address) = folder();
    serve(&server, &address).await;
    let error = server.bind(&address).await.expect_err("it is taken");
    assert_eq!(error.kind(), std::io::ErrorKind::AddrInUse);
    let text = error.to_string();
    assert!(
        text.contains(&address) && text.contains("another server"),
        "{text}"
    );
    assert_eq!(asked(&address).await, "Turin");

    let file = folder.path().join("notes.txt");
    fs::write(&file, "precious").expect("written");
    let address = format!("unix:{}", file.display());
    let error = server.bind(&address).await.expect_err("it is taken");
    assert!(error.to_string().contains("not a socket"), "{error}");
    assert_eq!(fs::read(&file).expect("it is there"), b"precious");
}

/// An operator who removes the file and starts another server does not lose the new one's when the
/// old one ends.
#[tokio::test]
async fn the_file_of_another_is_not_removed() {
    let (_, server) = station(Limits::default());
    let (_folder, address) = folder();
    let old = server.bind(&address).await.expect("bound");
    fs::remove_file(path(&address)).expect("removed");
    serve(&server, &address).await;
    drop(old);
    assert_eq!(asked(&address).await, "Turin");
}

#[tokio::test]
async fn what_cannot_be_bound_says_why() {
    let (_, server) = station(Limits::default());
    let (folder, _) = folder();
    let folder = folder.path().display();
    for (address, why) in [
        (format!("unix:{folder}/none/a.sock"), "create it first"),
        (format!("unix:{folder}/{}", "a".repeat(200)), "too long"),
        ("unix:".into(), "file is missing"),
    ] {
        let error = server.bind(&address).await.expect_err("it cannot be");
        let text = error.to_string();
        assert!(text.contains(&address) && text.contains(why), "{text}");
    }
}

#[tokio::test]
async fn who_cannot_connect_hears_why() {
    let (folder, address) = folder();
    let advice = async |wanted: &str| {
        let client = Client::connect(&address).expect("a URL");
        // A session is tried again and again, until the time for a subscription is over.
        let weather = WeatherClient::new(client.with_timeout(Duration::from_secs(1)));
        let subscribing = weather.observations(ObservationFilter::default());
        let error = within("an error", subscribing).await.expect_err("none");
        let text = error.to_string();
        let begin = format!("cannot connect to {address}: ");
        assert!(text.starts_with(&begin) && text.contains(wanted), "{text}");
        assert!(std::error::Error::source(&error).is_some(), "{error:?}");
    };
    advice("start the server, or name the path").await;
    drop(std::os::unix::net::UnixListener::bind(path(&address)).expect("bound"));
    advice("nobody listens there").await;
    drop(folder);
}

#[tokio::test]
async fn nginx_passes_on_to_a_socket() {
    let (station, server) = station(Limits::default());
    let (_folder, address) = folder();
    let url = serve(&server, &address).await;
    let nginx = Nginx::start(&format!(
        "location /socket.mq/weather/ {{ proxy_pass http://{url}; }}
         location /below/ {{ proxy_pass http://{url}:/; }}"
    ))
    .await;
    for prefix in ["", "/below"] {
        let url = format!("http://{}{prefix}", nginx.address);
        let weather = WeatherClient::connect(&url).expect("a URL");
        assert_eq!(forecast(&weather).await, "Turin");
        let subscribing = weather.observations(ObservationFilter::default());
        let mut observations = within("a session", subscribing).await.expect("subscribed");
        station.observe("Oslo", 1.0);
        let event = within("the event", observations.next()).await;
        assert!(matches!(event, Some(Ok(Item::Event(_)))), "{event:?}");
    }
}
