//! `smq lint`, `smq breaking` and `smq lock`: what a change of an interface breaks, and for whom.

use std::path::PathBuf;

use clap::Args;
use smq_build::{
    Compiler, Error,
    guard::{self, Finding, Format, Interfaces},
};

use crate::{
    connection::Options,
    failure::{Done, Failure},
    generate::{Source, encode, in_folders},
    interface::compiler,
    output::{self, Style},
};

const AGAINST: &str = "\
Examples:
  smq breaking --against '.git#branch=main'        what this branch changes
  smq breaking --against https://weather.example   what a server has now
  smq breaking --against ../released/proto --format json";

/// Which files.
#[derive(Debug, Args)]
struct Files {
    /// A folder of .proto files; `proto`, if none is named; may be given several times
    #[arg(long, value_name = "FOLDER")]
    proto: Vec<PathBuf>,

    /// A folder to import from; may be given several times
    #[arg(long, value_name = "FOLDER")]
    include: Vec<PathBuf>,
}

/// How findings are written.
#[derive(Debug, Args)]
struct Report {
    /// As text, json (a line for each), junit, or github (annotations)
    #[arg(long, value_name = "FORMAT", default_value_t = Format::Text)]
    format: Format,
}

/// Which files, by which rules.
#[derive(Debug, Args)]
pub(crate) struct Lint {
    /// Leave out this rule; may be given several times
    #[arg(long, value_name = "RULE")]
    except: Vec<String>,

    /// Each element needs a comment
    #[arg(long)]
    comments: bool,

    #[command(flatten)]
    report: Report,

    #[command(flatten)]
    files: Files,
}

/// What is compared with what.
#[derive(Debug, Args)]
#[command(after_help = AGAINST)]
pub(crate) struct Breaking {
    /// What was there before: a folder, a descriptor set, a commit (.git#branch=main), or the URL of a server
    #[arg(long, value_name = "FOLDER|FILE|GIT|URL")]
    against: String,

    /// A folder to import from; may be given several times
    #[arg(long, value_name = "FOLDER")]
    include: Vec<PathBuf>,

    #[command(flatten)]
    report: Report,

    /// What is there now, by --proto, and how to reach a server of --against
    #[command(flatten)]
    options: Options,
}

/// Whose lock.
#[derive(Debug, Args)]
pub(crate) struct Lock {
    #[command(flatten)]
    files: Files,
}

fn including(proto: &[PathBuf], include: &[PathBuf]) -> Done<Compiler> {
    let compiler = compiler(&in_folders(proto)?)?;
    let include = include.iter();
    Ok(include.fold(compiler, Compiler::include))
}

impl Report {
    /// Writes findings, of which a single one is a failure.
    fn write(&self, findings: &[Finding], style: Style) -> Done {
        let format = if style.json {
            Format::Json
        } else {
            self.format
        };
        output::write(format.print(findings).as_bytes())?;
        match findings.is_empty() {
            true => Ok(()),
            false => Err(Failure::findings()),
        }
    }

    /// Writes what was found, or why the files do not compile.
    fn write_all(&self, found: Result<Vec<Finding>, Error>, style: Style) -> Done {
        self.write(&found.unwrap_or_else(Error::into_findings), style)
    }
}

impl Lint {
    pub(crate) fn run(&self, style: Style) -> Done {
        let all = guard::Lint::RULES;
        if let Some(rule) = self
            .except
            .iter()
            .find(|rule| !all.contains(&rule.as_str()))
        {
            return Err(Failure::usage(format!("there is no rule {rule:?}"))
                .advise(format!("write one of {}", all.join(", "))));
        }
        let rules = guard::Lint::default().comments(self.comments);
        let rules = self.except.iter().fold(rules, guard::Lint::except);
        let interfaces = including(&self.files.proto, &self.files.include)?.interfaces();
        let found = interfaces.map(|interfaces| guard::lint(&interfaces, &rules));
        self.report.write_all(found, style)
    }
}

impl Breaking {
    pub(crate) async fn run(&self, style: Style) -> Done {
        let compiler = including(&self.options.proto, &self.include)?;
        let invalid = |error: Error| Failure::local(error.to_string());
        let is_server = self.against.contains("://") || self.against.starts_with("unix:");
        let old = if is_server && !self.against.contains('#') {
            let mut options = self.options.clone();
            options.proto.clear();
            let pool = Source::server(&self.against, options).pool().await?;
            Interfaces::from_descriptor_set(&self.against, &encode(&pool)).map_err(invalid)?
        } else {
            Interfaces::open(&self.against, &compiler).map_err(invalid)?
        };
        let found = compiler.interfaces().map(|new| guard::breaking(&old, &new));
        self.report.write_all(found, style)
    }
}

impl Lock {
    pub(crate) fn run(&self) -> Done {
        let compiler = including(&self.files.proto, &self.files.include)?;
        let path = compiler.write_lock();
        let path = path.map_err(|error| Failure::local(error.to_string()))?;
        output::say(&format!("wrote {}: commit it", path.display()));
        Ok(())
    }
}
