//! Filter matching, and invalid filters.

use super::*;

#[test]
fn filters_match_equal_values() {
    let topic = plain();
    let mut cpu_or_load = open(&topic, &filter(&["cpu", "load"]), Start::Live);
    let mut nameless = open(&topic, &filter(&[""]), Start::Live);
    let mut minus_one = open(
        &topic,
        &SampleFilter {
            value: -1,
            ..filter(&["cpu"])
        },
        Start::Live,
    );
    let host = |host: &str| SampleFilter {
        host: Some(host.into()),
        ..Default::default()
    };
    let mut empty_host = open(&topic, &host(""), Start::Live);
    topic.publish(sample("cpu", 1));
    topic.publish(sample("memory", 1));
    topic.publish(sample("load", 0));
    topic.publish(sample("", 0));
    topic.publish(sample("cpu", -1));
    topic.publish(Sample {
        host: Some(String::new()),
        ..sample("x", 0)
    });
    assert_eq!(take(&mut cpu_or_load), ["1", "3", "5"]);
    assert_eq!(take(&mut nameless), ["4"]);
    assert_eq!(take(&mut minus_one), ["5"]);
    assert_eq!(take(&mut empty_host), ["6"]);
}

#[test]
fn a_filter_reaches_back_into_the_log() {
    let topic = topic(100, Retain::Nothing, Overflow::DropOldest);
    overflow(&topic, 2);
    let mut cursor = open(&topic, &filter(&["even"]), Start::Kept);
    assert_eq!(cursor.confirmation().replayed, 50);
    assert_eq!(take(&mut cursor).len(), 50);
}

#[test]
fn a_lane_forgets_with_the_log() {
    let topic = plain();
    let mut cursor = open(&topic, &filter(&["rare"]), Start::Live);
    topic.publish(sample("rare", 1));
    overflow(&topic, 0);
    assert_eq!(take(&mut cursor), ["(1..=1)"]);
    overflow(&topic, 0);
    assert_eq!(
        take(&mut cursor),
        [""; 0],
        "an event that does not match the filter is no gap"
    );
}

#[test]
fn an_invalid_filter_is_refused() {
    let topic = plain();
    let unknown = topic
        .subscribe(&Bytes::from_static(b"\x50\x01"), Start::Live)
        .unwrap_err();
    assert_eq!(unknown.code(), crate::status::Code::InvalidArgument);
    assert!(unknown.message().contains("no field 10"), "{unknown}");
    assert!(
        topic
            .subscribe(&Bytes::from_static(b"\x22\x7f"), Start::Live)
            .is_err()
    );
    let many: Vec<_> = (0..1025).map(|metric| metric.to_string()).collect();
    let many = filter(&many.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(
        topic
            .subscribe(&many.encode_to_vec().into(), Start::Live)
            .is_err()
    );
    assert_eq!(topic.subscribers(), 0);
}

/// Whatever filters come and go, an event reaches those whose filter it matches.
#[test]
fn filters_of_several_fields_match_as_each_field_does() {
    let topic = plain();
    let mut random = 7_u64;
    let mut below = |max: u64| {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (random >> 33) % max
    };
    let mut open_ones = Vec::new();
    let (mut sequence, mut expected) = (0, Vec::new());
    for _ in 0..3000 {
        let word = |number| ["", "cpu", "load", "disk"][number as usize].to_owned();
        if below(3) > 0 {
            let metric = (0..below(3)).map(|_| word(below(4))).collect();
            let filter = SampleFilter {
                metric,
                value: below(3) as i32,
                host: (below(2) > 0).then(|| word(below(4))),
            };
            open_ones.push((filter.clone(), open(&topic, &filter, Start::Live)));
            expected.push(Vec::new());
            if open_ones.len() > 40 {
                let gone = below(40) as usize;
                open_ones.swap_remove(gone);
                expected.swap_remove(gone);
            }
            continue;
        }
        let event = Sample {
            metric: word(below(4)),
            value: below(3) as i32,
            host: (below(2) > 0).then(|| word(below(4))),
        };
        sequence += 1;
        for ((filter, _), expected) in open_ones.iter().zip(&mut expected) {
            let matches = (filter.metric.is_empty() || filter.metric.contains(&event.metric))
                && (filter.value == 0 || filter.value == event.value)
                && (filter.host.is_none() || filter.host == event.host);
            if matches {
                expected.push(sequence.to_string());
            }
        }
        topic.publish(event);
        for ((filter, cursor), expected) in open_ones.iter_mut().zip(&mut expected) {
            assert_eq!(take(cursor), std::mem::take(expected), "{filter:?}");
        }
    }
    drop(open_ones);
    assert!(topic.log.lock().is_without_filters());
}

#[test]
fn a_filter_costs_memory_linear_in_its_size() {
    let topic = plain();
    let metrics: Vec<_> = (0..1023).map(|number: u32| number.to_string()).collect();
    let large = SampleFilter {
        host: Some("x".repeat(256 << 10)),
        ..filter(&metrics.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let cursor = open(&topic, &large, Start::Live);
    assert!(cursor.filter_bytes() > large.encoded_len());
    assert!(cursor.filter_bytes() < 3 * large.encoded_len());
}

#[test]
fn a_publish_looks_at_few_filters_that_do_not_match() {
    let limits = LogLimits {
        filter_checks: 10,
        ..LogLimits::default()
    };
    let topic = plain();
    topic.set_log_limits(limits);
    let with = |metric: &str, host: Option<&str>| SampleFilter {
        host: host.map(Into::into),
        ..filter(&[metric])
    };
    // Each is found by its own metric, however many have the same host.
    let names: Vec<_> = (0..100).map(|number| number.to_string()).collect();
    let mut kept: Vec<_> = (names.iter())
        .map(|name| open(&topic, &with(name, Some("h")), Start::Live))
        .collect();
    // Those with the same metric are found by their hosts, until all values of a filter are common.
    let hosts = names.iter().take(10);
    kept.extend(hosts.map(|name| open(&topic, &with("cpu", Some(name)), Start::Live)));
    let same = |value: i32| SampleFilter {
        value,
        ..with("cpu", Some("h"))
    };
    kept.extend((1..=10).map(|value| open(&topic, &same(value), Start::Live)));
    let more = (0..100).map(|number| SampleFilter {
        metric: vec!["cpu".into(), names[number].clone()],
        value: 1,
        host: Some("h".into()),
    });
    let opened: Vec<_> = more
        .map(|filter| topic.subscribe(&filter.encode_to_vec().into(), Start::Live))
        .collect();
    let refused = opened.iter().filter_map(|it| it.as_ref().err());
    let refused: Vec<_> = refused.map(Status::code).collect();
    assert!(refused.len() > 50, "{} refused", refused.len());
    assert!(
        refused
            .iter()
            .all(|code| *code == crate::status::Code::ResourceExhausted)
    );
    // A filter of one field matches whenever it is found, so there may be more of them.
    for name in &names {
        kept.push(open(&topic, &filter(&["cpu", name]), Start::Live));
    }
}
