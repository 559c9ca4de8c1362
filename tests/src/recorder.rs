//! What the runtime counts, for a test to look at.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use metrics::{
    Counter, Gauge, Histogram, HistogramFn, Key, KeyName, Metadata, Recorder, SharedString, Unit,
};

/// A recorder of the crate `metrics` that remembers every value.
#[derive(Debug, Default)]
pub struct Recorded {
    numbers: Mutex<BTreeMap<String, Arc<AtomicU64>>>,
    values: Mutex<BTreeMap<String, Arc<Values>>>,
}

/// What was recorded in a histogram.
#[derive(Debug, Default)]
struct Values(Mutex<Vec<f64>>);

impl HistogramFn for Values {
    fn record(&self, value: f64) {
        let mut values = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        values.push(value);
    }
}

impl Recorded {
    /// Returns a counter, named as `smq_calls_total{path=/a,code=ok}`. It is 0 before it is used.
    pub fn count(&self, name: &str) -> u64 {
        let numbers = self.numbers.lock().unwrap_or_else(PoisonError::into_inner);
        let number = numbers.get(name);
        number.map_or(0, |number| number.load(Ordering::SeqCst))
    }

    /// Returns a gauge.
    pub fn level(&self, name: &str) -> f64 {
        f64::from_bits(self.count(name))
    }

    /// Returns all that was recorded in a histogram, in order.
    pub fn values(&self, name: &str) -> Vec<f64> {
        let values = self.values.lock().unwrap_or_else(PoisonError::into_inner);
        let values = values.get(name).map(|values| values.0.lock());
        values.map_or_else(Vec::new, |values| {
            values.unwrap_or_else(PoisonError::into_inner).clone()
        })
    }

    /// Returns the names of all counters and gauges, with their labels.
    pub fn names(&self) -> Vec<String> {
        let numbers = self.numbers.lock().unwrap_or_else(PoisonError::into_inner);
        numbers.keys().cloned().collect()
    }

    fn number(&self, key: &Key) -> Arc<AtomicU64> {
        let mut numbers = self.numbers.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(numbers.entry(name(key)).or_default())
    }
}

fn name(key: &Key) -> String {
    let labels = key.labels();
    let labels: Vec<_> = labels
        .map(|it| format!("{}={}", it.key(), it.value()))
        .collect();
    match labels.is_empty() {
        true => key.name().into(),
        false => format!("{}{{{}}}", key.name(), labels.join(",")),
    }
}

impl Recorder for Recorded {
    fn describe_counter(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}

    fn describe_gauge(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}

    fn describe_histogram(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}

    fn register_counter(&self, key: &Key, _: &Metadata<'_>) -> Counter {
        self.number(key).into()
    }

    fn register_gauge(&self, key: &Key, _: &Metadata<'_>) -> Gauge {
        self.number(key).into()
    }

    fn register_histogram(&self, key: &Key, _: &Metadata<'_>) -> Histogram {
        let mut values = self.values.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(values.entry(name(key)).or_default()).into()
    }
}
