//! The log of a topic: bounded, shared, appended to without waiting.

use std::{
    collections::{HashMap, VecDeque},
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::Waker,
    time::{SystemTime, UNIX_EPOCH},
};

use prost_reflect::MessageDescriptor;
use slab::Slab;

use super::{
    event::{Draft, StoredEvent},
    filter::{EventValues, Filter, Index, TopicSchema},
    lane::Lane,
    retained::Retained,
};
use crate::{
    measure::TopicMeasures,
    position::Position,
    schema::{self, Overflow, Retain},
};

/// How much the log of a topic holds: room for subscribers to fall behind in.
///
/// It holds as many events as the topic's option `replay` promises, where that is more, and at least the last event. Retained
/// state has as many bytes for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct LogLimits {
    /// How many events. 1,024.
    pub events: usize,
    /// How many bytes of events. 16 MiB.
    pub bytes: usize,
}

impl LogLimits {
    /// Returns limits of that many events, and that many bytes.
    pub const fn new(events: usize, bytes: usize) -> Self {
        Self { events, bytes }
    }
}

impl Default for LogLimits {
    fn default() -> Self {
        Self::new(1024, 16 << 20)
    }
}

/// The lane of those who want everything. It is the log itself: what it forgets, all lanes forget.
pub(super) const ALL: usize = 0;

pub(crate) struct Log {
    pub(super) epoch: u64,
    schema: TopicSchema,
    state_key: StateKey,
    pub(super) measures: TopicMeasures,
    state: Mutex<State>,
}

/// What a topic keeps the last event for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StateKey {
    /// It keeps no state.
    NoState,
    /// One event is the state.
    Empty,
    /// One for each combination of the values of the filter's fields.
    FilterFields,
}

pub(super) struct State {
    /// The sequence of the last event.
    pub(super) last: u64,
    pub(super) lanes: Slab<Lane>,
    pub(super) retained: Retained,
    bytes: usize,
    limits: LogLimits,
    filtered: HashMap<Filter, usize>,
    index: Index,
}

impl Log {
    pub(super) fn new(service: &'static schema::Service, method: &'static schema::Method) -> Self {
        let topic = method
            .topic
            .as_ref()
            .expect("generated code makes topics of topics");
        let state_key = match (topic.retain, topic.overflow) {
            (Retain::LastPerKey, _) | (_, Overflow::Conflate) => StateKey::FilterFields,
            (Retain::Last, _) => StateKey::Empty,
            (Retain::Nothing, _) => StateKey::NoState,
        };
        let mut lanes = Slab::new();
        lanes.insert(Lane::new(Filter::default(), VecDeque::new(), 0));
        let state = State {
            last: 0,
            lanes,
            retained: Retained::default(),
            bytes: 0,
            limits: LogLimits::default(),
            filtered: HashMap::new(),
            index: Index::default(),
        };
        let schema = TopicSchema {
            service,
            method,
            topic,
        };
        Self {
            epoch: new_epoch(),
            measures: TopicMeasures::new(method.path),
            schema,
            state_key,
            state: Mutex::new(state),
        }
    }

    pub(super) fn schema(&self) -> &TopicSchema {
        &self.schema
    }

    pub(super) fn event_descriptor(&self) -> MessageDescriptor {
        self.schema
            .service
            .descriptors
            .message(self.schema.method.output)
    }

    /// Appends an event, and wakes those who wait for it.
    pub(super) fn append(&self, event: Draft) -> Position {
        let mut woken = Vec::new();
        let sequence = {
            let mut state = self.lock();
            state.last += 1;
            let event = Arc::new(StoredEvent::new(state.last, event));
            state.append(&event, self, &mut woken);
            state.last
        };
        woken.into_iter().for_each(Waker::wake);
        self.measures.published.increment(1);
        Position::new(self.epoch, sequence)
    }

    pub(super) fn position(&self) -> Position {
        Position::new(self.epoch, self.lock().last)
    }

    pub(super) fn subscribers(&self) -> usize {
        self.lock()
            .lanes
            .iter()
            .map(|(_, lane)| lane.waiting.len())
            .sum()
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sets how much the log holds. What is more than that is forgotten.
    pub(super) fn set_limits(&self, limits: LogLimits) {
        let mut state = self.lock();
        state.limits = limits;
        state.make_room(self);
    }
}

impl State {
    fn append(&mut self, event: &Arc<StoredEvent>, log: &Log, woken: &mut Vec<Waker>) {
        let fields = log.schema.topic.filter_fields;
        if !self.index.is_empty() || log.state_key != StateKey::NoState {
            let values = EventValues::scan(fields, event.payload());
            for lane in self.index.matching(&values) {
                self.lanes[lane].push(Arc::clone(event), woken);
            }
            let key = match log.state_key {
                StateKey::NoState => None,
                StateKey::Empty => Some(Vec::new()),
                StateKey::FilterFields => Some(values.whole_key()),
            };
            if let Some(key) = key {
                let most_bytes = self.limits.bytes;
                self.retained.put(key.into(), Arc::clone(event), most_bytes);
            }
        }
        self.bytes += event.payload().len();
        self.lanes[ALL].push(Arc::clone(event), woken);
        self.make_room(log);
    }

    /// Forgets the oldest events, until what is left is within the limits.
    fn make_room(&mut self, log: &Log) {
        let topic = log.schema.topic;
        let LogLimits { events, bytes } = self.limits;
        let most_events = events.max(topic.replay as usize).max(1);
        while self.lanes[ALL].events.len() > most_events
            || (self.bytes > bytes && self.lanes[ALL].events.len() > 1)
        {
            self.evict(topic.filter_fields);
        }
    }

    /// Forgets the oldest event, in all lanes.
    fn evict(&mut self, fields: &[schema::FilterField]) {
        let Some(event) = self.lanes[ALL].events.front().map(Arc::clone) else {
            return;
        };
        self.lanes[ALL].evict(event.sequence);
        self.bytes -= event.payload().len();
        if !self.index.is_empty() {
            let values = EventValues::scan(fields, event.payload());
            for lane in self.index.matching(&values) {
                self.lanes[lane].evict(event.sequence);
            }
        }
    }

    /// Returns the lane of a filter, filled with what the log holds if it is a new one.
    pub(super) fn lane(&mut self, filter: Filter, fields: &[schema::FilterField]) -> usize {
        if filter.is_empty() {
            return ALL;
        }
        if let Some(&lane) = self.filtered.get(&filter) {
            return lane;
        }
        let all = &self.lanes[ALL];
        let events = all
            .events
            .iter()
            .filter(|event| filter.matches(&EventValues::scan(fields, event.payload())));
        let lane = Lane::new(filter.clone(), events.cloned().collect(), all.lost);
        let place = self.lanes.insert(lane);
        self.index.insert(&filter, place);
        self.filtered.insert(filter, place);
        place
    }

    /// Frees a subscriber's place, and the lane with its last subscriber.
    pub(super) fn leave(&mut self, lane: usize, subscriber: usize) {
        self.lanes[lane].waiting.remove(subscriber);
        if lane != ALL && self.lanes[lane].waiting.is_empty() {
            let lane_left = self.lanes.remove(lane);
            self.index.remove(&lane_left.filter, lane);
            self.filtered.remove(&lane_left.filter);
        }
    }
}

/// Returns the time in microseconds: higher for each life of a publisher, unless its clock is set back.
fn new_epoch() -> u64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    u64::try_from(since.as_micros()).unwrap_or(u64::MAX)
}

impl fmt::Debug for Log {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Log")
            .field("topic", &self.schema.method.path)
            .field("position", &self.position().to_string())
            .finish_non_exhaustive()
    }
}
