//! What is known of the machine, and who is told.

use std::sync::{PoisonError, RwLock};

use smq_runtime::{Context, Status};

use crate::{
    samples::{known, samples},
    talk, v1, v2,
};

/// The machine that is watched: its last snapshot, and the topics of both versions.
#[derive(Debug)]
pub struct Machine {
    snapshot: RwLock<v2::Snapshot>,
    v1: v1::HostTopics,
    v2: v2::HostTopics,
}

impl Machine {
    /// Returns a machine of which that much is known.
    pub fn new(snapshot: v2::Snapshot) -> Self {
        let machine = Self {
            snapshot: RwLock::default(),
            v1: v1::HostTopics::new(),
            v2: v2::HostTopics::new(),
        };
        machine.observe(snapshot);
        machine
    }

    /// Takes a new snapshot, and publishes its samples in both versions.
    pub fn observe(&self, snapshot: v2::Snapshot) {
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
