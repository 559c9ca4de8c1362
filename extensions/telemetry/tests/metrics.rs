//! The metrics that Prometheus reads.

#![allow(clippy::unwrap_used, unreachable_pub, missing_docs)]

mod support;

use std::{
    collections::BTreeSet,
    io::Write as _,
    process::{Command, Stdio},
};

use hello::greeter::v1::{GreetRequest, GreeterClient, GreetingFilter};
use smq_runtime::{Client, RequestHead, Server, Status};
use smq_telemetry::Metrics;
use support::{Host, ask, greet, serve};

async fn may_read(request: RequestHead) -> Result<(), Status> {
    match request.bearer() {
        Some("prometheus") => Ok(()),
        Some(_) => Err(Status::permission_denied("this is not for you")),
        None => Err(Status::unauthenticated("send Authorization: Bearer …")),
    }
}

#[tokio::test]
async fn prometheus_reads_them() {
    let metrics = Metrics::install().unwrap();
    assert!(Metrics::install().is_err(), "there is one recorder");
    let address = serve(metrics.add_to_for(Host::new().server(), may_read)).await;
    let operators = serve(metrics.add_to(Server::new())).await;

    // Something of each kind.
    let client = Client::connect(&format!("http://{address}")).unwrap();
    let greeter = GreeterClient::new(client.clone());
    let mut greetings = greeter.greetings(GreetingFilter::default()).await.unwrap();
    let request = |name: &str| GreetRequest { name: name.into() };
    greeter.greet(request("Ada")).await.unwrap();
    greetings.next().await.unwrap().unwrap();
    greeter.greet(request("")).await.unwrap_err();
    greeter.greet(request("Nobody")).await.unwrap_err();
    let timeout = greeter
        .greet(request("Slow"))
        .timeout(std::time::Duration::from_millis(50));
    timeout.await.unwrap_err();
    assert_eq!(greet(address, "Bob").await, 200);
    assert_eq!(ask(address, "GET /nowhere", "", "").await.0, 404);

    // Who may read them is the program's to say.
    let (status, head, body) = ask(address, "GET /metrics", "", "").await;
    assert_eq!(status, 401, "{body}");
    assert!(head.contains("www-authenticate: bearer"), "{head}");
    assert!(body.contains("unauthenticated"), "{body}");
    let (status, ..) = ask(address, "GET /metrics", "Authorization: Bearer x\r\n", "").await;
    assert_eq!(status, 403);
    assert_eq!(ask(operators, "POST /metrics", "", "").await.0, 405);
    let (status, ..) = ask(
        address,
        "GET /metrics",
        "Authorization: Bearer prometheus\r\n",
        "",
    )
    .await;
    assert_eq!(status, 200);

    let (status, head, text) = ask(operators, "GET /metrics", "", "").await;
    assert_eq!(status, 200);
    assert!(
        head.contains("content-type: text/plain; version=0.0.4"),
        "{head}"
    );
    let rpc = r#"rpc_system_name="socket.mq",rpc_method="greeter.v1.Greeter/Greet""#;
    let port = address.port();
    for line in [
        format!(r#"rpc_server_call_duration_seconds_count{{{rpc},rpc_status_code="ok"}} 2"#),
        format!(
            r#"rpc_server_call_duration_seconds_count{{{rpc},rpc_status_code="invalid_argument"}} 1"#
        ),
        format!(
            r#"rpc_server_call_duration_seconds_count{{{rpc},rpc_status_code="internal",error_type="internal"}} 1"#
        ),
        format!(
            r#"rpc_client_call_duration_seconds_count{{{rpc},rpc_status_code="ok",server_address="127.0.0.1",server_port="{port}"}} 1"#
        ),
        format!(
            r#"rpc_client_call_duration_seconds_count{{{rpc},rpc_status_code="invalid_argument",error_type="invalid_argument",server_address="127.0.0.1",server_port="{port}"}} 1"#
        ),
        format!(
            r#"smq_calls_total{{path="{}",code="ok"}} 2"#,
            support::GREET
        ),
        r#"smq_refusals_total{status="404",limit="none"} 1"#.into(),
        r#"smq_subscriptions{path="/socket.mq/greeter/v1/Greeter.Greetings"} 1"#.into(),
        "# HELP rpc_server_call_duration_seconds Duration of calls at the server.".into(),
        "# TYPE rpc_server_call_duration_seconds histogram".into(),
    ] {
        assert!(text.contains(&line), "{line}\nin\n{text}");
    }
    // The client gives up in its own time, or the server in the time that the client allows: who is first is open.
    let slow = text.lines().any(|line| {
        line.starts_with("rpc_client_call_duration_seconds_count")
            && (line.contains(r#"error_type="timeout""#) || line.contains(r#""deadline_exceeded""#))
    });
    assert!(slow, "{text}");
    let bound = r#"rpc_status_code="ok",le="0.075"}"#;
    assert!(
        text.contains(bound),
        "the buckets of OpenTelemetry in\n{text}"
    );
    assert!(text.contains("process_open_fds "), "{text}");

    is_what_prometheus_wants(&text);
    is_documented(&text);
}

/// Lets Prometheus' own tool read them, which finds what is not as it is customary, too.
fn is_what_prometheus_wants(text: &str) {
    let promtool = Command::new("promtool")
        .args(["check", "metrics"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut promtool = promtool.expect("promtool, of Debian's package prometheus");
    let mut stdin = promtool.stdin.take().unwrap();
    stdin.write_all(text.as_bytes()).unwrap();
    drop(stdin);
    let output = promtool.wait_with_output().unwrap();
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && complaints.is_empty(),
        "{complaints}"
    );
}

/// The page for operators names each metric that there is.
fn is_documented(text: &str) {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/operate.md");
    let page = std::fs::read_to_string(page).unwrap();
    let names = text.lines().filter_map(|line| line.strip_prefix("# TYPE "));
    let names: BTreeSet<_> = names.filter_map(|it| it.split(' ').next()).collect();
    for name in names {
        assert!(
            page.contains(&format!("| `{name}` |")),
            "{name} is not in docs/operate.md"
        );
    }
}
