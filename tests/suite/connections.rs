//! Many requests on one connection, one after the other and all at once.

use serde_json::json;
use smq_runtime::{Limits, Server};
use smq_tests::{
    Station, serve,
    weather::v1::WeatherServer,
    wire::{Connection, Request, ask},
};

fn forecast(place: &str) -> Vec<u8> {
    Request::call("GetForecast")
        .json(&json!({ "place": place }))
        .bytes()
}

#[tokio::test]
async fn a_connection_serves_one_request_after_the_other() {
    let (_, address) = serve(Limits::default()).await;
    let mut connection = Connection::open(address).await;
    for place in ["Turin", "Atlantis", "Oslo"] {
        connection.send(forecast(place)).await;
        let response = connection.response().await;
        assert_eq!(response.status, if place == "Atlantis" { 404 } else { 200 });
    }
    connection.send(Request::get("/socket.mq").bytes()).await;
    assert_eq!(connection.response().await.status, 200);
}

#[tokio::test]
async fn requests_that_come_at_once_are_answered_in_order() {
    let (_, address) = serve(Limits::default()).await;
    let mut connection = Connection::open(address).await;
    let places: Vec<_> = (0..50).map(|place| format!("P{place}")).collect();
    let requests: Vec<_> = places.iter().flat_map(|place| forecast(place)).collect();
    connection.send(requests).await;
    for place in places {
        assert_eq!(connection.response().await.json()["place"], place);
    }
}

#[tokio::test]
async fn a_caller_that_wants_the_connection_closed_has_it_closed() {
    let (_, address) = serve(Limits::default()).await;
    let mut connection = Connection::open(address).await;
    let request = Request::call("Echo").header("Connection", "close");
    connection.send(request.bytes()).await;
    assert_eq!(connection.response().await.status, 200);
    assert_eq!(connection.rest().await, b"");
}

#[tokio::test]
async fn a_caller_that_waits_for_100_continue_gets_it_only_for_a_body_that_is_taken() {
    let mut limits = Limits::default();
    limits.message_bytes = 10;
    let (_, address) = serve(limits).await;
    let expect = Request::call("PutPicture").header("Expect", "100-continue");

    let mut connection = Connection::open(address).await;
    connection
        .send(expect.clone().header("Content-Length", "3").bytes())
        .await;
    assert_eq!(connection.head().await.status, 100);
    connection.send("sky").await;
    assert_eq!(connection.response().await.json()["bytes"], 3);

    let response = ask(address, expect.header("Content-Length", "11")).await;
    response.error(413, "resource_exhausted");
}

#[tokio::test]
async fn http_2_is_spoken_on_the_same_port() {
    let (_, address) = serve(Limits::default()).await;
    // The client of hyper: nobody writes HPACK by hand.
    let stream = tokio::net::TcpStream::connect(address).await.unwrap();
    let executor = hyper_util::rt::TokioExecutor::new();
    let io = hyper_util::rt::TokioIo::new(stream);
    let (mut sender, connection) =
        hyper::client::conn::http2::handshake::<_, _, String>(executor, io)
            .await
            .unwrap();
    tokio::spawn(connection);
    let answers = (0..20).map(|place| {
        let request = http::Request::post(format!(
            "http://{address}/socket.mq/weather/v1/Weather.GetForecast"
        ))
        .header("content-type", "application/json")
        .body(json!({ "place": format!("P{place}") }).to_string());
        sender.send_request(request.unwrap())
    });
    let answers: Vec<_> = answers.collect();
    for (place, answer) in answers.into_iter().enumerate() {
        let response = smq_tests::within("an answer over HTTP/2", answer)
            .await
            .unwrap();
        assert_eq!(
            (response.status(), response.version()),
            (http::StatusCode::OK, http::Version::HTTP_2)
        );
        let body = http_body_util::BodyExt::collect(response.into_body())
            .await
            .unwrap()
            .to_bytes();
        let reply: serde_json::Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(reply["place"], format!("P{place}"));
    }
}

/// RFC 9110, section 9.3.2: the head of the response to a GET, and no body.
#[tokio::test]
async fn head_is_the_head_of_a_get() {
    let (_, address) = serve(Limits::default()).await;
    let get = ask(address, Request::get("/socket.mq")).await;
    let mut connection = Connection::open(address).await;
    connection
        .send(Request::new("HEAD", "/socket.mq").bytes())
        .await;
    let head = connection.head().await;
    assert_eq!(head.status, 200);
    assert_eq!(
        head.header("content-length"),
        Some(&*get.body.len().to_string())
    );
    connection.send(Request::get("/socket.mq").bytes()).await;
    assert_eq!(connection.response().await.body, get.body);

    let stream = tokio::net::TcpStream::connect(address).await.unwrap();
    let executor = hyper_util::rt::TokioExecutor::new();
    let io = hyper_util::rt::TokioIo::new(stream);
    let http2 = hyper::client::conn::http2::handshake::<_, _, String>(executor, io);
    let (mut sender, connection) = http2.await.unwrap();
    tokio::spawn(connection);
    for (path, status) in [("/socket.mq", 200), ("/nowhere", 404)] {
        let request = http::Request::head(format!("http://{address}{path}")).body(String::new());
        let response = sender.send_request(request.unwrap()).await.unwrap();
        assert_eq!(response.status(), status);
        let body = http_body_util::BodyExt::collect(response.into_body()).await;
        assert!(body.unwrap().to_bytes().is_empty());
    }
}

#[tokio::test]
async fn versions_stand_side_by_side() {
    let (_, address) = serve(Limits::default()).await;
    let v1 = Request::call("GetForecast").json(&json!({ "place": "Turin" }));
    assert_eq!(ask(address, v1).await.json()["celsius"], 21.5);
    let v2 = |body| Request::new("POST", "/socket.mq/weather/v2/Weather.GetForecast").json(&body);
    let reply = ask(address, v2(json!({ "place": { "name": "Turin" } }))).await;
    assert_eq!(reply.json(), json!({ "kelvin": 294.65 }));
    ask(address, v2(json!({ "place": "Turin" })))
        .await
        .error(400, "invalid_argument");
}

#[test]
#[should_panic(expected = "Weather of weather is served already")]
fn a_service_is_added_once() {
    let (station, _readings) = Station::new();
    let server = Server::new().add(WeatherServer::new(station.clone()));
    let _ = server.add(WeatherServer::new(station));
}
