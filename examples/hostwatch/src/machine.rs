//! What is known of the machine, and who is told.

use std::{
    path::PathBuf,
    sync::{Arc, PoisonError, RwLock},
};

use smq_runtime::{Context, Status, Stream};

use crate::{
    log,
    samples::{known, samples},
    talk, v1, v2,
};

/// How many processes a snapshot tells of.
const PROCESSES: usize = 12;

/// The machine that is watched: its last snapshot, and the topics of both versions.
#[derive(Debug)]
pub struct Machine {
    snapshot: RwLock<v2::Snapshot>,
    /// All processes of the last second.
    processes: RwLock<Arc<Vec<v2::Process>>>,
    log: Option<PathBuf>,
    v1: v1::HostTopics,
    v2: v2::HostTopics,
}

impl Machine {
    /// Returns a machine of which that much is known.
    pub fn new(snapshot: v2::Snapshot) -> Self {
        let machine = Self {
            snapshot: RwLock::default(),
            processes: RwLock::default(),
            log: None,
            v1: v1::HostTopics::new(),
            v2: v2::HostTopics::new(),
        };
        machine.observe(snapshot);
        machine
    }

    /// Lets everybody read that log.
    #[must_use]
    pub fn with_log(mut self, log: Option<PathBuf>) -> Self {
        self.log = log;
        self
    }

    /// Takes a new snapshot with all processes, and publishes its samples in both versions.
    pub fn observe(&self, mut snapshot: v2::Snapshot) {
        let all = Arc::new(snapshot.processes.clone());
        snapshot.processes.truncate(PROCESSES);
        *self
            .processes
            .write()
            .unwrap_or_else(PoisonError::into_inner) = all;
        for sample in samples(&snapshot) {
            self.v1.samples.publish(sample.clone().into());
            self.v2.samples.publish(sample);
        }
        *self
            .snapshot
            .write()
            .unwrap_or_else(PoisonError::into_inner) = snapshot;
    }

    fn snapshot(&self) -> v2::Snapshot {
        self.snapshot
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn mark(&self, mark: &v2::Mark) -> Result<(), Status> {
        let remark = talk::mark(mark)?;
        self.v1.remarks.publish(remark.clone().into());
        self.v2.remarks.publish(remark);
        Ok(())
    }
}

impl v2::Host for Machine {
    fn topics(&self) -> &v2::HostTopics {
        &self.v2
    }

    async fn get_snapshot(
        &self,
        _: Context,
        _: v2::GetSnapshotRequest,
    ) -> Result<v2::Snapshot, Status> {
        Ok(self.snapshot())
    }

    fn get_processes(
        &self,
        _: Context,
        _: v2::GetProcessesRequest,
    ) -> impl Stream<Item = Result<v2::Process, Status>> + Send {
        let all = self.processes.read();
        let all = Arc::clone(&all.unwrap_or_else(PoisonError::into_inner));
        smq_runtime::parts(move |parts| async move {
            for process in all.iter() {
                parts.send(process.clone()).await?;
            }
            Ok(())
        })
    }

    fn read_log(
        &self,
        _: Context,
        request: v2::ReadLogRequest,
    ) -> impl Stream<Item = Result<v2::LogLine, Status>> + Send {
        smq_runtime::parts(move |parts| async move {
            let log = self.log.as_deref().ok_or_else(|| {
                Status::failed_precondition("hostwatch has no log: start it with `--log FILE`")
            })?;
            log::read(log, request, &parts).await
        })
    }

    async fn subscribe_samples(&self, _: Context, filter: v2::SampleFilter) -> Result<(), Status> {
        known(&filter.metric)
    }

    async fn marks(&self, _: Context, mark: v2::Mark) -> Result<(), Status> {
        self.mark(&mark)
    }

    /// What this returns is published in `v2`; those who listen to `v1` are told here.
    async fn remarks(&self, _: Context, remark: v2::Remark) -> Result<v2::Remark, Status> {
        let remark = talk::remark(&remark)?;
        self.v1.remarks.publish(remark.clone().into());
        Ok(remark)
    }
}

impl v1::Host for Machine {
    fn topics(&self) -> &v1::HostTopics {
        &self.v1
    }

    async fn get_snapshot(
        &self,
        _: Context,
        _: v1::GetSnapshotRequest,
    ) -> Result<v1::Snapshot, Status> {
        Ok(self.snapshot().into())
    }

    async fn subscribe_samples(&self, _: Context, filter: v1::SampleFilter) -> Result<(), Status> {
        known(&filter.metric)
    }

    async fn marks(&self, _: Context, mark: v1::Mark) -> Result<(), Status> {
        self.mark(&mark.into())
    }

    async fn remarks(&self, _: Context, remark: v1::Remark) -> Result<v1::Remark, Status> {
        let remark = talk::remark(&remark.into())?;
        self.v2.remarks.publish(remark.clone());
        Ok(remark.into())
    }
}
