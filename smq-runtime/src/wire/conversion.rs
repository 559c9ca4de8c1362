//! Conversions between the crate's types and wire messages.

use super::{
    frame::{Detail, End, Gap, Position, Status, subscribe},
    headers::FrameHeaders,
};
use crate::{position, start::Start, status};

impl Gap {
    /// Returns the gap from the first to the last missed position.
    pub(crate) fn between(from: position::Position, to: position::Position) -> Self {
        Self {
            from: Some(from.into()),
            to: Some(to.into()),
        }
    }
}

impl From<position::Position> for Position {
    fn from(position: position::Position) -> Self {
        Self {
            epoch: position.epoch,
            sequence: position.sequence,
            retained_from: 0,
        }
    }
}

impl Position {
    /// Returns the `after` of a subscriber that has not received the retained events from a sequence up to a position.
    pub(crate) fn retained(from: u64, to: position::Position) -> Self {
        Self {
            retained_from: from,
            ..to.into()
        }
    }
}

impl From<Position> for position::Position {
    fn from(position: Position) -> Self {
        Self {
            epoch: position.epoch,
            sequence: position.sequence,
        }
    }
}

impl From<&status::Status> for Status {
    fn from(status: &status::Status) -> Self {
        let details = status.details().iter().map(|detail| Detail {
            type_name: detail.type_name.clone(),
            value: detail.value.clone(),
        });
        Self {
            code: status.code().as_str().into(),
            message: status.message().into(),
            details: details.collect(),
        }
    }
}

impl From<&status::Status> for End {
    fn from(status: &status::Status) -> Self {
        Self::with(status, FrameHeaders::new())
    }
}

impl End {
    /// Returns the end of a request or a publish whose handler has set headers.
    pub(crate) fn with(status: &status::Status, headers: FrameHeaders) -> Self {
        Self {
            status: Some(status.into()),
            headers,
        }
    }
}

impl From<Status> for status::Status {
    /// Maps an unrecognized code to `unknown`.
    fn from(status: Status) -> Self {
        let code = status::Code::from_name(&status.code).unwrap_or(status::Code::Unknown);
        let details = status.details.into_iter().map(|detail| status::Detail {
            type_name: detail.type_name,
            value: detail.value,
        });
        Self::new(code, status.message).with_details(details.collect())
    }
}

impl From<Option<subscribe::Start>> for Start {
    fn from(start: Option<subscribe::Start>) -> Self {
        match start {
            Some(subscribe::Start::After(after)) => match after.retained_from {
                0 => Self::After(after.into()),
                from => Self::Retained {
                    from,
                    to: after.into(),
                },
            },
            Some(subscribe::Start::Live(true)) => Self::Live,
            Some(subscribe::Start::Live(false)) | None => Self::Kept,
        }
    }
}

impl From<Start> for Option<subscribe::Start> {
    fn from(start: Start) -> Self {
        match start {
            Start::Kept => None,
            Start::Live => Some(subscribe::Start::Live(true)),
            Start::After(position) => Some(subscribe::Start::After(position.into())),
            Start::Retained { from, to } => {
                Some(subscribe::Start::After(Position::retained(from, to)))
            }
        }
    }
}
