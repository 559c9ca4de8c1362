//! The bounded log of a topic. Appending never waits for subscribers.

use std::{
    collections::{BTreeMap, VecDeque},
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::Waker,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use slab::Slab;
use smq_json::MessageType;

use super::{
    event::{EncodedEvent, StoredEvent},
    filter::{EventValues, Filter, FilterIndex, Key, TopicSchema},
    lane::Lane,
    retained::Retained,
};
use crate::{
    measure::TopicMeasures,
    position::Position,
    schema::{self, Overflow, Retain},
    status::Status,
};

/// The size limits of a topic's log. They bound how far a subscriber can fall behind.
///
/// The log keeps at least the last event, and at least as many events as the topic's option `replay` says. The byte
/// limit also applies, separately, to the retained state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct LogLimits {
    /// The maximum number of events. Default: 1,024.
    pub events: usize,
    /// The maximum size of all events, in bytes. Default: 16 MiB.
    pub bytes: usize,
    /// The maximum age of retained events, from their publishing on. Default: none.
    pub retained_age: Option<Duration>,
    /// The maximum number of filters with several fields that a publish may have to look at for one field of the event.
    /// A filter that would exceed it is refused with `resource_exhausted`. Default: 4,096.
    pub filter_checks: usize,
}

impl LogLimits {
    /// Returns limits of `events` events and `bytes` bytes.
    pub const fn new(events: usize, bytes: usize) -> Self {
        Self {
            events,
            bytes,
            retained_age: None,
            filter_checks: 4096,
        }
    }

    /// Returns these limits with a maximum age of retained events. New subscribers do not get older ones.
    #[must_use]
    pub const fn with_retained_age(mut self, age: Duration) -> Self {
        self.retained_age = Some(age);
        self
    }

    /// Returns these limits with as many events as the topic promises.
    fn for_topic(self, topic: &schema::Topic) -> Self {
        let events = self.events.max(topic.replay as usize).max(1);
        Self { events, ..self }
    }
}

impl Default for LogLimits {
    fn default() -> Self {
        Self::new(1024, 16 << 20)
    }
}

/// The lane without a filter. It is the log itself: other lanes evict an event together with it.
pub(super) const ALL_EVENTS: usize = 0;

pub(crate) struct Log {
    pub(super) epoch: u64,
    schema: TopicSchema,
    state_key: StateKey,
    pub(super) measures: TopicMeasures,
    state: Mutex<State>,
}

/// The key of a topic's retained state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StateKey {
    /// The topic retains nothing.
    NoState,
    /// The topic retains one event.
    Empty,
    /// The topic retains one event for each combination of the values of the filter's fields.
    FilterFields,
}

pub(super) struct State {
    /// The sequence of the last event.
    pub(super) last: u64,
    pub(super) lanes: Slab<Lane>,
    pub(super) retained: Retained,
    bytes: usize,
    limits: LogLimits,
    filtered: BTreeMap<Arc<Filter>, usize>,
    index: FilterIndex,
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
        lanes.insert(Lane::new(Arc::default(), VecDeque::new(), 0));
        let state = State {
            last: 0,
            lanes,
            retained: Retained::default(),
            bytes: 0,
            limits: LogLimits::default().for_topic(topic),
            filtered: BTreeMap::new(),
            index: FilterIndex::default(),
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

    pub(super) fn event_descriptor(&self) -> MessageType {
        self.schema
            .service
            .descriptors
            .message(self.schema.method.output)
    }

    /// Appends an event and wakes the subscribers that wait for it. The last event of its key is not retained.
    pub(super) fn append(&self, mut event: EncodedEvent, is_last_of_key: bool) -> Position {
        let mut woken = Vec::new();
        let sequence = {
            let mut state = self.lock();
            state.last += 1;
            if let Some(field) = self.schema.topic.position {
                event.fill(field, Position::new(self.epoch, state.last));
            }
            let event = Arc::new(StoredEvent::new(state.last, event));
            state.append(&event, is_last_of_key, self, &mut woken);
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
            .map(|(_, lane)| lane.wakers.len())
            .sum()
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sets the size limits and evicts the events beyond them.
    pub(super) fn set_limits(&self, limits: LogLimits) {
        let mut state = self.lock();
        state.limits = limits.for_topic(self.schema.topic);
        if limits.retained_age.is_some() {
            state.retained.begin_ages();
        }
        while state.exceeds_limits() {
            state.evict(self.schema.topic.filter_fields);
        }
    }
}

impl State {
    fn append(
        &mut self,
        event: &Arc<StoredEvent>,
        is_last_of_key: bool,
        log: &Log,
        woken: &mut Vec<Waker>,
    ) {
        let fields = log.schema.topic.filter_fields;
        if !self.index.is_empty() || log.state_key != StateKey::NoState {
            let values = EventValues::scan(fields, event.payload());
            for lane in self.index.candidates(&values) {
                let lane = &mut self.lanes[lane];
                if lane.filter.matches(&values) {
                    lane.push(Arc::clone(event), woken);
                }
            }
            let key = match log.state_key {
                StateKey::NoState => None,
                StateKey::Empty => Some(Vec::new()),
                StateKey::FilterFields => Some(values.whole_key()),
            };
            self.expire_retained();
            match key.map(Key::from) {
                Some(key) if is_last_of_key => self.retained.remove(&key),
                Some(key) => self.retained.put(key, Arc::clone(event), &self.limits),
                None => {}
            }
        }
        self.bytes += event.size();
        self.lanes[ALL_EVENTS].push(Arc::clone(event), woken);
        while self.exceeds_limits() {
            self.evict(fields);
        }
    }

    /// Removes the retained events that are too old.
    pub(super) fn expire_retained(&mut self) {
        self.retained.expire(&self.limits);
    }

    fn exceeds_limits(&self) -> bool {
        let LogLimits { events, bytes, .. } = self.limits;
        let kept = self.lanes[ALL_EVENTS].events.len();
        kept > events || (self.bytes > bytes && kept > 1)
    }

    /// Evicts the oldest event from all lanes.
    fn evict(&mut self, fields: &[schema::FilterField]) {
        let Some(event) = self.lanes[ALL_EVENTS].events.front().map(Arc::clone) else {
            return;
        };
        self.lanes[ALL_EVENTS].evict(event.sequence);
        self.bytes -= event.size();
        if !self.index.is_empty() {
            let values = EventValues::scan(fields, event.payload());
            for lane in self.index.candidates(&values) {
                self.lanes[lane].evict(event.sequence);
            }
        }
    }

    /// Returns the lane of a filter. A new lane begins with the matching events of the log.
    ///
    /// # Errors
    ///
    /// When too many filters have the same values.
    pub(super) fn lane(
        &mut self,
        filter: Filter,
        fields: &[schema::FilterField],
    ) -> Result<usize, Status> {
        if filter.is_empty() {
            return Ok(ALL_EVENTS);
        }
        if let Some(&lane) = self.filtered.get(&filter) {
            return Ok(lane);
        }
        self.index
            .insert(&filter, self.lanes.vacant_key(), self.limits.filter_checks)?;
        let all = &self.lanes[ALL_EVENTS];
        let events = all
            .events
            .iter()
            .filter(|event| filter.matches(&EventValues::scan(fields, event.payload())));
        let (events, last_evicted) = (events.cloned().collect(), all.last_evicted);
        let filter = Arc::new(filter);
        let place = self
            .lanes
            .insert(Lane::new(Arc::clone(&filter), events, last_evicted));
        self.filtered.insert(filter, place);
        Ok(place)
    }

    #[cfg(test)]
    pub(super) fn is_without_filters(&self) -> bool {
        self.index.is_empty() && self.filtered.is_empty() && self.lanes.len() == 1
    }

    /// Returns the bytes that a lane costs when all events match.
    pub(super) fn lane_bytes(&self) -> usize {
        self.limits.events * size_of::<Arc<StoredEvent>>()
    }

    /// Removes a subscriber, and the lane with its last subscriber.
    pub(super) fn leave(&mut self, lane: usize, subscriber: usize) {
        self.lanes[lane].wakers.remove(subscriber);
        if lane != ALL_EVENTS && self.lanes[lane].wakers.is_empty() {
            let lane_left = self.lanes.remove(lane);
            self.index.remove(&lane_left.filter, lane);
            self.filtered.remove(&lane_left.filter);
        }
    }
}

/// Returns the time in microseconds, so that the epoch grows with each restart, unless the clock is set back.
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
