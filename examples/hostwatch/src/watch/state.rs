//! What the screen shows: the last minutes of each metric, what was said, and the account.

use std::collections::{BTreeMap, VecDeque};

use hostwatch::v2::{Remark, Sample, Snapshot, Unit};
use smq_runtime::prost_types::Timestamp;

use super::feed::News;

/// As many seconds as the server keeps.
const SECONDS: usize = 300;
const REMARKS: usize = 50;
/// Samples that are further apart than this, in seconds, have a hole between them.
const HOLE: f64 = 2.5;

/// Everything that is known.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub(crate) machine: Snapshot,
    pub(crate) metrics: BTreeMap<String, Metric>,
    pub(crate) remarks: VecDeque<Remark>,
    pub(crate) samples: u64,
    pub(crate) missed: u64,
    pub(crate) restarts: u64,
    /// What ails the connection, if something does.
    pub(crate) trouble: Option<String>,
}

/// The last minutes of a metric: a value for each second, and `None` for one that did not come.
#[derive(Debug, Default)]
pub(crate) struct Metric {
    pub(crate) unit: Unit,
    pub(crate) values: VecDeque<Option<f64>>,
    last: f64,
}

impl State {
    pub(crate) fn take(&mut self, news: News) {
        match news {
            News::Sample(sample) => self.sample(&sample),
            News::Remark(remark) => {
                self.remarks.push_back(remark);
                if self.remarks.len() > REMARKS {
                    self.remarks.pop_front();
                }
            }
            News::Gap {
                topic: "samples",
                missed,
            } => match missed {
                Some(missed) => self.missed += missed,
                None => self.restarts += 1,
            },
            News::Gap { .. } | News::Resumed { .. } => {}
            News::Lost(why) => self.trouble = Some(why),
            News::Back => self.trouble = None,
        }
    }

    fn sample(&mut self, sample: &Sample) {
        let metric = self.metrics.entry(sample.metric.clone()).or_default();
        let time = seconds(sample.time);
        if time <= metric.last {
            return;
        }
        let since = time - metric.last;
        if !metric.values.is_empty() && since > HOLE {
            let holes = (since.round() as usize - 1).min(SECONDS);
            metric.values.extend(std::iter::repeat_n(None, holes));
        }
        metric.values.push_back(Some(sample.value));
        let excess = metric.values.len().saturating_sub(SECONDS);
        metric.values.drain(..excess);
        metric.unit = sample.unit();
        metric.last = time;
        self.samples += 1;
    }

    /// Returns when the last sample was taken, in seconds since 1970.
    pub(crate) fn now(&self) -> f64 {
        self.metrics
            .values()
            .map(|metric| metric.last)
            .fold(0.0, f64::max)
    }
}

/// Returns a time in seconds since 1970.
pub(crate) fn seconds(time: Option<Timestamp>) -> f64 {
    time.map_or(0.0, |time| {
        time.seconds as f64 + f64::from(time.nanos) / 1e9
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(seconds: i64, value: f64) -> News {
        let time = Some(Timestamp { seconds, nanos: 0 });
        News::Sample(Sample {
            metric: "cpu".into(),
            value,
            time,
            ..Default::default()
        })
    }

    #[test]
    fn what_did_not_come_is_a_hole_and_what_comes_twice_is_once() {
        let mut state = State::default();
        for (time, value) in [(10, 1.0), (11, 2.0), (14, 3.0), (14, 3.0), (11, 2.0)] {
            state.take(sample(time, value));
        }
        let values = &state.metrics["cpu"].values;
        assert_eq!(*values, [Some(1.0), Some(2.0), None, None, Some(3.0)]);
        assert_eq!(state.samples, 3);
    }

    #[test]
    fn it_keeps_five_minutes_however_long_the_hole() {
        let mut state = State::default();
        state.take(sample(10, 1.0));
        state.take(sample(1_000_000, 2.0));
        let values = &state.metrics["cpu"].values;
        assert_eq!((values.len(), values.back()), (SECONDS, Some(&Some(2.0))));
    }

    #[test]
    fn the_account_tells_what_was_missed() {
        let mut state = State::default();
        state.take(News::Gap {
            topic: "samples",
            missed: Some(8),
        });
        state.take(News::Gap {
            topic: "samples",
            missed: None,
        });
        state.take(News::Gap {
            topic: "remarks",
            missed: Some(1),
        });
        assert_eq!((state.missed, state.restarts), (8, 1));
    }
}
