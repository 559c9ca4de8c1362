//! Cursors: open subscriptions, each with a position in the log of a topic.

use std::{
    collections::VecDeque,
    fmt,
    sync::Arc,
    task::{Context, Poll},
};

use bytes::Bytes;
use smq_json::MessageType;

use super::{
    TopicInfo,
    batches::{Batch, First},
    confirmation::Confirmation,
    event::StoredEvent,
    filter::{EventValues, Filter},
    log::{ALL_EVENTS, Log, State},
};
use crate::{
    log::BoxFuture,
    measure::GaugeGuard,
    position::Position,
    schema::{Overflow, Retain},
    start::Start,
    status::Status,
    wire,
};

/// An open subscription. Dropping it unsubscribes.
pub struct Cursor {
    pub(super) log: Arc<Log>,
    /// The epoch of its positions. That of the log is another one once that has begun anew.
    epoch: u64,
    lane: usize,
    subscriber: usize,
    /// The sequence of the last event that was taken or skipped.
    after: u64,
    /// The first and the last position that the subscriber missed before it opened, until it is taken.
    gap: Option<Box<(Position, Position)>>,
    walk: Option<Box<Walk>>,
    older: Option<Box<Older>>,
    confirmation: Confirmation,
    _measured: GaugeGuard,
}

/// A walk over retained events. It keeps a sequence and no event: an event that leaves the retained state before it is
/// taken is in the log if a later event of its key has replaced it.
#[derive(Debug)]
struct Walk {
    /// The sequence to continue with.
    next: u64,
    /// The last sequence.
    to: u64,
    /// Whether gaps stand for the events between the retained ones. If not, a delivery marks the end.
    conflates: bool,
}

/// Events that are no longer in memory, from the log of a durable topic.
struct Older {
    /// The ones that were read last.
    events: VecDeque<StoredEvent>,
    /// The next ones.
    reading: BoxFuture<'static, Result<Vec<StoredEvent>, Status>>,
}

/// How many bytes of older events are read at a time.
const OLDER_BYTES: usize = 64 << 10;

/// A delivery to a subscriber.
#[derive(Debug, Clone)]
pub(crate) enum Delivery {
    Event(Arc<StoredEvent>),
    /// The first and the last missed position.
    Gap(Position, Position),
    /// All retained events have been delivered.
    RetainedEnd,
}

impl Delivery {
    /// Returns the approximate size as a frame, in bytes.
    pub(crate) fn size(&self) -> usize {
        match self {
            Self::Event(event) => event.frame().len() + FRAME_OVERHEAD,
            Self::Gap(..) => 2 * FRAME_OVERHEAD,
            Self::RetainedEnd => FRAME_OVERHEAD,
        }
    }
}

/// What a session has taken.
pub(crate) enum Taken {
    /// Deliveries, and what they cost in a window.
    Deliveries(u64),
    /// Events that other subscribers will take too: the session encodes them, and [shares](Cursor::share) the bytes.
    First(First),
    /// Events that another session has encoded.
    Batch(Batch),
}

/// The maximum overhead of a short event in bytes: the WebSocket header and the `id`.
const FRAME_OVERHEAD: usize = 4 + 6;

impl Cursor {
    pub(super) fn open(log: Arc<Log>, filter: Filter, start: Start) -> Result<Self, Status> {
        log.stored()?;
        let mut guard = log.lock();
        let epoch = log.epoch();
        let state = &mut *guard;
        state.expire_retained();
        let last = state.last;
        let topic = log.schema().topic;
        if let Start::After(position) | Start::Retained { to: position, .. } = start
            && position.epoch == epoch
            && position.sequence > last
            && !log.may_have(position.sequence)
        {
            return Err(Status::out_of_range(format!(
                "position {position} is in the future: the last event is {last}"
            )));
        }
        let lane = state.lane(filter, topic.filter_fields)?;
        let subscriber = state.lanes[lane].join();
        let at = |sequence| Position::new(epoch, sequence);
        let oldest = state.evicted.min(state.lanes[lane].last_evicted);

        let (position, after, gap_from, retained_from) = match start {
            Start::Live => (at(last), last, None, None),
            Start::Kept => {
                let after = oldest.max(last.saturating_sub(u64::from(topic.replay)));
                (at(after), after, None, Some(0))
            }
            Start::After(position) | Start::Retained { to: position, .. } => {
                let next = position.sequence.saturating_add(1);
                let gap_from = Some(Position::new(position.epoch, next));
                let missing = match start {
                    Start::Retained { from, .. } => Some(from),
                    _ => None,
                };
                if position.epoch != epoch {
                    (position, oldest, gap_from, Some(0))
                } else if position.sequence < oldest {
                    (position, oldest, gap_from, missing.or(Some(next)))
                } else {
                    (position, position.sequence, None, missing)
                }
            }
        };
        let walk = retained_from
            .filter(|_| topic.retain != Retain::Nothing)
            .map(|from| {
                Box::new(Walk {
                    next: match topic.retain {
                        Retain::Last => from.max(state.retained.last(after)),
                        _ => from,
                    },
                    to: after,
                    conflates: false,
                })
            });
        let replayed = match lane {
            ALL_EVENTS => last.saturating_sub(after),
            _ => state.lanes[lane].after(after).len() as u64,
        };
        let confirmation = Confirmation {
            position,
            replayed,
            resumed: !matches!(start, Start::Kept | Start::Live) && gap_from.is_none(),
            retained: walk.is_some(),
        };
        drop(guard);
        Ok(Self {
            _measured: log.measures.subscription(),
            gap: gap_from.map(|from| Box::new((from, at(after)))),
            epoch,
            walk,
            older: None,
            log,
            lane,
            subscriber,
            after,
            confirmation,
        })
    }

    pub(crate) fn confirmation(&self) -> Confirmation {
        self.confirmation
    }

    /// Returns the bytes that its filter costs.
    pub(crate) fn filter_bytes(&self) -> usize {
        let state = self.log.lock();
        let filter = &state.lanes[self.lane].filter;
        if filter.is_empty() {
            return 0;
        }
        filter.bytes() + state.lane_bytes()
    }

    pub(crate) fn epoch(&self) -> u64 {
        self.epoch
    }

    /// Returns the topic.
    pub(crate) fn topic(&self) -> TopicInfo {
        let schema = self.log.schema();
        TopicInfo {
            service: schema.service,
            method: schema.method,
            epoch: self.epoch,
        }
    }

    pub(crate) fn event_descriptor(&self) -> MessageType {
        self.log.event_descriptor()
    }

    /// Returns whether all retained and published events have been taken.
    pub(crate) fn is_up_to_date(&self) -> bool {
        self.gap.is_none() && self.walk.is_none() && self.is_at_end(&self.log.lock())
    }

    fn is_at_end(&self, state: &State) -> bool {
        !self.is_behind(state) && state.lanes[self.lane].after(self.after).len() == 0
    }

    /// Returns whether events that were not taken are no longer in memory.
    fn is_behind(&self, state: &State) -> bool {
        state.lanes[self.lane].last_evicted > self.after
    }

    /// Returns the sequence of the last event that cannot be taken any more.
    fn last_lost(&self, state: &State) -> u64 {
        state.evicted.min(state.lanes[self.lane].last_evicted)
    }

    /// Returns whether retained events, or older ones, are left to take.
    pub(crate) fn is_walking(&self) -> bool {
        self.walk.is_some() || self.older.is_some()
    }

    /// Returns the `after` of a subscription that resumes after what was taken. It lies beyond the last taken event if
    /// no later event matches the filter.
    pub(crate) fn next(&self) -> wire::Position {
        let at = |sequence| Position::new(self.epoch, sequence);
        match &self.walk {
            Some(walk) if !walk.conflates => {
                wire::Position::retained(walk.next.max(1), at(walk.to))
            }
            Some(_) => at(self.after).into(),
            None => {
                let state = self.log.lock();
                let is_last = self.is_at_end(&state);
                let last = if is_last { state.last } else { 0 };
                at(last.max(self.after)).into()
            }
        }
    }

    /// Takes new deliveries, up to `max_bytes` (counted as in windows); the last event may exceed them. Pending if
    /// there are none, or if the next retained events do not match the filter: then the task is woken at once.
    ///
    /// # Errors
    ///
    /// When the subscription ends because it has fallen behind the log.
    pub(crate) fn poll_take(
        &mut self,
        context: &mut Context<'_>,
        max_bytes: usize,
        taken: &mut Vec<Delivery>,
    ) -> Poll<Result<(), Status>> {
        let polled = self.poll_share(context, max_bytes, None, taken);
        polled.map_ok(drop)
    }

    /// As [`poll_take`](Self::poll_take). A session that writes events in protobuf for a subscription of the id `share`
    /// may get them encoded, instead of deliveries.
    pub(crate) fn poll_share(
        &mut self,
        context: &mut Context<'_>,
        max_bytes: usize,
        share: Option<u32>,
        taken: &mut Vec<Delivery>,
    ) -> Poll<Result<Taken, Status>> {
        let mut budget = TakeBudget {
            bytes: max_bytes,
            items: MAX_ITEMS,
            examined: MAX_EXAMINED,
            cost: 0,
            last_cost: 0,
        };
        let after = self.after;
        let share = share.filter(|_| {
            self.gap.is_none() && self.walk.is_none() && self.older.is_none() && max_bytes > 0
        });
        let gap = self.gap.take();
        taken.extend(gap.map(|gap| Delivery::Gap(gap.0, gap.1)));
        let log = Arc::clone(&self.log);
        let mut state = log.lock();
        let share = share.filter(|_| self.epoch == log.epoch());
        if let Some(id) = share
            && let Some(batch) = state.batches.take((self.lane, after, id), max_bytes)
        {
            let lag = state.lanes[self.lane].after(after).len();
            drop(state);
            self.after = batch.last;
            log.measures.deliver(batch.events, lag);
            return Poll::Ready(Ok(Taken::Batch(batch)));
        }
        if self.epoch != log.epoch() {
            self.restart(&state, taken);
        }
        if self.walk.is_some() {
            state.expire_retained();
        }
        self.walk(&state, &mut budget, taken);
        if self.walk.is_none() && !budget.is_spent() && self.last_lost(&state) > self.after {
            match self.handle_overflow(&state, taken) {
                Ok(()) => self.walk(&state, &mut budget, taken),
                Err(status) if taken.is_empty() => return Poll::Ready(Err(status)),
                // The end comes with the next take.
                Err(_) => {}
            }
        }
        let is_next = self.walk.is_none() && self.last_lost(&state) <= self.after;
        if is_next && self.is_behind(&state) {
            let filter = Arc::clone(&state.lanes[self.lane].filter);
            drop(state);
            return self.poll_older(context, &filter, &mut budget, taken);
        }
        let is_first = taken.is_empty();
        let lane = &state.lanes[self.lane];
        let lag = {
            let events = lane.after(self.after);
            let lag = events.len();
            if is_next {
                taken.reserve(lag.min(budget.items));
                for event in events {
                    if budget.is_spent() {
                        break;
                    }
                    budget.spend(event);
                    self.after = event.sequence;
                    taken.push(Delivery::Event(Arc::clone(event)));
                }
            }
            lag
        };
        if !taken.is_empty() {
            let is_shared = is_first && lane.subscribers() > 1;
            drop(state);
            self.measure(taken, lag);
            let TakeBudget {
                cost, last_cost, ..
            } = budget;
            return Poll::Ready(Ok(match share.filter(|_| is_shared) {
                Some(id) => Taken::First(First {
                    id,
                    after,
                    cost,
                    cost_before_last: cost - last_cost,
                }),
                None => Taken::Deliveries(cost),
            }));
        }
        if self.walk.is_some() {
            context.waker().wake_by_ref();
        } else {
            state.lanes[self.lane].wait(self.subscriber, context);
        }
        Poll::Pending
    }

    /// Shares the encoded events with the other subscribers of the lane.
    pub(crate) fn share(&self, first: First, events: usize, bytes: Bytes) {
        let mut state = self.log.lock();
        let left = state.lanes[self.lane].subscribers() - 1;
        if left == 0 || self.epoch != self.log.epoch() {
            return;
        }
        let First {
            id,
            after,
            cost,
            cost_before_last,
        } = first;
        let batch = Batch {
            bytes,
            events,
            cost,
            cost_before_last,
            lane: self.lane,
            id,
            after,
            last: self.after,
        };
        state.batches.put(batch, left);
    }

    /// Takes events that are no longer in memory.
    #[cold]
    fn poll_older(
        &mut self,
        context: &mut Context<'_>,
        filter: &Filter,
        budget: &mut TakeBudget,
        taken: &mut Vec<Delivery>,
    ) -> Poll<Result<Taken, Status>> {
        let log = Arc::clone(&self.log);
        let Ok(Some(stored)) = log.stored() else {
            return Poll::Pending;
        };
        let read = |after| stored.read(after, OLDER_BYTES);
        let older = self.older.get_or_insert_with(|| {
            Box::new(Older {
                events: VecDeque::new(),
                reading: read(self.after),
            })
        });
        if older.events.is_empty() {
            match older.reading.as_mut().poll(context) {
                Poll::Pending if taken.is_empty() => return Poll::Pending,
                Poll::Pending => {}
                Poll::Ready(Ok(mut events)) => {
                    // What a log shows may be more than what it has said to be safe.
                    let last = log.lock().last;
                    events.retain(|event| event.sequence <= last);
                    match events.last() {
                        Some(last) => {
                            older.reading = read(last.sequence);
                            let events = events.into_iter();
                            older.events = events.map(|event| log.filled(event)).collect();
                        }
                        // What should be there is not.
                        None => {
                            let behind = log.lock().lanes[self.lane].last_evicted;
                            log.evict_stored(behind);
                        }
                    }
                }
                Poll::Ready(Err(status)) => {
                    self.older = None;
                    if taken.is_empty() {
                        return Poll::Ready(Err(status));
                    }
                }
            }
        }
        // The log may have evicted some before they were read.
        if let Some(event) = self.older.as_ref().and_then(|it| it.events.front())
            && event.sequence > self.after + 1
        {
            log.evict_stored(event.sequence - 1);
        }
        let is_lost = self.last_lost(&log.lock()) > self.after;
        if let Some(older) = self.older.as_mut().filter(|_| !is_lost) {
            let fields = log.schema().topic.filter_fields;
            while !budget.is_spent()
                && let Some(event) = older.events.pop_front()
            {
                self.after = event.sequence;
                if filter.is_empty() || filter.matches(&EventValues::scan(fields, event.payload()))
                {
                    budget.spend(&event);
                    taken.push(Delivery::Event(Arc::new(event)));
                }
            }
        }
        if is_lost || !self.is_behind(&log.lock()) {
            self.older = None;
        }
        if taken.is_empty() {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        self.measure(taken, taken.len());
        Poll::Ready(Ok(Taken::Deliveries(budget.cost)))
    }

    /// Waits for the end of a subscription that takes no events: it falls behind the log of a topic with
    /// [`Overflow::Disconnect`].
    pub(crate) fn poll_end(&mut self, context: &mut Context<'_>) -> Poll<Status> {
        if self.log.schema().topic.overflow != Overflow::Disconnect {
            return Poll::Pending;
        }
        self.older = None;
        let log = Arc::clone(&self.log);
        let mut state = log.lock();
        if self.last_lost(&state) > self.after
            && let Err(status) = self.handle_overflow(&state, &mut Vec::new())
        {
            return Poll::Ready(status);
        }
        state.lanes[self.lane].wait(self.subscriber, context);
        Poll::Pending
    }

    fn measure(&self, taken: &[Delivery], lag: usize) {
        let (mut events, mut gaps) = (0, 0);
        for delivery in taken {
            match delivery {
                Delivery::Event(_) => events += 1,
                Delivery::Gap(..) => gaps += 1,
                Delivery::RetainedEnd => {}
            }
        }
        self.log.measures.deliver(events, lag);
        if gaps > 0 {
            self.log.measures.gaps.increment(gaps);
        }
    }

    /// Begins the epoch of the log, which has begun anew: nothing that was not taken is there any more.
    fn restart(&mut self, state: &State, taken: &mut Vec<Delivery>) {
        let from = Position::new(self.epoch, self.after + 1);
        self.epoch = self.log.epoch();
        self.older = None;
        if self.walk.take().is_some_and(|walk| !walk.conflates) {
            taken.push(Delivery::RetainedEnd);
        }
        let oldest = self.last_lost(state);
        self.after = oldest;
        if self.log.schema().topic.retain != Retain::Nothing {
            self.after = 0;
            self.walk = Some(Box::new(Walk {
                next: 1,
                to: oldest,
                conflates: true,
            }));
        }
        let to = Position::new(self.epoch, self.after);
        taken.push(Delivery::Gap(from, to));
    }

    /// Takes retained events within the budget.
    fn walk(&mut self, state: &State, budget: &mut TakeBudget, taken: &mut Vec<Delivery>) {
        let Some(walk) = &mut self.walk else {
            return;
        };
        let at = |sequence| Position::new(self.epoch, sequence);
        let lane = &state.lanes[self.lane];
        let topic = self.log.schema().topic;
        loop {
            for event in state.retained.range(walk.next, walk.to) {
                if budget.is_spent() || budget.examined == 0 {
                    return;
                }
                budget.examined -= 1;
                walk.next = event.sequence + 1;
                let values = EventValues::scan(topic.filter_fields, event.payload());
                if !lane.filter.matches(&values) {
                    continue;
                }
                if walk.conflates {
                    if event.sequence > self.after + 1 {
                        taken.push(Delivery::Gap(at(self.after + 1), at(event.sequence - 1)));
                    }
                    self.after = event.sequence;
                }
                budget.spend(event);
                taken.push(Delivery::Event(Arc::clone(event)));
            }
            // Meanwhile the log has evicted events. Some of them may have replaced retained ones that were not taken.
            let lost = state.evicted.min(lane.last_evicted);
            if walk.conflates || lost <= self.after || topic.overflow != Overflow::DropOldest {
                break;
            }
            taken.push(Delivery::Gap(at(self.after + 1), at(lost)));
            self.after = lost;
            walk.to = self.after;
        }
        if !walk.conflates {
            taken.push(Delivery::RetainedEnd);
        } else if self.after < walk.to {
            taken.push(Delivery::Gap(at(self.after + 1), at(walk.to)));
            self.after = walk.to;
        }
        self.walk = None;
    }

    /// Applies the overflow policy after the log has evicted events that this cursor has not taken.
    fn handle_overflow(&mut self, state: &State, taken: &mut Vec<Delivery>) -> Result<(), Status> {
        let at = |sequence| Position::new(self.epoch, sequence);
        let lost = self.last_lost(state);
        match self.log.schema().topic.overflow {
            Overflow::DropOldest => {
                taken.push(Delivery::Gap(at(self.after + 1), at(lost)));
                self.after = lost;
            }
            Overflow::Conflate => {
                self.walk = Some(Box::new(Walk {
                    next: self.after + 1,
                    to: state.last,
                    conflates: true,
                }));
            }
            Overflow::Disconnect => {
                return Err(Status::resource_exhausted(format!(
                    "this subscription fell behind: events {} to {lost} are no longer in the log, subscribe again",
                    self.after + 1
                )));
            }
        }
        Ok(())
    }
}

/// The maximum number of events per take, which a subscriber holds besides the log.
const MAX_ITEMS: usize = 1024;

/// The maximum number of retained events that a take looks at, so that it does not hold the lock of the log for long.
const MAX_EXAMINED: usize = 256;

/// The remaining bytes and events of one take.
struct TakeBudget {
    bytes: usize,
    items: usize,
    /// How many retained events may be compared with the filter.
    examined: usize,
    /// What the events cost in a window.
    cost: u64,
    last_cost: u64,
}

impl TakeBudget {
    fn is_spent(&self) -> bool {
        self.bytes == 0 || self.items == 0
    }

    fn spend(&mut self, event: &StoredEvent) {
        self.last_cost = event.cost();
        self.cost += self.last_cost;
        self.bytes = self.bytes.saturating_sub(self.last_cost as usize);
        self.items -= 1;
    }
}

impl Drop for Cursor {
    fn drop(&mut self) {
        self.log.lock().leave(self.lane, self.subscriber);
    }
}

impl fmt::Debug for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cursor")
            .field("topic", &self.log)
            .field("after", &self.after)
            .finish_non_exhaustive()
    }
}
