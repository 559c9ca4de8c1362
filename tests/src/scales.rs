//! The service that weighs what it gets.

use std::sync::Arc;

use smq_runtime::{Context, HttpBody, Status};
use tokio::sync::Semaphore;

use crate::sizes::v1::{Parcel, Sizes, SizesTopics, Weight};

/// Scales. A clone is the same scales.
#[derive(Debug, Clone)]
pub struct Scales {
    topics: SizesTopics,
    /// Held by each small parcel that is looked at: one at a time, and none while a test holds it.
    pub counter: Arc<Semaphore>,
}

impl Scales {
    /// Returns scales with a free counter.
    pub fn new() -> Self {
        Self {
            topics: SizesTopics::new(),
            counter: Arc::new(Semaphore::new(1)),
        }
    }
}

impl Default for Scales {
    fn default() -> Self {
        Self::new()
    }
}

fn weight(bytes: usize) -> Result<Weight, Status> {
    let bytes = bytes as u32;
    Ok(Weight { bytes })
}

impl Sizes for Scales {
    fn topics(&self) -> &SizesTopics {
        &self.topics
    }

    async fn small(&self, _: Context, parcel: Parcel) -> Result<Weight, Status> {
        weight(parcel.data.len())
    }

    async fn large(&self, _: Context, body: HttpBody) -> Result<Weight, Status> {
        weight(body.data.len())
    }

    async fn usual(&self, _: Context, parcel: Parcel) -> Result<Weight, Status> {
        weight(parcel.data.len())
    }

    async fn small_parcels(&self, _: Context, _: Parcel) -> Result<(), Status> {
        let closed = |_| Status::unavailable("the counter is closed");
        self.counter.acquire().await.map(drop).map_err(closed)
    }

    async fn parcels(&self, _: Context, parcel: Parcel) -> Result<Parcel, Status> {
        Ok(parcel)
    }
}
