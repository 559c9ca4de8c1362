//! `hostwatch snapshot`: prints the machine as it is now.

use std::io::{self, Write};

use hostwatch::{
    json,
    v2::{GetSnapshotRequest, HostClient, Memory, Snapshot, Unit},
};

use crate::{
    connecting::Connecting,
    failure::Failure,
    measure::{bytes, duration, printable, value},
};

pub(crate) async fn snapshot(connecting: &Connecting, as_json: bool) -> Result<(), Failure> {
    let host = HostClient::new(connecting.client()?);
    let asked = host.get_snapshot(GetSnapshotRequest {}).await;
    let snapshot = asked.map_err(|error| connecting.failure(&error))?;
    let text = if as_json {
        json(&snapshot) + "\n"
    } else {
        table(&snapshot)
    };
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::new(format!("cannot write: {error}")))
        }
        _ => Ok(()),
    }
}

fn table(snapshot: &Snapshot) -> String {
    let os = snapshot.os.clone().unwrap_or_default();
    let load = snapshot.load_average.unwrap_or_default();
    let mut rows = vec![
        ("host", snapshot.host_name.clone()),
        (
            "os",
            format!(
                "{} {}, kernel {}, {}",
                os.name, os.version, os.kernel_version, os.architecture
            ),
        ),
        ("up", duration(snapshot.uptime_seconds)),
        (
            "load",
            format!(
                "{:.2}  {:.2}  {:.2}",
                load.one_minute, load.five_minutes, load.fifteen_minutes
            ),
        ),
        ("memory", share(snapshot.memory)),
        ("swap", share(snapshot.swap)),
    ];
    rows.extend(snapshot.cpus.iter().map(|cpu| {
        (
            "cpu",
            format!("{}  {:>5.1} %  {}", cpu.name, cpu.load_percent, cpu.brand),
        )
    }));
    rows.extend(snapshot.disks.iter().map(|disk| {
        let (free, total) = (
            bytes(disk.available_bytes as f64),
            bytes(disk.total_bytes as f64),
        );
        let what = format!("{}, {}", disk.device, disk.file_system);
        (
            "disk",
            format!("{}  {free} free of {total}  ({what})", disk.mount_point),
        )
    }));
    rows.extend(snapshot.networks.iter().map(|network| {
        let received = value(network.received_bytes_per_second, Unit::BytesPerSecond);
        let sent = value(network.sent_bytes_per_second, Unit::BytesPerSecond);
        (
            "net",
            format!("{}  {received} in, {sent} out", network.name),
        )
    }));
    rows.extend(snapshot.processes.iter().map(|process| {
        let memory = bytes(process.memory_bytes as f64);
        (
            "process",
            format!(
                "{:>7}  {:>5.1} %  {memory:>9}  {}",
                process.pid, process.cpu_percent, process.name
            ),
        )
    }));

    let mut before = "";
    rows.iter()
        .map(|(name, text)| {
            // A name that repeats is said once.
            let shown = if *name == before { "" } else { name };
            before = name;
            format!("{shown:<8}{}\n", printable(text))
        })
        .collect()
}

fn share(memory: Option<Memory>) -> String {
    match memory.unwrap_or_default() {
        Memory { total_bytes: 0, .. } => "none".to_owned(),
        Memory {
            total_bytes,
            used_bytes,
        } => {
            format!(
                "{} used of {}",
                bytes(used_bytes as f64),
                bytes(total_bytes as f64)
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use hostwatch::v2::Cpu;

    use super::*;

    #[test]
    fn a_table_has_a_row_for_each_part() {
        let cpu = |name: &str| Cpu {
            name: name.into(),
            load_percent: 12.34,
            ..Default::default()
        };
        let table = table(&Snapshot {
            host_name: "turing\x1b[2J".into(),
            uptime_seconds: 61,
            cpus: vec![cpu("cpu0"), cpu("cpu1")],
            ..Default::default()
        });
        let rows: Vec<_> = table.lines().map(str::trim_end).collect();
        assert_eq!(rows[0], "host    turing [2J");
        assert_eq!(rows[2], "up      1 min 1 s");
        assert_eq!(rows[5], "swap    none");
        assert_eq!(
            rows[6..],
            ["cpu     cpu0   12.3 %", "        cpu1   12.3 %"]
        );
    }
}
