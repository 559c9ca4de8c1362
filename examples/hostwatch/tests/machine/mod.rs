//! A machine that is made up, so that its time passes as fast as a test wants.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use hostwatch::v2::{Cpu, Disk, LoadAverage, Memory, Network, Snapshot};
use smq_runtime::prost_types::Timestamp;

const GIB: u64 = 1 << 30;

/// How long ago it begins.
const BEGIN: Duration = Duration::from_secs(15 * 60);

/// The machine, second by second.
#[derive(Debug)]
pub(crate) struct Made {
    begin: Duration,
    seconds: u32,
}

impl Made {
    pub(crate) fn new() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        Self {
            begin: now - BEGIN,
            seconds: 0,
        }
    }

    /// Returns the machine of the next second.
    pub(crate) fn next(&mut self) -> Snapshot {
        let at = f64::from(self.seconds);
        let time = self.begin + Duration::from_secs(self.seconds.into());
        self.seconds += 1;
        let wave = |period: f64| (at / period).sin() + 1.0;
        let cpu = |name: &str, load_percent: f64| Cpu {
            name: name.to_owned(),
            brand: "ACME 1".to_owned(),
            load_percent,
        };
        Snapshot {
            time: Some(Timestamp {
                seconds: time.as_secs().try_into().unwrap(),
                nanos: 0,
            }),
            host_name: "turing".to_owned(),
            cpus: vec![
                cpu("cpu0", 25.0 * wave(9.0) + 8.0 * wave(2.3)),
                cpu("cpu1", 20.0 * wave(31.0) + 15.0 * wave(5.1)),
            ],
            load_average: Some(LoadAverage {
                one_minute: 0.6 * wave(40.0) + 0.2 * wave(11.0),
                ..LoadAverage::default()
            }),
            memory: Some(Memory {
                total_bytes: 8 * GIB,
                used_bytes: (GIB as f64 * (2.0 + 0.7 * wave(90.0))) as u64,
            }),
            swap: Some(Memory {
                total_bytes: 2 * GIB,
                used_bytes: GIB / 4,
            }),
            disks: vec![Disk {
                mount_point: "/".to_owned(),
                device: "/dev/vda".to_owned(),
                file_system: "ext4".to_owned(),
                total_bytes: 64 * GIB,
                available_bytes: 40 * GIB,
                read_bytes_per_second: 3e5 * wave(7.0) * wave(50.0),
                written_bytes_per_second: 2e5 * wave(13.0) * wave(3.0),
            }],
            networks: vec![Network {
                name: "eth0".to_owned(),
                received_bytes_per_second: 4e4 * wave(17.0) * wave(3.7),
                sent_bytes_per_second: 2e4 * wave(23.0) * wave(4.3),
                ..Network::default()
            }],
            ..Snapshot::default()
        }
    }
}
