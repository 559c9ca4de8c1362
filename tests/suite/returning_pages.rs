//! Pages that lose their connection: how they name their position, and when they return.

use smq_runtime::{Limits, Position};
use smq_tests::{
    serve,
    weather::v1::{Reading, WeatherClient},
    wire::{Events, Request, ask},
    within,
};

/// npm `event-source-polyfill` sends no header, but appends the id to its URL.
#[tokio::test]
async fn the_polyfill_of_event_source_resumes_by_its_query() {
    let (station, address) = serve(Limits::default()).await;
    let positions: Vec<_> = (1..=3)
        .map(|celsius| station.observe("Turin", f64::from(celsius)))
        .collect();
    let (first, second) = (positions[0], positions[1]);
    for query in [
        format!("Observations?lastEventId={first}"),
        format!("Observations?place=Turin&lastEventId={first}"),
        format!("Observations?place=Turin&start=live&lastEventId={first}"),
        // A page that was made with `after` is further by now.
        format!("Observations?lastEventId={first}&after={second}"),
    ] {
        let mut events = Events::of(address, &query).await;
        let subscribed = events.expect("subscribed").await;
        assert_eq!(subscribed.data["resumed"], true, "{query}");
        assert_eq!(events.fields(2, "celsius").await, [2.0, 3.0], "{query}");
    }
    // A browser has the newer id, and says so in a header.
    let request = Request::topic(&format!("Observations?lastEventId={first}"));
    let request = request.header("Last-Event-ID", &second.to_string());
    let mut events = Events::open(address, request).await;
    events.expect("subscribed").await;
    assert_eq!(events.fields(1, "celsius").await, [3.0]);

    let poll = Request::topic(&format!("Observations?wait=1&lastEventId={first}"));
    let polled = ask(address, poll).await.json();
    assert_eq!(polled["frames"].as_array().unwrap().len(), 3);

    let response = ask(address, Request::topic("Observations?lastEventId=7")).await;
    let message = response.error(400, "invalid_argument");
    assert!(message.starts_with("lastEventId: "), "{message}");
    let position = Position::new(1, 1).to_string();
    let response = ask(
        address,
        Request::topic(&format!("Observations?LastEventId={position}")),
    );
    response.await.error(400, "invalid_argument");
}

#[tokio::test]
async fn browsers_do_not_all_return_in_the_same_second() {
    const STREAMS: usize = 400;
    let (_, address) = serve(Limits::default()).await;
    let mut seconds = [0; 5];
    for _ in 0..STREAMS {
        let mut events = Events::of(address, "Observations").await;
        let retry = events.expect("subscribed").await.retry.unwrap();
        assert!((1000..=5000).contains(&retry), "{retry}");
        seconds[(retry / 1000) as usize - 1] += 1;
        events.leave();
    }
    // Each of the four seconds has a quarter; the fifth begins with its first millisecond.
    for second in &seconds[..4] {
        assert!((STREAMS / 8..STREAMS / 2).contains(second), "{seconds:?}");
    }
}

/// Nobody can send it again with success, so nobody is told that the server is not available.
#[tokio::test]
async fn a_frame_that_is_too_large_is_told_so() {
    let mut limits = Limits::default();
    limits.message_bytes = 1000;
    let (station, address) = serve(limits).await;
    let client = WeatherClient::connect(&format!("http://{address}")).unwrap();
    let publish = client.readings(Reading {
        place: "x".repeat(200_000),
        celsius: 1.0,
    });
    let error = within("a refusal", publish).await.unwrap_err();
    let status = error.status().expect("the server has said so");
    assert_eq!(status.code(), smq_runtime::Code::ResourceExhausted);
    assert!(status.message().contains("1009"), "{status:?}");
    let next = client.readings(Reading {
        place: "Turin".into(),
        celsius: 1.0,
    });
    within("a receipt", next).await.expect("another session");
    drop(station);
}
