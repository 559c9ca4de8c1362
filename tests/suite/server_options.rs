//! What a program sets on its server and its topics: headers of responses, paths of its own, how much a log holds.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::json;
use smq_runtime::{Bytes, LogLimits, Server, http};
use smq_tests::{
    Station, User,
    parties::{Parties, SEALED, post},
    published, serve, serve_with,
    weather::v1::Observation,
    wire::{Events, Request, ask},
};

#[tokio::test]
async fn a_handler_sets_headers_of_its_response() {
    let (_, address) = serve(smq_runtime::Limits::default()).await;
    for (place, status) in [("Header", 200), ("Header and failure", 404)] {
        let request = Request::call("GetForecast").json(&json!({ "place": place }));
        let response = ask(address, request).await;
        assert_eq!(response.status, status, "{place}");
        assert_eq!(response.header("x-station"), Some("7"), "{place}");
        // What the server writes itself is not the handler's to set.
        assert_eq!(response.header("content-type"), Some("application/json"));
    }
    let other = Request::call("GetForecast").json(&json!({ "place": "Turin" }));
    assert_eq!(ask(address, other).await.header("x-station"), None);
}

/// At such a path the authenticator of the interface would not be asked.
#[test]
fn what_is_below_socket_mq_belongs_to_the_interfaces() {
    let panics = |add: fn(Server) -> Server| {
        let added = catch_unwind(AssertUnwindSafe(|| add(Server::new())));
        added.is_err()
    };
    let answer = |_: http::Request<Bytes>| async { http::Response::new(Bytes::new()) };
    assert!(panics(|server| server.page("/socket.mq", "text/plain", "")));
    assert!(panics(|server| {
        server.page(
            "/socket.mq/weather/v1/Weather.GetForecast",
            "text/plain",
            "",
        )
    }));
    assert!(panics(|server| server.page("index.html", "text/plain", "")));
    let added = catch_unwind(AssertUnwindSafe(|| {
        Server::new().handle("/socket.mq/weather/v1/Weather.GetForecast", answer)
    }));
    let reason = *added.unwrap_err().downcast::<String>().unwrap();
    assert!(
        reason.contains("/socket.mq/weather/v1/Weather.GetForecast"),
        "{reason}"
    );
    // Not below it, though it begins in the same way.
    let _ = Server::new()
        .page("/socket.mqtt", "text/plain", "")
        .handle("/", answer);
}

/// A browser neither guesses what a page is nor lets it into the frame of another.
#[tokio::test]
async fn a_page_may_do_no_more_than_its_policy_permits() {
    let serve = |configure: fn(Server) -> Server| async move {
        let server = Server::new().page("/", "text/html", "<p>");
        let listener = configure(server).bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr();
        tokio::spawn(listener.serve());
        ask(address, Request::get("/")).await
    };
    let page = serve(|server| server).await;
    assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
    let policy = page.header("content-security-policy").unwrap();
    for directive in [
        "default-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "object-src 'none'",
    ] {
        assert!(policy.contains(directive), "{policy}");
    }
    let own = serve(|server| server.with_content_security_policy("frame-ancestors 'self'")).await;
    assert_eq!(
        own.header("content-security-policy"),
        Some("frame-ancestors 'self'")
    );
    assert_eq!(own.header("x-content-type-options"), Some("nosniff"));
}

#[tokio::test]
async fn a_log_holds_as_many_events_as_its_topic_is_told() {
    let (station, address) = serve(smq_runtime::Limits::default()).await;
    let observations = &station.topics.observations;
    observations.set_log_limits(LogLimits::new(20, 1 << 20));
    for celsius in 0..100 {
        observations.publish(observation(celsius));
    }
    let last = published(observations.publish(observation(100)));
    assert_eq!(last.sequence, 101);
    let after = |sequence: u64| format!("?after={}-{sequence}", last.epoch);
    // Of those within the limit none is missing, of those before it some are.
    let topic = "/socket.mq/weather/v1/Weather.Observations";
    let request = |query: String| {
        Request::get(&format!("{topic}{query}")).header("Accept", "text/event-stream")
    };
    let mut all = Events::open(address, request(after(81))).await;
    all.expect("subscribed").await;
    assert_eq!(all.event().await.sequence(), 82);
    let mut late = Events::open(address, request(after(80))).await;
    late.expect("subscribed").await;
    late.expect("gap").await;
    // What is more than a lower limit is forgotten at once, but for the 16 events that the option `replay` promises.
    observations.set_log_limits(LogLimits::new(2, 1 << 20));
    let mut promised = Events::open(address, request(after(85))).await;
    promised.expect("subscribed").await;
    assert_eq!(promised.event().await.sequence(), 86);
    let mut later = Events::open(address, request(after(81))).await;
    later.expect("subscribed").await;
    later.expect("gap").await;
}

fn observation(celsius: u32) -> Observation {
    Observation {
        place: "Turin".into(),
        celsius: f64::from(celsius),
        ..Observation::default()
    }
}

/// A message that claims to be sealed is no way around the authenticator: whoever is not known learns nothing of what is served.
#[tokio::test]
async fn with_an_authenticator_a_sealed_message_does_not_tell_what_is_served() {
    let parties = Parties::new();
    let security = parties.server_security();
    let (_, address) = serve_with(|server| {
        server
            .with_authenticator(|_| async {
                Err::<User, _>(smq_runtime::Status::unauthenticated("sign in"))
            })
            .with_security(security)
    })
    .await;
    let mut answers = Vec::new();
    for path in [
        "/socket.mq/weather/v1/Weather.GetForecast",
        "/socket.mq/weather/v1/Weather.Nothing",
        "/socket.mq/weather/v9/Weather.GetForecast",
        "/socket.mq/nothing/v1/Nothing.Here",
        "/elsewhere",
    ] {
        let request = Request::new("POST", path)
            .header("Content-Type", SEALED)
            .body("no message");
        let response = ask(address, request).await;
        answers.push((response.status, response.error(401, "unauthenticated")));
    }
    let (first, others) = answers.split_first().unwrap();
    assert!(others.iter().all(|other| other == first), "{answers:?}");
    // The same for who is let in: without an authenticator, a path that leads nowhere says so.
    let (_, open) = parties.serve().await;
    let nowhere = post(open, "Nothing", SEALED, b"no message").await;
    nowhere.error(404, "not_found");
}

/// Awaiting what was published gives its position; nobody has to.
#[tokio::test]
async fn what_was_published_is_awaited_for_its_position() {
    let (station, _) = Station::new();
    let observations = &station.topics.observations;
    observations.publish(observation(1));
    let position = observations.publish(observation(2)).await.unwrap();
    assert_eq!(position, observations.position());
    assert_eq!(position.sequence, 2);
}
