//! Filters: sets of keys that match an event's key.
//!
//! The key of an event consists of the encoded values of its fields. A filter's values become keys in the same way:
//! each is set in an otherwise empty event, which is then encoded. So no field type needs a special rule, and absence
//! means the same on both sides. Without field presence, absent is the default value. With presence, a filter cannot
//! match an absent field.

use std::collections::HashMap;

use bytes::Bytes;
use prost::encoding::{DecodeContext, decode_key, skip_field};
use serde_json::value::RawValue;
use smq_json::{Field, MessageType, UnknownFields};

use crate::{
    schema::{self, FilterField},
    status::Status,
};

/// The encoded values of a combination of fields.
pub(super) type Key = Box<[u8]>;

/// A subscriber's filter: the fields that it sets, and the keys of all matching combinations.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct Filter {
    /// Ascending indexes in `schema::Topic::filter_fields`. Empty if every event matches.
    fields: Vec<usize>,
    /// Sorted and unique.
    keys: Vec<Key>,
}

/// The maximum number of combinations of the repeated fields of one filter.
const MAX_KEYS: usize = 1024;

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
        // The values as text: a number must not be rounded.
        let fields: HashMap<String, &RawValue> =
            serde_json::from_slice(&json).map_err(|error| invalid(&error))?;
        let event = topic.service.descriptors.message(topic.method.output);
        let mut filter = Self::default();
        let mut combinations = vec![Vec::new()];
        for (index, field) in topic.topic.filter_fields.iter().enumerate() {
            let named = message.fields().find(|it| it.name() == field.name);
            let Some(value) = named.and_then(|it| fields.get(it.json_name())) else {
                continue;
            };
            let values: Vec<&RawValue> = if named.is_some_and(Field::is_list) {
                serde_json::from_str(value.get()).map_err(|error| invalid(&error))?
            } else {
                vec![value]
            };
            if combinations.len() * values.len() > MAX_KEYS {
                return Err(Status::invalid_argument(format!(
                    "the filter has more than {MAX_KEYS} combinations of values: send fewer values"
                )));
            }
            filter.fields.push(index);
            let mut longer = Vec::with_capacity(combinations.len() * values.len());
            for value in values {
                let probe = format!("{{\"{}\":{value}}}", field.name);
                let probe = event.from_json(probe.as_bytes(), UnknownFields::Refused);
                let probe = probe.map_err(|error| invalid(&error))?;
                let values = EventValues::scan(std::slice::from_ref(field), &probe);
                longer.extend(combinations.iter().map(|key: &Vec<u8>| {
                    let mut key = key.clone();
                    values.append(0, &mut key);
                    key
                }));
            }
            combinations = longer;
        }
        if !filter.fields.is_empty() {
            filter.keys = combinations
                .into_iter()
                .map(Vec::into_boxed_slice)
                .collect();
            filter.keys.sort_unstable();
            filter.keys.dedup();
        }
        Ok(filter)
    }

    /// Returns whether every event matches.
    pub(super) fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    pub(super) fn matches(&self, event: &EventValues<'_>) -> bool {
        self.is_empty()
            || self
                .keys
                .binary_search(&event.key(&self.fields).into())
                .is_ok()
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

    /// Returns the key of the values of some fields.
    pub(super) fn key(&self, fields: &[usize]) -> Vec<u8> {
        let mut key = Vec::with_capacity(32);
        for &index in fields {
            self.append(index, &mut key);
        }
        key
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

/// Finds the lanes that match an event, with one lookup for each set of fields that the active filters use.
#[derive(Debug, Default)]
pub(super) struct FilterIndex {
    field_sets: Vec<FieldSet>,
}

#[derive(Debug)]
struct FieldSet {
    fields: Vec<usize>,
    lanes: HashMap<Key, Vec<usize>>,
}

impl FilterIndex {
    pub(super) fn is_empty(&self) -> bool {
        self.field_sets.is_empty()
    }

    pub(super) fn insert(&mut self, filter: &Filter, lane: usize) {
        let found = self
            .field_sets
            .iter()
            .position(|field_set| field_set.fields == filter.fields);
        let index = found.unwrap_or_else(|| {
            self.field_sets.push(FieldSet {
                fields: filter.fields.clone(),
                lanes: HashMap::new(),
            });
            self.field_sets.len() - 1
        });
        for key in &filter.keys {
            self.field_sets[index]
                .lanes
                .entry(key.clone())
                .or_default()
                .push(lane);
        }
    }

    pub(super) fn remove(&mut self, filter: &Filter, lane: usize) {
        for field_set in self
            .field_sets
            .iter_mut()
            .filter(|field_set| field_set.fields == filter.fields)
        {
            for key in &filter.keys {
                if let Some(lanes) = field_set.lanes.get_mut(key) {
                    lanes.retain(|&other| other != lane);
                    if lanes.is_empty() {
                        field_set.lanes.remove(key);
                    }
                }
            }
        }
        self.field_sets
            .retain(|field_set| !field_set.lanes.is_empty());
    }

    /// Returns the lanes whose filter matches. A filter has one set of fields, and the event has one key for it, so no
    /// lane appears twice.
    pub(super) fn matching(&self, event: &EventValues<'_>) -> impl Iterator<Item = usize> {
        self.field_sets
            .iter()
            .filter_map(|field_set| field_set.lanes.get(event.key(&field_set.fields).as_slice()))
            .flatten()
            .copied()
    }
}
