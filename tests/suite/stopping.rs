//! A server that is told to stop.

use std::time::Duration;

use smq_runtime::{ConnectionState, Error, Limits};
use smq_tests::{
    Station,
    weather::v1::{GetForecastRequest, ObservationFilter, WeatherClient},
    within,
};
use tokio::{sync::oneshot, task::JoinHandle};

/// A server, the word that stops it, and its end.
async fn start(limits: Limits) -> (WeatherClient, oneshot::Sender<()>, JoinHandle<()>) {
    let server = Station::new().0.server().with_limits(limits);
    let listener = server.bind("127.0.0.1:0").await.expect("a port is free");
    let weather = WeatherClient::connect(&format!("http://{}", listener.local_addr()));
    let (stop, stopped) = oneshot::channel();
    let end = tokio::spawn(listener.serve_until(async { drop(stopped.await) }));
    (weather.expect("a URL"), stop, end)
}

fn thinking(think_ms: u32) -> GetForecastRequest {
    GetForecastRequest {
        place: "Turin".into(),
        think_ms,
    }
}

#[tokio::test]
async fn a_request_under_way_is_finished_and_no_other_begun() {
    let (weather, stop, end) = start(Limits::default()).await;
    weather.get_forecast(thinking(0)).await.expect("it serves");
    let under_way = tokio::spawn({
        let weather = weather.clone();
        async move { weather.get_forecast(thinking(300)).await }
    });
    // The request is on its way once another one of the same client has been answered.
    weather
        .get_forecast(thinking(100))
        .await
        .expect("it serves");
    stop.send(()).expect("it runs");
    within("the request", under_way)
        .await
        .expect("no panic")
        .expect("it is finished");
    within("the end", end).await.expect("no panic");
    let error = weather
        .get_forecast(thinking(0))
        .await
        .expect_err("nobody there");
    assert!(matches!(error, Error::Transport { .. }), "{error:?}");
}

#[tokio::test]
async fn sessions_are_told_that_the_server_goes_away() {
    let (weather, stop, end) = start(Limits::default()).await;
    let observations = weather
        .observations(ObservationFilter::default())
        .await
        .expect("subscribed");
    stop.send(()).expect("it runs");
    let mut connection = observations.connection();
    let lost = within("the connection is lost", connection.changed()).await;
    // The client tries to come back, as long as there is a subscription.
    assert!(
        matches!(lost, Some(ConnectionState::Reconnecting { .. })),
        "{lost:?}"
    );
    within("the end", end).await.expect("no panic");
}

#[tokio::test]
async fn waiting_for_the_end_is_bounded() {
    let mut limits = Limits::default();
    limits.shutdown_time = Duration::from_millis(200);
    let (weather, stop, end) = start(limits).await;
    let under_way = tokio::spawn(async move { weather.get_forecast(thinking(50_000)).await });
    tokio::task::yield_now().await;
    stop.send(()).expect("it runs");
    within("the end", end).await.expect("no panic");
    under_way
        .await
        .expect("no panic")
        .expect_err("it was dropped");
}
