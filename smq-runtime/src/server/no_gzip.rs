//! In place of `gzip.rs`, without the feature `gzip`.

use bytes::Bytes;

pub(super) const IS_AVAILABLE: bool = false;
pub(super) const INFLATER: usize = 0;
pub(super) const DEFLATER: usize = 0;

/// No request body is gzip: see `content_coding::is_gzip`.
pub(super) struct Inflater;

impl Inflater {
    pub(super) fn new() -> Self {
        Self
    }

    pub(super) fn inflate(&mut self, _: &[u8]) -> Result<(usize, &[u8]), String> {
        Err("unsupported".into())
    }

    pub(super) fn has_more(&self) -> bool {
        false
    }

    pub(super) fn is_complete(&self) -> bool {
        false
    }
}

pub(super) async fn compress(_: &[u8], _: bool, _: usize) -> Option<Bytes> {
    None
}
