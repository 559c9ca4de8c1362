//! The program itself: started, talked to by its own commands, and ended.
#![allow(clippy::unwrap_used)]

mod running;

use running::{Running, run, words};

fn serve() -> (Running, String) {
    let mut server = Running::start(&["--listen", "127.0.0.1:0"]);
    let url = server.line(|_| true);
    (server, url)
}

#[test]
fn it_says_first_where_it_is_and_then_what_one_can_do() {
    let (mut server, url) = serve();
    let port = url
        .strip_prefix("http://127.0.0.1:")
        .expect("an address that one can connect to");
    assert_ne!(port.parse::<u16>().unwrap(), 0);
    let ask = server.line(|line| line.starts_with("  ask     curl -X POST"));
    assert!(
        ask.ends_with(&format!("{url}/socket.mq/hostwatch/v2/Host.GetSnapshot")),
        "{ask}"
    );
    let watch = server.line(|line| line.trim_start().starts_with("watch"));
    assert!(watch.ends_with(&format!("watch --url {url}")), "{watch}");
}

#[test]
fn a_snapshot_is_a_table_or_json() {
    let (_server, url) = serve();
    let json = run(&["snapshot", "--json", "--url", &url]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert!(!json["cpus"].as_array().unwrap().is_empty());
    let host = json["hostName"].as_str().unwrap();
    let table = words(&run(&["snapshot", "--url", &url]).stdout);
    assert!(table.starts_with(&format!("host    {host}\n")), "{table}");
    assert!(table.contains("\nprocess "), "{table}");
    assert!(json["processCount"].as_u64().unwrap() > 0);
}

#[test]
fn what_is_marked_is_watched() {
    let (_server, url) = serve();
    let mut watch = Running::start(&["watch", "--url", &url, "--metric", "memory"]);
    let sample = watch.line(|_| true);
    let parts: Vec<_> = sample.split(' ').collect();
    let [time, "memory", bytes, "B"] = parts[..] else {
        panic!("{sample}")
    };
    assert!(
        time.ends_with('Z') && bytes.parse::<u64>().unwrap() > 0,
        "{sample}"
    );

    let marked = run(&["mark", "--url", &url, "--as", "anna", "deploy", "41"]);
    assert!(marked.status.success(), "{}", words(&marked.stderr));
    let said = run(&["remark", "--url", &url, "--as", "jonas", "is it warm?"]);
    assert!(said.status.success(), "{}", words(&said.stderr));
    let mark = watch.line(|line| line.contains(" mark "));
    assert!(mark.ends_with("mark anna: deploy 41"), "{mark}");
    // They say what they did.
    let time = mark.split(' ').next().unwrap();
    let expected = format!("Marked \"deploy 41\" at {time}, as anna.\n");
    assert_eq!(words(&marked.stdout), expected);
    assert_eq!(words(&said.stdout), "Said \"is it warm?\", as jonas.\n");
    let remark = watch.line(|line| line.contains(" remark "));
    assert!(remark.ends_with("remark jonas: is it warm?"), "{remark}");

    let refused = run(&["mark", "--url", &url, ""]);
    assert!(!refused.status.success());
    assert!(
        words(&refused.stderr).contains("a mark needs a label"),
        "{}",
        words(&refused.stderr)
    );
}

#[test]
fn a_watch_survives_its_server_and_says_what_it_does_not_know() {
    let (server, url) = serve();
    let list = format!("static:{url}");
    let mut watch = Running::start(&["watch", &list, "--metric", "load1"]);
    watch.line(|line| line.contains(" load1 "));
    drop(server);
    watch.line(|line| line.starts_with("- lost "));
    let mut again = Running::start(&["--listen", url.strip_prefix("http://").unwrap()]);
    assert_eq!(again.line(|_| true), url);
    watch.line(|line| line == "- back");
    watch.line(|line| line.starts_with("- gap samples: the server was restarted"));
    watch.line(|line| line.contains(" load1 "));
}

#[test]
fn with_data_a_restart_is_no_gap() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let mut server = Running::start(&["--listen", "127.0.0.1:0", "--data", data]);
    let url = server.line(|_| true);
    let mut watch = Running::start(&["watch", "--url", &url, "--metric", "load1"]);
    watch.line(|line| line.contains(" load1 "));
    drop(server);
    watch.line(|line| line.starts_with("- lost "));
    let address = url.strip_prefix("http://").unwrap();
    let mut again = Running::start(&["--listen", address, "--data", data]);
    assert_eq!(again.line(|_| true), url);
    watch.line(|line| line == "- back");
    let next = watch.line(|line| line.starts_with("- gap") || line.contains(" load1 "));
    assert!(next.contains(" load1 "), "{next}");
}

#[test]
fn damaged_data_is_said_and_opened_up_to_the_damage_on_request() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let mut server = Running::start(&["--listen", "127.0.0.1:0", "--data", data]);
    let url = server.line(|_| true);
    // The last one before a kill may be taken for one that the kill has cut off.
    for remark in ["is it warm?", "it is"] {
        let said = run(&["remark", "--url", &url, "--as", "jonas", remark]);
        assert!(said.status.success(), "{}", words(&said.stderr));
    }
    drop(server);

    let file = folder.path().join("log.redb");
    let mut bytes = std::fs::read(&file).unwrap();
    // The store keeps copies that are no longer in use.
    let copies: Vec<_> = (0..bytes.len())
        .filter(|&at| bytes[at..].starts_with(b"is it warm?"))
        .collect();
    for at in copies {
        bytes[at] ^= 1;
    }
    std::fs::write(&file, bytes).unwrap();
    let refused = run(&["--listen", "127.0.0.1:0", "--data", data]);
    assert!(!refused.status.success());
    let error = words(&refused.stderr);
    assert!(
        error.contains("is damaged") && error.contains("--up-to-damage"),
        "{error}"
    );

    let mut server = Running::start(&["--listen", "127.0.0.1:0", "--data", data, "--up-to-damage"]);
    let url = server.line(|_| true);
    assert!(url.starts_with("http://"), "{url}");
    assert!(folder.path().join("log.redb.damaged-1").exists());
}

#[test]
fn what_goes_wrong_is_said_with_what_to_do() {
    let (_server, url) = serve();
    let address = url.strip_prefix("http://").unwrap();
    let taken = run(&["--listen", address]);
    assert!(!taken.status.success());
    let expected = format!("something listens on {address} already");
    assert!(
        words(&taken.stderr).contains(&expected),
        "{}",
        words(&taken.stderr)
    );

    let alone = run(&["--listen", "127.0.0.1:0", "--announce"]);
    let said = words(&alone.stderr);
    assert!(
        said.contains("nobody else reaches 127.0.0.1:0: announce"),
        "{said}"
    );

    let nowhere = run(&["--listen", "nonsense"]);
    assert!(
        words(&nowhere.stderr).contains("such as 127.0.0.1:7070"),
        "{}",
        words(&nowhere.stderr)
    );

    // A port that was free a moment ago, and that nobody listens on.
    let free = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let nobody = run(&["snapshot", "--url", &format!("http://{free}")]);
    assert!(
        words(&nobody.stderr).contains("Start it with `hostwatch`"),
        "{}",
        words(&nobody.stderr)
    );
}

#[cfg(unix)]
#[test]
fn a_socket_of_this_machine_does_for_a_port() {
    let name = format!("hostwatch-{}.sock", std::process::id());
    let path = std::env::temp_dir().join(name);
    let url = format!("unix:{}", path.display());
    let mut server = Running::start(&["--listen", &url]);
    assert_eq!(server.line(|_| true), url);
    let ask = server.line(|line| line.starts_with("  ask "));
    assert!(
        ask.contains(&format!("--unix-socket {}", path.display())),
        "{ask}"
    );
    let mut watch = Running::start(&["watch", "--url", &url, "--metric", "memory"]);
    watch.line(|line| line.contains(" memory "));
    let marked = run(&["mark", "--url", &url, "--as", "anna", "deploy", "41"]);
    assert!(marked.status.success(), "{}", words(&marked.stderr));
    watch.line(|line| line.ends_with("mark anna: deploy 41"));
    let taken = words(&run(&["--listen", &url]).stderr);
    assert!(taken.contains("another server listens there"), "{taken}");
    assert!(server.ask_to_end().success());
    assert!(!path.exists());
}

#[cfg(unix)]
#[test]
fn it_ends_when_asked_to_even_while_it_is_watched() {
    let (server, url) = serve();
    let mut watch = Running::start(&["watch", "--url", &url]);
    watch.line(|line| line.contains(" cpu "));
    assert!(server.ask_to_end().success());
    assert!(watch.ask_to_end().success());
}
