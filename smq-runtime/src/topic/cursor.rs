//! Cursors: open subscriptions, each with a position in the log of a topic.

use std::{
    collections::VecDeque,
    fmt,
    ops::RangeBounds,
    sync::Arc,
    task::{Context, Poll, Waker},
};

use prost_reflect::MessageDescriptor;

use super::{
    TopicInfo,
    confirmation::Confirmation,
    event::StoredEvent,
    filter::{EventValues, Filter},
    log::{Log, State},
};
use crate::{
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
    lane: usize,
    subscriber: usize,
    /// The sequence of the last event that was taken or skipped.
    after: u64,
    /// The deliveries before the events of the log: gaps, retained and conflated events.
    pending: VecDeque<Delivery>,
    confirmation: Confirmation,
    filter_bytes: usize,
    _measured: GaugeGuard,
}

/// A delivery to a subscriber.
#[derive(Debug, Clone)]
pub(crate) enum Delivery {
    Event(Arc<StoredEvent>),
    /// The first and the last missed position.
    Gap(Position, Position),
}

impl Delivery {
    /// Returns the approximate size as a frame, in bytes.
    pub(crate) fn size(&self) -> usize {
        match self {
            Self::Event(event) => event.frame().len() + FRAME_OVERHEAD,
            Self::Gap(..) => 2 * FRAME_OVERHEAD,
        }
    }
}

/// The maximum overhead of a short event in bytes: the WebSocket header and the `id`.
const FRAME_OVERHEAD: usize = 4 + 6;

impl Cursor {
    pub(super) fn open(log: Arc<Log>, filter: Filter, start: Start) -> Result<Self, Status> {
        let mut guard = log.lock();
        let state = &mut *guard;
        let last = state.last;
        if let Start::After(position) = start
            && position.epoch == log.epoch
            && position.sequence > last
        {
            return Err(Status::out_of_range(format!(
                "position {position} is in the future: the last event is {last}"
            )));
        }
        let filter_bytes = match filter.is_empty() {
            true => 0,
            false => filter.bytes() + state.lane_bytes(),
        };
        let lane = state.lane(filter, log.schema().topic.filter_fields)?;
        let subscriber = state.lanes[lane].wakers.insert(None);
        let at = |sequence| Position::new(log.epoch, sequence);
        let oldest = state.lanes[lane].last_evicted;
        let gap = |from, to| Some(Delivery::Gap(from, to));

        let (position, after, gap, retained) = match start {
            Start::Live => (at(last), last, None, Vec::new()),
            Start::Kept => {
                let replay = u64::from(log.schema().topic.replay);
                let after = oldest.max(last.saturating_sub(replay));
                (at(after), after, None, state.retained(lane, &log, ..=after))
            }
            Start::After(position) if position.epoch != log.epoch => {
                let from = Position::new(position.epoch, position.sequence.saturating_add(1));
                let retained = state.retained(lane, &log, ..=oldest);
                (position, oldest, gap(from, at(oldest)), retained)
            }
            Start::After(position) if position.sequence < oldest => {
                let from = position.sequence + 1;
                let retained = state.retained(lane, &log, from..=oldest);
                (position, oldest, gap(at(from), at(oldest)), retained)
            }
            Start::After(position) => (position, position.sequence, None, Vec::new()),
        };
        let confirmation = Confirmation {
            position,
            replayed: state.lanes[lane].after(after).len() as u64,
            resumed: matches!(start, Start::After(_)) && gap.is_none(),
            retained: retained.len() as u64,
        };
        let pending = gap.into_iter().chain(retained).collect();
        drop(guard);
        Ok(Self {
            _measured: log.measures.subscription(),
            log,
            lane,
            subscriber,
            after,
            pending,
            confirmation,
            filter_bytes,
        })
    }

    pub(crate) fn confirmation(&self) -> Confirmation {
        self.confirmation
    }

    /// Returns the bytes that its filter costs.
    pub(crate) fn filter_bytes(&self) -> usize {
        self.filter_bytes
    }

    pub(crate) fn epoch(&self) -> u64 {
        self.log.epoch
    }

    /// Returns the topic.
    pub(crate) fn topic(&self) -> TopicInfo {
        let schema = self.log.schema();
        TopicInfo {
            service: schema.service,
            method: schema.method,
            epoch: self.log.epoch,
        }
    }

    pub(crate) fn event_descriptor(&self) -> MessageDescriptor {
        self.log.event_descriptor()
    }

    /// Returns whether all published events have been taken.
    pub(crate) fn is_up_to_date(&self) -> bool {
        self.pending.is_empty() && self.is_at_end(&self.log.lock())
    }

    fn is_at_end(&self, state: &State) -> bool {
        let lane = &state.lanes[self.lane];
        lane.last_evicted <= self.after && lane.after(self.after).len() == 0
    }

    /// Returns whether deliveries are pending that a client could not request again with a position.
    pub(crate) fn has_pending(&self) -> bool {
        !self.pending.is_empty()
    }

    /// Returns the position to continue from, if nothing is pending. It lies beyond the last taken event if no later
    /// event matches the filter.
    pub(crate) fn next(&self) -> Position {
        let state = self.log.lock();
        let is_last = self.is_at_end(&state);
        let sequence = if is_last { state.last } else { self.after };
        Position::new(self.log.epoch, sequence)
    }

    /// Takes new deliveries, up to `max_bytes` (counted as in windows); the last event may exceed them. Pending if
    /// there are none.
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
        let mut budget = TakeBudget {
            bytes: max_bytes,
            items: MAX_ITEMS,
        };
        let mut lag = self.pending.len();
        self.take_pending(&mut budget, taken);
        if self.pending.is_empty() && !budget.is_spent() {
            let log = Arc::clone(&self.log);
            let mut state = log.lock();
            if state.lanes[self.lane].last_evicted > self.after {
                if let Err(status) = self.handle_overflow(&state) {
                    return Poll::Ready(Err(status));
                }
                self.take_pending(&mut budget, taken);
            }
            if self.pending.is_empty() {
                let events = state.lanes[self.lane].after(self.after);
                lag += events.len();
                taken.reserve(events.len().min(budget.items));
                for event in events {
                    if budget.is_spent() {
                        break;
                    }
                    budget.spend(event);
                    self.after = event.sequence;
                    taken.push(Delivery::Event(Arc::clone(event)));
                }
            }
            if taken.is_empty() {
                register_waker(&mut state.lanes[self.lane].wakers[self.subscriber], context);
            }
        }
        if taken.is_empty() {
            return Poll::Pending;
        }
        self.measure(taken, lag);
        Poll::Ready(Ok(()))
    }

    /// Waits for the end of a subscription that takes no events: it falls behind the log of a topic with
    /// [`Overflow::Disconnect`].
    pub(crate) fn poll_end(&mut self, context: &mut Context<'_>) -> Poll<Status> {
        if self.log.schema().topic.overflow != Overflow::Disconnect {
            return Poll::Pending;
        }
        let log = Arc::clone(&self.log);
        let mut state = log.lock();
        if state.lanes[self.lane].last_evicted > self.after
            && let Err(status) = self.handle_overflow(&state)
        {
            return Poll::Ready(status);
        }
        register_waker(&mut state.lanes[self.lane].wakers[self.subscriber], context);
        Poll::Pending
    }

    fn measure(&self, taken: &[Delivery], lag: usize) {
        let is_gap = |delivery: &&Delivery| matches!(delivery, Delivery::Gap(..));
        let gaps = taken.iter().filter(is_gap).count() as u64;
        let measures = &self.log.measures;
        measures.delivered.increment(taken.len() as u64 - gaps);
        measures.lag.record(lag as f64);
        if gaps > 0 {
            measures.gaps.increment(gaps);
        }
    }

    fn take_pending(&mut self, budget: &mut TakeBudget, taken: &mut Vec<Delivery>) {
        while !budget.is_spent()
            && let Some(delivery) = self.pending.pop_front()
        {
            if let Delivery::Event(event) = &delivery {
                budget.spend(event);
            }
            taken.push(delivery);
        }
    }

    /// Applies the overflow policy after the log has evicted events that this cursor has not taken.
    fn handle_overflow(&mut self, state: &State) -> Result<(), Status> {
        let at = |sequence| Position::new(self.log.epoch, sequence);
        let lost = state.lanes[self.lane].last_evicted;
        match self.log.schema().topic.overflow {
            Overflow::DropOldest => {
                self.pending
                    .push_back(Delivery::Gap(at(self.after + 1), at(lost)));
                self.after = lost;
            }
            Overflow::Conflate => {
                let mut after = self.after;
                let kept = state.retained.range(self.after + 1..);
                for delivery in state.matching(self.lane, &self.log, kept) {
                    if let Delivery::Event(event) = &delivery {
                        if event.sequence > after + 1 {
                            self.pending
                                .push_back(Delivery::Gap(at(after + 1), at(event.sequence - 1)));
                        }
                        after = event.sequence;
                    }
                    self.pending.push_back(delivery);
                }
                if after < state.last {
                    self.pending
                        .push_back(Delivery::Gap(at(after + 1), at(state.last)));
                }
                self.after = state.last;
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

/// The remaining bytes and events of one take.
struct TakeBudget {
    bytes: usize,
    items: usize,
}

impl TakeBudget {
    fn is_spent(&self) -> bool {
        self.bytes == 0 || self.items == 0
    }

    fn spend(&mut self, event: &StoredEvent) {
        self.bytes = self
            .bytes
            .saturating_sub(event.payload().len() + wire::EVENT_OVERHEAD as usize);
        self.items -= 1;
    }
}

impl State {
    /// Returns the retained events of a range for a new subscriber.
    fn retained<R: RangeBounds<u64>>(&self, lane: usize, log: &Log, range: R) -> Vec<Delivery> {
        let max = match log.schema().topic.retain {
            Retain::Nothing => 0,
            Retain::Last => 1,
            Retain::LastPerKey => usize::MAX,
        };
        let events = self.retained.range(range).rev().take(max);
        let mut events: Vec<_> = self.matching(lane, log, events).collect();
        events.reverse();
        events
    }

    /// Returns the events that match the filter of a lane.
    fn matching<'a>(
        &'a self,
        lane: usize,
        log: &'a Log,
        events: impl Iterator<Item = &'a Arc<StoredEvent>>,
    ) -> impl Iterator<Item = Delivery> {
        let filter = &self.lanes[lane].filter;
        let fields = log.schema().topic.filter_fields;
        let values = |event: &'a StoredEvent| EventValues::scan(fields, event.payload());
        let events = events.filter(move |event| filter.matches(&values(event)));
        events.map(|event| Delivery::Event(Arc::clone(event)))
    }
}

/// Stores the waker of a subscriber's task. `clone_from` avoids a clone if it is the same one.
fn register_waker(place: &mut Option<Waker>, context: &Context<'_>) {
    match place {
        Some(waker) => waker.clone_from(context.waker()),
        None => *place = Some(context.waker().clone()),
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
