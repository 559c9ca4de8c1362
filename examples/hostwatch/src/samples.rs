//! The samples of a snapshot: one for each metric.

use smq_runtime::Status;

use crate::v2::{Cpu, Network, Sample, Snapshot, Unit};

/// What is measured, in the order in which it is shown.
pub(crate) const METRICS: [&str; 8] = [
    "cpu",
    "memory",
    "swap",
    "load1",
    "net_rx",
    "net_tx",
    "disk_read",
    "disk_write",
];

/// Refuses metrics that are never measured: who asks for one would wait for ever.
pub(crate) fn known(metrics: &[String]) -> Result<(), Status> {
    match metrics
        .iter()
        .find(|metric| !METRICS.contains(&metric.as_str()))
    {
        Some(metric) => Err(Status::invalid_argument(format!(
            "there is no metric {metric:?}: choose from {}",
            METRICS.join(", ")
        ))),
        None => Ok(()),
    }
}

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
