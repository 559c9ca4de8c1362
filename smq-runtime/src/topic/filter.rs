//! Filters: the values that fields of an event may have.
//!
//! The values of an event are slices of its encoding, and a filter's values are slices of the filter's. So no field type
//! needs a special rule. Without field presence, absent is the default value. With presence, a filter cannot match an
//! absent field.

use std::collections::{BTreeMap, HashMap};

use bytes::Bytes;
use prost::encoding::{DecodeContext, decode_key, skip_field};
use smq_json::{MessageType, UnknownFields};

use crate::{
    schema::{self, FilterField},
    status::Status,
};

/// The encoded values of a combination of fields.
pub(super) type Key = Box<[u8]>;

/// A subscriber's filter: the fields that it sets, each with the values that match. Empty if every event matches.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Filter {
    fields: Vec<FieldValues>,
}

/// The values of one field that match.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct FieldValues {
    /// The index in `schema::Topic::filter_fields`. The fields of a filter ascend.
    field: usize,
    /// Sorted and unique; `None` is an absent field.
    values: Vec<Option<Box<[u8]>>>,
}

/// The maximum number of values of one filter, in all its fields.
const MAX_VALUES: usize = 1024;

/// What a value costs besides its bytes: in the filter, and in the index.
const VALUE_OVERHEAD: usize = 128;

impl Filter {
    /// Decodes the filter message of a topic.
    pub(super) fn parse(topic: &TopicSchema, filter: &Bytes) -> Result<Self, Status> {
        if filter.is_empty() {
            return Ok(Self::default());
        }
        let invalid = |error: &dyn std::fmt::Display| {
            Status::invalid_argument(format!("invalid filter: {error}"))
        };
        let message = topic.service.descriptors.message(topic.topic.filter);
        let mut json = Vec::new();
        let written = message.to_json(filter, &mut json);
        written.map_err(|error| invalid(&error))?;
        if let Some(unknown) = unknown_field(&message, filter) {
            return Err(Status::invalid_argument(format!(
                "{} has no field {unknown}: omit it, or update the server",
                topic.topic.filter,
            )));
        }
        // Written anew, each value has the bytes that it has in an event.
        let filter = message.from_json(&json, UnknownFields::Refused);
        let filter = filter.map_err(|error| invalid(&error))?;
        let event = topic.service.descriptors.message(topic.method.output);
        let (mut fields, mut count) = (Vec::new(), 0);
        for (index, field) in topic.topic.filter_fields.iter().enumerate() {
            let Some(named) = message.fields().find(|it| it.name() == field.name) else {
                continue;
            };
            let mut of_event = event.fields();
            let has_presence = of_event.any(|it| it.name() == field.name && it.has_presence());
            let values = named.values(&filter).map(|value| {
                let is_default = value.iter().all(|byte| *byte == 0);
                (has_presence || !is_default).then(|| Box::from(value))
            });
            let mut values: Vec<_> = values.collect();
            if values.is_empty() {
                continue;
            }
            count += values.len();
            if count > MAX_VALUES {
                return Err(Status::invalid_argument(format!(
                    "the filter has more than {MAX_VALUES} values: send fewer values, or subscribe more than once"
                )));
            }
            values.sort_unstable();
            values.dedup();
            fields.push(FieldValues {
                field: index,
                values,
            });
        }
        Ok(Self { fields })
    }

    /// Returns whether every event matches.
    pub(super) fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    pub(super) fn matches(&self, event: &EventValues<'_>) -> bool {
        self.fields.iter().all(|it| {
            let value = event.values[it.field];
            let found = it.values.binary_search_by(|its| its.as_deref().cmp(&value));
            found.is_ok()
        })
    }

    /// Returns the approximate size in memory, with the part of the index.
    pub(super) fn bytes(&self) -> usize {
        let values = self.fields.iter().flat_map(|it| &it.values);
        let bytes =
            values.map(|value| VALUE_OVERHEAD + value.as_ref().map_or(0, |it| 2 * it.len()));
        bytes.sum()
    }
}

/// Returns the number of a field that the type does not have, if the message has one.
fn unknown_field(message: &MessageType, mut bytes: &[u8]) -> Option<u32> {
    while !bytes.is_empty() {
        let (number, wire_type) = decode_key(&mut bytes).ok()?;
        if !message.fields().any(|field| field.number() == number) {
            return Some(number);
        }
        skip_field(wire_type, number, &mut bytes, DecodeContext::default()).ok()?;
    }
    None
}

/// A topic, its method and its service.
#[derive(Debug, Clone, Copy)]
pub(super) struct TopicSchema {
    pub(super) service: &'static schema::Service,
    pub(super) method: &'static schema::Method,
    pub(super) topic: &'static schema::Topic,
}

/// The values of the filter fields in one event: slices of its encoding.
#[derive(Debug)]
pub(super) struct EventValues<'a> {
    values: Vec<Option<&'a [u8]>>,
}

impl<'a> EventValues<'a> {
    /// Finds the values in an encoded event. The last value of a field counts, as in any protobuf parser.
    pub(super) fn scan(fields: &[FilterField], event: &'a [u8]) -> Self {
        let mut values = vec![None; fields.len()];
        let mut rest = event;
        while !fields.is_empty() && !rest.is_empty() {
            let Ok((number, wire_type)) = decode_key(&mut rest) else {
                break;
            };
            let before = rest;
            if skip_field(wire_type, number, &mut rest, DecodeContext::default()).is_err() {
                break;
            }
            if let Some(index) = fields.iter().position(|field| field.number == number) {
                values[index] = Some(&before[..before.len() - rest.len()]);
            }
        }
        Self { values }
    }

    /// Returns the key of the values of all fields.
    pub(super) fn whole_key(&self) -> Vec<u8> {
        let mut key = Vec::with_capacity(32);
        for index in 0..self.values.len() {
            self.append(index, &mut key);
        }
        key
    }

    /// Appends one value with its length, so that different lists of values have different keys.
    fn append(&self, index: usize, key: &mut Vec<u8>) {
        match self.values[index] {
            None => key.push(0),
            Some(value) => {
                key.push(1);
                key.extend_from_slice(&(value.len() as u32).to_le_bytes());
                key.extend_from_slice(value);
            }
        }
    }
}

/// Finds the lanes that may match an event.
///
/// Each filter is found by the values of one of its fields: the one whose values the fewest other filters are found by.
/// So the memory of a filter is linear in its size, and a publish looks at few filters that do not match.
#[derive(Debug, Default)]
pub(super) struct FilterIndex {
    /// For each field of the topic's filter.
    fields: Vec<FieldIndex>,
    /// By lane: the field by which it is found.
    found_by: HashMap<usize, usize>,
}

/// By value of one field: the lanes that are found by it.
#[derive(Debug, Default)]
struct FieldIndex {
    /// Of millions of values too, one more takes no longer: a hash table would move all of them at times.
    present: BTreeMap<Box<[u8]>, Postings>,
    absent: Postings,
}

#[derive(Debug, Default)]
struct Postings {
    lanes: Vec<usize>,
    /// How many of them have other fields too, so that an event with the value need not match.
    checked: usize,
}

impl FilterIndex {
    pub(super) fn is_empty(&self) -> bool {
        self.found_by.is_empty()
    }

    /// Adds a lane, unless more than `max_checks` filters with other fields would be found by a value.
    pub(super) fn insert(
        &mut self,
        filter: &Filter,
        lane: usize,
        max_checks: usize,
    ) -> Result<(), Status> {
        let fields = filter.fields.iter().map(|it| it.field + 1).max();
        if self.fields.len() < fields.unwrap_or_default() {
            self.fields
                .resize_with(fields.unwrap_or_default(), FieldIndex::default);
        }
        let checks = |it: &FieldValues| {
            let index = &self.fields[it.field];
            let checks = it
                .values
                .iter()
                .filter_map(|value| index.get(value.as_deref()));
            let checks = checks.map(|postings| postings.checked).max();
            (checks.unwrap_or_default(), it.values.len())
        };
        let is_checked = filter.fields.len() > 1;
        let rarest = match filter.fields.as_slice() {
            [] => return Ok(()),
            [only] => only,
            [first, others @ ..] => others
                .iter()
                .fold(first, |a, b| if checks(b) < checks(a) { b } else { a }),
        };
        if is_checked && checks(rarest).0 >= max_checks {
            return Err(Status::resource_exhausted(format!(
                "{max_checks} filters of this topic have the same values, the limit: filter by a rarer value, or by one \
                 field only"
            )));
        }
        let index = &mut self.fields[rarest.field];
        for value in &rarest.values {
            let postings = index.get_or_insert(value.as_deref());
            postings.lanes.push(lane);
            postings.checked += usize::from(is_checked);
        }
        self.found_by.insert(lane, rarest.field);
        Ok(())
    }

    pub(super) fn remove(&mut self, filter: &Filter, lane: usize) {
        let Some(field) = self.found_by.remove(&lane) else {
            return;
        };
        let is_checked = filter.fields.len() > 1;
        let values = filter.fields.iter().filter(|it| it.field == field);
        let index = &mut self.fields[field];
        for value in values.flat_map(|it| &it.values) {
            let postings = index.get_or_insert(value.as_deref());
            if let Some(place) = postings.lanes.iter().position(|other| *other == lane) {
                postings.lanes.swap_remove(place);
                postings.checked -= usize::from(is_checked);
            }
            if let (true, Some(value)) = (postings.lanes.is_empty(), value) {
                index.present.remove(value);
            }
        }
    }

    /// Returns the lanes that may match an event. A lane is found by one field, of which the event has one value, so none
    /// appears twice.
    pub(super) fn candidates(&self, event: &EventValues<'_>) -> impl Iterator<Item = usize> {
        let found = self.fields.iter().zip(&event.values);
        let found = found.filter_map(|(index, value)| index.get(*value));
        found.flat_map(|postings| &postings.lanes).copied()
    }
}

impl FieldIndex {
    fn get(&self, value: Option<&[u8]>) -> Option<&Postings> {
        match value {
            None => Some(&self.absent),
            Some(value) => self.present.get(value),
        }
    }

    fn get_or_insert(&mut self, value: Option<&[u8]>) -> &mut Postings {
        match value {
            None => &mut self.absent,
            Some(value) => self.present.entry(value.into()).or_default(),
        }
    }
}
