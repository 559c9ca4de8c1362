//! `smq call`: calls a method.

use std::{
    io::{self, IsTerminal},
    time::Instant,
};

use clap::Args;
use smq_runtime::{HttpBody, prost::Message as _};

use crate::{
    connection::Connection,
    data,
    failure::{Done, Failure},
    interface::{Interfaces, Verb},
    output::{self, Progress, Style},
};

/// The message of any bytes, with a content type.
const HTTP_BODY: &str = "google.api.HttpBody";

const EXAMPLES: &str = "\
Examples:
  smq call http://127.0.0.1:7070 Host.GetSnapshot --pretty
  smq call https://weather.example weather.v1.Weather.GetForecast -d '{\"place\": \"Turin\"}'
  smq call http://127.0.0.1:7070 Weather.GetForecast -d @request.json -H 'authorization: Bearer 2f6c'
  smq call http://127.0.0.1:7070 Weather.PutPicture -d @turin.png --content-type image/png";

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
        let data = self
            .data
            .as_deref()
            .map(data::read)
            .transpose()?
            .unwrap_or_default();
        let request = match method.input {
            HTTP_BODY => HttpBody::new(&*self.content_type, data).encode_to_vec(),
            input => found.encode(&found.message(input)?, &data)?,
        };

        connection.remark_request(style, &format!("POST {}", method.path));
        let progress = Progress::new("waiting for the answer");
        let started = Instant::now();
        let response = found
            .client
            .call(method.full_name(), request)
            .with_response()
            .await;
        let took = started.elapsed();
        drop(progress);
        if let Ok(response) = &response {
            for (name, value) in &response.headers {
                style.remark(&format!(
                    "< {name}: {}",
                    String::from_utf8_lossy(value.as_bytes())
                ));
            }
        }
        let sealed = if connection.is_sealed() {
            ", sealed"
        } else {
            ""
        };
        style.remark(&format!(
            "* {:.3} ms, over POST{sealed}",
            took.as_secs_f64() * 1000.0
        ));
        let reply = response?.message;

        if method.output != HTTP_BODY {
            let json = found.decode(&found.message(method.output)?, &reply)?;
            return style.write_json(&json);
        }
        let body = HttpBody::decode(reply).map_err(|error| Failure::local(error.to_string()))?;
        let is_text = std::str::from_utf8(&body.data).is_ok_and(|text| !text.contains('\0'));
        if io::stdout().is_terminal() && !is_text {
            let (bytes, what) = (body.data.len(), body.content_type);
            return Err(
                Failure::local(format!("the reply has {bytes} bytes of {what}"))
                    .advise("write them to a file: smq call … > FILE"),
            );
        }
        output::write(&body.data)
    }
}
