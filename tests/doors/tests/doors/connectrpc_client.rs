//! connectrpc calls our server: over each of its protocols, JSON and protobuf, HTTP/1.1 and HTTP/2.

use std::time::Duration;

use connectrpc::{
    ErrorCode, Protocol,
    client::{CallOptions, ClientConfig, HttpClient},
    stream_iter,
};
use smq_door_tests::{
    by_connectrpc::tides::v1::{self as pb, TidesClient},
    serve,
};

fn asked(harbour: &str) -> pb::GetLevelRequest {
    pb::GetLevelRequest {
        harbour: harbour.into(),
        ..Default::default()
    }
}

#[tokio::test]
async fn it_calls_subscribes_and_publishes() {
    let (station, address) = serve(|server| server).await;
    for n in 1..=5 {
        station.publish("Ostia", n);
    }
    let url: http::Uri = format!("http://{address}").parse().unwrap();
    let config = |protocol| ClientConfig::new(url.clone()).with_protocol(protocol);
    let over_1 = HttpClient::plaintext;
    let over_2 = HttpClient::plaintext_http2_only;
    for (http, config, is_2) in [
        (over_1(), config(Protocol::Connect).json(), false),
        (over_1(), config(Protocol::Connect).proto(), false),
        (over_2(), config(Protocol::Connect).json(), true),
        (over_2(), config(Protocol::Connect).proto(), true),
        (over_1(), config(Protocol::GrpcWeb).proto(), false),
        (over_2(), config(Protocol::GrpcWeb).proto(), true),
        (over_2(), config(Protocol::Grpc).proto(), true),
        (over_2(), config(Protocol::Grpc).json(), true),
    ] {
        let name = format!("{:?} {:?} {is_2}", config.protocol(), config.codec_format());
        let client = TidesClient::new(http, config);
        let reply = client.get_level(asked("Ostia")).await.unwrap();
        assert_eq!(reply.headers()["x-station"], "7", "{name}");
        assert_eq!(reply.into_owned().millimetres, 5, "{name}");

        let refused = client.get_level(asked("Atlantis")).await.unwrap_err();
        assert_eq!(refused.code, ErrorCode::NotFound, "{name}");
        let message = refused.message.as_deref();
        assert_eq!(message, Some("100 % im Wasser: für immer"), "{name}");
        assert_eq!(refused.details.len(), 1, "{name}");

        let soon = CallOptions::default().with_timeout(Duration::from_millis(100));
        let late = client.get_level_with_options(asked("Slow"), soon).await;
        assert_eq!(
            late.unwrap_err().code,
            ErrorCode::DeadlineExceeded,
            "{name}"
        );

        let mut levels = client.levels(pb::LevelFilter::default()).await.unwrap();
        for n in 1..=5 {
            let level = levels.message::<pb::Level>().await.unwrap().unwrap();
            let level = level.to_owned_message();
            assert_eq!(level.millimetres, n, "{name}");
            assert!(level.position.ends_with(&format!("-{n}")), "{name}");
        }
        let levels = [3, 4, -1].map(|millimetres| pb::Level {
            millimetres,
            ..Default::default()
        });
        let refused = client.reports(stream_iter(levels)).await.unwrap_err();
        let message = refused.message.unwrap_or_default();
        assert_eq!(
            message, "below the ground (2 events were published)",
            "{name}"
        );
        if is_2 && !name.starts_with("GrpcWeb") {
            let mut talk = client.talk().await.unwrap();
            let text = name.clone();
            let remark = pb::Remark {
                text,
                ..Default::default()
            };
            talk.send(remark).await.unwrap();
            let heard = talk.message::<pb::Remark>().await.unwrap().unwrap();
            assert_eq!(heard.to_owned_message().text, name);
        }
    }
}
