//! What one asks a server: lists, descriptions, calls, and what they say when something is wrong.
#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use smq_runtime::{Code, Server, prost::Message as _, prost_types::FileDescriptorSet};

use support::{Place, Served, machine, obedient};

fn host() -> Server {
    hostwatch::server(machine())
}

#[test]
fn a_list_names_the_command_for_each_method_and_topic() {
    let (place, served) = (Place::new(), Served::new(host()));
    let list = place.run(&["list", &served.url]).done();
    let lines: Vec<_> = list.lines().collect();
    assert_eq!(lines.len(), 10, "{list}");
    for line in [
        "call    hostwatch.v1.Host.GetSnapshot",
        "sub     hostwatch.v2.Host.Samples",
        "pub     hostwatch.v2.Host.Marks",
        "pub sub hostwatch.v2.Host.Remarks",
    ] {
        assert!(lines.contains(&line), "{line}: {list}");
    }
    let json = place.run(&["--json", "list", &served.url]).done();
    let last: Value = serde_json::from_str(json.lines().last().unwrap()).unwrap();
    assert_eq!(last["commands"], json!(["pub", "sub"]));
}

#[test]
fn a_description_is_the_file_it_was_made_from() {
    let (place, served) = (Place::new(), Served::new(host()));
    let file = include_str!("../../examples/hostwatch/proto/hostwatch/v2/host.proto");
    let file = format!("// hostwatch/v2/host.proto\n{file}");
    let describe = ["describe", &served.url, "hostwatch.v2"];
    let proto = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/hostwatch/proto");
    let of_files = place.run(&[&describe[..], &["--proto", proto]].concat());
    assert_eq!(of_files.done(), file);
    // A server does not say in which order messages and enums stand.
    let parts = |text: &str| {
        let parts = text.trim_end().split("\n\n").map(str::to_owned);
        parts.collect::<BTreeSet<_>>()
    };
    assert_eq!(parts(&place.run(&describe).done()), parts(&file));

    let topic = place
        .run(&["describe", &served.url, "hostwatch.v2.Host.Samples"])
        .done();
    for part in [
        "// What is measured, once a second for each metric.",
        "rpc Samples(SampleFilter) returns (stream Sample) {",
        "    // Eight metrics, 300 seconds.\n".trim_start(),
        "// hostwatch.v2.SampleFilter\n",
        "  UNIT_BYTES = 2;",
    ] {
        assert!(topic.contains(part), "{part}: {topic}");
    }
    assert!(!topic.contains("Remark"), "{topic}");
    let said = place.run(&["describe", &served.url, "Nothing"]).failed(2);
    assert!(
        said.contains("no \"Nothing\"") && said.contains("smq list"),
        "{said}"
    );
}

#[test]
fn a_call_answers_in_json_and_only_that() {
    let (place, served) = (Place::new(), Served::new(obedient().0));
    let url = &served.url;
    let ran = place.run(&["call", url, "Greeter.Greet", "-d", r#"{"name": "Ada"}"#]);
    assert_eq!(
        (ran.out.as_str(), ran.said.as_str()),
        ("{\"text\":\"Hello, Ada!\"}\n", "")
    );
    std::fs::write(place.path("ada.json"), r#"{"name": "Ada"}"#).unwrap();
    let long = [
        "call",
        url,
        "greeter.v1.Greeter/Greet",
        "-d",
        "@ada.json",
        "--pretty",
    ];
    assert_eq!(
        place.run(&long).done(),
        "{\n  \"text\": \"Hello, Ada!\"\n}\n"
    );
    let read = ["call", url, "greeter.v1.Greeter.Greet", "-d", "@-"];
    assert_eq!(
        place.run_with(&read, r#"{"name":"Bob"}"#).done(),
        "{\"text\":\"Hello, Bob!\"}\n"
    );

    let verbose = place.run(&[
        "call",
        url,
        "Greeter.Greet",
        "-v",
        "-H",
        "x-a: 1",
        "-H",
        "authorization: secret",
    ]);
    for part in [
        "> POST /socket.mq/greeter/v1/Greeter.Greet",
        "> x-a: 1",
        "> authorization: …",
        "< content-type: application/protobuf",
        " ms, over POST",
    ] {
        assert!(verbose.said.contains(part), "{part}: {verbose:?}");
    }
}

#[test]
fn a_reply_in_parts_is_a_line_for_each() {
    let (place, served) = (Place::new(), Served::new(host()));
    let ran = place.run(&["call", &served.url, "Host.GetProcesses", "-v"]);
    assert!(ran.said.contains("over the session"), "{ran:?}");
    let lines = ran.done();
    assert_eq!(lines, "{\"name\":\"hostwatch\"}\n");
    let mut running = place.start(&["call", &served.url, "Host.GetProcesses"]);
    running.close_output();
    assert_eq!(running.end().0, Some(0));
}

#[test]
fn the_newest_version_is_called_unless_one_is_named() {
    let (place, served) = (Place::new(), Served::new(host()));
    let field = |name: &str, field: &str| {
        let json = place.run(&["call", &served.url, name]).done();
        let json: Value = serde_json::from_str(&json).unwrap();
        json.get(field).is_some()
    };
    // v2 has a timestamp.
    assert!(field("Host.GetSnapshot", "time") && field("hostwatch.v2.Host.GetSnapshot", "time"));
    assert!(!field("hostwatch.v1.Host.GetSnapshot", "time"));
}

#[test]
fn the_exit_status_is_64_and_the_number_of_the_code() {
    let (place, served) = (Place::new(), Served::new(obedient().0));
    for (number, code) in (1..).zip(Code::ALL) {
        let request = json!({"name": code.as_str()}).to_string();
        let said = place
            .run(&["call", &served.url, "Greeter.Greet", "-d", &request])
            .failed(64 + number);
        // What a server says does not steer the terminal.
        let start = format!("smq: {code}: this is {code} [2J\n");
        assert!(said.starts_with(&start), "{said:?}");
    }
    let json = [
        "--json",
        "call",
        &served.url,
        "Greeter.Greet",
        "-d",
        r#"{"name": "not_found"}"#,
    ];
    let said: Value = serde_json::from_str(&place.run(&json).failed(69)).unwrap();
    let error = &said["error"];
    assert_eq!(error["code"], "not_found");
    assert_eq!(
        (&error["message"], &error["exit"]),
        (&json!("this is not_found\u{1b}[2J"), &json!(69))
    );
}

#[test]
fn a_command_that_is_wrong_says_what_to_write() {
    let (place, served) = (Place::new(), Served::new(host()));
    let url = &*served.url;
    for (arguments, words) in [
        (
            &["call", url, "Host.Nope"][..],
            "write one of hostwatch.v1.Host.GetSnapshot, hostwatch.v2",
        ),
        (&["call", url, "Host.Samples"], "use `smq sub`"),
        (&["call", url, "Host.Remarks"], "use `smq pub` or `smq sub`"),
        (&["sub", url, "Host.GetSnapshot"], "use `smq call`"),
        (
            &["pub", url, "Host.Marks", "-d", "{\"labels\": 1}"],
            "unknown field \"labels\"",
        ),
        (
            &["pub", url, "Host.Marks", "-d", "{"],
            "`smq describe URL hostwatch.v2.Mark` shows its fields",
        ),
        (
            &["sub", url, "Host.Samples", "-f", "metric"],
            "-f place=Turin",
        ),
        (
            &["sub", url, "Host.Samples", "-f", "unit=1"],
            "write one of metric",
        ),
        (
            &[
                "sub",
                url,
                "Host.Remarks",
                "-f",
                "mark=true",
                "-f",
                "mark=false",
            ],
            "takes one value",
        ),
        (
            &["sub", url, "Host.Samples", "--after", "x"],
            "two decimal numbers",
        ),
        (&["call", "nowhere", "A.B"], "smq context add nowhere URL"),
        (&["call", "ftp://x", "A.B"], "write http://host:port"),
        (
            &["call", url, "Host.GetSnapshot", "--timeout", "soon"],
            "30s, 500ms or 2m",
        ),
        (
            &["call", url, "Host.GetSnapshot", "-H", "x"],
            "a colon and a value",
        ),
        (
            &["call", url, "Host.GetSnapshot", "--proto", "missing.proto"],
            "missing.proto",
        ),
        (&["gen"], "--ts"),
        (&["bench", url, "Host.Samples"], "only the server publishes"),
        (&["top", url], "use --json"),
        (&["call"], "Usage: smq call"),
    ] {
        let ran = place.run(arguments);
        assert!(matches!(ran.code, Some(1 | 2)), "{arguments:?}: {ran:?}");
        assert!(
            ran.said.contains(words) && ran.out.is_empty(),
            "{arguments:?}: {ran:?}"
        );
    }
    let json = place.run(&["call", "--json"]).failed(2);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["error"]["code"], "usage");
}

#[test]
fn a_server_that_is_gone_or_silent_is_told_apart_from_one_that_refuses() {
    let place = Place::new();
    let served = Served::new(obedient().0);
    let url = served.url.clone();
    let never = [
        "call",
        &url,
        "Greeter.Greet",
        "-d",
        r#"{"name": "never"}"#,
        "--timeout",
        "300ms",
    ];
    // The server ends it, or this side does: whichever is first.
    let said = place.run(&never).failed(68);
    assert!(said.starts_with("smq: deadline_exceeded: "), "{said}");
    served.stop();
    let said = place.run(&["list", &url]).failed(78);
    assert!(
        said.contains("cannot connect to") && said.contains("is the server running"),
        "{said}"
    );
    // Something else answers.
    let other = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = other.local_addr().unwrap();
    let answering = std::thread::spawn(move || {
        use std::io::{Read, Write};
        let (mut stream, _) = other.accept().unwrap();
        let _ = stream.read(&mut [0; 4096]);
        let page = "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\n<html>";
        stream.write_all(page.as_bytes()).unwrap();
    });
    let said = place
        .run(&["list", &format!("http://{address}")])
        .failed(66);
    assert!(said.contains("something else"), "{said}");
    answering.join().unwrap();
}

#[test]
fn a_context_stands_for_a_server_and_its_options() {
    let (place, served) = (Place::new(), Served::new(obedient().0));
    let url = &*served.url;
    place
        .run(&[
            "context",
            "add",
            "home",
            url,
            "-H",
            "x-a: secret",
            "--timeout",
            "5s",
        ])
        .done();
    assert_eq!(
        place.run(&["context", "list"]).done(),
        format!("home\t{url}\n")
    );
    let ran = place.run(&[
        "call",
        "home",
        "Greeter.Greet",
        "-d",
        r#"{"name":"Ada"}"#,
        "-v",
    ]);
    assert_eq!(ran.out, "{\"text\":\"Hello, Ada!\"}\n");
    assert!(ran.said.contains("> x-a: secret"), "{ran:?}");
    // What is said on the command line wins.
    let ran = place.run(&["call", "home", "Greeter.Greet", "-v", "-H", "x-a: other"]);
    assert!(
        ran.said.contains("> x-a: other") && !ran.said.contains("secret"),
        "{ran:?}"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let file = std::fs::metadata(place.path("config/smq/contexts.json")).unwrap();
        assert_eq!(file.permissions().mode() & 0o777, 0o600);
    }
    assert!(
        place
            .run(&["call", "homes", "A.B"])
            .failed(2)
            .contains("one of the contexts home")
    );
    place.run(&["context", "remove", "home"]).done();
    assert_eq!(place.run(&["context", "list"]).done(), "");
    place.run(&["context", "remove", "home"]).failed(2);
}

#[cfg(unix)]
#[test]
fn a_socket_of_this_machine_does_for_a_port() {
    let place = Place::new();
    let served = Served::at(obedient().0, &format!("unix:{}", place.path("s")));
    let called = place.run(&[
        "call",
        &served.url,
        "Greeter.Greet",
        "-d",
        r#"{"name":"Ada"}"#,
    ]);
    assert_eq!(called.done(), "{\"text\":\"Hello, Ada!\"}\n");
}

#[test]
fn descriptors_of_a_server_do_for_the_server_itself() {
    let (place, served) = (Place::new(), Served::new(host()));
    let set = place
        .command(&["gen", &served.url, "--descriptors"])
        .output()
        .unwrap();
    std::fs::write(place.path("host.binpb"), set.stdout).unwrap();
    let list = |more: &[&str]| {
        let url = served.url.clone();
        place.run(&[&["list", &url], more].concat()).done()
    };
    let from_server = list(&[]);
    assert_eq!(list(&["--descriptor-set", "host.binpb"]), from_server);
    let proto = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/hostwatch/proto");
    assert_eq!(list(&["--proto", proto]), from_server);
    // Nothing is asked of a server.
    let offline = place
        .run(&["describe", "http://127.0.0.1:1", "--proto", proto, "Sample"])
        .done();
    assert!(offline.contains("message Sample {"), "{offline}");
}

#[test]
fn exported_files_compile_to_the_same_interface() {
    let (place, served) = (Place::new(), Served::new(host()));
    let exported = place.run(&["export", "exported", &served.url]);
    assert!(std::path::Path::new(&place.path("exported/buf.yaml")).exists());
    assert!(exported.said.contains("files in exported"), "{exported:?}");
    let options = std::fs::read_to_string(place.path("exported/smq/v1/options.proto")).unwrap();
    assert_eq!(options, include_str!("../../proto/smq/v1/options.proto"));
    for name in ["hostwatch.v1", "hostwatch.v2"] {
        let describe = |more: &[&str]| {
            let parts = [&["describe", &served.url, name], more].concat();
            let text = place.run(&parts).done();
            text.split("\n\n")
                .map(|part| part.trim().to_owned())
                .collect::<BTreeSet<_>>()
        };
        assert_eq!(describe(&["--proto", "exported"]), describe(&[]));
    }
    // Files stay as they are.
    let proto = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/chat/proto");
    place.run(&["export", "chat", "--proto", proto]).done();
    let chat = std::fs::read_to_string(place.path("chat/chat/v1/chat.proto")).unwrap();
    assert_eq!(
        chat,
        include_str!("../../examples/chat/proto/chat/v1/chat.proto")
    );
    assert!(std::path::Path::new(&place.path("chat/smq/v1/options.proto")).exists());
    place
        .run(&["export", "--imports", "imports", "--proto", proto])
        .done();
    assert!(std::path::Path::new(&place.path("imports/smq/v1/options.proto")).exists());
    assert!(!std::path::Path::new(&place.path("imports/chat")).exists());
}

/// What is printed of descriptors compiles to the same descriptors: of all protos of these sources.
#[test]
fn printed_files_mean_what_the_originals_mean() {
    let place = Place::new();
    for folder in [
        "tests/proto",
        "smq-json/tests/proto",
        "tests/options/proto",
        "proto",
    ] {
        let folder = format!("{}/../{folder}", env!("CARGO_MANIFEST_DIR"));
        if !std::path::Path::new(&folder).exists() {
            continue;
        }
        let set = |folder: &str, file: &str| {
            let ran = place
                .command(&["gen", "--proto", folder, "--descriptors"])
                .output()
                .unwrap();
            assert!(
                ran.status.success(),
                "{folder}: {}",
                String::from_utf8_lossy(&ran.stderr)
            );
            std::fs::write(place.path(file), &ran.stdout).unwrap();
            let mut files: Vec<_> = FileDescriptorSet::decode(&*ran.stdout).unwrap().file;
            files.retain(|file| !file.name().starts_with("google/"));
            for file in &mut files {
                file.source_code_info = None;
            }
            files.sort_by(|a, b| a.name.cmp(&b.name));
            files
        };
        let original = set(&folder, "original.binpb");
        place
            .run(&["export", "printed", "--descriptor-set", "original.binpb"])
            .done();
        assert_eq!(set("printed", "printed.binpb"), original, "{folder}");
        std::fs::remove_dir_all(place.path("printed")).unwrap();
    }
}

#[test]
fn findings_have_a_status_of_their_own() {
    let place = Place::new();
    let write = |celsius: &str| {
        let text = format!(
            "syntax = \"proto3\";\npackage greeter.v1;\nservice Greeter {{ rpc Greet(Q) returns (Q); }}\n\
             message Q {{ {celsius} name = 1; }}\n"
        );
        std::fs::create_dir_all(place.path("proto/greeter/v1")).unwrap();
        std::fs::write(place.path("proto/greeter/v1/greeter.proto"), text).unwrap();
    };
    write("string");
    let lock = place.run(&["lock"]);
    assert!(lock.said.contains("proto.lock.binpb"), "{lock:?}");
    let against = ["breaking", "--against", "proto.lock.binpb"];
    assert_eq!(place.run(&against).done(), "");
    let style = place.run(&["lint"]);
    assert!(
        matches!(style.code, Some(0 | 100)) && style.said.is_empty(),
        "{style:?}"
    );
    write("bytes");
    let broken = place.run(&against);
    assert_eq!(broken.code, Some(100), "{broken:?}");
    assert!(
        broken.out.contains("was `string` and is `bytes`") && broken.said.is_empty(),
        "{broken:?}"
    );
    let json = place.run(&[&against[..], &["--format", "json"]].concat());
    let finding: Value = serde_json::from_str(json.out.lines().next().unwrap()).unwrap();
    assert!(finding.is_object() && json.code == Some(100));
    // Against a server: all of its methods are gone.
    let served = Served::new(obedient().0);
    let gone = place.run(&["breaking", "--against", &served.url]);
    assert_eq!(gone.code, Some(100), "{gone:?}");
    assert!(gone.out.contains("Greetings"), "{gone:?}");
    // What does not compile is a finding, too.
    write("strong");
    let unknown = place.run(&["lint", "--format", "github"]);
    assert!(unknown.out.starts_with("::error file="), "{unknown:?}");
    assert_eq!(unknown.code, Some(100));
    place.run(&["lint", "--except", "NO_RULE"]).failed(2);
    place.run(&["breaking", "--against", "nowhere"]).failed(1);
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let (place, served) = (Place::new(), Served::new(host()));
    for arguments in [
        &["describe", &served.url][..],
        &["list", &served.url],
        &["man"],
        &["completions", "bash"],
        &["help"],
        &["context", "list"],
    ] {
        let mut running = place.start(arguments);
        running.close_output();
        let (code, said) = running.end();
        assert_eq!((code, said.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
fn shells_and_readers_of_manuals_get_what_they_need() {
    let place = Place::new();
    let man = place.run(&["man"]).done();
    for part in [".TH smq", "SMQ SUB", "fail\\-on\\-gap"] {
        assert!(man.contains(part), "{part}");
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let text = place.run(&["completions", shell]).done();
        assert!(text.contains("fail-on-gap"), "{shell}");
    }
    let script = place.run(&["completions", "bash"]).done();
    std::fs::write(place.path("smq.bash"), script).unwrap();
    let checked = std::process::Command::new("bash")
        .args(["-n", &place.path("smq.bash")])
        .status();
    assert!(checked.unwrap().success());
}

#[test]
fn several_servers_are_found_and_called() {
    let place = Place::new();
    let (one, other) = (Served::new(host()), Served::new(host()));
    let url = format!("static:{},{}", one.url, other.url);
    let found = place.run(&["find", &url]).done();
    assert!(found.starts_with("URL "), "{found}");
    assert!(
        found.contains(&one.url) && found.contains(&other.url),
        "{found}"
    );
    let found = place.run(&["--json", "find", &url]).done();
    let urls = found
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    let urls: Vec<_> = urls.map(|line| line["url"].clone()).collect();
    assert_eq!(urls, [json!(one.url), json!(other.url)]);

    let list = place.run(&["list", &one.url]).done();
    one.stop();
    assert_eq!(place.run(&["list", &url]).done(), list);
    for _ in 0..3 {
        let snapshot = place.run(&["call", &url, "Host.GetSnapshot"]).done();
        assert!(snapshot.contains("memory"), "{snapshot}");
    }

    let error = place.run(&["find", &other.url]).failed(2);
    assert!(error.contains("write mdns://application"), "{error}");
    let error = place.run(&["list", "static:nowhere"]).failed(2);
    assert!(error.contains("write http://nowhere"), "{error}");
    let error = place
        .run(&["call", "mdns://", "Host.GetSnapshot"])
        .failed(2);
    assert!(error.contains("as in mdns://hostwatch"), "{error}");
}
