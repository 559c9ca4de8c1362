//! Filters: what a subscriber wants, as keys that an event's key is looked up in.
//!
//! The key of an event is made of the values that its fields have on the wire. The values of a
//! filter become keys by the same way: each is put into an event of its own and encoded. So no
//! kind of field needs a rule, and absent means the same on both sides: the default where a
//! field has no presence, and nothing that a filter could ask for where it has.

use std::collections::HashMap;

use bytes::Bytes;
use prost::{
    Message,
    encoding::{DecodeContext, decode_key, skip_field},
};
use prost_reflect::{DynamicMessage, Value};

use crate::{
    schema::{self, FilterField},
    status::Status,
};

/// The values that one combination of fields has, in one string of bytes.
pub(super) type Key = Box<[u8]>;

/// What a subscriber wants: the fields that it has set, and all the combinations that match.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct Filter {
    /// Places in `schema::Topic::filter_fields`, ascending. None: everything matches.
    fields: Vec<usize>,
    /// Sorted, each once.
    keys: Vec<Key>,
}

/// How many combinations the repeated fields of one filter may have.
const MOST_KEYS: usize = 1024;

impl Filter {
    /// Reads the filter message of a topic.
    pub(super) fn parse(topic: &TopicSchema, filter: &Bytes) -> Result<Self, Status> {
        if filter.is_empty() {
            return Ok(Self::default());
        }
        let message = topic.service.descriptors.message(topic.topic.filter);
        let message = DynamicMessage::decode(message, filter.clone()).map_err(|error| {
            Status::invalid_argument(format!("the filter does not decode: {error}"))
        })?;
        if let Some(unknown) = message.unknown_fields().next() {
            return Err(Status::invalid_argument(format!(
                "{} has no field {}: this filter would let through what it is to keep out",
                topic.topic.filter,
                unknown.number()
            )));
        }
        let event = topic.service.descriptors.message(topic.method.output);
        let mut filter = Self::default();
        let mut combinations = vec![Vec::new()];
        for (place, field) in topic.topic.filter_fields.iter().enumerate() {
            if !message.has_field_by_name(field.name) {
                continue;
            }
            let Some(value) = message.get_field_by_name(field.name) else {
                continue;
            };
            let values = match value.as_ref() {
                Value::List(values) => values.as_slice(),
                value => std::slice::from_ref(value),
            };
            if combinations.len() * values.len() > MOST_KEYS {
                return Err(Status::invalid_argument(format!(
                    "the filter has more than {MOST_KEYS} combinations of values"
                )));
            }
            filter.fields.push(place);
            combinations = values
                .iter()
                .flat_map(|value| {
                    let mut probe = DynamicMessage::new(event.clone());
                    probe.set_field_by_name(field.name, value.clone());
                    let probe = probe.encode_to_vec();
                    let values = EventValues::scan(std::slice::from_ref(field), &probe);
                    combinations
                        .iter()
                        .map(move |key| {
                            let mut key = key.clone();
                            values.append(0, &mut key);
                            key
                        })
                        .collect::<Vec<_>>()
                })
                .collect();
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

    /// Returns whether everything matches.
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

/// A topic, its method and its service.
#[derive(Debug, Clone, Copy)]
pub(super) struct TopicSchema {
    pub(super) service: &'static schema::Service,
    pub(super) method: &'static schema::Method,
    pub(super) topic: &'static schema::Topic,
}

/// The values that the filter's fields have in one event: slices of its encoding.
#[derive(Debug)]
pub(super) struct EventValues<'a> {
    values: Vec<Option<&'a [u8]>>,
}

impl<'a> EventValues<'a> {
    /// Finds the values in an encoded event. The last one of a field counts, as everywhere in protobuf.
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
            if let Some(place) = fields.iter().position(|field| field.number == number) {
                values[place] = Some(&before[..before.len() - rest.len()]);
            }
        }
        Self { values }
    }

    /// Returns the key of the values of these fields.
    pub(super) fn key(&self, fields: &[usize]) -> Vec<u8> {
        let mut key = Vec::with_capacity(32);
        for &place in fields {
            self.append(place, &mut key);
        }
        key
    }

    /// Returns the key of the values of all fields.
    pub(super) fn whole_key(&self) -> Vec<u8> {
        let mut key = Vec::with_capacity(32);
        for place in 0..self.values.len() {
            self.append(place, &mut key);
        }
        key
    }

    /// Appends one value so that no two lists of values have the same key.
    fn append(&self, place: usize, key: &mut Vec<u8>) {
        match self.values[place] {
            None => key.push(0),
            Some(value) => {
                key.push(1);
                key.extend_from_slice(&(value.len() as u32).to_le_bytes());
                key.extend_from_slice(value);
            }
        }
    }
}

/// Which lanes want an event: one look-up for each combination of fields that filters in use have set.
#[derive(Debug, Default)]
pub(super) struct Index {
    shapes: Vec<Shape>,
}

#[derive(Debug)]
struct Shape {
    fields: Vec<usize>,
    lanes: HashMap<Key, Vec<usize>>,
}

impl Index {
    pub(super) fn is_empty(&self) -> bool {
        self.shapes.is_empty()
    }

    pub(super) fn insert(&mut self, filter: &Filter, lane: usize) {
        let found = self
            .shapes
            .iter()
            .position(|shape| shape.fields == filter.fields);
        let place = found.unwrap_or_else(|| {
            self.shapes.push(Shape {
                fields: filter.fields.clone(),
                lanes: HashMap::new(),
            });
            self.shapes.len() - 1
        });
        for key in &filter.keys {
            self.shapes[place]
                .lanes
                .entry(key.clone())
                .or_default()
                .push(lane);
        }
    }

    pub(super) fn remove(&mut self, filter: &Filter, lane: usize) {
        for shape in self
            .shapes
            .iter_mut()
            .filter(|shape| shape.fields == filter.fields)
        {
            for key in &filter.keys {
                if let Some(lanes) = shape.lanes.get_mut(key) {
                    lanes.retain(|&other| other != lane);
                    if lanes.is_empty() {
                        shape.lanes.remove(key);
                    }
                }
            }
        }
        self.shapes.retain(|shape| !shape.lanes.is_empty());
    }

    /// Returns the lanes whose filter matches. Each filter has one shape and the event one key of it, so
    /// no lane comes twice.
    pub(super) fn matching(&self, event: &EventValues<'_>) -> impl Iterator<Item = usize> {
        self.shapes
            .iter()
            .filter_map(|shape| shape.lanes.get(event.key(&shape.fields).as_slice()))
            .flatten()
            .copied()
    }
}
