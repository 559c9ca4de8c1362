//! Applications behind one port of a real nginx, told apart by the path.

use smq_runtime::{Item, Limits};
use smq_tests::{
    Station,
    nginx::Nginx,
    serve,
    weather::v1::{GetForecastRequest, ObservationFilter, Reading, WeatherClient},
    within,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::TcpStream,
};

/// Two stations behind one nginx: one at its application's path, the other below a prefix.
async fn behind_nginx() -> (Station, Station, Nginx) {
    let (one, at_one) = serve(Limits::default()).await;
    let (two, at_two) = serve(Limits::default()).await;
    let nginx = Nginx::start(&format!(
        "location /socket.mq/weather/ {{ proxy_pass http://{at_one}; }}
         location /two/ {{ proxy_pass http://{at_two}/; }}"
    ))
    .await;
    (one, two, nginx)
}

async fn next_place(client: &WeatherClient, station: &Station, place: &str) -> String {
    let filter = ObservationFilter::default();
    let mut observations = within("a session", client.observations(filter))
        .await
        .expect("subscribed");
    station.observe(place, 1.0);
    match within("the event", observations.next()).await {
        Some(Ok(Item::Event(event))) => event.message.place,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn requests_and_sessions_pass_through_nginx() {
    let (one, two, nginx) = behind_nginx().await;
    let address = nginx.address;
    for (base, station) in [
        (format!("http://{address}"), one),
        (format!("http://{address}/two"), two),
    ] {
        let weather = WeatherClient::connect(&base).expect("a URL");
        let request = GetForecastRequest {
            place: "Turin".into(),
            think_ms: 0,
        };
        let forecast = weather.get_forecast(request).await.expect("an answer");
        assert_eq!(forecast.place, "Turin");
        assert_eq!(next_place(&weather, &station, &base).await, base);
        let reading = Reading {
            place: "Turin".into(),
            celsius: -300.0,
        };
        weather
            .readings(reading)
            .await
            .expect_err("refusals come through");
    }
}

/// A proxy may keep an event until its buffer is full, were it not told otherwise.
#[tokio::test]
async fn events_pass_through_nginx_as_they_happen() {
    let (station, _two, nginx) = behind_nginx().await;
    let stream = TcpStream::connect(nginx.address).await.expect("connected");
    let mut stream = BufReader::new(stream);
    let request =
        "GET /socket.mq/weather/v1/Weather.Observations HTTP/1.1\r\nhost: localhost\r\n\r\n";
    stream.write_all(request.as_bytes()).await.expect("written");
    let mut seen = String::new();
    for awaited in [
        "event: subscribed",
        r#""place":"Turin""#,
        r#""place":"Oslo""#,
    ] {
        within(awaited, async {
            while !seen.contains(awaited) {
                stream.read_line(&mut seen).await.expect("text");
            }
        })
        .await;
        let place = if awaited.contains("Turin") {
            "Oslo"
        } else {
            "Turin"
        };
        station.observe(place, 1.0);
    }
}
