//! Each kind of value, both ways.
#![allow(clippy::unwrap_used)]

use smq_json::{ErrorKind, MessageType, Schema, UnknownFields};

#[path = "tools/mod.rs"]
mod tools;

fn all() -> MessageType {
    thread_local! {
        static SCHEMA: Schema = Schema::from_descriptor_set(&tools::own_descriptors()).unwrap();
    }
    SCHEMA.with(|schema| schema.message("all.v1.All").unwrap())
}

fn to_json(protobuf: &[u8]) -> String {
    let mut json = Vec::new();
    all().to_json(protobuf, &mut json).unwrap();
    String::from_utf8(json).unwrap()
}

fn from_json(json: &str) -> Vec<u8> {
    match all().from_json(json.as_bytes(), UnknownFields::Refused) {
        Ok(protobuf) => protobuf,
        Err(error) => panic!("{json}: {error}"),
    }
}

/// Reads JSON and writes it again.
#[track_caller]
fn becomes(json: &str, expected: &str) {
    assert_eq!(to_json(&from_json(json)), expected, "{json}");
}

#[track_caller]
fn stays(json: &str) {
    becomes(json, json);
}

/// Says why some JSON is refused.
#[track_caller]
fn refused(json: &str) -> String {
    match all().from_json(json.as_bytes(), UnknownFields::Refused) {
        Ok(protobuf) => panic!("{json} became {}", to_json(&protobuf)),
        Err(error) => error.to_string(),
    }
}

/// Says why a message has no JSON.
#[track_caller]
fn has_no_json(protobuf: &[u8]) -> String {
    let mut json = b"before".to_vec();
    let error = all().to_json(protobuf, &mut json).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NoJson, "{error}");
    assert_eq!(json, b"before");
    error.to_string()
}

/// Encodes a length-delimited field with a number below 2048.
fn field(number: u32, content: &[u8]) -> Vec<u8> {
    let mut bytes = varint(u64::from(number << 3 | 2));
    bytes.extend(varint(content.len() as u64));
    bytes.extend(content);
    bytes
}

fn varint(mut value: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
    bytes
}

fn number(number: u32, value: u64) -> Vec<u8> {
    [varint(u64::from(number << 3)), varint(value)].concat()
}

#[test]
fn scalars() {
    stays(
        r#"{"aDouble":1.5,"aFloat":0.1,"anInt64":"-5","aUint64":"18446744073709551615","anInt32":-2147483648,"aFixed64":"7","aFixed32":4294967295,"aBool":true,"aString":"hé","someBytes":"AAH/","aUint32":4294967295,"anSfixed32":-1,"anSfixed64":"-9223372036854775808","anSint32":-64,"anSint64":"9223372036854775807","aColor":"RED","present":0,"presentColor":"NONE"}"#,
    );
    stays("{}");
    becomes(r#" { "a_string" : "x" } "#, r#"{"aString":"x"}"#);
    // Names in any order, values in that of the numbers.
    becomes(
        r#"{"aBool":true,"anInt64":1}"#,
        r#"{"anInt64":"1","aBool":true}"#,
    );
    stays(r#"{"far":3}"#);
    stays(r#"{"other \"name\"":"x"}"#);
    becomes(r#"{"renamed":"x"}"#, r#"{"other \"name\"":"x"}"#);
}

#[test]
fn defaults_without_presence_are_left_out_on_both_sides() {
    let zeros = r#"{"aDouble":0,"aFloat":0.0,"anInt64":"0","anInt32":0,"aBool":false,"aString":"","someBytes":"","aColor":"NONE","numbers":[],"texts":{},"anSint32":-0}"#;
    assert_eq!(from_json(zeros), b"");
    assert_eq!(to_json(&number(5, 0)), "{}");
    // 2^32 is 0 as an int32.
    assert_eq!(to_json(&number(5, 1 << 32)), "{}");
    assert_eq!(to_json(&field(20, &[])), "{}");
    stays(r#"{"chosenText":""}"#);
    stays(r#"{"present":0}"#);
    stays(r#"{"aMessage":{}}"#);
}

#[test]
fn floating_point_numbers() {
    stays(r#"{"aDouble":"NaN","aFloat":"-Infinity"}"#);
    stays(r#"{"doubles":["Infinity","-Infinity",1e+300,5e-324,-0.0]}"#);
    becomes(r#"{"aFloat":3.4028235e+38}"#, r#"{"aFloat":3.4028235e+38}"#);
    becomes(
        r#"{"aFloat":"-3.4028235e38"}"#,
        r#"{"aFloat":-3.4028235e+38}"#,
    );
    becomes(r#"{"aDouble":"1.5e2"}"#, r#"{"aDouble":150.0}"#);
    // A zero with a sign is not the default.
    stays(r#"{"aDouble":-0.0,"aFloat":-0.0}"#);
    // Rounded once: by way of a double, this would be 1.0000001.
    becomes(
        r#"{"aFloat":1.00000005960464477540}"#,
        r#"{"aFloat":1.0000001}"#,
    );
    for json in [
        r#"{"aFloat":3.5e38}"#,
        r#"{"aDouble":1e309}"#,
        r#"{"aDouble":"1e309"}"#,
        r#"{"aFloat":"nan"}"#,
        r#"{"aFloat":"inf"}"#,
        r#"{"aFloat":"infinity"}"#,
        r#"{"aDouble":"+1"}"#,
        r#"{"aDouble":" 1"}"#,
        r#"{"aDouble":""}"#,
        r#"{"aDouble":NaN}"#,
        r#"{"aDouble":01}"#,
        r#"{"aDouble":.5}"#,
        r#"{"aDouble":1.}"#,
        r#"{"aDouble":1e}"#,
        r#"{"aDouble":true}"#,
    ] {
        refused(json);
    }
}

#[test]
fn integers_are_exact() {
    for (json, expected) in [
        (r#"{"anInt32":"1e5"}"#, r#"{"anInt32":100000}"#),
        (r#"{"anInt32":"1.0"}"#, r#"{"anInt32":1}"#),
        (r#"{"anInt32":1.50e1}"#, r#"{"anInt32":15}"#),
        (r#"{"anInt32":2147483647.000}"#, r#"{"anInt32":2147483647}"#),
        (r#"{"anInt32":100e-2}"#, r#"{"anInt32":1}"#),
        (r#"{"anInt32":0.001e3}"#, r#"{"anInt32":1}"#),
        (r#"{"anInt32":0e99999999999999999999}"#, "{}"),
        (
            r#"{"anInt64":9.223372036854775807e18}"#,
            r#"{"anInt64":"9223372036854775807"}"#,
        ),
        (
            r#"{"anInt64":-9223372036854775808}"#,
            r#"{"anInt64":"-9223372036854775808"}"#,
        ),
        (
            r#"{"aUint64":18446744073709551615}"#,
            r#"{"aUint64":"18446744073709551615"}"#,
        ),
        // Not a double: the last digit stays.
        (
            r#"{"aUint64":9007199254740993}"#,
            r#"{"aUint64":"9007199254740993"}"#,
        ),
    ] {
        becomes(json, expected);
    }
    for json in [
        r#"{"aUint64":18446744073709551616}"#,
        r#"{"aUint64":"18446744073709551616"}"#,
        r#"{"aUint64":1.8446744073709551616e19}"#,
        r#"{"anInt64":9223372036854775808}"#,
        r#"{"anInt64":9.223372036854775808e18}"#,
        r#"{"anInt64":1e99999999999999999999}"#,
        r#"{"anInt64":1e-99999999999999999999}"#,
        r#"{"anInt32":2147483648}"#,
        r#"{"anInt32":-2147483649}"#,
        r#"{"anInt32":0.5}"#,
        r#"{"anInt32":"0.5"}"#,
        r#"{"anInt32":" 1"}"#,
        r#"{"anInt32":"1 "}"#,
        r#"{"anInt32":""}"#,
        r#"{"anInt32":"x"}"#,
        r#"{"anInt32":"+1"}"#,
        r#"{"anInt32":"007"}"#,
        r#"{"anInt32":true}"#,
        r#"{"aUint32":-1}"#,
        r#"{"aUint32":4294967296}"#,
        r#"{"aFixed32":1.5}"#,
        r#"{"anInt32":--1}"#,
    ] {
        refused(json);
    }
    assert_eq!(
        refused(r#"{"messages":[{},{"anInt32":1.5}]}"#),
        "messages[1].anInt32: expected a whole number of 32 bits, not \"1.5\""
    );
}

#[test]
fn strings() {
    stays(r#"{"aString":"\u0000\u001f\"\\\n\r\t\b\f"}"#);
    becomes(
        r#"{"aString":"\u00e9\uD83D\ude00\/é"}"#,
        "{\"aString\":\"é😀/é\"}",
    );
    becomes(r#"{"a\u0053tring":"x"}"#, r#"{"aString":"x"}"#);
    for json in [
        r#"{"aString":"\ud800"}"#,
        r#"{"aString":"\ud800\u0041"}"#,
        r#"{"aString":"\udc00"}"#,
        r#"{"aString":"\u12"}"#,
        r#"{"aString":"\u+123"}"#,
        r#"{"aString":"\x"}"#,
        r#"{"aString":"\u12"#,
        "{\"aString\":\"\\",
        "{\"aString\":\"a\nb\"}",
        "{\"aString\":\"a",
        r#"{"aString":1}"#,
        r#"{"aString":'a'}"#,
    ] {
        refused(json);
    }
    let invalid = all().from_json(b"{\"aString\":\"\xff\"}", UnknownFields::Refused);
    assert_eq!(invalid.unwrap_err().kind(), ErrorKind::InvalidJson);
    let mut json = Vec::new();
    let error = all().to_json(&field(9, b"\xff"), &mut json).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidProtobuf);
    assert_eq!(error.to_string(), "aString: a string is not UTF-8");
}

#[test]
fn bytes_of_either_alphabet() {
    for base64 in ["+/8=", "+/8", "-_8=", "-_8"] {
        becomes(
            &format!(r#"{{"someBytes":"{base64}"}}"#),
            r#"{"someBytes":"+/8="}"#,
        );
    }
    for json in [
        r#"{"someBytes":"*"}"#,
        r#"{"someBytes":"A"}"#,
        r#"{"someBytes":[1]}"#,
    ] {
        refused(json);
    }
}

#[test]
fn enums() {
    stays(r#"{"aColor":"BLUE","colors":["NONE","RED",77]}"#);
    becomes(r#"{"aColor":"ROT"}"#, r#"{"aColor":"RED"}"#);
    becomes(
        r#"{"aColor":1,"colors":[-1,1.0]}"#,
        r#"{"aColor":"RED","colors":["BLUE","RED"]}"#,
    );
    for json in [
        r#"{"aColor":"red"}"#,
        r#"{"aColor":"1"}"#,
        r#"{"aColor":1.5}"#,
        r#"{"aColor":4294967296}"#,
        r#"{"aColor":true}"#,
    ] {
        refused(json);
    }
    let ignoring = |json: &str| {
        let protobuf = all().from_json(json.as_bytes(), UnknownFields::Ignored);
        to_json(&protobuf.unwrap())
    };
    assert_eq!(
        ignoring(r#"{"aColor":"GREEN","presentColor":"GREEN"}"#),
        "{}"
    );
    assert_eq!(
        ignoring(r#"{"colors":["GREEN","RED"]}"#),
        r#"{"colors":["RED"]}"#
    );
    assert_eq!(
        ignoring(r#"{"byId":{"1":"GREEN","2":"RED"}}"#),
        r#"{"byId":{"2":"RED"}}"#
    );
}

#[test]
fn lists() {
    stays(
        r#"{"numbers":[1,-1,0],"unpacked":[0,2],"strings":["","a"],"messages":[{},{"aBool":true}],"longs":["-1","0"]}"#,
    );
    // Packed and not, apart from each other, before and after other fields.
    let mixed = [
        field(20, &[1, 2]),
        number(5, 9),
        number(20, 3),
        field(20, &[]),
        field(20, &[4]),
    ];
    assert_eq!(
        to_json(&mixed.concat()),
        r#"{"anInt32":9,"numbers":[1,2,3,4]}"#
    );
    let unpacked = [field(21, &[1]), number(21, 2)];
    assert_eq!(to_json(&unpacked.concat()), r#"{"unpacked":[1,2]}"#);
    for json in [
        r#"{"numbers":[1,null]}"#,
        r#"{"messages":[null]}"#,
        r#"{"numbers":1}"#,
        r#"{"numbers":[1,]}"#,
        r#"{"numbers":[1 2]}"#,
        r#"{"numbers":[1"#,
        r#"{"anInt32":[1]}"#,
    ] {
        refused(json);
    }
}

#[test]
fn maps() {
    stays(
        r#"{"texts":{"":"","a\n":"b"},"byNumber":{"-1":{},"2":{"aBool":true}},"byTruth":{"false":0.0,"true":1.0},"byId":{"18446744073709551615":"RED"},"byOffset":{"-3":"AA=="}}"#,
    );
    // The last of equal keys counts; entries lack what is default; parts of a value are merged.
    let entry =
        |key: &str, value: &str| [field(1, key.as_bytes()), field(2, value.as_bytes())].concat();
    let entries = [
        field(30, &entry("b", "1")),
        field(30, &entry("a", "2")),
        field(30, &entry("b", "3")),
        field(30, &field(2, b"4")),
        field(30, &field(1, b"c")),
        field(30, &[entry("x", "5"), entry("d", "6")].concat()),
    ];
    assert_eq!(
        to_json(&entries.concat()),
        r#"{"texts":{"":"4","a":"2","b":"3","c":"","d":"6"}}"#
    );
    let split = [
        number(1, 1),
        field(2, &number(5, 1)),
        field(2, &number(8, 1)),
    ];
    assert_eq!(
        to_json(&field(31, &split.concat())),
        r#"{"byNumber":{"1":{"anInt32":1,"aBool":true}}}"#
    );
    for json in [
        r#"{"texts":{"a":"1","a":"2"}}"#,
        r#"{"byNumber":{"1":{},"1e0":{}}}"#,
        r#"{"texts":{"a":null}}"#,
        r#"{"byNumber":{"x":{}}}"#,
        r#"{"byNumber":{"":{}}}"#,
        r#"{"byTruth":{"TRUE":1}}"#,
        r#"{"texts":{1:"a"}}"#,
        r#"{"texts":[]}"#,
    ] {
        refused(json);
    }
    assert_eq!(
        refused(r#"{"byNumber":{"7":{"aBool":1}}}"#),
        "byNumber[\"7\"].aBool: expected true or false, not a number at line 1 column 27"
    );
}

#[test]
fn oneofs() {
    stays(r#"{"chosenMessage":{}}"#);
    stays(r#"{"chosenNull":null}"#);
    becomes(
        r#"{"chosenText":null,"chosenNumber":1}"#,
        r#"{"chosenNumber":"1"}"#,
    );
    refused(r#"{"chosenText":"a","chosenNumber":1}"#);
    // The last member counts. Only parts of a message since then are merged.
    let message = |content: &[u8]| field(41, content);
    let changes = [
        message(&number(5, 1)),
        field(40, b"lost"),
        message(&number(8, 1)),
        message(&number(18, 0)),
    ];
    assert_eq!(
        to_json(&changes.concat()),
        r#"{"chosenMessage":{"aBool":true,"present":0}}"#
    );
    assert_eq!(
        to_json(&[message(&[]), number(42, 0)].concat()),
        r#"{"chosenNumber":"0"}"#
    );
    // What is lost must be valid.
    let mut json = Vec::new();
    let lost = [message(&[0xff]), field(40, b"")].concat();
    assert!(all().to_json(&lost, &mut json).is_err());
}

#[test]
fn split_messages_and_repeated_scalars() {
    let parts = [
        field(17, &number(5, 1)),
        number(5, 1),
        field(17, &[number(5, 2), field(22, b"a")].concat()),
        number(5, 3),
        field(17, &field(22, b"b")),
    ];
    assert_eq!(
        to_json(&parts.concat()),
        r#"{"anInt32":3,"aMessage":{"anInt32":2,"strings":["a","b"]}}"#
    );
}

#[test]
fn null_is_like_nothing() {
    let nulls = r#"{"aDouble":null,"aString":null,"aMessage":null,"numbers":null,"texts":null,"time":null,"int64Value":null,"aColor":null,"any":null,"object":null}"#;
    assert_eq!(from_json(nulls), b"");
    assert_eq!(from_json(r#"{"nothing":null}"#), b"");
    stays(r#"{"value":null,"values":[null,1.0],"namedValues":{"a":null}}"#);
    refused("null");
}

#[test]
fn timestamps() {
    for time in [
        "1970-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z",
        "2026-02-28T23:59:59.010Z",
        "2024-02-29T00:00:00.000001Z",
        "1969-12-31T23:59:59.999Z",
    ] {
        stays(&format!(r#"{{"time":"{time}"}}"#));
    }
    for (time, expected) in [
        ("2026-01-31T10:30:00+01:30", "2026-01-31T09:00:00Z"),
        ("2026-01-31T09:00:00-00:00", "2026-01-31T09:00:00Z"),
        ("2026-01-31T23:00:00.5-02:00", "2026-02-01T01:00:00.500Z"),
        (
            "2026-01-31T23:00:00.1234567Z",
            "2026-01-31T23:00:00.123456700Z",
        ),
    ] {
        becomes(
            &format!(r#"{{"time":"{time}"}}"#),
            &format!(r#"{{"time":"{expected}"}}"#),
        );
    }
    for time in [
        "2026-01-31",
        "2026-01-31T09:00:00",
        "2026-01-31T09:00:00z",
        "2026-01-31t09:00:00Z",
        "2026-01-31 09:00:00Z",
        "2026-02-29T09:00:00Z",
        "2026-13-01T09:00:00Z",
        "2026-00-01T09:00:00Z",
        "2026-01-00T09:00:00Z",
        "2026-01-31T24:00:00Z",
        "2026-01-31T09:60:00Z",
        "2026-01-31T09:00:60Z",
        "2026-01-31T09:00:00.Z",
        "2026-01-31T09:00:00.1234567890Z",
        "2026-01-31T09:00:00+1:00",
        "2026-01-31T09:00:00+0100",
        "2026-01-31T09:00:00+24:00",
        "2026-01-31T09:00:00ZZ",
        "02026-01-31T09:00:00Z",
        "0000-12-31T23:59:59Z",
        "0001-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
        "",
        "é026-01-31T09:00:00Z",
    ] {
        refused(&format!(r#"{{"time":"{time}"}}"#));
    }
    let time = |seconds: i64, nanos: i64| {
        field(
            50,
            &[number(1, seconds as u64), number(2, nanos as u64)].concat(),
        )
    };
    assert_eq!(to_json(&time(0, 0)), r#"{"time":"1970-01-01T00:00:00Z"}"#);
    for (seconds, nanos) in [
        (1, -1),
        (1, 1_000_000_000),
        (253_402_300_800, 0),
        (-62_135_596_801, 0),
        (i64::MIN, 0),
        (i64::MAX, 0),
    ] {
        has_no_json(&time(seconds, nanos));
    }
    assert_eq!(
        has_no_json(&field(23, &time(1, -1))),
        "messages[0].time: the nanos of a timestamp are not within 0 and 999,999,999"
    );
}

#[test]
fn durations() {
    for span in [
        "0s",
        "1s",
        "-1.500s",
        "-0.000000001s",
        "0.000001s",
        "315576000000.999999999s",
        "-315576000000s",
    ] {
        stays(&format!(r#"{{"span":"{span}"}}"#));
    }
    becomes(r#"{"span":"1.5s"}"#, r#"{"span":"1.500s"}"#);
    for span in [
        "1",
        "s",
        "-s",
        ".5s",
        "1.s",
        "+1s",
        " 1s",
        "1 s",
        "1e3s",
        "1.1234567890s",
        "--1s",
        "1S",
        "315576000001s",
        "99999999999999999999s",
        "",
        "1,5s",
    ] {
        refused(&format!(r#"{{"span":"{span}"}}"#));
    }
    let span = |seconds: i64, nanos: i64| {
        field(
            51,
            &[number(1, seconds as u64), number(2, nanos as u64)].concat(),
        )
    };
    for (seconds, nanos) in [
        (1, -1),
        (-1, 1),
        (0, 1_000_000_000),
        (0, -1_000_000_000),
        (315_576_000_001, 0),
        (i64::MIN, 0),
        (0, i64::from(i32::MIN)),
    ] {
        has_no_json(&span(seconds, nanos));
    }
}

#[test]
fn field_masks() {
    stays(r#"{"mask":""}"#);
    stays(r#"{"mask":"a,barBaz.quxX"}"#);
    assert_eq!(
        from_json(r#"{"mask":"barBaz"}"#),
        field(52, &field(1, b"bar_baz"))
    );
    refused(r#"{"mask":"bar_baz"}"#);
    for path in ["fooBar", "foo_3", "foo__bar", "foo_", "a,b"] {
        has_no_json(&field(52, &field(1, path.as_bytes())));
    }
}

#[test]
fn values_of_any_json() {
    stays(
        r#"{"object":{"":{"a":[[],{},null,true,-1.5,"x"]}},"value":{"a":1.0},"list":[1.0,[2.0]]}"#,
    );
    stays(r#"{"object":{},"value":[],"list":[]}"#);
    // A value that is none.
    assert_eq!(to_json(&field(54, &[])), r#"{"value":null}"#);
    for json in [
        r#"{"value":1e400}"#,
        r#"{"value":NaN}"#,
        r#"{"value":{"a":1,"a":2}}"#,
        r#"{"object":null,"object":null}"#,
        r#"{"object":[]}"#,
        r#"{"list":{}}"#,
        r#"{"value":truth}"#,
        r#"{"value":}"#,
    ] {
        refused(json);
    }
    stays(r#"{"value":"NaN"}"#);
    for bits in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let double = [&[2 << 3 | 1], &bits.to_le_bytes()[..]].concat();
        has_no_json(&field(54, &double));
    }
    // The members of its oneof replace each other as those of any.
    let members = [field(3, b"x"), number(4, 1), field(6, &[])];
    assert_eq!(to_json(&field(54, &members.concat())), r#"{"value":[]}"#);
}

#[test]
fn wrappers() {
    stays(
        r#"{"doubleValue":"NaN","floatValue":"-Infinity","int64Value":"-1","uint64Value":"1","int32Value":0,"uint32Value":1,"boolValue":false,"stringValue":"","bytesValue":"","int64Values":["0","1"]}"#,
    );
    assert_eq!(to_json(&field(70, &[])), r#"{"doubleValue":0.0}"#);
    stays(r#"{"doubleValue":-0.0}"#);
    refused(r#"{"int64Value":{"value":1}}"#);
    refused(r#"{"int64Values":[null]}"#);
    assert_eq!(
        refused(r#"{"int32Value":"x"}"#),
        "int32Value: expected a number, not \"x\""
    );
}

#[test]
fn anys() {
    for json in [
        r#"{"any":{}}"#,
        r#"{"any":{"@type":"type.googleapis.com/all.v1.All"}}"#,
        r#"{"any":{"@type":"type.googleapis.com/all.v1.All","anInt32":1,"any":{"@type":"/all.v1.All"}}}"#,
        r#"{"any":{"@type":"type.googleapis.com/google.protobuf.Duration","value":"1s"}}"#,
        r#"{"any":{"@type":"type.googleapis.com/google.protobuf.Empty"}}"#,
        r#"{"any":{"@type":"type.googleapis.com/google.protobuf.Value","value":null}}"#,
        r#"{"any":{"@type":"type.googleapis.com/google.protobuf.Struct","value":{"@type":1.0}}}"#,
        r#"{"any":{"@type":"type.googleapis.com/google.protobuf.Any","value":{"@type":"x.y/google.protobuf.BoolValue","value":false}}}"#,
        r#"{"any":{"@type":"type.googleapis.com/google.protobuf.Any","value":{}}}"#,
        r#"{"anys":[{},{"@type":"type.googleapis.com/all.v1.All","aBool":true}]}"#,
    ] {
        stays(json);
    }
    let empty = r#"{"any":{"@type":"type.googleapis.com/google.protobuf.Empty"}}"#;
    becomes(
        r#"{"any":{"value":{},"@type":"type.googleapis.com/google.protobuf.Empty"}}"#,
        empty,
    );
    becomes(
        r#"{"any":{"aBool":true,"@type":"x/all.v1.All","anInt32":2}}"#,
        r#"{"any":{"@type":"x/all.v1.All","anInt32":2,"aBool":true}}"#,
    );
    for json in [
        r#"{"any":{"@type":"x/unknown.Type"}}"#,
        r#"{"any":{"@type":""}}"#,
        r#"{"any":{"@type":1}}"#,
        r#"{"any":{"@type":null}}"#,
        r#"{"any":{"aBool":true}}"#,
        r#"{"any":{"@type":"x/all.v1.All","@type":"x/all.v1.All"}}"#,
        r#"{"any":{"@type":"x/all.v1.All","aBool":true,"a_bool":true}}"#,
        r#"{"any":{"@type":"x/all.v1.All","nope":{}}}"#,
        r#"{"any":{"@type":"x/google.protobuf.Duration"}}"#,
        r#"{"any":{"@type":"x/google.protobuf.Duration","value":"1s","value":"1s"}}"#,
        r#"{"any":{"@type":"x/google.protobuf.Duration","value":"1s","other":1}}"#,
        r#"{"any":{"@type":"x/google.protobuf.Empty","value":{"a":1}}}"#,
        r#"{"any":[]}"#,
    ] {
        refused(json);
    }
    assert_eq!(
        has_no_json(&field(57, &field(1, b"x/unknown.Type"))),
        "any: unknown type \"x/unknown.Type\" in an Any"
    );
    has_no_json(&field(57, &field(2, b"x")));
}

#[test]
fn unknown_fields() {
    assert_eq!(
        refused(r#"{"messages":[{"nope":1}]}"#),
        "messages[0]: unknown field \"nope\""
    );
    let json = br#"{"nope":{"a":[1,-2.5e3,"x\n",true,false,null,{}]},"aBool":true}"#;
    let protobuf = all().from_json(json, UnknownFields::Ignored).unwrap();
    assert_eq!(protobuf, number(8, 1));
    for json in [
        &b"{\"nope\":}"[..],
        b"{\"nope\":[1,]}",
        b"{\"nope\":nul}",
        b"{\"nope\":01}",
    ] {
        assert!(all().from_json(json, UnknownFields::Ignored).is_err());
    }
    // In protobuf: each wire type, a group with a group in it, the largest number.
    let group = [&[0xa3, 0x1f, 0xab, 0x1f, 8, 1, 0xac, 0x1f, 0xa4, 0x1f][..]].concat();
    let unknown = [
        number(500, 1),
        field(500, b"x"),
        group,
        number(8, 1),
        [varint(500 << 3 | 5), vec![0; 4]].concat(),
        [varint(500 << 3 | 1), vec![0; 8]].concat(),
    ];
    assert_eq!(to_json(&unknown.concat()), r#"{"aBool":true}"#);
}

#[test]
fn keys_that_come_twice() {
    for json in [
        r#"{"anInt32":1,"anInt32":1}"#,
        r#"{"anInt32":1,"an_int32":1}"#,
        r#"{"anInt32":null,"anInt32":1}"#,
        r#"{"numbers":[],"numbers":[]}"#,
        r#"{"aMessage":{},"aMessage":{}}"#,
    ] {
        assert!(refused(json).ends_with("it comes twice"), "{json}");
    }
}

#[test]
fn messages_of_proto2() {
    stays(
        r#"{"old":{"needed":0,"kind":"SECOND","kinds":["FIRST"],"byName":{"a":"FIRST"},"inner":{"text":"","element":[{"number":1},{}]},"numbers":[1,2],"withDefault":0,"chosenKind":"FIRST","[old.more]":"x"}}"#,
    );
    // A closed enum does not have other values: they are unknown fields, in a map the whole entry is.
    let kinds = [
        number(2, 9),
        field(3, &[1, 9, 2]),
        field(4, &[field(1, b"a"), number(2, 9)].concat()),
        field(9, b"x"),
        number(8, 9),
    ];
    assert_eq!(
        to_json(&field(81, &kinds.concat())),
        r#"{"old":{"kinds":["FIRST","SECOND"],"chosenText":"x"}}"#
    );
    refused(r#"{"old":{"kind":9}}"#);
    let group_without_end = field(81, &[5 << 3 | 3, 1 << 3 | 2, 0]);
    assert!(all().to_json(&group_without_end, &mut Vec::new()).is_err());
}

#[test]
fn json_that_is_none() {
    for json in [
        "",
        " ",
        "{",
        "}",
        "[]",
        "1",
        "\"a\"",
        "{}x",
        "{} {}",
        "{,}",
        "{\"aBool\"}",
        "{\"aBool\":}",
        "{\"aBool\":true,}",
        "{aBool:true}",
        "{'aBool':true}",
        "{\"aBool\":True}",
        "{\"aBool\":t}",
        "{\"aBool\":true//\n}",
        "\u{feff}{}",
        "{\"aBool\":truefalse}",
        "{\"aBool\":\"true\"}",
        "{\"aBool\":1}",
        "{\u{a0}}",
    ] {
        refused(json);
    }
    assert_eq!(
        refused("{\n  \"aBool\": true\n  \"aString\": \"\"\n}"),
        "expected a comma or the end of the object, not a string at line 3 column 3"
    );
}

#[test]
fn protobuf_that_is_none() {
    for bytes in [
        &[0x00][..],                                             // number 0
        &[0x06],                                                 // wire type 6
        &[0x28],                                                 // no value
        &[0x4a, 5, b'a'],                                        // too short
        &[0x2d, 0, 0, 0, 0],                                     // a varint's field as fixed32
        &[0x0c],                                                 // the end of a group
        &[0xa3, 0x1f, 8, 1],                                     // a group without an end
        &[0x28, 255, 255, 255, 255, 255, 255, 255, 255, 255, 2], // more than 64 bits
        &[0x80, 0x80, 0x80, 0x80, 0x10, 0],                      // a number of more than 29 bits
        &[0xa2, 1, 1, 0x80],                                     // a packed varint without an end
        &[0x8a, 1, 2, 0x28, 0x80],                               // in a message
    ] {
        let mut json = Vec::new();
        let error = all().to_json(bytes, &mut json).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidProtobuf, "{bytes:?}");
        assert!(json.is_empty());
    }
}

/// The values of a field are found wherever they stand: packed, unpacked, and in several pieces.
#[test]
fn the_values_of_a_field_are_slices_of_the_message() {
    fn values(name: &str, message: &[u8]) -> Vec<Vec<u8>> {
        let all = all();
        let field = all.fields().find(|field| field.name() == name).unwrap();
        field.values(message).map(<[u8]>::to_vec).collect()
    }
    let message =
        from_json(r#"{"numbers":[1,-1,300],"strings":["a","","\u0000"],"doubles":[0.5]}"#);
    let minus_one = [&[0xff; 9][..], &[1]].concat();
    assert_eq!(
        values("numbers", &message),
        [vec![1], minus_one, vec![0xac, 2]]
    );
    assert_eq!(
        values("strings", &message),
        [vec![1, b'a'], vec![0], vec![1, 0]]
    );
    assert_eq!(values("doubles", &message), [0.5_f64.to_le_bytes()]);
    assert!(values("longs", &message).is_empty());
    let pieces = [
        &field(20, &[1, 2])[..],
        &[0xa0, 1, 3],
        &field(20, &[]),
        &field(20, &[4]),
    ]
    .concat();
    assert_eq!(values("numbers", &pieces), [[1], [2], [3], [4]]);
    for end in 0..message.len() {
        assert!(values("strings", &message[..end]).len() <= 3);
        assert!(values("numbers", &message[..end]).len() <= 3);
    }
}
