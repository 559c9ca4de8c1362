//! Requests that are one OpenPGP message each, through the Rust client.

use std::time::Duration;

use smq_openpgp::{
    Certificate, Key, Keyring, OpenPgp, OpenPgpClient, OpenPgpServer, Policy, ServerIdentity,
    SignedCaller, Signer,
};
use smq_runtime::{
    Caller, Client, Code, Error, HttpBody, RequestHead, Status, Target,
    http::{HeaderName, HeaderValue},
};
use smq_tests::{
    parties::{Parties, copy},
    serve_with,
    weather::v1::{
        ChatMessage, GetForecastRequest, GetPictureRequest, ObservationFilter, Reading,
        WeatherClient,
    },
    wire::{Request, ask},
};

fn place(place: &str) -> GetForecastRequest {
    GetForecastRequest {
        place: place.into(),
        think_ms: 0,
    }
}

fn untrusted(error: &Error) -> &str {
    match error {
        Error::Untrusted(reason) => reason,
        other => panic!("not trusted, rather than {other:?}"),
    }
}

/// An authenticator that knows nobody.
async fn nobody(_: RequestHead) -> Result<String, Status> {
    Err(Status::unauthenticated("no"))
}

#[tokio::test]
async fn a_handler_knows_who_has_signed() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    let weather = WeatherClient::new(parties.client(&format!("http://{address}")));
    let who = weather.get_forecast(place("Who?")).await.unwrap().place;
    let fingerprint = parties.client.fingerprint();
    assert_eq!(who, format!("{fingerprint} Ada <ada@example.org>"));
}

#[tokio::test]
async fn calls_failures_and_publishes_are_as_in_the_clear() {
    let parties = Parties::new();
    let (station, address) = parties.serve().await;
    let weather = WeatherClient::new(parties.client(&format!("http://{address}")));
    assert_eq!(
        weather.get_forecast(place("Turin")).await.unwrap().celsius,
        21.5
    );
    let error = weather.get_forecast(place("Atlantis")).await.unwrap_err();
    let status = error.status().expect("it is the server's word");
    assert_eq!(status.message(), "no station in Atlantis");
    let again = status
        .detail::<smq_runtime::prost_types::Duration>()
        .unwrap();
    assert_eq!(again.seconds, 5);
    for code in Code::ALL {
        let error = weather
            .get_forecast(place(code.as_str()))
            .await
            .unwrap_err();
        assert_eq!(error.status().map(Status::code), Some(code));
    }
    weather
        .readings(Reading {
            celsius: 20.0,
            ..Default::default()
        })
        .await
        .unwrap();
    let cold = Reading {
        celsius: -300.0,
        ..Default::default()
    };
    let error = weather.readings(cold).await.unwrap_err();
    assert_eq!(
        error.status().map(Status::message),
        Some("colder than cold")
    );
    let hello = ChatMessage {
        text: "hello".into(),
        ..Default::default()
    };
    weather.publish_chat(hello).await.unwrap();
    assert_eq!(station.thinking(), 0);
}

#[tokio::test]
async fn any_bytes_keep_their_content_type() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    let weather = WeatherClient::new(parties.client(&format!("http://{address}")));
    let wanted = GetPictureRequest {
        content_type: "image/png".into(),
        bytes: 3_000_000,
    };
    let picture = weather.get_picture(wanted).await.unwrap();
    assert_eq!(
        (picture.content_type.as_str(), picture.data.len()),
        ("image/png", 3_000_000)
    );
    let got = weather
        .put_picture(HttpBody::new("image/gif", vec![1; 70_000]))
        .await
        .unwrap();
    assert_eq!(
        (got.content_type.as_str(), got.bytes),
        ("image/gif", 70_000)
    );
}

/// Whoever is on the way can add headers: handlers do not see them. Those of the client travel within.
#[tokio::test]
async fn a_handler_sees_the_headers_that_were_signed() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    let client = parties.client(&format!("http://{address}"));
    let badge = HeaderName::from_static("x-badge");
    let client = client.with_header(badge, HeaderValue::from_static("seven"));
    let weather = WeatherClient::new(client);
    let headers = weather.get_forecast(place("Headers?")).await.unwrap().place;
    assert!(headers.contains(r#""x-badge": "seven""#), "{headers}");
    for outer in ["host", "timeout", "pgp"] {
        assert!(!headers.contains(outer), "{headers}");
    }
}

#[tokio::test]
async fn the_certificate_is_there_for_everybody() {
    let parties = Parties::new();
    let (_, address) = parties
        .serve_with(|server| server.with_authenticator(nobody))
        .await;
    let path = "/socket.mq/weather/certificate";
    let response = ask(address, Request::get(path)).await;
    assert_eq!(response.status, 200);
    assert_eq!(
        response.header("content-type"),
        Some("application/pgp-keys")
    );
    let certificate = Certificate::from_bytes(&response.body).unwrap();
    assert_eq!(certificate.fingerprint(), parties.server.fingerprint());
    assert_eq!(response.body[..27], *b"-----BEGIN PGP PUBLIC KEY B");
    // Who is not known does not learn which applications there are.
    let elsewhere = ask(address, Request::get("/socket.mq/snow/certificate")).await;
    assert_eq!((elsewhere.status, elsewhere.body), (200, response.body));
    for path in [
        "/socket.mq/certificate",
        "/socket.mq/weather/v1/certificate",
    ] {
        ask(address, Request::get(path))
            .await
            .error(401, "unauthenticated");
    }
    ask(address, Request::new("POST", path).body(""))
        .await
        .error(405, "unimplemented");
    let (_, open) = parties.serve().await;
    assert_eq!(ask(open, Request::get(path)).await.status, 200);
    let snow = ask(open, Request::get("/socket.mq/snow/certificate")).await;
    snow.error(404, "not_found");
}

/// A sealed request says itself who sends it, so no authenticator is asked.
#[tokio::test]
async fn an_authorizer_knows_the_signer() {
    let parties = Parties::new();
    let ada = parties.client.fingerprint();
    let (_, address) = parties
        .serve_with(|server| {
            server.with_authenticator(nobody).with_authorizer(
                move |caller: Caller, target: Target| async move {
                    assert_eq!(caller.signer().map(Signer::fingerprint), Some(ada));
                    match target.method {
                        "GetForecast" => Ok(()),
                        _ => Err(Status::permission_denied(format!("you may not {target}"))),
                    }
                },
            )
        })
        .await;
    let weather = WeatherClient::new(parties.client(&format!("http://{address}")));
    weather.get_forecast(place("Turin")).await.unwrap();
    let error = weather.readings(Reading::default()).await.unwrap_err();
    let status = error.status().unwrap();
    assert_eq!(status.code(), Code::PermissionDenied);
    assert_eq!(
        status.message(),
        "you may not publish to weather.v1/Weather.Readings"
    );
}

#[tokio::test]
async fn a_client_that_seals_never_talks_in_the_clear() {
    let parties = Parties::new();
    let (_, address) = parties.serve_under(Policy::Open).await;
    let client = parties.client(&format!("http://{address}"));
    for client in [client.clone(), client.with_requests_over_session()] {
        let weather = WeatherClient::new(client);
        let who = weather.get_forecast(place("Who?")).await.unwrap().place;
        assert!(who.contains("Ada"), "{who}");
        let subscribing = weather.observations(ObservationFilter::default());
        let _observations = subscribing.await.expect("a sealed session");
    }
}

#[tokio::test]
async fn a_stranger_is_told_nothing() {
    let parties = Parties::new();
    let (_, address) = parties.serve().await;
    let mallory = Key::generate("Mallory").unwrap();
    let openpgp = OpenPgp::new(mallory, Keyring::of([]));
    let client = Client::connect(&format!("http://{address}")).unwrap();
    let weather =
        WeatherClient::new(client.with_security(OpenPgpClient::new(openpgp, parties.identity())));
    let error = weather.get_forecast(place("Turin")).await.unwrap_err();
    assert!(
        untrusted(&error).contains("without protection: HTTP 401"),
        "{error}"
    );
}

#[tokio::test]
async fn a_server_that_is_another_is_not_believed() {
    let parties = Parties::new();
    let impostor = Parties {
        server: Key::generate("socket.mq:station-7").unwrap(),
        client: parties.client.clone(),
    };
    let (_, address) = impostor.serve().await;
    let weather = WeatherClient::new(parties.client(&format!("http://{address}")));
    let error = weather.get_forecast(place("Turin")).await.unwrap_err();
    untrusted(&error);
}

/// Configured with the fingerprint of an organisation and a name, and nothing of the server.
#[tokio::test]
async fn an_organisation_vouches_for_its_servers() {
    let parties = Parties::new();
    let organisation = Key::generate_certifier("Met Office").unwrap();
    let month = Duration::from_secs(30 * 24 * 3600);
    let user_id = "socket.mq:station-7";
    let certified = organisation
        .certify(parties.server.certificate(), user_id, month)
        .unwrap();
    let side = parties.server_side([]).with_certificate(certified).unwrap();
    let (_, address) = serve_with(|server| server.with_security(OpenPgpServer::new(side))).await;

    let client = Client::connect(&format!("http://{address}")).unwrap();
    let weather = |trusted: &[&Key], organisation: &Key, name: &str| {
        let trusted = trusted.iter().map(|key| copy(key.certificate()));
        let side = OpenPgp::new(parties.client.clone(), Keyring::of(trusted));
        let identity = ServerIdentity::organisation(organisation.fingerprint(), name);
        WeatherClient::new(client.with_security(OpenPgpClient::new(side, identity)))
    };
    let trusting = weather(&[&organisation], &organisation, "station-7");
    for _ in 0..2 {
        trusting.get_forecast(place("Turin")).await.unwrap();
    }
    let other = Key::generate_certifier("Met Office").unwrap();
    for (trusted, by, name, reason) in [
        (
            &organisation,
            &organisation,
            "station-8",
            "socket.mq:station-8",
        ),
        (&other, &organisation, "station-7", "not in the keyring"),
        (&other, &other, "station-7", "not certified"),
    ] {
        let weather = weather(&[trusted], by, name);
        let error = weather.get_forecast(place("Turin")).await.unwrap_err();
        assert!(untrusted(&error).contains(reason), "{error}");
    }
}

#[test]
fn a_server_shows_no_certificate_of_another_key() {
    let parties = Parties::new();
    let other = copy(parties.client.certificate());
    assert!(parties.server_side([]).with_certificate(other).is_err());
}

#[test]
fn a_server_is_called_what_its_key_says_or_its_fingerprint() {
    let name = |user_id| {
        OpenPgp::new(Key::generate(user_id).unwrap(), Keyring::of([]))
            .name()
            .to_owned()
    };
    assert_eq!(name("socket.mq:station-7"), "station-7");
    assert_eq!(name("Ada").len(), 40);
    let parties = Parties::new();
    assert_eq!(
        parties.server_side([]).with_name("station-9").name(),
        "station-9"
    );
}
