//! The first version, told in terms of the second: what a server does for those who have not moved.

use crate::{
    clock::{milliseconds, timestamp},
    samples::busy,
    v1, v2,
};

const KILO: u64 = 1_000;

impl From<v2::Snapshot> for v1::Snapshot {
    fn from(snapshot: v2::Snapshot) -> Self {
        let os = snapshot.os.unwrap_or_default();
        let memory = snapshot.memory.unwrap_or_default();
        let swap = snapshot.swap.unwrap_or_default();
        Self {
            cpu: busy(&snapshot.cpus),
            cpus: snapshot.cpus.len().try_into().unwrap_or(u32::MAX),
            host: snapshot.host_name,
            os: format!("{} {}", os.name, os.version).trim().to_owned(),
            uptime: snapshot.uptime_seconds,
            memory_total: memory.total_bytes / KILO,
            memory_used: memory.used_bytes / KILO,
            swap_total: swap.total_bytes / KILO,
            swap_used: swap.used_bytes / KILO,
            load1: snapshot.load_average.unwrap_or_default().one_minute,
            disks: snapshot.disks.into_iter().map(Into::into).collect(),
            networks: snapshot.networks.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<v2::Disk> for v1::Disk {
    fn from(disk: v2::Disk) -> Self {
        Self {
            mount: disk.mount_point,
            total: disk.total_bytes / KILO,
            free: disk.available_bytes / KILO,
        }
    }
}

impl From<v2::Network> for v1::Network {
    fn from(network: v2::Network) -> Self {
        Self {
            name: network.name,
            rx: network.received_bytes / KILO,
            tx: network.sent_bytes / KILO,
        }
    }
}

impl From<v2::Sample> for v1::Sample {
    fn from(sample: v2::Sample) -> Self {
        let (divisor, unit) = match sample.unit() {
            v2::Unit::Unspecified => (1.0, ""),
            v2::Unit::Percent => (1.0, "%"),
            v2::Unit::Bytes => (1_000.0, "kB"),
            v2::Unit::BytesPerSecond => (1_000.0, "kB/s"),
        };
        Self {
            value: sample.value / divisor,
            unit: unit.to_owned(),
            time: milliseconds(sample.time),
            metric: sample.metric,
        }
    }
}

impl From<v1::Mark> for v2::Mark {
    fn from(mark: v1::Mark) -> Self {
        Self {
            label: mark.label,
            author: mark.author,
            time: None,
        }
    }
}

impl From<v1::Remark> for v2::Remark {
    fn from(remark: v1::Remark) -> Self {
        Self {
            author: remark.author,
            text: remark.text,
            time: Some(timestamp(remark.time)),
            mark: remark.mark,
        }
    }
}

impl From<v2::Remark> for v1::Remark {
    fn from(remark: v2::Remark) -> Self {
        Self {
            author: remark.author,
            text: remark.text,
            time: milliseconds(remark.time),
            mark: remark.mark,
        }
    }
}
