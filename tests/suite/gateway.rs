//! The Node gateway of `examples/gateway`, on the wire: what it lets through, what it refuses, and what it leaves behind.

use std::{
    net::{IpAddr, SocketAddr},
    time::{Duration, Instant},
};

use serde_json::json;
use smq_runtime::{Limits, RequestHead, Status};
use smq_tests::{
    Station, User, eventually,
    gateway::{Gateway, LIBRARIES},
    serve, serve_with,
    wire::{
        events::Events,
        http::{Connection, Request, Response, ask},
        session::{JSON, Session, handshake, handshake_at},
    },
    within,
};

/// The address of a server that is not there.
fn nowhere() -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener.local_addr().expect("it is bound")
}

fn forecast(place: &str) -> Request {
    Request::call("GetForecast").json(&json!({ "place": place }))
}

/// Sends a request that is answered once, with all that belongs to it, and whose connection ends then.
async fn last_answer(address: SocketAddr, request: Request) -> Response {
    let mut connection = Connection::open(address).await;
    connection.send(request.bytes()).await;
    let response = connection.response().await;
    let length = response.header("content-length").expect("a length");
    assert_eq!(length, response.body.len().to_string(), "{response:?}");
    assert_eq!(connection.rest().await, b"", "nothing else comes");
    response
}

#[tokio::test]
async fn who_is_not_signed_in_gets_a_complete_refusal() {
    let (_, server) = serve(Limits::default()).await;
    for library in LIBRARIES {
        let gateway = Gateway::start(library, server).await;
        let upgrades = [
            handshake(Some(JSON)),
            handshake_at("/weather/socket.mq/weather/v1", Some(JSON)),
            handshake(Some(JSON)).header("Cookie", "gateway=guessed"),
            handshake(Some(JSON)).header("X-User", "Ada"),
            handshake_at("/nothing", Some(JSON)),
        ];
        for upgrade in upgrades {
            let refusal = last_answer(gateway.address, upgrade).await;
            refusal.error(401, "unauthenticated");
            assert_eq!(refusal.header("www-authenticate"), Some("Cookie"));
        }
        for request in [forecast("Turin"), Request::topic("Observations")] {
            let refusal = ask(gateway.address, request).await;
            refusal.error(401, "unauthenticated");
        }
        let page = Request::get("/weather/x?y=1").header("Accept", "text/html,*/*");
        let led = ask(gateway.address, page).await;
        let form = Some("/sign-in?to=%2Fweather%2Fx%3Fy%3D1");
        assert_eq!((led.status, led.header("location")), (303, form));
    }
}

#[tokio::test]
async fn an_application_that_is_not_there_is_told_from_one_that_refuses() {
    for library in LIBRARIES {
        let gateway = Gateway::start(library, nowhere()).await;
        let upgrade = gateway.signed_in(handshake(Some(JSON)));
        let refusal = last_answer(gateway.address, upgrade).await;
        let answer = ask(gateway.address, gateway.signed_in(forecast("Turin"))).await;
        for response in [refusal, answer] {
            assert_eq!(
                (response.status, response.header("retry-after")),
                (503, Some("1"))
            );
            // A server's own word would mean that nothing came of the request, and nobody knows that.
            let form = response.header("content-type").unwrap_or_default();
            assert!(form.starts_with("text/plain"), "{response:?}");
        }

        let (_, server) = serve(Limits::default()).await;
        let gateway = Gateway::start(library, server).await;
        let elsewhere = gateway.signed_in(handshake_at("/socket.mq/weather/v9", Some(JSON)));
        last_answer(gateway.address, elsewhere)
            .await
            .error(404, "not_found");
        let wrong = gateway.signed_in(handshake(Some("chat")));
        last_answer(gateway.address, wrong)
            .await
            .error(400, "invalid_argument");
    }
}

/// Whatever a client says about who it is, how it came, and which headers are to be dropped on the way.
#[tokio::test]
async fn the_application_hears_who_it_is_from_the_gateway_alone() {
    let (_, server) = serve_with(|server| {
        server.with_authenticator(async |request: RequestHead| {
            let all = request.headers().iter();
            let all = all.filter(|(name, _)| {
                let name = name.as_str().replace('_', "-");
                name == "x-user"
                    || name.starts_with("x-forwarded")
                    || ["cookie", "authorization", "forwarded"].contains(&name.as_str())
            });
            let mut all: Vec<_> = all
                .map(|(name, value)| format!("{name}={}", value.to_str().unwrap_or("?")))
                .collect();
            all.sort();
            Ok::<_, Status>(User(all.join(" ")))
        })
    })
    .await;
    for library in LIBRARIES {
        let gateway = Gateway::start(library, server).await;
        let forged = |request: Request| {
            gateway
                .signed_in(request)
                .header("X-User", "Bob")
                .header("x-USER", "Eve")
                .header("X_User", "Eve")
                .header("Authorization", "Bearer stolen")
                .header("Forwarded", "for=1.2.3.4")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-User", "Eve")
        };
        let heard = "x-forwarded-for=127.0.0.1 x-forwarded-host=localhost x-forwarded-proto=http x-user=Ada";
        for connection in ["keep-alive", "close, X-User", "X-User"] {
            let request = forged(forecast("Who?")).header("Connection", connection);
            let answer = ask(gateway.address, request).await.json();
            assert_eq!(answer["place"], heard, "{connection}");
        }
        let (mut session, _) = Session::shake_hands(gateway.address, forged(handshake(Some(JSON))))
            .await
            .expect("she is signed in");
        let request = json!({ "method": "Weather.GetForecast", "payload": { "place": "Who?" } });
        session.say(json!({ "id": 1, "request": request })).await;
        let reply = session.hear().await;
        assert_eq!(reply["reply"]["payload"]["place"], heard);
    }
}

#[tokio::test]
async fn pages_of_others_may_do_nothing() {
    let (_, server) = serve(Limits::default()).await;
    let gateway = Gateway::start(LIBRARIES[0], server).await;
    // Of the same host, but another port: browsers send the cookie along.
    for origin in [
        "http://localhost:81",
        "https://localhost",
        "http://evil.example",
        "null",
    ] {
        let upgrade = gateway
            .signed_in(handshake(Some(JSON)))
            .header("Origin", origin);
        last_answer(gateway.address, upgrade)
            .await
            .error(403, "permission_denied");
        for request in [
            forecast("Turin"),
            Request::new("POST", "/sign-out").body(""),
        ] {
            let request = gateway.signed_in(request).header("Origin", origin);
            ask(gateway.address, request)
                .await
                .error(403, "permission_denied");
        }
    }
    let own = gateway
        .signed_in(handshake(Some(JSON)))
        .header("Origin", "http://localhost");
    assert!(Session::shake_hands(gateway.address, own).await.is_ok());
    let odd = gateway.signed_in(Request::new("DELETE", "/socket.mq/weather/v1"));
    let refusal = ask(gateway.address, odd).await;
    assert_eq!(refusal.header("allow"), Some("GET, HEAD, POST"));
    refusal.error(405, "unimplemented");
}

/// Behind a proxy with TLS, whose name is the one that browsers know.
#[tokio::test]
async fn behind_tls_it_goes_by_the_name_that_browsers_know() {
    let (_, server) = serve_with(|server| {
        let server = server
            .with_trusted_proxies(["127.0.0.1"])
            .with_hosts(["apps.example"]);
        server.with_authenticator(async |request: RequestHead| {
            let all = ["x-forwarded-proto", "x-forwarded-for"].map(|name| {
                let value = request.headers().get(name);
                value.and_then(|it| it.to_str().ok()).unwrap_or("?").into()
            });
            let all: Vec<String> = all.into();
            Ok::<_, Status>(User(all.join(" ")))
        })
    })
    .await;
    let url = json!({ "url": "https://apps.example/", "proxied": true });
    let gateway = Gateway::start_with(LIBRARIES[1], server, url).await;
    let signed_in = gateway.sign_in("correct horse").await;
    let cookie = signed_in.header("set-cookie").unwrap_or_default();
    let (id, attributes) = cookie.split_once(';').expect("attributes");
    assert!(id.starts_with("__Host-gateway="), "{cookie}");
    assert_eq!(attributes, " Path=/; HttpOnly; SameSite=Lax; Secure");
    let asked = gateway
        .signed_in(forecast("Who?"))
        .header("Origin", "https://apps.example")
        .header("X-Forwarded-For", "1.2.3.4, 5.6.7.8");
    let heard = ask(gateway.address, asked).await.json();
    assert_eq!(heard["place"], "https 5.6.7.8");
    let plain = gateway
        .signed_in(forecast("Who?"))
        .header("Origin", "http://localhost");
    ask(gateway.address, plain)
        .await
        .error(403, "permission_denied");
}

/// One address does not take the connections of all others, and nothing that says nothing stays.
#[tokio::test]
async fn connections_are_bounded_by_address_and_time() {
    let (_, server) = serve(Limits::default()).await;
    let limits = json!({ "limits": { "connectionsEach": 3, "headSeconds": 4, "idleSeconds": 4 } });
    let gateway = Gateway::start_with(LIBRARIES[0], server, limits).await;
    let [eve, ada] = [2, 3].map(|last| IpAddr::from([127, 0, 0, last]));
    let mut held = Vec::new();
    for _ in 0..3 {
        held.push(Connection::open_from(eve, gateway.address).await);
    }
    let mut one_more = Connection::open_from(eve, gateway.address).await;
    assert_eq!(one_more.rest().await, b"", "it is closed at once");
    let mut other = Connection::open_from(ada, gateway.address).await;
    other
        .send(gateway.signed_in(forecast("Turin")).bytes())
        .await;
    assert_eq!(other.response().await.status, 200);
    // A head that never ends, a connection without one, and a WebSocket whose client and server say nothing.
    held[0].send("GET / HTTP/1.1\r\nHost: localhost\r\n").await;
    held[1]
        .send(gateway.signed_in(handshake(Some(JSON))).bytes())
        .await;
    assert_eq!(held[1].head().await.status, 101);
    for connection in &mut held {
        connection.rest().await;
    }
    // Served, as soon as the gateway has seen that they are gone.
    let request = gateway.signed_in(forecast("Turin"));
    let request = request.header("Connection", "close").bytes();
    within("a response", async {
        loop {
            let mut again = Connection::open_from(eve, gateway.address).await;
            let _ = again.try_send(&request).await;
            if again.rest().await.starts_with(b"HTTP/1.1 200 ") {
                return;
            }
        }
    })
    .await;
}

/// Behind a proxy all connections are the proxy's, and each request has its own address.
#[tokio::test]
async fn behind_a_proxy_what_is_under_way_is_bounded_by_address() {
    let (_, server) = serve(Limits::default()).await;
    let told = json!({ "proxied": true, "limits": { "connectionsEach": 2 } });
    let gateway = Gateway::start_with(LIBRARIES[0], server, told).await;
    let by = |request: Request, address: &str| {
        let request = gateway.signed_in(request);
        request.header("X-Forwarded-For", &format!("6.6.6.6, {address}"))
    };
    let mut held = Vec::new();
    for (address, status) in [
        ("2001:db8::1", 101),
        ("2001:db8::2", 101),
        ("2001:db8:0:0:1::3", 429),
        ("2001:db8:0:1::1", 101),
        ("192.0.2.1", 101),
    ] {
        let mut connection = Connection::open(gateway.address).await;
        connection
            .send(by(handshake(Some(JSON)), address).bytes())
            .await;
        assert_eq!(connection.head().await.status, status, "{address}");
        held.push(connection);
    }
    let refused = ask(gateway.address, by(forecast("Turin"), "2001:db8::7")).await;
    refused.error(429, "resource_exhausted");
    assert!(refused.header("retry-after").is_some());
    let other = ask(gateway.address, by(forecast("Turin"), "192.0.2.1")).await;
    assert_eq!(other.status, 200);
}

async fn subscribed(gateway: &Gateway, station: &Station) -> (Events, Session) {
    let topic = gateway.signed_in(Request::topic("Observations"));
    let mut events = Events::open(gateway.address, topic).await;
    events.expect("subscribed").await;
    let handshake = gateway.signed_in(handshake(Some(JSON)));
    let (mut session, _) = Session::shake_hands(gateway.address, handshake)
        .await
        .expect("she is signed in");
    let subscribe = json!({ "topic": "Weather.Observations" });
    session
        .say(json!({ "id": 1, "subscribe": subscribe }))
        .await;
    assert!(session.hear().await["subscribed"].is_object());
    assert_eq!(station.topics.observations.subscribers(), 2);
    (events, session)
}

#[tokio::test]
async fn events_come_as_they_happen_and_nothing_is_left_of_who_has_gone() {
    let (station, server) = serve(Limits::default()).await;
    for library in LIBRARIES {
        let gateway = Gateway::start(library, server).await;
        let (mut events, mut session) = subscribed(&gateway, &station).await;
        station.observe("Turin", 1.0);
        assert_eq!(events.event().await.data["place"], "Turin");
        assert_eq!(session.hear().await["event"]["payload"]["place"], "Turin");
        events.leave();
        session.reset();
        eventually("the server knows", || {
            station.topics.observations.subscribers() == 0
        })
        .await;
    }
}

#[tokio::test]
async fn signing_out_ends_what_is_open() {
    let (station, server) = serve(Limits::default()).await;
    for library in LIBRARIES {
        let gateway = Gateway::start(library, server).await;
        let (events, mut session) = subscribed(&gateway, &station).await;
        gateway.sign_out().await;
        events.end().await;
        assert!(session.message().await.is_none());
        eventually("the server knows", || {
            station.topics.observations.subscribers() == 0
        })
        .await;
        let again = gateway.signed_in(handshake(Some(JSON)));
        last_answer(gateway.address, again)
            .await
            .error(401, "unauthenticated");
    }
}

/// node-http-proxy has been ended by less.
#[tokio::test]
async fn it_outlives_whatever_breaks_off() {
    let (station, server) = serve(Limits::default()).await;
    for library in LIBRARIES {
        let mut gateway = Gateway::start(library, server).await;
        let mut nobody = Gateway::start(library, nowhere()).await;
        for gateway in [&gateway, &nobody] {
            for request in [
                gateway.signed_in(handshake(Some(JSON))),
                handshake(Some(JSON)),
                gateway.signed_in(forecast("Turin")),
                gateway.signed_in(Request::call("GetForecast").header("Content-Length", "100")),
                gateway.signed_in(Request::topic("Observations")),
                gateway.signed_in(handshake(Some(JSON)).header("Host", "[")),
                Request::new("POST", "/sign-in").header("Content-Length", "100"),
            ] {
                for length in [1, 40, request.bytes().len()] {
                    let mut connection = Connection::open(gateway.address).await;
                    connection.send(&request.bytes()[..length]).await;
                    connection.reset();
                }
                // Gone while the application is asked, or just after it has answered.
                let mut connection = Connection::open(gateway.address).await;
                connection.send(request.bytes()).await;
                tokio::time::sleep(Duration::from_millis(3)).await;
                connection.reset();
            }
            let mut garbage = Connection::open(gateway.address).await;
            garbage.send("\u{16}\u{3}\u{1}garbage\r\n\r\n").await;
            assert!(garbage.rest().await.starts_with(b"HTTP/1.1 400 "));
        }
        let answer = ask(gateway.address, gateway.signed_in(forecast("Turin"))).await;
        assert_eq!(answer.status, 200);
        let answer = ask(nobody.address, nobody.signed_in(forecast("Turin"))).await;
        assert_eq!(answer.status, 503);
        assert!(gateway.lives() && nobody.lives());
        eventually("nobody is left", || {
            station.topics.observations.subscribers() == 0
        })
        .await;
    }
}

#[tokio::test]
async fn guessing_passwords_takes_longer_and_longer() {
    let gateway = Gateway::start(LIBRARIES[0], nowhere()).await;
    for _ in 0..5 {
        assert_eq!(gateway.sign_in("guess").await.status, 401);
    }
    let refused = gateway.sign_in("correct horse").await;
    assert_eq!(refused.status, 429);
    let wait = refused.header("retry-after").and_then(|it| it.parse().ok());
    let wait = wait.expect("when to come back");
    assert!((1..=2).contains(&wait), "{wait}");
    let since = Instant::now();
    within("the wait is over", async {
        while gateway.sign_in("guess").await.status == 429 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    })
    .await;
    assert!(since.elapsed() > Duration::from_secs(wait - 1));
    let longer = gateway.sign_in("guess").await;
    let longer: Option<u64> = longer.header("retry-after").and_then(|it| it.parse().ok());
    assert!(longer.is_some_and(|longer| longer > wait), "{longer:?}");
}
