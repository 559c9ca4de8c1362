//! Load and its figures, and the live view in a real terminal.
#![allow(clippy::unwrap_used)]
#![cfg(unix)]

mod support;

use std::{
    io::{Read, Write},
    num::NonZero,
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Duration,
};

use hello::greeter::v1::{GreeterServer, GreeterTopics};
use serde_json::Value;
use smq_runtime::Server;
use tokio::sync::watch;

use support::{Obedient, Place, SMQ, Served, machine, obedient, with_document};

#[test]
fn a_server_that_stops_for_a_while_makes_all_calls_of_that_while_late() {
    let measure = |more: &[&str]| {
        let (open, opened) = watch::channel(true);
        let (calls, mut called) = watch::channel(0);
        let service = Obedient {
            topics: Arc::new(GreeterTopics::new()),
            open: opened,
            calls,
        };
        let served = Served::new(Server::new().add(GreeterServer::new(service)));
        let running = Place::new();
        let arguments = [
            &[
                "bench",
                &served.url,
                "Greeter.Greet",
                "--duration",
                "2s",
                "--json",
            ],
            more,
        ]
        .concat();
        let mut bench = running.start(&arguments);
        let begun = called.wait_for(|calls| *calls > 20);
        drop(served.runtime.block_on(begun).unwrap());
        open.send_replace(false);
        thread::sleep(Duration::from_millis(1000));
        open.send_replace(true);
        let figures = bench.json();
        assert_eq!(bench.end().0, Some(0));
        figures
    };
    let open = measure(&["--rate", "100"]);
    assert_eq!(open["answered"], 200, "{open}");
    let quantile =
        |figures: &Value, name: &str| figures["latencyMicroseconds"][name].as_u64().unwrap();
    // About half of the calls began in that second: they waited for half of it, on average.
    assert!(quantile(&open, "p90") > 400_000, "{open}");
    let closed = measure(&["-c", "1"]);
    assert!(
        quantile(&closed, "max") > 900_000 && quantile(&closed, "p90") < 400_000,
        "{closed}"
    );
}

#[test]
fn figures_are_a_table_and_errors_are_counted() {
    let (place, served) = (Place::new(), Served::new(obedient().0));
    let table = place
        .run(&[
            "bench",
            &served.url,
            "Greeter.Greet",
            "--duration",
            "300ms",
            "-c",
            "4",
        ])
        .done();
    for part in ["answered  ", "p99.9     ", "<= ", " a second\n"] {
        assert!(table.contains(part), "{part}: {table}");
    }
    assert!(
        table.lines().all(|line| line.chars().count() <= 60),
        "{table}"
    );
    // A call that is refused from the start is not worth measuring.
    let refused = [
        "bench",
        &served.url,
        "Greeter.Greet",
        "-d",
        r#"{"name":"not_found"}"#,
    ];
    place.run(&refused).failed(69);
    let host = Served::new(hostwatch::server(machine()));
    let topic = [
        "--json",
        "bench",
        &host.url,
        "Host.Remarks",
        "-d",
        r#"{"text":"x"}"#,
        "--duration",
        "300ms",
    ];
    let topic: Value = serde_json::from_str(&place.run(&topic).done()).unwrap();
    assert!(
        topic["answered"].as_u64().unwrap() > 0 && topic["errors"] == serde_json::json!({}),
        "{topic}"
    );
}

const ROWS: NonZero<u16> = NonZero::new(20).unwrap();
const COLUMNS: NonZero<u16> = NonZero::new(60).unwrap();

/// A terminal of 60 columns and 20 rows, in which a command runs.
struct Terminal {
    child: Child,
    parser: vt100::Parser,
}

impl Terminal {
    fn run(command: &str) -> Self {
        let shell =
            format!("stty cols {COLUMNS} rows {ROWS}; exec timeout --foreground 60 {command}");
        let child = Command::new("script")
            .args(["--quiet", "--return", "--command", &shell, "/dev/null"])
            .env("TERM", "xterm-256color")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        Self {
            child,
            parser: vt100::Parser::new(ROWS, COLUMNS, 1000),
        }
    }

    /// Waits until the screen has all of these, and returns its lines.
    fn shows(&mut self, wanted: &[&str]) -> Vec<String> {
        let mut bytes = [0; 4096];
        loop {
            let lines: Vec<_> = self.parser.screen().rows(0, 60).collect();
            let text = lines.join("\n");
            if wanted.iter().all(|wanted| text.contains(wanted)) {
                return lines;
            }
            let read = self
                .child
                .stdout
                .as_mut()
                .unwrap()
                .read(&mut bytes)
                .unwrap();
            assert!(read > 0, "{wanted:?} is not shown:\n{text}");
            self.parser.process(&bytes[..read]);
        }
    }

    /// Types, waits for the end, and returns the status and the last screen.
    fn ends_with(mut self, typed: &str) -> (Option<i32>, String) {
        self.child
            .stdin
            .as_mut()
            .unwrap()
            .write_all(typed.as_bytes())
            .unwrap();
        let mut rest = Vec::new();
        self.child
            .stdout
            .as_mut()
            .unwrap()
            .read_to_end(&mut rest)
            .unwrap();
        self.parser.process(&rest);
        let screen = self.parser.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor());
        (self.child.wait().unwrap().code(), screen.contents())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Metrics that grow by the same at each reading.
fn metrics() -> String {
    static READINGS: AtomicU64 = AtomicU64::new(0);
    let reading = READINGS.fetch_add(1, Ordering::Relaxed);
    let calls = reading * 100;
    format!(
        "# TYPE smq_sessions gauge\nsmq_sessions 3\nsmq_connections 5\n\
         smq_subscriptions{{path=\"/socket.mq/greeter/v1/Greeter.Greetings\"}} 7\n\
         smq_gaps_total{{path=\"/socket.mq/greeter/v1/Greeter.Greetings\"}} 11\n\
         smq_published_total{{path=\"/socket.mq/greeter/v1/Greeter.Greetings\"}} {calls}\n\
         smq_delivered_total{{path=\"/socket.mq/greeter/v1/Greeter.Greetings\"}} {}\n\
         smq_calls_total{{path=\"/socket.mq/greeter/v1/Greeter.Greet\",code=\"ok\"}} {calls}\n\
         smq_calls_total{{path=\"/socket.mq/greeter/v1/Greeter.Greet\",code=\"aborted\"}} 2\n\
         rpc_server_call_duration_seconds_bucket{{rpc_method=\"greeter.v1.Greeter/Greet\",le=\"0.005\"}} {calls}\n\
         rpc_server_call_duration_seconds_bucket{{rpc_method=\"greeter.v1.Greeter/Greet\",le=\"+Inf\"}} {calls}\n",
        calls * 7
    )
}

#[test]
fn a_terminal_of_60_columns_shows_what_the_server_counts() {
    let served = Served::new(with_document(obedient().0, "/metrics", metrics));
    let mut terminal = Terminal::run(&format!("{SMQ} top {} --interval 200ms", served.url));
    let lines = terminal.shows(&["3 sessions, 5 connections", "2.5 ms", "aborted 2"]);
    let topic = lines
        .iter()
        .find(|line| line.contains("Greeter.Greetings"))
        .unwrap();
    let cells: Vec<_> = topic.split_whitespace().collect();
    assert_eq!(
        (cells[1], cells.last().copied()),
        ("7", Some("11")),
        "{topic}"
    );
    let number = |text: &str| text.trim_end_matches('k').parse::<f64>().unwrap();
    assert!(number(cells[2]) > 0.0 && number(cells[3]) > 0.0, "{topic}");
    let (code, screen) = terminal.ends_with("q");
    assert_eq!(code, Some(0), "{screen}");
}

#[test]
fn without_metrics_a_view_has_what_a_subscriber_sees_and_survives_the_server() {
    let (server, topics) = obedient();
    let served = Served::new(server);
    let place = Place::new();
    let mut view = place.start(&["top", &served.url, "--json", "--interval", "100ms"]);
    loop {
        topics.greetings.publish(support::greeting("Ada"));
        let line = view.json();
        if line["topics"][0]["deliveredPerSecond"].as_f64().unwrap() > 0.0 {
            assert_eq!(line["methods"][0]["name"], "greeter.v1.Greeter.Greet");
            break;
        }
    }
    view.signal("-INT");
    assert_eq!(view.end().0, Some(130));

    let mut terminal = Terminal::run(&format!("{SMQ} top {}", served.url));
    terminal.shows(&["no /metrics here", "r.v1.Greeter.Greetings"]);
    served.stop();
    let (code, _) = terminal.ends_with("\u{3}");
    assert_eq!(code, Some(0));
}

#[test]
fn a_terminal_of_60_columns_has_colours_and_wrapped_help() {
    let served = Served::new(obedient().0);
    let call = format!(
        "{SMQ} call {} Greeter.Greet --pretty -d '{{\"name\": \"Ada\"}}'",
        served.url
    );
    let mut terminal = Terminal::run(&call);
    terminal.shows(&["  \"text\": \"Hello, Ada!\"", "}"]);
    let colour = terminal.parser.screen().cell(1, 3).unwrap().fgcolor();
    assert_ne!(colour, vt100::Color::Default);
    let mut terminal = Terminal::run(&format!("{SMQ} help sub"));
    terminal.shows(&["with --fail-on-gap"]);
    let mut screen = terminal.parser.screen().clone();
    screen.set_scrollback(1000);
    let first: Vec<_> = screen.rows(0, 60).collect();
    assert!(first[0].starts_with("Subscribe to a topic"), "{first:?}");
}
