//! tonic calls our server.

use std::time::Duration;

use futures_util::stream;
use smq_door_tests::{
    by_tonic::tides::v1::{self as pb, tides_client::TidesClient},
    serve,
};
use tonic::{Code, Request, codec::CompressionEncoding, transport::Channel};

async fn client(address: std::net::SocketAddr) -> TidesClient<Channel> {
    let client = TidesClient::connect(format!("http://{address}"));
    client.await.unwrap()
}

fn asked(harbour: &str) -> pb::GetLevelRequest {
    pb::GetLevelRequest {
        harbour: harbour.into(),
    }
}

#[tokio::test]
async fn it_calls() {
    let (_, address) = serve(|server| server).await;
    let client = client(address).await;
    let with_gzip = client
        .clone()
        .send_compressed(CompressionEncoding::Gzip)
        .accept_compressed(CompressionEncoding::Gzip);
    for mut client in [client, with_gzip] {
        let harbour = "Ostia".repeat(1000);
        let reply = client.get_level(asked(&harbour)).await.unwrap();
        assert_eq!(reply.metadata().get("x-station").unwrap(), "7");
        assert_eq!(reply.into_inner().millimetres, 5000);

        let refused = client.get_level(asked("Atlantis")).await.unwrap_err();
        assert_eq!(refused.code(), Code::NotFound);
        assert_eq!(refused.message(), "100 % im Wasser: für immer");
        assert!(!refused.details().is_empty());

        let mut slow = Request::new(asked("Slow"));
        slow.set_timeout(Duration::from_millis(100));
        let late = client.get_level(slow).await.unwrap_err();
        assert!(
            matches!(late.code(), Code::DeadlineExceeded | Code::Cancelled),
            "{late}"
        );
    }
}

#[tokio::test]
async fn it_subscribes_and_resumes_after_an_event() {
    let (station, address) = serve(|server| server).await;
    let mut client = client(address).await;
    for n in 0..10 {
        station.publish(["Ostia", "Genoa"][n % 2], n as i64);
    }
    let filter = pb::LevelFilter {
        harbour: vec!["Ostia".into()],
    };
    let levels = client.levels(filter.clone()).await.unwrap();
    let first = levels.metadata().get("smq-position").unwrap().clone();
    let mut levels = levels.into_inner();
    let (mut got, mut position) = (Vec::new(), String::new());
    while got.len() < 3 {
        let level = levels.message().await.unwrap().unwrap();
        got.push(level.millimetres);
        position = level.position;
    }
    drop(levels);
    let (epoch, _) = first.to_str().unwrap().split_once('-').unwrap();
    // The fifth event of the topic.
    assert_eq!(position, format!("{epoch}-5"));
    let mut again = Request::new(filter);
    again
        .metadata_mut()
        .insert("smq-after", position.parse().unwrap());
    let mut levels = client.levels(again).await.unwrap().into_inner();
    while got.len() < 5 {
        got.push(levels.message().await.unwrap().unwrap().millimetres);
    }
    assert_eq!(got, [0, 2, 4, 6, 8]);
}

#[tokio::test]
async fn it_publishes_and_talks() {
    let (_, address) = serve(|server| server).await;
    let mut client = client(address).await;
    let level = |millimetres| pb::Level {
        millimetres,
        ..Default::default()
    };
    let published = client.reports(stream::iter((0..50).map(level))).await;
    assert_eq!(
        published.unwrap().metadata().get("smq-accepted").unwrap(),
        "50"
    );
    let refused = client.reports(stream::iter([1, 2, -3, 4].map(level))).await;
    let refused = refused.unwrap_err();
    assert_eq!(refused.code(), Code::InvalidArgument);
    assert_eq!(
        refused.message(),
        "below the ground (2 events were published)"
    );
    assert_eq!(refused.metadata().get("smq-accepted").unwrap(), "2");

    let remarks = stream::iter((0..6).map(|n| pb::Remark {
        room: ["the tower", "a&b"][n % 2].into(),
        text: n.to_string(),
        position: b"forged".into(),
    }));
    let mut remarks = Request::new(remarks);
    let filter = "room=the+tower&room=a%26c".parse().unwrap();
    remarks.metadata_mut().insert("smq-filter", filter);
    let mut all = client.talk(remarks).await.unwrap().into_inner();
    for n in [0, 2, 4] {
        let remark = all.message().await.unwrap().unwrap();
        assert_eq!(remark.text, n.to_string());
        let position = String::from_utf8(remark.position).unwrap();
        assert!(position.ends_with(&format!("-{}", n + 1)), "{position}");
    }
    let mut wrong = Request::new(stream::pending());
    wrong
        .metadata_mut()
        .insert("smq-filter", "place=Rome".parse().unwrap());
    let mut refused = client.talk(wrong).await.unwrap().into_inner();
    let refused = refused.message().await.unwrap_err();
    assert_eq!(
        refused.message(),
        "Talk cannot be filtered by \"place\": filter by room"
    );
}
