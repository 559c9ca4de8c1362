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
