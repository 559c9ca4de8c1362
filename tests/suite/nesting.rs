//! The server as a `tower::Service`: within an axum router, under a layer of tower-http.

use axum::{Router, routing::get};
use smq_runtime::{Code, Item, Status};
use smq_tests::{
    Station,
    weather::v1::{GetForecastRequest, ObservationFilter, WeatherClient},
    within,
};
use tower_http::{limit::RequestBodyLimitLayer, set_header::SetResponseHeaderLayer};

/// Serves a station beside a page of axum's own, below a layer that marks each response.
async fn serve_nested() -> (Station, std::net::SocketAddr) {
    let (station, _) = Station::new();
    let mark = SetResponseHeaderLayer::overriding(
        "x-layer".parse::<http::HeaderName>().expect("a name"),
        http::HeaderValue::from_static("seen"),
    );
    let router = Router::new()
        .route("/health", get(|| async { "fine" }))
        .fallback_service(station.server())
        .layer(mark)
        .layer(RequestBodyLimitLayer::new(10_000));
    let nested = Router::new().nest("/behind", router.clone()).merge(router);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port is free");
    let address = listener.local_addr().expect("it is bound");
    tokio::spawn(async move { axum::serve(listener, nested).await });
    (station, address)
}

#[tokio::test]
async fn requests_and_sessions_pass_through_axum_and_its_layers() {
    let (station, address) = serve_nested().await;
    for base in [
        format!("http://{address}"),
        format!("http://{address}/behind"),
    ] {
        let weather = WeatherClient::connect(&base).expect("a URL");
        let request = GetForecastRequest {
            place: "Turin".into(),
            think_ms: 0,
        };
        let forecast = weather
            .get_forecast(request)
            .await
            .expect("axum hands it over");
        assert_eq!(forecast.place, "Turin");
        let live = ObservationFilter::default();
        let mut observations = within("a session", weather.observations(live))
            .await
            .expect("upgraded");
        let position = station.observe("Turin", 1.0);
        loop {
            let item = within("the event", observations.next())
                .await
                .expect("it goes on");
            match item.expect("it is in order") {
                Item::Event(event) if event.position == position => break,
                _ => {}
            }
        }
    }
}

#[tokio::test]
async fn a_layer_sees_each_response_and_refuses_what_it_likes() {
    let (_station, address) = serve_nested().await;
    let mut response = Vec::new();
    within("the response", async {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        let mut stream = tokio::net::TcpStream::connect(address)
            .await
            .expect("connected");
        let request = "GET /socket.mq HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";
        stream.write_all(request.as_bytes()).await.expect("written");
        stream.read_to_end(&mut response).await.expect("read");
    })
    .await;
    let response = String::from_utf8(response).expect("text");
    assert!(
        response.contains("x-layer: seen") && response.contains("weather"),
        "{response}"
    );

    let weather = WeatherClient::connect(&format!("http://{address}")).expect("a URL");
    let request = GetForecastRequest {
        place: "x".repeat(20_000),
        think_ms: 0,
    };
    let error = weather
        .get_forecast(request)
        .await
        .expect_err("the layer's limit");
    assert!(
        error
            .status()
            .map(Status::code)
            .is_some_and(|code| code != Code::Internal),
        "{error:?}"
    );
}
