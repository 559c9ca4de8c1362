//! Protobuf or JSON, by `Content-Type` and `Accept` (RFC 9110, section 12.5.1).

use http::{HeaderMap, HeaderValue, header};

/// A message format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Protobuf,
    Json,
}

/// `Accept` allows none of the available formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotAcceptable;

impl Format {
    /// Returns the media type for `Content-Type`.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Protobuf => "application/protobuf",
            Self::Json => "application/json",
        }
    }

    /// Returns the format of a `Content-Type`, if it is supported.
    pub(crate) fn of_content_type(value: &HeaderValue) -> Option<Self> {
        let value = value.to_str().ok()?;
        let (media_type, parameters) = value.split_once(';').unwrap_or((value, ""));
        let media_type = media_type.trim();
        if is_json(media_type) {
            return is_utf8(parameters).then_some(Self::Json);
        }
        PROTOBUF
            .iter()
            .any(|name| name.eq_ignore_ascii_case(media_type))
            .then_some(Self::Protobuf)
    }

    /// Returns the quality that `Accept` gives to the format, from 0 to 1000.
    pub(crate) fn quality(self, headers: &HeaderMap) -> u16 {
        let names = match self {
            Self::Json => &JSON[..],
            Self::Protobuf => &PROTOBUF[..],
        };
        let qualities = names.iter().map(|name| accepts(headers, name));
        qualities.fold(0, u16::max)
    }

    /// Returns the format that `Accept` prefers; `default` if both have the same quality.
    pub(crate) fn accepted(headers: &HeaderMap, default: Self) -> Result<Self, NotAcceptable> {
        let mut values = headers.get_all(header::ACCEPT).iter();
        match (values.next(), values.next()) {
            (None, _) => return Ok(default),
            // What clients of one format send, without a comparison of all ranges with all names.
            (Some(only), None) if only == Self::Protobuf.media_type() => return Ok(Self::Protobuf),
            (Some(only), None) if only == Self::Json.media_type() => return Ok(Self::Json),
            _ => {}
        }
        let other = if default == Self::Json {
            Self::Protobuf
        } else {
            Self::Json
        };
        let quality = |format: Self| format.quality(headers);
        match (quality(default), quality(other)) {
            (0, 0) => Err(NotAcceptable),
            (wanted, instead) if wanted >= instead => Ok(default),
            _ => Ok(other),
        }
    }
}

const JSON: [&str; 1] = ["application/json"];
const PROTOBUF: [&str; 3] = [
    "application/protobuf",
    "application/proto",
    "application/x-protobuf",
];

fn is_json(media_type: &str) -> bool {
    JSON[0].eq_ignore_ascii_case(media_type)
}

/// The names of UTF-8 and of ASCII, which is a part of it: the labels of the WHATWG Encoding standard, those of IANA, and
/// those of a few languages.
const UTF8: [&str; 14] = [
    "ansi_x3.4-1968",
    "ascii",
    "cp65001",
    "csascii",
    "csutf8",
    "iso646-us",
    "unicode-1-1-utf-8",
    "unicode11utf8",
    "unicode20utf8",
    "us-ascii",
    "utf-8",
    "utf8",
    "utf_8",
    "x-unicode20utf8",
];

/// Returns whether the parameters of a media type name no other character set than UTF-8.
fn is_utf8(parameters: &str) -> bool {
    let mut is_quoted = false;
    let parameters = parameters.split(|character| {
        is_quoted ^= character == '"';
        character == ';' && !is_quoted
    });
    let mut charsets = parameters.filter_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let is_charset = name.trim().eq_ignore_ascii_case("charset");
        is_charset.then(|| value.trim().trim_matches(['"', '\'']).trim())
    });
    charsets.all(|it| it.is_empty() || UTF8.iter().any(|utf8| utf8.eq_ignore_ascii_case(it)))
}

/// Returns the quality of a media type in `Accept`, in thousandths; 0 if it is not acceptable.
///
/// The most specific range decides. Without `Accept`, every media type has quality 1000.
pub(crate) fn accepts(headers: &HeaderMap, media_type: &str) -> u16 {
    if !headers.contains_key(header::ACCEPT) {
        return FULL;
    }
    let kind = media_type.split('/').next().unwrap_or_default();
    let mut best = (0, 0);
    for value in headers.get_all(header::ACCEPT) {
        for range in value.to_str().unwrap_or_default().split(',') {
            let (name, parameters) = range.split_once(';').unwrap_or((range, ""));
            let name = name.trim();
            let specific = if name.eq_ignore_ascii_case(media_type) {
                3
            } else if name
                .strip_suffix("/*")
                .is_some_and(|it| it.eq_ignore_ascii_case(kind))
            {
                2
            } else if name == "*/*" {
                1
            } else {
                continue;
            };
            if specific > best.0 {
                best = (specific, quality(parameters));
            } else if specific == best.0 {
                best.1 = best.1.max(quality(parameters));
            }
        }
    }
    best.1
}

const FULL: u16 = 1000;

/// Parses `q=0.5` as 500. An invalid value counts as 1, like an absent one.
pub(crate) fn quality(parameters: &str) -> u16 {
    let value = parameters
        .split(';')
        .filter_map(|parameter| parameter.split_once('='));
    let mut value = value.filter(|(name, _)| name.trim().eq_ignore_ascii_case("q"));
    let quality = value
        .next()
        .and_then(|(_, value)| value.trim().parse::<f32>().ok());
    quality.map_or(FULL, |quality| {
        (quality.clamp(0.0, 1.0) * f32::from(FULL)) as u16
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn content_types() {
        let format = |text| Format::of_content_type(&HeaderValue::from_static(text));
        assert_eq!(format("application/json"), Some(Format::Json));
        assert_eq!(
            format("Application/JSON; charset=\"UTF-8\""),
            Some(Format::Json)
        );
        for utf8 in UTF8 {
            for text in [
                format!("application/json;charset={utf8}"),
                format!("application/json; Charset = {}", utf8.to_uppercase()),
                format!("application/json; charset=\"{utf8}\"; q=1; x=\"a;charset=latin1\";"),
                format!("application/json; charset='{utf8}';;"),
            ] {
                let value = HeaderValue::from_maybe_shared(text.clone()).unwrap();
                assert_eq!(
                    Format::of_content_type(&value),
                    Some(Format::Json),
                    "{text}"
                );
            }
        }
        assert_eq!(format("application/json; charset="), Some(Format::Json));
        for other in [
            "latin1",
            "utf-16",
            "utf-8, utf-16",
            "windows-1252",
            "utf-80",
            "utf-8; charset=latin1",
            "\"x\"; charset=utf-8",
        ] {
            let value = format!("application/json; charset={other}");
            let value = HeaderValue::from_maybe_shared(value).unwrap();
            assert_eq!(Format::of_content_type(&value), None, "{other}");
        }
        assert_eq!(format("application/x-protobuf"), Some(Format::Protobuf));
        assert_eq!(format("application/proto; x=y"), Some(Format::Protobuf));
        assert_eq!(format("application/jsonp"), None);
        assert_eq!(format("text/plain"), None);
    }

    #[test]
    fn accept() {
        let cases = [
            ("application/json", Ok(Format::Json)),
            ("*/*", Ok(Format::Protobuf)),
            ("application/*", Ok(Format::Protobuf)),
            ("application/x-protobuf", Ok(Format::Protobuf)),
            ("application/json, */*;q=0.1", Ok(Format::Json)),
            (
                "application/protobuf;q=0.2, application/json;q=0.8",
                Ok(Format::Json),
            ),
            ("application/json;q=0, */*", Ok(Format::Protobuf)),
            ("application/json;q=0", Err(NotAcceptable)),
            ("text/html, image/png", Err(NotAcceptable)),
            ("", Err(NotAcceptable)),
        ];
        for (accept, expected) in cases {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT, accept.parse().unwrap());
            assert_eq!(
                Format::accepted(&headers, Format::Protobuf),
                expected,
                "{accept:?}"
            );
        }
        assert_eq!(
            Format::accepted(&HeaderMap::new(), Format::Json),
            Ok(Format::Json)
        );
    }
}
