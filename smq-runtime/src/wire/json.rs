//! Frames and errors in JSON.
//!
//! The server decodes client frames and encodes server frames; the client of this crate uses protobuf. An embedded
//! message stays JSON text until its type is known.

use bytes::Bytes;
use serde::{Deserialize, de::Error as _};
use serde_json::value::RawValue;

use super::canonical::{base64_text, nullable, number_text};
use super::frame::{
    Cancel, ClientFrame, Close, Credit, Hello, Poll, Position, Publish, Request, ServerFrame,
    Status, Subscribe, Unsubscribe, client_frame::Frame, subscribe::Start,
};
use super::headers::FrameHeaders;
use crate::status;

/// Decodes a text message as a frame. Embedded messages stay JSON.
pub(crate) fn decode_client_frame(text: &str) -> Result<ClientFrame, serde_json::Error> {
    if !text.trim_start().starts_with('{') {
        return Err(serde_json::Error::custom("a frame is an object"));
    }
    let json: ClientFrameJson<'_> = serde_json::from_str(text)?;
    if json.kinds() > 1 {
        return Err(serde_json::Error::custom(
            "a frame has one of subscribe, publish, …, not two",
        ));
    }
    let frame = if let Some(it) = json.subscribe {
        Some(Frame::Subscribe(it.into_subscribe()?))
    } else if json.unsubscribe.is_some() {
        Some(Frame::Unsubscribe(Unsubscribe {}))
    } else if let Some(CreditJson { bytes }) = json.credit {
        Some(Frame::Credit(Credit { bytes }))
    } else if let Some(it) = json.publish {
        Some(it.into_frame())
    } else if let Some(it) = json.request {
        Some(it.into_frame())
    } else if json.cancel.is_some() {
        Some(Frame::Cancel(Cancel {}))
    } else if let Some(CloseJson { code, reason }) = json.close {
        Some(Frame::Close(Close { code, reason }))
    } else {
        json.hello.map(HelloJson::into_frame)
    };
    Ok(ClientFrame { id: json.id, frame })
}

/// Splits the JSON array of an exchange into its messages.
pub(crate) fn split_array(text: &Bytes) -> Result<Vec<Bytes>, serde_json::Error> {
    let messages: Vec<&RawValue> = serde_json::from_slice(text)?;
    let messages = messages.into_iter();
    Ok(messages
        .map(|message| text.slice_ref(message.get().as_bytes()))
        .collect())
}

/// Decodes a long poll. The embedded filter stays JSON.
pub(crate) fn decode_poll(text: &[u8]) -> Result<Poll, serde_json::Error> {
    let json: PollJson<'_> = serde_json::from_slice(text)?;
    let subscribe = json.subscribe.map(SubscribeJson::into_subscribe);
    Ok(Poll {
        subscribe: subscribe.transpose()?,
        wait_ms: json.wait_ms,
    })
}

/// Encodes a frame as a text message.
pub(crate) fn encode_server_frame(frame: &ServerFrame) -> Vec<u8> {
    serde_json::to_vec(frame).expect("frames have string keys and serialize")
}

/// Returns the field of the headers of a frame, after another field: `,"headers":{…}`; nothing without headers.
pub(crate) fn encode_headers(headers: &FrameHeaders) -> Vec<u8> {
    if headers.is_empty() {
        return Vec::new();
    }
    let mut json = br#","headers":"#.to_vec();
    serde_json::to_writer(&mut json, headers).expect("text serializes");
    json
}

/// Returns the JSON body of an error response.
pub(crate) fn error_body(status: &status::Status) -> Vec<u8> {
    serde_json::to_vec(&Status::from(status)).expect("a status has string keys and serializes")
}

/// Parses the JSON body of an error response; none if a proxy wrote it.
pub(crate) fn parse_error_body(body: &[u8]) -> Option<status::Status> {
    let json: StatusJson = serde_json::from_slice(body).ok()?;
    let code = status::Code::from_name(&json.code)?;
    let details = json.details.into_iter().map(|detail| status::Detail {
        type_name: detail.type_name,
        value: detail.value,
    });
    Some(status::Status::new(code, json.message).with_details(details.collect()))
}

#[derive(Deserialize)]
#[serde(expecting = "a frame: an object with an id and a kind")]
struct ClientFrameJson<'a> {
    #[serde(default, with = "number_text")]
    id: u32,
    #[serde(borrow)]
    subscribe: Option<SubscribeJson<'a>>,
    unsubscribe: Option<EmptyJson>,
    credit: Option<CreditJson>,
    #[serde(borrow)]
    publish: Option<PublishJson<'a>>,
    #[serde(borrow)]
    request: Option<RequestJson<'a>>,
    cancel: Option<EmptyJson>,
    close: Option<CloseJson>,
    hello: Option<HelloJson>,
}

impl ClientFrameJson<'_> {
    /// Returns how many kinds the frame has. One, in a valid frame of a known kind.
    fn kinds(&self) -> usize {
        let kinds = [
            self.subscribe.is_some(),
            self.unsubscribe.is_some(),
            self.credit.is_some(),
            self.publish.is_some(),
            self.request.is_some(),
            self.cancel.is_some(),
            self.close.is_some(),
            self.hello.is_some(),
        ];
        kinds.into_iter().filter(|it| *it).count()
    }
}

#[derive(Deserialize)]
#[serde(expecting = "a subscribe: an object")]
struct SubscribeJson<'a> {
    #[serde(default, deserialize_with = "nullable")]
    topic: String,
    #[serde(borrow)]
    filter: Option<&'a RawValue>,
    after: Option<PositionJson>,
    live: Option<bool>,
    #[serde(default, with = "number_text")]
    window: u64,
}

impl SubscribeJson<'_> {
    fn into_subscribe(self) -> Result<Subscribe, serde_json::Error> {
        let start = match (self.after, self.live) {
            (Some(_), Some(_)) => {
                return Err(serde_json::Error::custom(
                    "conflicting starts: send `after` or `live`, not both",
                ));
            }
            (Some(after), None) => Some(Start::After(after.into())),
            (None, Some(live)) => Some(Start::Live(live)),
            (None, None) => None,
        };
        let filter = embedded(self.filter);
        Ok(Subscribe {
            topic: self.topic,
            filter,
            start,
            window: self.window,
        })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[serde(expecting = "a poll: an object")]
struct PollJson<'a> {
    #[serde(borrow)]
    subscribe: Option<SubscribeJson<'a>>,
    #[serde(default, with = "number_text", alias = "wait_ms")]
    wait_ms: u32,
}

#[derive(Deserialize)]
#[serde(expecting = "a publish: an object")]
struct PublishJson<'a> {
    #[serde(default, deserialize_with = "nullable")]
    topic: String,
    #[serde(borrow)]
    payload: Option<&'a RawValue>,
    #[serde(default, with = "number_text")]
    sequence: u64,
    #[serde(default, deserialize_with = "nullable")]
    again: bool,
    #[serde(default, deserialize_with = "nullable")]
    headers: FrameHeaders,
}

impl PublishJson<'_> {
    fn into_frame(self) -> Frame {
        Frame::Publish(Publish {
            topic: self.topic,
            payload: embedded(self.payload),
            sequence: self.sequence,
            again: self.again,
            headers: self.headers,
        })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[serde(expecting = "a request: an object")]
struct RequestJson<'a> {
    #[serde(default, deserialize_with = "nullable")]
    method: String,
    #[serde(borrow)]
    payload: Option<&'a RawValue>,
    #[serde(default, with = "number_text", alias = "timeout_ms")]
    timeout_ms: u32,
    #[serde(default, deserialize_with = "nullable")]
    headers: FrameHeaders,
    #[serde(default, with = "number_text")]
    window: u64,
}

impl RequestJson<'_> {
    fn into_frame(self) -> Frame {
        Frame::Request(Request {
            method: self.method,
            payload: embedded(self.payload),
            timeout_ms: self.timeout_ms,
            headers: self.headers,
            window: self.window,
        })
    }
}

fn embedded(json: Option<&RawValue>) -> Bytes {
    json.map_or_else(Bytes::new, |json| {
        Bytes::copy_from_slice(json.get().as_bytes())
    })
}

#[derive(Deserialize)]
#[serde(expecting = "an object")]
struct EmptyJson {}

#[derive(Deserialize)]
#[serde(expecting = "a credit: an object")]
struct CreditJson {
    #[serde(default, with = "number_text")]
    bytes: u64,
}

#[derive(Deserialize)]
#[serde(expecting = "a close: an object")]
struct CloseJson {
    #[serde(default, with = "number_text")]
    code: u32,
    #[serde(default, deserialize_with = "nullable")]
    reason: String,
}

#[derive(Deserialize)]
#[serde(expecting = "a hello: an object")]
struct HelloJson {
    #[serde(default, with = "base64_text")]
    publisher: Bytes,
    #[serde(default, with = "number_text")]
    published: u64,
    #[serde(default, deserialize_with = "nullable")]
    headers: FrameHeaders,
}

impl HelloJson {
    fn into_frame(self) -> Frame {
        let Self {
            publisher,
            published,
            headers,
        } = self;
        Frame::Hello(Hello {
            publisher,
            published,
            headers,
        })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", expecting = "a position: an object")]
struct PositionJson {
    #[serde(default, with = "number_text")]
    epoch: u64,
    #[serde(default, with = "number_text")]
    sequence: u64,
    #[serde(default, with = "number_text", alias = "retained_from")]
    retained_from: u64,
}

impl From<PositionJson> for Position {
    fn from(json: PositionJson) -> Self {
        let PositionJson {
            epoch,
            sequence,
            retained_from,
        } = json;
        Self {
            epoch,
            sequence,
            retained_from,
        }
    }
}

#[derive(Deserialize)]
struct StatusJson {
    code: String,
    #[serde(default)]
    message: String,
    #[serde(default)]
    details: Vec<DetailJson>,
}

#[derive(Deserialize)]
struct DetailJson {
    #[serde(rename = "type")]
    type_name: String,
    #[serde(default, with = "base64_text")]
    value: Bytes,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_subscribe_keeps_its_filter_as_text() {
        let text = r#"{"id":7,"subscribe":{"topic":"W.T","filter":{"n": 9007199254740993},"after":{"epoch":"5","sequence":6,"retainedFrom":"3"},"window":"10"}}"#;
        let frame = decode_client_frame(text).unwrap();
        let start = Start::After(Position {
            epoch: 5,
            sequence: 6,
            retained_from: 3,
        });
        let subscribe = Subscribe {
            topic: "W.T".into(),
            filter: Bytes::from_static(br#"{"n": 9007199254740993}"#),
            start: Some(start),
            window: 10,
        };
        assert_eq!(
            frame,
            ClientFrame {
                id: 7,
                frame: Some(Frame::Subscribe(subscribe))
            }
        );
    }

    #[test]
    fn numbers_can_be_strings_and_null_is_the_default() {
        let frame = decode_client_frame(
            r#"{"id":7.0,"publish":{"topic":null,"sequence":"\u0035","again":null,"payload":{}}}"#,
        );
        let publish = Publish {
            payload: Bytes::from_static(b"{}"),
            sequence: 5,
            ..Default::default()
        };
        let expected = ClientFrame {
            id: 7,
            frame: Some(Frame::Publish(publish)),
        };
        assert_eq!(frame.unwrap(), expected);
        assert_eq!(decode_client_frame(r#"{"id":null}"#).unwrap().id, 0);
    }

    #[test]
    fn an_unknown_kind_is_a_frame_without_content() {
        let frame = decode_client_frame(r#"{"id":1,"dance":{"steps":3}}"#).unwrap();
        assert_eq!(frame, ClientFrame { id: 1, frame: None });
    }

    #[test]
    fn invalid_frames_are_refused() {
        for text in [
            "",
            "[]",
            "7",
            r#"{"id":-1}"#,
            r#"{"id":4294967296}"#,
            r#"{"id":1,"publish":[]}"#,
            r#"{"id":1,"credit":{"bytes":"x"}}"#,
            r#"{"id":1,"credit":{"bytes":"+5"}}"#,
            r#"{"id":1,"credit":{"bytes":"-0"}}"#,
            r#"{"id":1,"unsubscribe":{},"credit":{}}"#,
            r#"{"id":1,"subscribe":{"live":true,"after":{}}}"#,
        ] {
            assert!(decode_client_frame(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_poll_keeps_its_filter_as_text() {
        let text = br#"{"subscribe":{"filter":{"n":1},"live":true},"waitMs":"20000"}"#;
        let subscribe = Subscribe {
            filter: Bytes::from_static(br#"{"n":1}"#),
            start: Some(Start::Live(true)),
            ..Default::default()
        };
        let poll = Poll {
            subscribe: Some(subscribe),
            wait_ms: 20_000,
        };
        assert_eq!(decode_poll(text).unwrap(), poll);
        assert_eq!(decode_poll(br#"{"wait_ms":7}"#).unwrap().wait_ms, 7);
        assert_eq!(decode_poll(b"{}").unwrap(), Poll::default());
        for wrong in [&b""[..], b"[]", br#"{"waitMs":-1}"#, br#"{"subscribe":7}"#] {
            assert!(decode_poll(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn an_error_body_comes_back() {
        let detail = status::Detail {
            type_name: "a.B".into(),
            value: Bytes::from_static(b"\x08"),
        };
        let status = status::Status::not_found("no").with_details(vec![detail]);
        assert_eq!(parse_error_body(&error_body(&status)), Some(status.clone()));
        let unpadded =
            br#"{"code":"not_found","message":"no","details":[{"type":"a.B","value":"CA"}]}"#;
        assert_eq!(parse_error_body(unpadded), Some(status));
        assert_eq!(parse_error_body(b"<html>"), None);
    }
}
