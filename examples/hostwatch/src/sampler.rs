//! Measures the machine, in a thread of its own: reading `/proc` and disks may block.

use std::{
    collections::HashSet,
    io,
    sync::{
        Arc,
        mpsc::{self, RecvTimeoutError},
    },
    thread,
    time::{Duration, Instant},
};

use sysinfo::{
    CpuRefreshKind, Disks, MINIMUM_CPU_UPDATE_INTERVAL, Networks, ProcessRefreshKind,
    ProcessesToUpdate, System,
};

use crate::{
    Machine, clock,
    v2::{Cpu, Disk, LoadAverage, Memory, Network, OperatingSystem, Process, Snapshot},
};

const SECOND: Duration = Duration::from_secs(1);

/// Reads what the operating system knows of the machine.
#[derive(Debug)]
pub struct Sampler {
    system: System,
    networks: Networks,
    disks: Disks,
    read: Instant,
}

impl Sampler {
    /// Returns a sampler. It blocks for a moment: rates need two looks at the machine.
    ///
    /// # Errors
    ///
    /// When the operating system cannot be asked.
    pub fn new() -> Result<Self, sysinfo::Error> {
        let mut system = System::new()?;
        system.refresh_cpu_list(CpuRefreshKind::everything());
        refresh_processes(&mut system);
        let networks = Networks::new_with_refreshed_list()?;
        let disks = Disks::new_with_refreshed_list()?;
        let read = Instant::now();
        thread::sleep(MINIMUM_CPU_UPDATE_INTERVAL);
        Ok(Self {
            system,
            networks,
            disks,
            read,
        })
    }

    /// Returns the machine as it is now, with all processes, and with rates since the last time.
    pub fn read(&mut self) -> Snapshot {
        self.system.refresh_cpu_usage();
        self.system.refresh_memory();
        refresh_processes(&mut self.system);
        self.networks.refresh(true);
        self.disks.refresh(true);
        let seconds = self.read.elapsed().as_secs_f64();
        self.read = Instant::now();

        Snapshot {
            time: Some(clock::now()),
            host_name: System::host_name().unwrap_or_default(),
            os: Some(OperatingSystem {
                name: System::name().unwrap_or_default(),
                version: System::os_version().unwrap_or_default(),
                kernel_version: System::kernel_version().unwrap_or_default(),
                architecture: System::cpu_arch(),
            }),
            uptime_seconds: System::uptime().unwrap_or_default(),
            cpus: self.cpus(),
            load_average: System::load_average().ok().map(|load| LoadAverage {
                one_minute: load.one,
                five_minutes: load.five,
                fifteen_minutes: load.fifteen,
            }),
            memory: Some(Memory {
                total_bytes: self.system.total_memory(),
                used_bytes: self.system.used_memory(),
            }),
            swap: Some(Memory {
                total_bytes: self.system.total_swap(),
                used_bytes: self.system.used_swap(),
            }),
            disks: self.disks(seconds),
            networks: self.networks(seconds),
            processes: self.processes(),
            process_count: self.system.processes().len().try_into().unwrap_or(u32::MAX),
        }
    }

    /// The busiest ones, then those with most memory.
    fn processes(&self) -> Vec<Process> {
        let mut processes: Vec<_> = self.system.processes().values().collect();
        processes.sort_by(|a, b| {
            let busier = b.cpu_usage().total_cmp(&a.cpu_usage());
            busier.then_with(|| b.memory().cmp(&a.memory()))
        });
        let processes = processes.into_iter();
        processes
            .map(|process| Process {
                pid: process.pid().as_u32(),
                name: process.name().to_string_lossy().into_owned(),
                cpu_percent: process.cpu_usage().into(),
                memory_bytes: process.memory(),
            })
            .collect()
    }

    fn cpus(&self) -> Vec<Cpu> {
        let cpus = self.system.cpus().iter();
        cpus.map(|cpu| Cpu {
            name: cpu.name().to_owned(),
            brand: cpu.brand().to_owned(),
            load_percent: cpu.usage().into(),
        })
        .collect()
    }

    /// A disk that is mounted in several places is told once.
    fn disks(&self, seconds: f64) -> Vec<Disk> {
        let mut devices = HashSet::new();
        let mut disks: Vec<_> = self
            .disks
            .iter()
            .filter(|disk| disk.total_space() > 0)
            .collect();
        disks.sort_by_key(|disk| disk.mount_point().as_os_str().len());
        disks.retain(|disk| devices.insert(disk.name()));
        disks
            .into_iter()
            .map(|disk| Disk {
                mount_point: disk.mount_point().to_string_lossy().into_owned(),
                device: disk.name().to_string_lossy().into_owned(),
                file_system: disk.file_system().to_string_lossy().into_owned(),
                total_bytes: disk.total_space(),
                available_bytes: disk.available_space(),
                read_bytes_per_second: disk.usage().read_bytes as f64 / seconds,
                written_bytes_per_second: disk.usage().written_bytes as f64 / seconds,
            })
            .collect()
    }

    fn networks(&self, seconds: f64) -> Vec<Network> {
        let mut networks: Vec<_> = self
            .networks
            .iter()
            .filter(|(_, data)| data.total_received() > 0 || data.total_transmitted() > 0)
            .map(|(name, data)| Network {
                name: name.to_string_lossy().into_owned(),
                received_bytes_per_second: data.received() as f64 / seconds,
                sent_bytes_per_second: data.transmitted() as f64 / seconds,
                received_bytes: data.total_received(),
                sent_bytes: data.total_transmitted(),
            })
            .collect();
        networks.sort_by(|a, b| a.name.cmp(&b.name));
        networks
    }
}

/// Processes alone: their threads would be many more.
fn refresh_processes(system: &mut System) {
    let what = ProcessRefreshKind::nothing().with_cpu().with_memory();
    system.refresh_processes_specifics(ProcessesToUpdate::All, true, what.without_tasks());
}

/// Sampling that goes on, once a second, until this is dropped.
#[derive(Debug)]
pub struct Sampling {
    _stop: mpsc::Sender<()>,
}

impl Sampling {
    /// Starts to tell `machine` once a second what `sampler` reads.
    ///
    /// # Errors
    ///
    /// When the operating system has no thread to spare.
    pub fn start(mut sampler: Sampler, machine: Arc<Machine>) -> io::Result<Self> {
        let (stop, stopped) = mpsc::channel();
        thread::Builder::new()
            .name("sampler".to_owned())
            .spawn(move || {
                let mut due = Instant::now() + SECOND;
                let pause = |due: Instant| due.saturating_duration_since(Instant::now());
                while stopped.recv_timeout(pause(due)) == Err(RecvTimeoutError::Timeout) {
                    machine.observe(sampler.read());
                    // A machine that slept goes on from now: it does not catch up.
                    due = (due + SECOND).max(Instant::now());
                }
            })?;
        Ok(Self { _stop: stop })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::samples::{METRICS, samples};

    #[test]
    fn this_machine_has_cpus_memory_and_a_name() {
        let snapshot = Sampler::new().unwrap().read();
        assert!(!snapshot.cpus.is_empty() && !snapshot.host_name.is_empty());
        assert!(
            snapshot
                .cpus
                .iter()
                .all(|cpu| (0.0..=100.0).contains(&cpu.load_percent))
        );
        let processes = &snapshot.processes;
        assert!(!processes.is_empty() && processes.len() <= snapshot.process_count as usize);
        let is_sorted = processes.is_sorted_by(|a, b| a.cpu_percent >= b.cpu_percent);
        assert!(is_sorted && processes.iter().all(|process| !process.name.is_empty()));
        let memory = snapshot.memory.unwrap();
        assert!(0 < memory.used_bytes && memory.used_bytes < memory.total_bytes);
    }

    #[test]
    fn every_metric_is_a_number_of_the_same_moment() {
        let snapshot = Sampler::new().unwrap().read();
        let samples = samples(&snapshot);
        let metrics: Vec<_> = samples
            .iter()
            .map(|sample| sample.metric.as_str())
            .collect();
        assert_eq!(metrics, METRICS);
        for sample in &samples {
            assert!(
                sample.value.is_finite() && sample.value >= 0.0,
                "{sample:?}"
            );
            assert_eq!(sample.time, snapshot.time);
        }
    }
}
