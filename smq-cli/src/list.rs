//! `smq list`: the methods and topics of a server.

use clap::Args;
use serde_json::json;

use crate::{
    connection::Connection,
    failure::Done,
    interface::{Interfaces, Verb, full_name},
    output::{self, Style},
};

/// Whose methods and topics.
#[derive(Debug, Args)]
pub(crate) struct List {
    #[command(flatten)]
    connection: Connection,
}

impl List {
    pub(crate) async fn run(&self, style: Style) -> Done {
        let interfaces = Interfaces::read(&self.connection.resolve()?, None).await?;
        for interface in &interfaces.all {
            for method in interface
                .services()
                .iter()
                .flat_map(|service| service.methods)
            {
                let verbs: Vec<_> = Verb::all_of(method)
                    .iter()
                    .map(|verb| verb.command())
                    .collect();
                let name = full_name(*interface, method);
                if style.json {
                    let (input, output) = (method.input, method.output);
                    let line =
                        json!({"name": name, "commands": verbs, "input": input, "output": output});
                    style.write_json(line.to_string().as_bytes())?;
                } else {
                    output::write(format!("{:<8}{name}\n", verbs.join(" ")).as_bytes())?;
                }
            }
        }
        Ok(())
    }
}
