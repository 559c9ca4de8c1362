//! connect-web in Chromium: pages of an allowed origin call and subscribe, pages of another one do not.

use serde_json::json;
use smq_door_tests::{Program, serve};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_of_an_allowed_origin_call_and_subscribe() {
    let (station, address) = serve(|server| server.with_origins(["http://page.test"])).await;
    for n in 1..=3 {
        station.publish("Ostia", n);
    }
    let mut pages = Program::start("../browser/connect.mjs", &[&format!("http://{address}")]);
    for name in ["json", "proto", "get", "below", "grpc-web"] {
        let line = pages.line().await.unwrap();
        assert_eq!(line["origin"], "http://page.test", "{line}");
        assert_eq!(line["name"], name, "{line}");
        assert_eq!(line["millimetres"], 5, "{line}");
        assert_eq!(line["code"], "NotFound", "{line}");
        assert_eq!(line["message"], "100 % im Wasser: für immer", "{line}");
        assert_eq!(line["details"], 1, "{line}");
        assert_eq!(line["levels"], json!([1, 2, 3]), "{line}");
        let begin = line["begin"].as_str().unwrap();
        assert!(begin.ends_with("-2"), "{line}");
    }
    let refused = pages.line().await.unwrap();
    assert_eq!(refused["origin"], "http://other.test", "{refused}");
    assert!(refused["error"].is_string(), "{refused}");
    assert_eq!(pages.line().await, None);
}
