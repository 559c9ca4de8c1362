//! The samples of a snapshot: one for each metric.

use crate::v2::{Cpu, Network, Sample, Snapshot, Unit};

/// Returns the samples of a snapshot, in the order in which they are shown.
pub(crate) fn samples(snapshot: &Snapshot) -> Vec<Sample> {
    let memory = snapshot.memory.unwrap_or_default();
    let swap = snapshot.swap.unwrap_or_default();
    let load = snapshot.load_average.unwrap_or_default();
    let wires = || {
        snapshot
            .networks
            .iter()
            .filter(|network| !is_loopback(network))
    };
    let disks = || snapshot.disks.iter();
    [
        ("cpu", busy(&snapshot.cpus), Unit::Percent),
        ("memory", memory.used_bytes as f64, Unit::Bytes),
        ("swap", swap.used_bytes as f64, Unit::Bytes),
        ("load1", load.one_minute, Unit::Unspecified),
        (
            "net_rx",
            wires().map(|n| n.received_bytes_per_second).sum(),
            Unit::BytesPerSecond,
        ),
        (
            "net_tx",
            wires().map(|n| n.sent_bytes_per_second).sum(),
            Unit::BytesPerSecond,
        ),
        (
            "disk_read",
            disks().map(|d| d.read_bytes_per_second).sum(),
            Unit::BytesPerSecond,
        ),
        (
            "disk_write",
            disks().map(|d| d.written_bytes_per_second).sum(),
            Unit::BytesPerSecond,
        ),
    ]
    .map(|(metric, value, unit)| Sample {
        metric: metric.to_owned(),
        value,
        unit: unit.into(),
        time: snapshot.time,
    })
    .into()
}

/// Returns how busy the CPUs are, all together, in percent.
pub(crate) fn busy(cpus: &[Cpu]) -> f64 {
    cpus.iter().map(|cpu| cpu.load_percent).sum::<f64>() / cpus.len().max(1) as f64
}

/// What a machine says to itself is no traffic.
fn is_loopback(network: &Network) -> bool {
    matches!(network.name.as_str(), "lo" | "lo0") || network.name.starts_with("Loopback")
}
