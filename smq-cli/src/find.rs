//! `smq find`: the servers that are announced in the local network, or that a name leads to.

use std::{fmt::Write as _, pin::pin, time::Duration};

use clap::Args;
use serde_json::{Map, Value, json};
use smq_discovery::Announced;
use smq_openpgp::command::printable;
use smq_runtime::{
    Code,
    resolve::{Resolved, ResolvedServer},
};
use tokio::{
    sync::watch,
    time::{Instant, sleep_until},
};

use crate::{
    data::duration,
    failure::{Done, Failure},
    output::{self, Style, say},
    signal::interruption,
};

/// Where, and for how long.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  smq find                                    everything in the local network
  smq find mdns://hostwatch --watch           servers of an application, as they come and go
  smq find dns+http://weather.example         what a name leads to
  smq list mdns://hostwatch                   all other commands take these URLs, too

Anybody can announce anything: TLS, or the certification of an organisation, says who a server is.")]
pub(crate) struct Find {
    /// Only these: mdns://application, dns+http://name, dns+https://name, static:URL,URL
    #[arg(value_name = "URL")]
    url: Option<String>,

    /// How long to listen, such as 500ms or 10s
    #[arg(long, value_name = "TIME", value_parser = duration, default_value = "3s")]
    time: Duration,

    /// Go on: a line for each server that comes or goes
    #[arg(long, conflicts_with = "time")]
    watch: bool,
}

/// One line of the list.
#[derive(Debug, Clone)]
struct Line {
    columns: [String; 4],
    json: Map<String, Value>,
}

impl Find {
    pub(crate) async fn run(&self, style: Style) -> Done {
        let url = self.url.as_deref();
        let resolver = url.map(smq_discovery::resolver).transpose()?;
        let is_local = url.is_none_or(|url| url.to_ascii_lowercase().starts_with("mdns"));
        match (url, resolver.flatten()) {
            (Some(url), None) => Err(Failure::usage(format!("{url:?} names one server, or none"))
                .advise("write mdns://application, dns+http://name or static:URL,URL")),
            (_, resolver) if is_local => {
                let announced = smq_discovery::browse()?;
                let name = resolver.as_ref().map(|it| it.name());
                let wanted = name.and_then(|name| name.split_once("://")).map(|it| it.1);
                let lines = |all: &Vec<Announced>| {
                    let fit = all.iter().filter(|it| {
                        wanted.is_none_or(|wanted| it.application == wanted.trim_end_matches('/'))
                    });
                    (fit.map(Line::announced).collect(), None)
                };
                self.list(style, announced, lines).await
            }
            (_, None) => Ok(()),
            (_, Some(resolver)) => {
                let lines = |resolved: &Resolved| {
                    let servers = resolved.servers.iter().map(Line::resolved);
                    (servers.collect(), resolved.problem.clone())
                };
                self.list(style, resolver.watch(), lines).await
            }
        }
    }

    /// Lists what is there at the end of the time, or what comes and goes.
    async fn list<T>(
        &self,
        style: Style,
        mut updates: watch::Receiver<T>,
        lines: impl Fn(&T) -> (Vec<Line>, Option<String>),
    ) -> Done {
        let mut end = pin!(sleep_until(Instant::now() + self.time));
        let mut interrupted = pin!(interruption());
        let mut known: Vec<Line> = Vec::new();
        let mut said = None;
        let mut is_closed = false;
        loop {
            let (now, problem) = lines(&updates.borrow_and_update());
            if self.watch {
                for (sign, event, from, to) in
                    [("-", "gone", &known, &now), ("+", "found", &now, &known)]
                {
                    let is_in = |line: &Line| to.iter().any(|it| it.columns == line.columns);
                    for line in from.iter().filter(|line| !is_in(line)) {
                        line.write(style, Some((sign, event)))?;
                    }
                }
            }
            if problem != said {
                problem.iter().for_each(|problem| say(&printable(problem)));
                said.clone_from(&problem);
            }
            known = now;
            // A list does not change, and an answer of the DNS is one answer.
            let is_done = !self.watch && self.url.is_some() && (is_closed || said.is_some());
            if is_done {
                break;
            }
            tokio::select! {
                changed = updates.changed(), if !is_closed => is_closed = changed.is_err(),
                () = &mut end, if !self.watch => break,
                interrupted = &mut interrupted => return Err(interrupted),
            }
        }
        if known.is_empty() {
            let what = self.url.as_deref().unwrap_or("the local network");
            return Err(Failure::coded(
                Code::NotFound,
                format!("no server found: {what}"),
            ));
        }
        if !style.json {
            Line::heading(self.url.as_deref()).write(style, None)?;
        }
        known.iter().try_for_each(|line| line.write(style, None))
    }
}

impl Line {
    fn heading(url: Option<&str>) -> Self {
        let is_local = url.is_none_or(|url| url.to_ascii_lowercase().starts_with("mdns"));
        let columns = match is_local {
            true => ["APPLICATION", "VERSIONS", "ADDRESS", "TXT"],
            false => ["URL", "INTERFACES", "ADDRESS", "PRIORITY AND WEIGHT"],
        };
        Self {
            columns: columns.map(str::to_owned),
            json: Map::new(),
        }
    }

    fn announced(found: &Announced) -> Self {
        let addresses: Vec<_> = found.addresses.iter().map(ToString::to_string).collect();
        let txt = found
            .txt
            .iter()
            .fold(String::new(), |mut text, (name, value)| {
                let _ = write!(text, "{name}={value} ");
                text
            });
        let all: Map<_, _> = found
            .txt
            .iter()
            .map(|(name, value)| (name.clone(), json!(value)))
            .collect();
        let json = json!({
            "application": found.application,
            "versions": found.versions,
            "addresses": addresses,
            "prefix": found.prefix,
            "tls": found.is_tls,
            "name": found.name,
            "txt": all,
        });
        Self::of(
            [
                found.application.clone(),
                found.versions.join(","),
                addresses.into_iter().next().unwrap_or_default(),
                txt.trim_end().to_owned(),
            ],
            json,
        )
    }

    fn resolved(found: &ResolvedServer) -> Self {
        let address = found.address.map(|address| address.to_string());
        let json = json!({
            "url": found.url,
            "address": address,
            "interfaces": found.interfaces,
            "priority": found.priority,
            "weight": found.weight,
        });
        Self::of(
            [
                found.url.clone(),
                found.interfaces.join(","),
                address.unwrap_or_default(),
                format!("{} {}", found.priority, found.weight),
            ],
            json,
        )
    }

    fn of(columns: [String; 4], json: Value) -> Self {
        let Value::Object(json) = json else {
            unreachable!("it is written as an object");
        };
        Self { columns, json }
    }

    /// Writes the line. Others have written what is in it.
    fn write(&self, style: Style, change: Option<(&str, &str)>) -> Done {
        if style.json {
            let mut json = self.json.clone();
            if let Some((_, event)) = change {
                json.insert("event".into(), json!(event));
            }
            return style.write_json(Value::Object(json).to_string().as_bytes());
        }
        let sign = change.map_or(String::new(), |(sign, _)| format!("{sign} "));
        let [one, two, three, four] = self.columns.each_ref().map(|it| printable(it));
        let line = format!("{sign}{one:<24} {two:<12} {three:<24} {four}");
        output::write(format!("{}\n", line.trim_end()).as_bytes())
    }
}
