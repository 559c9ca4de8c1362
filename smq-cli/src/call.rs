//! `smq call`: calls a method.

use std::{
    io::{self, IsTerminal},
    time::{Duration, Instant},
};

use bytes::Bytes;
use clap::Args;
use smq_runtime::{HttpBody, http::HeaderMap, prost::Message as _};

use crate::{
    connection::Connection,
    data,
    failure::{Done, Failure},
    interface::{Found, Interfaces, Verb},
    output::{self, Progress, Style},
};

/// The message of any bytes, with a content type.
const HTTP_BODY: &str = "google.api.HttpBody";

const EXAMPLES: &str = "\
Examples:
  smq call http://127.0.0.1:7070 Host.GetSnapshot --pretty
  smq call https://weather.example weather.v1.Weather.GetForecast -d '{\"place\": \"Turin\"}'
  smq call http://127.0.0.1:7070 Weather.GetForecast -d @request.json -H 'authorization: Bearer 2f6c'
  smq call http://127.0.0.1:7070 Host.ReadLog -d '{\"follow\": true}'
  smq call http://127.0.0.1:7070 Weather.PutPicture -d @turin.png --content-type image/png

A method that replies in parts gives a line for each. --timeout then bounds the time of each part.";

/// What is called, and with which request.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Call {
    /// The method: Service.Method, or package.Service.Method; without a package, it is that of the newest version
    #[arg(value_name = "METHOD", index = 2)]
    method: String,

    /// The request in JSON; @file, or @- for standard input. Without it, the request has no fields
    #[arg(short = 'd', long, value_name = "JSON|@FILE")]
    data: Option<String>,

    /// What the data are, for a method that takes any bytes (google.api.HttpBody)
    #[arg(long, value_name = "TYPE", default_value = "application/octet-stream")]
    content_type: String,

    #[command(flatten)]
    connection: Connection,
}

impl Call {
    pub(crate) async fn run(&self, style: Style) -> Done {
        let connection = self.connection.resolve()?;
        let interfaces = Interfaces::read(&connection, Some(&self.method)).await?;
        let found = interfaces.find(&self.method, Some(Verb::Call))?;
        let method = found.method;
        let data = data::read_optional(self.data.as_deref())?;
        let request = match method.input {
            HTTP_BODY => HttpBody::new(&*self.content_type, data).encode_to_vec(),
            input => found.encode(&found.message(input)?, &data)?,
        };

        connection.remark_request(style, &format!("POST {}", method.path));
        let progress = Progress::new("waiting for the answer");
        let started = Instant::now();
        let took = |carrier: &str| {
            let sealed = if connection.is_sealed() {
                ", sealed"
            } else {
                ""
            };
            let milliseconds = started.elapsed().as_secs_f64() * 1000.0;
            style.remark(&format!("* {milliseconds:.3} ms, over {carrier}{sealed}"));
        };
        if method.streams {
            // Somebody may follow a log in which nothing happens for hours.
            let timeout = connection.options.timeout.unwrap_or(Duration::MAX);
            let call = found.client.stream(method.full_name(), request);
            let mut parts = call.timeout(timeout).await?;
            let mut progress = Some(progress);
            while let Some(part) = parts.next().await {
                drop(progress.take());
                write_message(&found, &part?, style)?;
            }
            remark_headers(parts.headers(), style);
            took("the session");
            return Ok(());
        }
        let call = found.client.call(method.full_name(), request);
        let response = call.with_response().await;
        drop(progress);
        if let Ok(response) = &response {
            remark_headers(&response.headers, style);
        }
        took("POST");
        write_message(&found, &response?.message, style)
    }
}

fn remark_headers(headers: &HeaderMap, style: Style) {
    for (name, value) in headers {
        let value = String::from_utf8_lossy(value.as_bytes());
        style.remark(&format!("< {name}: {value}"));
    }
}

/// Writes a reply, or a part of one. Any bytes are written as they are.
fn write_message(found: &Found, reply: &Bytes, style: Style) -> Done {
    let method = found.method;
    if method.output != HTTP_BODY {
        let json = found.decode(&found.message(method.output)?, reply)?;
        return style.write_json(&json);
    }
    let body = HttpBody::decode(reply.clone());
    let body = body.map_err(|error| Failure::local(error.to_string()))?;
    let is_text = std::str::from_utf8(&body.data).is_ok_and(|text| !text.contains('\0'));
    if io::stdout().is_terminal() && !is_text {
        let (bytes, what) = (body.data.len(), body.content_type);
        let failure = Failure::local(format!("the reply has {bytes} bytes of {what}"));
        return Err(failure.advise("write them to a file: smq call … > FILE"));
    }
    output::write(&body.data)
}
