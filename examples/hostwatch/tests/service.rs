//! The service, through its clients and without a socket.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use hostwatch::{
    Machine, server, v1,
    v2::{self, HostClient},
};
use smq_runtime::{
    Client, Code, Error, Item, Subscription, prost::Message, prost_types::Timestamp,
};

const TIME: Timestamp = Timestamp {
    seconds: 1_795_361_234,
    nanos: 567_000_000,
};

/// A machine of which everything is known.
fn snapshot() -> v2::Snapshot {
    let cpu = |name: &str, load_percent| v2::Cpu {
        name: name.into(),
        brand: "ACME 1".into(),
        load_percent,
    };
    let network = |name: &str, rate| v2::Network {
        name: name.into(),
        received_bytes_per_second: rate,
        sent_bytes_per_second: rate / 2.0,
        received_bytes: 5_000_000,
        sent_bytes: 3_000_000,
    };
    v2::Snapshot {
        time: Some(TIME),
        host_name: "turing".into(),
        os: Some(v2::OperatingSystem {
            name: "Debian GNU/Linux".into(),
            version: "12".into(),
            kernel_version: "6.18".into(),
            architecture: "x86_64".into(),
        }),
        uptime_seconds: 61,
        cpus: vec![cpu("cpu0", 10.0), cpu("cpu1", 50.0)],
        load_average: Some(v2::LoadAverage {
            one_minute: 0.5,
            five_minutes: 0.4,
            fifteen_minutes: 0.3,
        }),
        memory: Some(v2::Memory {
            total_bytes: 8_000_000_000,
            used_bytes: 2_000_000_000,
        }),
        swap: Some(v2::Memory {
            total_bytes: 1_000_000,
            used_bytes: 500_000,
        }),
        disks: vec![v2::Disk {
            mount_point: "/".into(),
            device: "/dev/vda".into(),
            file_system: "ext4".into(),
            total_bytes: 900_000_000,
            available_bytes: 400_000_000,
            read_bytes_per_second: 2_000.0,
            written_bytes_per_second: 1_000.0,
        }],
        networks: vec![network("eth0", 4_000.0), network("lo", 9_000.0)],
        processes: vec![v2::Process {
            pid: 41,
            name: "deploy".into(),
            cpu_percent: 40.0,
            memory_bytes: 1_000_000,
        }],
        process_count: 2,
    }
}

fn served() -> (Arc<Machine>, Client) {
    let machine = Arc::new(Machine::new(snapshot()));
    let client = Client::in_process(server(Arc::clone(&machine)));
    (machine, client)
}

async fn event<M: Message + Default + std::fmt::Debug>(subscription: &mut Subscription<M>) -> M {
    loop {
        match subscription.next().await.unwrap().unwrap() {
            Item::Event(event) => return event.message,
            Item::RetainedEnd => {}
            other => panic!("{other:?} instead of an event"),
        }
    }
}

fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> String {
    let error = result.unwrap_err();
    let status = error.status().unwrap();
    assert_eq!(status.code(), Code::InvalidArgument);
    status.message().to_owned()
}

#[tokio::test]
async fn both_versions_tell_of_the_same_machine() {
    let (_machine, client) = served();
    let new = HostClient::new(client.clone())
        .get_snapshot(v2::GetSnapshotRequest {})
        .await
        .unwrap();
    assert_eq!(new, snapshot());

    let old = v1::HostClient::new(client)
        .get_snapshot(v1::GetSnapshotRequest {})
        .await
        .unwrap();
    let expected = v1::Snapshot {
        host: "turing".into(),
        os: "Debian GNU/Linux 12".into(),
        uptime: 61,
        cpus: 2,
        cpu: 30.0,
        memory_total: 8_000_000,
        memory_used: 2_000_000,
        swap_total: 1_000,
        swap_used: 500,
        load1: 0.5,
        disks: vec![v1::Disk {
            mount: "/".into(),
            total: 900_000,
            free: 400_000,
        }],
        networks: vec![
            v1::Network {
                name: "eth0".into(),
                rx: 5_000,
                tx: 3_000,
            },
            v1::Network {
                name: "lo".into(),
                rx: 5_000,
                tx: 3_000,
            },
        ],
    };
    assert_eq!(old, expected);
}

#[tokio::test]
async fn a_subscriber_gets_the_metrics_it_asked_for() {
    let (machine, client) = served();
    let metric = vec!["cpu".to_owned(), "net_rx".to_owned()];
    let filter = v2::SampleFilter { metric };
    let mut samples = HostClient::new(client).samples(filter).await.unwrap();
    machine.observe(snapshot());

    // Twice: what was measured before is replayed, what is measured now follows.
    for _ in 0..2 {
        let cpu = event(&mut samples).await;
        assert_eq!(
            (cpu.metric.as_str(), cpu.value, cpu.unit()),
            ("cpu", 30.0, v2::Unit::Percent)
        );
        assert_eq!(cpu.time, Some(TIME));
        // What the machine says to itself does not count.
        let net = event(&mut samples).await;
        let unit = v2::Unit::BytesPerSecond;
        assert_eq!(
            (net.metric.as_str(), net.value, net.unit()),
            ("net_rx", 4_000.0, unit)
        );
    }
}

#[tokio::test]
async fn samples_agree_but_for_their_units() {
    let (_machine, client) = served();
    let old = v1::SampleFilter::default();
    let mut old = v1::HostClient::new(client.clone())
        .samples(old)
        .await
        .unwrap();
    let mut new = HostClient::new(client)
        .samples(v2::SampleFilter::default())
        .await
        .unwrap();
    let expected = [
        ("cpu", 30.0, "%"),
        ("memory", 2_000_000.0, "kB"),
        ("swap", 500.0, "kB"),
        ("load1", 0.5, ""),
        ("net_rx", 4.0, "kB/s"),
        ("net_tx", 2.0, "kB/s"),
        ("disk_read", 2.0, "kB/s"),
        ("disk_write", 1.0, "kB/s"),
    ];
    for (metric, value, unit) in expected {
        let (old, new) = (event(&mut old).await, event(&mut new).await);
        assert_eq!(
            (old.metric.as_str(), old.value, old.unit.as_str()),
            (metric, value, unit)
        );
        assert_eq!(old.time, 1_795_361_234_567);
        let factor = if unit.starts_with("kB") { 1_000.0 } else { 1.0 };
        assert_eq!((new.metric.as_str(), new.value), (metric, value * factor));
    }
}

#[tokio::test]
async fn a_mark_is_seen_in_both_versions_among_the_remarks() {
    let (_machine, client) = served();
    let (old, new) = (v1::HostClient::new(client.clone()), HostClient::new(client));
    let only_marks = v2::RemarkFilter { mark: true };
    let mut all = old.remarks(v1::RemarkFilter::default()).await.unwrap();
    let mut marks = new.remarks(only_marks).await.unwrap();

    let said = v2::Remark {
        author: "jonas".into(),
        text: "is it warm?".into(),
        ..Default::default()
    };
    new.publish_remarks(said).await.unwrap();
    old.marks(v1::Mark {
        label: "deploy 41".into(),
        author: "anna".into(),
    })
    .await
    .unwrap();

    let said = event(&mut all).await;
    assert_eq!(
        (said.author.as_str(), said.text.as_str(), said.mark),
        ("jonas", "is it warm?", false)
    );
    assert!(said.time > 0);
    let old_mark = event(&mut all).await;
    let new_mark = event(&mut marks).await;
    assert_eq!(
        (new_mark.author.as_str(), new_mark.text.as_str()),
        ("anna", "deploy 41")
    );
    assert!(new_mark.mark && old_mark.mark);
    let time = new_mark.time.unwrap();
    assert_eq!(
        old_mark.time,
        time.seconds * 1_000 + i64::from(time.nanos) / 1_000_000
    );
}

#[tokio::test]
async fn what_says_nothing_is_refused_with_a_sentence_that_helps() {
    let (_machine, client) = served();
    let (old, new) = (v1::HostClient::new(client.clone()), HostClient::new(client));
    let label = |label: &str| v2::Mark {
        label: label.into(),
        ..Default::default()
    };
    let text = |text: String| v2::Remark {
        text,
        ..Default::default()
    };

    assert!(refusal(new.marks(label(" ")).await).contains("such as \"deploy 41\""));
    assert!(refusal(old.marks(v1::Mark::default()).await).contains("needs a label"));
    assert!(refusal(new.publish_remarks(text(String::new())).await).contains("is empty"));
    assert!(refusal(old.publish_remarks(v1::Remark::default()).await).contains("is empty"));
    assert!(
        refusal(new.publish_remarks(text("x".repeat(1_001))).await).contains("shorten it to 1000")
    );
    let nobody = v2::Mark {
        author: "x".repeat(41),
        ..label("deploy")
    };
    assert!(refusal(new.marks(nobody).await).contains("the author has 41 characters"));
}

#[tokio::test]
async fn nobody_waits_for_a_metric_that_does_not_exist() {
    let (_machine, client) = served();
    let metric = vec!["cpu".to_owned(), "cpus".to_owned()];
    let old = v1::SampleFilter {
        metric: metric.clone(),
    };
    let new = v2::SampleFilter { metric };
    let expected = "there is no metric \"cpus\": choose from cpu, memory,";
    assert!(refusal(v1::HostClient::new(client.clone()).samples(old).await).starts_with(expected));
    assert!(refusal(HostClient::new(client).samples(new).await).starts_with(expected));
}

#[test]
fn the_json_is_the_canonical_one() {
    let json: serde_json::Value = serde_json::from_str(&hostwatch::json(&snapshot())).unwrap();
    assert_eq!(json["time"], "2026-11-22T15:27:14.567Z");
    assert_eq!(json["hostName"], "turing");
    assert_eq!(json["memory"]["totalBytes"], "8000000000");
    assert_eq!(json["cpus"][1]["loadPercent"], 50.0);
}

#[tokio::test]
async fn all_processes_come_in_parts_and_the_busiest_in_a_snapshot() {
    let (machine, client) = served();
    let host = HostClient::new(client);
    let process = |pid| v2::Process {
        pid,
        name: format!("worker {pid}"),
        ..Default::default()
    };
    machine.observe(v2::Snapshot {
        processes: (1..=500).map(process).collect(),
        ..snapshot()
    });
    let asked = host.get_snapshot(v2::GetSnapshotRequest {}).await.unwrap();
    assert_eq!(asked.processes.len(), 12);
    let mut all = host
        .get_processes(v2::GetProcessesRequest {})
        .await
        .unwrap();
    for pid in 1..=500 {
        assert_eq!(all.next().await.unwrap().unwrap(), process(pid));
    }
    assert!(all.next().await.is_none());
}

#[tokio::test]
async fn a_log_is_read_from_its_last_lines_and_followed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log");
    std::fs::write(&path, "one\ntwo\nthree\n").unwrap();
    let machine = Machine::new(snapshot()).with_log(Some(path.clone()));
    let host = HostClient::new(Client::in_process(server(Arc::new(machine))));
    let request = |lines, follow| v2::ReadLogRequest { lines, follow };
    let mut last = host.read_log(request(2, false)).await.unwrap();
    for line in ["two", "three"] {
        assert_eq!(last.next().await.unwrap().unwrap().text, line);
    }
    assert!(last.next().await.is_none());

    let mut followed = host.read_log(request(1, true)).await.unwrap();
    assert_eq!(followed.next().await.unwrap().unwrap().text, "three");
    let mut log = std::fs::OpenOptions::new()
        .append(true)
        .open(&path)
        .unwrap();
    std::io::Write::write_all(&mut log, b"four\nfi").unwrap();
    assert_eq!(followed.next().await.unwrap().unwrap().text, "four");
    std::io::Write::write_all(&mut log, b"ve\n").unwrap();
    assert_eq!(followed.next().await.unwrap().unwrap().text, "five");
    // It was emptied, and begins anew.
    std::fs::write(&path, "six\n").unwrap();
    assert_eq!(followed.next().await.unwrap().unwrap().text, "six");

    let (_, client) = served();
    let none = HostClient::new(client).read_log(request(1, true)).await;
    let error = none.unwrap().next().await.unwrap().unwrap_err();
    let status = error.status().unwrap();
    assert_eq!(status.code(), Code::FailedPrecondition);
    assert!(status.message().contains("--log FILE"));
}
