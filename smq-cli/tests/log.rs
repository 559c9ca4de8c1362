//! The logs of durable topics: what a stopped server has stored, its backup, and what is restored of it.
#![allow(clippy::unwrap_used)]

mod support;

use serde_json::Value;
use smq_durable::Durable;

use support::{Place, Served, machine};

const REMARKS: &str = "hostwatch.v2/Host.Remarks";
const PROTO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/hostwatch/proto");

fn lines(text: &str) -> Vec<Value> {
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn a_folder_is_listed_read_verified_and_restored() {
    let place = Place::new();
    let (data, restored) = (place.path("data"), place.path("restored"));
    let logs = Durable::open(&data).unwrap();
    let served = Served::new(hostwatch::server(machine()).with_logs(logs));
    let events = "{\"text\": \"is it warm?\"}\n{\"text\": \"it is\"}\n";
    let published = place.run_with(&["pub", &served.url, "Host.Remarks"], events);
    published.done();
    let in_use = place.run(&["log", "ls", &data]).failed(1);
    assert!(in_use.contains("is in use: stop the process"), "{in_use}");
    served.stop();

    let listed = place.run(&["log", "ls", &data, "--json"]).done();
    let listed = lines(&listed);
    let remarks = listed
        .iter()
        .find(|topic| topic["name"] == REMARKS)
        .unwrap();
    assert_eq!(
        (&remarks["events"], &remarks["last"]),
        (&2.into(), &"2".into())
    );
    let verified = place.run(&["log", "verify", &data]);
    assert!(
        verified.said.contains("none missing or damaged"),
        "{verified:?}"
    );

    let cat = |folder: &str, more: &[&str]| {
        let arguments = [&["log", "cat", folder, REMARKS][..], more].concat();
        lines(&place.run(&arguments).done())
    };
    let stored = cat(&data, &["--proto", PROTO]);
    let texts: Vec<_> = stored.iter().map(|line| &line["event"]["text"]).collect();
    assert_eq!(texts, ["is it warm?", "it is"]);
    let time = stored[0]["time"].as_str().unwrap();
    assert!(time.starts_with("20") && time.ends_with('Z'), "{time}");
    let raw = cat(&data, &["--after", "1"]);
    assert!(raw.len() == 1 && raw[0]["payload"].is_string(), "{raw:?}");

    let backup = place.run(&["log", "export", &data]).done();
    let imported = place.run_with(&["log", "import", &restored], &backup);
    imported.done();
    assert_eq!(cat(&restored, &["--proto", PROTO]), stored);
    let again = place.run_with(&["log", "import", &restored], &backup);
    let again = again.failed(1);
    assert!(again.contains("import into a new folder"), "{again}");
}

#[test]
fn what_is_not_there_is_named() {
    let place = Place::new();
    let (data, nothing) = (place.path("data"), place.path("nothing"));
    drop(Durable::open(&data).unwrap());
    let no_folder = place.run(&["log", "ls", &nothing]).failed(1);
    assert!(no_folder.contains(&nothing), "{no_folder}");
    let no_topic = place.run(&["log", "cat", &data, REMARKS]).failed(1);
    assert!(no_topic.contains("`smq log ls FOLDER`"), "{no_topic}");
    let arguments = [
        "log",
        "cat",
        &data,
        "hostwatch.v2/Host.Nothing",
        "--proto",
        PROTO,
    ];
    let unknown = place.run(&arguments).failed(2);
    assert!(
        unknown.contains("no topic hostwatch.v2/Host.Nothing"),
        "{unknown}"
    );
    let key = place
        .run(&["log", "ls", &data, "--data-key", &nothing])
        .failed(1);
    assert!(key.contains(&nothing), "{key}");
}

#[test]
fn documents_of_an_interface_are_written_without_a_server() {
    let place = Place::new();
    let both = place.run(&["gen", "--proto", PROTO, "--openapi"]).failed(2);
    assert!(both.contains("name one with --interface"), "{both}");
    let document = |kind: &str| -> Value {
        let arguments = ["gen", "--proto", PROTO, kind, "--interface", "hostwatch.v2"];
        serde_json::from_str(&place.run(&arguments).done()).unwrap()
    };
    let openapi = document("--openapi");
    assert_eq!(openapi["openapi"], "3.1.0");
    assert!(openapi["paths"].as_object().unwrap().len() > 3, "{openapi}");
    let asyncapi = document("--asyncapi");
    assert_eq!(asyncapi["asyncapi"], "3.0.0");
    let served = Served::new(hostwatch::server(machine()));
    let arguments = [
        "gen",
        &served.url,
        "--openapi",
        "--interface",
        "hostwatch.v2",
    ];
    let of_server: Value = serde_json::from_str(&place.run(&arguments).done()).unwrap();
    assert!(
        of_server["servers"][0]["url"]
            .as_str()
            .unwrap()
            .starts_with(&served.url)
    );
}
