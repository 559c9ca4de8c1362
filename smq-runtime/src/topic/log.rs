//! The bounded log of a topic. Appending never waits for subscribers.

mod append;

use std::{
    collections::{BTreeMap, VecDeque},
    fmt,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering},
    },
    task::Waker,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use slab::Slab;
use smq_json::MessageType;
use tokio::sync::OnceCell;

pub use self::append::Append;
pub use self::append::Published;
use self::append::Suspended;
use super::{
    batches::SharedBatches,
    event::{EncodedEvent, StoredEvent},
    filter::{EventValues, Filter, FilterIndex, Key, TopicSchema},
    lane::Lane,
    limits::LogLimits,
    retained::Retained,
};
use crate::{
    log::{LogBegin, LogTopic, Logs, PublishId, RetainedEvent, Tail, TopicLog},
    measure::{self, TopicMeasures},
    position::Position,
    schema::{self, Overflow, Retain},
    status::Status,
};

/// The lane without a filter. It is the log itself: other lanes evict an event together with it.
pub(super) const ALL_EVENTS: usize = 0;

/// How many bytes of the newest events are read at a time when a log is opened.
const TAIL_PIECE: usize = 1 << 20;

/// The least time between two reports of lost events.
const LOG_PERIOD: Duration = Duration::from_secs(10);

pub(crate) struct Log {
    epoch: AtomicU64,
    schema: TopicSchema,
    state_key: StateKey,
    pub(super) measures: TopicMeasures,
    state: Mutex<State>,
    /// Where the events are, for a durable topic. Nothing, if they are in memory after all.
    stored: OnceCell<Option<Arc<dyn TopicLog>>>,
    /// What was published before that was known, in order.
    suspended: Mutex<Vec<Suspended>>,
    /// Whether nothing is suspended any more.
    is_open: AtomicBool,
    /// The bytes of the events that are not stored yet.
    pub(super) pending: AtomicUsize,
    /// When a lost event was logged, and how many were lost since.
    lost: Mutex<(Option<Instant>, u64)>,
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
    /// The sequence of the last event that is nowhere else, either. Every event is in memory, if it is the greatest.
    pub(super) evicted: u64,
    bytes: usize,
    pub(super) limits: LogLimits,
    filtered: BTreeMap<Arc<Filter>, usize>,
    index: FilterIndex,
    /// The events that sessions took last, encoded.
    pub(super) batches: SharedBatches,
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
            evicted: u64::MAX,
            bytes: 0,
            limits: LogLimits::default().for_topic(topic),
            filtered: BTreeMap::new(),
            index: FilterIndex::default(),
            batches: SharedBatches::default(),
        };
        let schema = TopicSchema {
            service,
            method,
            topic,
        };
        Self {
            epoch: new_epoch().into(),
            measures: TopicMeasures::new(method.path),
            schema,
            state_key,
            state: Mutex::new(state),
            stored: OnceCell::new(),
            suspended: Mutex::default(),
            is_open: AtomicBool::new(false),
            pending: AtomicUsize::new(0),
            lost: Mutex::default(),
        }
    }

    pub(super) fn epoch(&self) -> u64 {
        self.epoch.load(Ordering::Relaxed)
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
        let state = self.lock();
        let next = state.last + 1;
        if let Some(field) = self.schema.topic.position {
            event.fill(field, Position::new(self.epoch(), next));
        }
        self.append_event(state, StoredEvent::new(next, event), is_last_of_key)
    }

    fn append_event(
        &self,
        mut state: MutexGuard<'_, State>,
        event: StoredEvent,
        is_last_of_key: bool,
    ) -> Position {
        let mut woken = Vec::new();
        let sequence = event.sequence;
        state.last = sequence;
        state.append(Arc::new(event), is_last_of_key, self, &mut woken);
        drop(state);
        woken.into_iter().for_each(Waker::wake);
        self.measures.published.increment(1);
        Position::new(self.epoch(), sequence)
    }

    /// Hands an event to the log outside the memory, if there is one.
    #[cold]
    pub(super) fn append_durably(
        self: &Arc<Self>,
        event: EncodedEvent,
        is_last_of_key: bool,
        publish: Option<Arc<PublishId>>,
    ) -> Published {
        if let (true, Ok(None)) = (self.is_open.load(Ordering::Acquire), self.stored()) {
            return Published::at(self.append(event, is_last_of_key));
        }
        let (append, published) = match Append::new(self, event, is_last_of_key, publish) {
            Ok(append) => append,
            Err(failed) => return failed,
        };
        if !self.is_open.load(Ordering::Acquire) {
            let mut suspended = self.suspended();
            if !self.is_open.load(Ordering::Acquire) {
                suspended.push(append.suspend());
                return published;
            }
        }
        self.hand_over(append);
        published
    }

    fn suspended(&self) -> MutexGuard<'_, Vec<Suspended>> {
        let suspended = self.suspended.lock();
        suspended.unwrap_or_else(PoisonError::into_inner)
    }

    fn hand_over(&self, append: Append) {
        match self.stored.get() {
            Some(Some(log)) => log.append(append),
            _ => {
                let next = self.lock().last + 1;
                append.stored(next);
            }
        }
    }

    /// Appends an event that the log has stored.
    pub(super) fn append_stored(
        &self,
        sequence: u64,
        event: EncodedEvent,
        is_last_of_key: bool,
    ) -> Position {
        self.push_stored(StoredEvent::new(sequence, event), is_last_of_key)
    }

    pub(crate) fn push_stored(&self, event: StoredEvent, is_last_of_key: bool) -> Position {
        let event = self.filled(event);
        let position = self.append_event(self.lock(), event, is_last_of_key);
        self.release();
        position
    }

    /// Writes the position of an event that the log has stored into the field that is for it.
    pub(super) fn filled(&self, event: StoredEvent) -> StoredEvent {
        match self.schema.topic.position {
            Some(field) => event.filled(field, self.epoch()),
            None => event,
        }
    }

    /// Tells the log what is no longer retained.
    fn release(&self) {
        let released = self.lock().retained.released.as_mut().map(std::mem::take);
        if let (Some(released), Some(Some(log))) = (released, self.stored.get())
            && !released.is_empty()
        {
            log.release(released);
        }
    }

    /// Notes that the log has evicted events.
    pub(crate) fn evict_stored(&self, up_to: u64) {
        let mut state = self.lock();
        state.evicted = state.evicted.max(up_to);
        let oldest = |state: &State| state.lanes[ALL_EVENTS].events.front().map(|it| it.sequence);
        while oldest(&state).is_some_and(|oldest| oldest <= up_to) {
            state.evict(self.schema.topic.filter_fields);
        }
        if up_to > state.last {
            state.last = up_to;
            let woken = state.empty_lanes(up_to);
            drop(state);
            woken.into_iter().for_each(Waker::wake);
        }
    }

    /// Returns the log outside the memory of a durable topic, if there is one.
    pub(super) fn stored(&self) -> Result<Option<&Arc<dyn TopicLog>>, Status> {
        match self.stored.get() {
            Some(stored) => Ok(stored.as_ref()),
            None if !self.schema.topic.durable => Ok(None),
            None => Err(Status::unavailable(format!(
                "the log of {} is not open: bind the server first, or call Server::open_logs",
                self.name()
            ))),
        }
    }

    /// Returns whether others may have appended the event of a sequence.
    pub(super) fn may_have(&self, sequence: u64) -> bool {
        let stored = self.stored.get().and_then(Option::as_ref);
        stored.is_some_and(|log| log.may_have(sequence))
    }

    /// Returns the full name of the topic: `weather.v1/Weather.Observations`.
    pub(super) fn name(&self) -> String {
        let TopicSchema {
            service, method, ..
        } = &self.schema;
        let method = method.full_name();
        format!("{}.{}/{method}", service.application, service.version)
    }

    /// Opens the log outside the memory, unless it is open: takes the retained state and the newest events from it.
    pub(super) async fn open(self: &Arc<Self>, logs: &dyn Logs) -> Result<(), String> {
        let opened = self.stored.get_or_try_init(|| async {
            let topic = LogTopic {
                service: self.schema.service,
                method: self.schema.method,
                tail: Tail(Arc::downgrade(self)),
            };
            let Some(opened) = logs.open(topic).await? else {
                return Ok::<_, String>(None);
            };
            let (last, evicted) = (opened.begin.last, opened.begin.evicted);
            let events = self.lock().limits.events as u64;
            let mut after = last.saturating_sub(events).max(evicted);
            self.begin(opened.begin, after);
            while after < last {
                let events = opened.log.read(after, TAIL_PIECE).await;
                let events = events.map_err(|status| status.message().to_owned())?;
                if events.is_empty() {
                    break;
                }
                let mut state = self.lock();
                for event in events {
                    if event.sequence > after + 1 {
                        // What precedes events that are missing is read when it is needed, and found to end there.
                        state.empty_lanes(event.sequence - 1);
                    }
                    after = event.sequence;
                    state.push(
                        Arc::new(self.filled(event)),
                        self.schema.topic.filter_fields,
                        &mut vec![],
                    );
                }
            }
            if after < last {
                self.lock().empty_lanes(last);
            }
            Ok(Some(opened.log))
        });
        if let Some(log) = opened.await? {
            log.follow();
        }
        let mut suspended = self.suspended();
        for event in suspended.drain(..) {
            self.hand_over(event.resume(self));
        }
        self.is_open.store(true, Ordering::Release);
        Ok(())
    }

    /// Begins an epoch of a log that is open.
    pub(crate) fn restart(&self, begin: LogBegin) {
        let last = begin.last;
        self.begin(begin, last);
    }

    /// Takes what a log has, without the events up to `after`.
    fn begin(&self, begin: LogBegin, after: u64) {
        let mut state = self.lock();
        self.epoch.store(begin.epoch, Ordering::Relaxed);
        state.last = begin.last;
        state.evicted = begin.evicted;
        state.batches = SharedBatches::default();
        state.retained = Retained::default();
        state.retained.released = Some(Vec::new());
        for retained in begin.retained {
            state.restore_retained(retained, self);
        }
        let woken = state.empty_lanes(after);
        drop(state);
        woken.into_iter().for_each(Waker::wake);
    }

    /// Counts and logs an event that is lost, since nobody awaits that it was stored.
    pub(super) fn lose(&self, status: &Status) {
        measure::lost(self.schema.method.path);
        let mut lost = self.lost.lock().unwrap_or_else(PoisonError::into_inner);
        lost.1 += 1;
        if lost.0.is_none_or(|logged| logged.elapsed() >= LOG_PERIOD) {
            tracing::error!(topic = self.name(), events = lost.1, %status, "events are lost: no log has stored them");
            *lost = (Some(Instant::now()), 0);
        }
    }

    /// Returns whether the topic retains state.
    pub(crate) fn retains(&self) -> bool {
        self.state_key != StateKey::NoState
    }

    pub(super) fn position(&self) -> Position {
        Position::new(self.epoch(), self.lock().last)
    }

    pub(super) fn subscribers(&self) -> usize {
        self.lock()
            .lanes
            .iter()
            .map(|(_, lane)| lane.subscribers())
            .sum()
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn key_of(&self, payload: &[u8]) -> Option<Vec<u8>> {
        let values = EventValues::scan(self.schema.topic.filter_fields, payload);
        self.key(&values).map(Vec::from)
    }

    /// Returns the key of an event in the retained state.
    fn key(&self, values: &EventValues<'_>) -> Option<Key> {
        let key = match self.state_key {
            StateKey::NoState => return None,
            StateKey::Empty => Vec::new(),
            StateKey::FilterFields => values.whole_key(),
        };
        Some(Key::from(key))
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
        event: Arc<StoredEvent>,
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
                    lane.push(Arc::clone(&event), woken);
                }
            }
            self.expire_retained();
            match log.key(&values) {
                Some(key) if is_last_of_key => {
                    self.retained.remove(&key);
                    self.retained.release(event.sequence);
                }
                Some(key) => self.retained.put(key, Arc::clone(&event), &self.limits),
                None => {}
            }
        }
        self.push(event, fields, woken);
    }

    /// Appends an event to the lane of all, and evicts what is beyond the limits.
    fn push(
        &mut self,
        event: Arc<StoredEvent>,
        fields: &[schema::FilterField],
        woken: &mut Vec<Waker>,
    ) {
        self.bytes += event.size();
        self.lanes[ALL_EVENTS].push(event, woken);
        while self.exceeds_limits() {
            self.evict(fields);
        }
    }

    /// Evicts all events from all lanes. Returns who waits for the next one.
    fn empty_lanes(&mut self, last_evicted: u64) -> Vec<Waker> {
        self.bytes = 0;
        let mut woken = Vec::new();
        for (_, lane) in &mut self.lanes {
            lane.events.clear();
            lane.last_evicted = last_evicted;
            lane.wake(&mut woken);
        }
        woken
    }

    /// Takes an event that a log has retained.
    fn restore_retained(&mut self, retained: RetainedEvent, log: &Log) {
        let RetainedEvent {
            event,
            is_last_of_key,
            age,
        } = retained;
        let values = EventValues::scan(log.schema.topic.filter_fields, event.payload());
        let Some(key) = log.key(&values) else {
            return self.retained.release(event.sequence);
        };
        if is_last_of_key {
            self.retained.remove(&key);
            self.retained.release(event.sequence);
        } else {
            let limits = self.limits;
            let event = Arc::new(log.filled(event));
            self.retained.put_aged(key, event, &limits, age);
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
        let all = &mut self.lanes[ALL_EVENTS];
        let Some(event) = all.events.pop_front() else {
            return;
        };
        all.last_evicted = event.sequence;
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
        self.lanes[lane].leave(subscriber);
        self.batches.leave(lane);
        if lane != ALL_EVENTS && self.lanes[lane].subscribers() == 0 {
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
