//! What operators get, as their own tools read it.

#![allow(clippy::unwrap_used)]
#![cfg(unix)]

mod program;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use program::{Program, ask};
use serde_json::Value;

fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns an empty folder for a test.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir(&folder).unwrap();
    folder
}

/// Runs a command, and returns what it prints. It must succeed.
fn run(command: &mut Command) -> String {
    let output = command.output();
    let output =
        output.unwrap_or_else(|error| panic!("{command:?}: {error}: tests/run installs it"));
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text).into_owned();
    assert!(output.status.success(), "{command:?}: {text}");
    text
}

#[test]
fn alerts_fire_when_they_should() {
    let promtool = || {
        let mut promtool = Command::new("promtool");
        promtool.current_dir(folder().join("prometheus"));
        promtool
    };
    run(promtool().args(["check", "config", "prometheus.yml"]));
    run(promtool().args(["test", "rules", "rules_test.yml"]));
}

/// Each query of the dashboard is one of Prometheus, of metrics that the page for operators lists.
#[test]
fn the_dashboard_asks_for_what_there_is() {
    let dashboard = fs::read(folder().join("grafana/dashboard.json")).unwrap();
    let dashboard: Value = serde_json::from_slice(&dashboard).unwrap();
    let panels = dashboard["panels"].as_array().unwrap();
    let targets = panels
        .iter()
        .flat_map(|panel| panel["targets"].as_array().unwrap());
    let queries = targets.map(|target| target["expr"].as_str().unwrap());
    let queries: Vec<_> = queries
        .map(|query| query.replace("$__rate_interval", "1m"))
        .collect();
    assert!(queries.len() > 10);
    let rules = queries.iter().enumerate().map(
        |(number, query)| serde_json::json!({ "record": format!("query_{number}"), "expr": query }),
    );
    let rules: Vec<_> = rules.collect();
    let rules = serde_json::json!({ "groups": [{ "name": "dashboard", "rules": rules }] });
    let file = scratch("dashboard").join("rules.yml");
    fs::write(&file, rules.to_string()).unwrap();
    run(Command::new("promtool").args(["check", "rules"]).arg(file));

    let page = fs::read_to_string(folder().join("../../docs/operate.md")).unwrap();
    let alerts = fs::read_to_string(folder().join("prometheus/rules.yml")).unwrap();
    let all = queries.join(" ") + &alerts;
    let words = all.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    let names = words.filter(|it| {
        ["smq_", "rpc_server_c", "rpc_client_c", "process_"]
            .iter()
            .any(|start| it.starts_with(start))
    });
    for name in names {
        let name = name.trim_end_matches("_bucket").trim_end_matches("_count");
        assert!(
            page.contains(&format!("| `{name}` |")),
            "{name} is not in docs/operate.md"
        );
    }
    // Each alert has a line that says what to do.
    for line in alerts.lines() {
        if let Some((_, alert)) = line.split_once("- alert: ") {
            assert!(
                page.contains(&format!("| `{alert}` |")),
                "{alert} is not in docs/operate.md"
            );
        }
    }
}

#[test]
fn kubernetes_accepts_the_manifests() {
    let python = folder().join("../../tests/tools/venv/bin/python");
    let manifests = ["orders.yaml", "stock.yaml"].map(|it| folder().join("kubernetes").join(it));
    let text = run(Command::new(python)
        .args(["-m", "kubernetes_validate", "--strict"])
        .args(manifests));
    assert_eq!(text.matches("passed for resource").count(), 6, "{text}");
}

#[test]
fn systemd_accepts_the_units() {
    let units = scratch("units");
    for name in ["orders.service", "orders.socket"] {
        let unit = fs::read_to_string(folder().join("systemd").join(name)).unwrap();
        // The program is not installed on this machine.
        let unit = unit.replace("/usr/local/bin/orders", env!("CARGO_BIN_EXE_orders"));
        fs::write(units.join(name), unit).unwrap();
    }
    let service = units.join("orders.service");
    let mut verify = Command::new("systemd-analyze");
    let text = run(verify
        .arg("verify")
        .args([&service, &units.join("orders.socket")]));
    assert_eq!(text, "", "no warnings");
    // An exposure of 1.5 of 10 at most: systemd calls 2 good.
    let mut security = Command::new("systemd-analyze");
    run(security
        .args(["security", "--offline=true", "--threshold=15"])
        .arg(service));
}

/// Whoever runs the program has no npm: the page is kept with the sources, and is what they give.
#[test]
fn the_page_is_what_its_sources_give() {
    for arguments in [
        ["node_modules/typescript/bin/tsc", "--noEmit"],
        ["build.mjs", "--check"],
    ] {
        let mut node = Command::new("node");
        run(node.args(arguments).current_dir(folder().join("page")));
    }
}

/// What systemd does: it listens, passes the socket as the third file, and waits for the message that the program is
/// ready. Who connects before that is not refused, and waits.
const SYSTEMD: &str = "
import os, socket, sys
listening = socket.create_server(('127.0.0.1', 0))
early = socket.create_connection(listening.getsockname())
early.sendall(b'GET /socket.mq HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n')
notify = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
notify.bind(sys.argv[2])
pid = os.fork()
if pid == 0:
    os.dup2(listening.fileno(), 3)
    os.set_inheritable(3, True)
    environment = dict(os.environ, LISTEN_FDS='1', LISTEN_PID=str(os.getpid()), NOTIFY_SOCKET=sys.argv[2])
    os.execve(sys.argv[1], sys.argv[1:2], environment)
notify.settimeout(30)
print(notify.recv(100).decode(), early.recv(100).split(b'\\r')[0].decode(), file=sys.stderr)
os.kill(pid, 15)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
";

#[test]
fn a_program_takes_the_socket_of_systemd() {
    let notify = scratch("notify").join("socket");
    let mut python = Command::new("python3");
    python
        .args(["-c", SYSTEMD, env!("CARGO_BIN_EXE_stock")])
        .arg(notify);
    let text = run(python
        .env("OPERATORS", "127.0.0.1:0")
        .env("LISTEN", "not used"));
    assert!(text.contains("READY=1"), "{text}");
    assert!(text.contains("HTTP/1.1 200 OK"), "{text}");
}

#[test]
fn a_program_drains_and_says_what_is_wrong_with_a_setting() {
    let settings = [
        ("DRAIN_SECONDS", "1"),
        // Nothing is there: a program does without its collector.
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1"),
    ];
    let stock = Program::start(env!("CARGO_BIN_EXE_stock"), &settings);
    let call = "POST /socket.mq/stock/v1/Stock.TakeOut";
    let (status, body) = ask(&stock.url, call, r#"{"article":"tea","count":2}"#);
    assert_eq!((status, &*body), (200, r#"{"left":998}"#));
    assert_eq!(ask(&stock.metrics, "GET /readyz", "").0, 200);
    let (_, metrics) = ask(&stock.metrics, "GET /metrics", "");
    assert!(
        metrics.contains("rpc_server_call_duration_seconds_count"),
        "{metrics}"
    );
    stock.ask_to_end();
    while ask(&stock.metrics, "GET /readyz", "").0 == 200 {}
    // It still takes requests.
    assert_eq!(
        ask(&stock.url, call, r#"{"article":"gold","count":2}"#).0,
        404
    );
    assert!(stock.end().success());

    for (name, value, complaint) in [
        ("DRAIN_SECONDS", "soon", "write a whole number of seconds"),
        ("LISTEN", "nowhere", "the port is missing"),
        ("OPERATORS", "127.0.0.1", "the port is missing"),
        (
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "no url",
            "OTEL_EXPORTER_OTLP_ENDPOINT",
        ),
    ] {
        let mut stock = Command::new(env!("CARGO_BIN_EXE_stock"));
        stock.envs([("LISTEN", "127.0.0.1:0"), ("OPERATORS", "127.0.0.1:0")]);
        let output = stock.env(name, value).output().unwrap();
        let text = String::from_utf8_lossy(&output.stderr);
        assert!(
            !output.status.success() && text.contains(complaint),
            "{text}"
        );
    }
}
