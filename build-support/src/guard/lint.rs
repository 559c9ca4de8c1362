//! The style of interfaces: the rules of buf's category STANDARD that fit interfaces with topics, and comments on request.
//!
//! What this crate refuses to compile is no matter of style, and reported by the compiler.

mod files;
mod imports;
mod names;

use std::collections::BTreeSet;

use protox::prost_reflect::{
    Cardinality, EnumDescriptor, FileDescriptor, Kind, MessageDescriptor, ServiceDescriptor,
    prost_types::EnumOptions,
};

use super::{
    Finding, Interfaces,
    places::{Places, Spot},
};

/// The name of any element, `EnumValueDescriptorProto.number`, and the option `allow_alias` of an enum.
const NAME: i32 = 1;
const VALUE_NUMBER: i32 = 2;
const ALLOW_ALIAS: [i32; 2] = [3, 2];

/// A comment with this, and the name of a rule, excepts what it stands above, and all within.
const IGNORE: &str = "buf:lint:ignore";

/// Which rules [`lint()`] has. The default is all of them, but not those that ask for comments.
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Lint {
    comments: bool,
    except: BTreeSet<String>,
}

impl Lint {
    /// All rules, of which those with `COMMENT` are on request.
    pub const RULES: [&'static str; 30] = [
        "COMMENT_ENUM",
        "COMMENT_ENUM_VALUE",
        "COMMENT_FIELD",
        "COMMENT_MESSAGE",
        "COMMENT_ONEOF",
        "COMMENT_RPC",
        "COMMENT_SERVICE",
        "DIRECTORY_SAME_PACKAGE",
        "ENUM_FIRST_VALUE_ZERO",
        "ENUM_NO_ALLOW_ALIAS",
        "ENUM_PASCAL_CASE",
        "ENUM_VALUE_PREFIX",
        "ENUM_VALUE_UPPER_SNAKE_CASE",
        "ENUM_ZERO_VALUE_SUFFIX",
        "FIELD_LOWER_SNAKE_CASE",
        "FIELD_NOT_REQUIRED",
        "FILE_LOWER_SNAKE_CASE",
        "IMPORT_NO_PUBLIC",
        "IMPORT_USED",
        "MESSAGE_PASCAL_CASE",
        "ONEOF_LOWER_SNAKE_CASE",
        "PACKAGE_DEFINED",
        "PACKAGE_DIRECTORY_MATCH",
        "PACKAGE_LOWER_SNAKE_CASE",
        "PACKAGE_NO_IMPORT_CYCLE",
        "PACKAGE_SAME_DIRECTORY",
        "PACKAGE_VERSION_SUFFIX",
        "RPC_PASCAL_CASE",
        "SERVICE_PASCAL_CASE",
        "SYNTAX_SPECIFIED",
    ];

    /// Sets whether services, rpcs, messages, fields, enums, values and oneofs need comments.
    pub fn comments(mut self, enable: bool) -> Self {
        self.comments = enable;
        self
    }

    /// Leaves out a rule, one of [`RULES`](Self::RULES).
    pub fn except(mut self, rule: impl Into<String>) -> Self {
        self.except.insert(rule.into());
        self
    }
}

/// Returns what is unusual in the style of interfaces, in the order of the files.
///
/// A comment `// buf:lint:ignore RULE` excepts the element that it stands above, and all within.
///
/// ```
/// use smq_build::{Compiler, guard::{self, Lint}};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # std::fs::create_dir_all(folder.path().join("weather/v1"))?;
/// # let text = "syntax = \"proto3\";\npackage weather.v1;\nmessage place {}\n";
/// # std::fs::write(folder.path().join("weather/v1/place.proto"), text)?;
/// # let root = folder.path();
/// let interfaces = Compiler::new().root(root).interfaces()?;
/// for finding in guard::lint(&interfaces, &Lint::default().except("ENUM_VALUE_PREFIX")) {
///     // message `place` is not in PascalCase
///     println!("{finding}");
/// #   assert_eq!(finding.rule, "MESSAGE_PASCAL_CASE");
/// }
/// # Ok(())
/// # }
/// ```
#[must_use]
pub fn lint(interfaces: &Interfaces, lint: &Lint) -> Vec<Finding> {
    let mut report = Report {
        lint,
        places: Places::new(interfaces),
        findings: Vec::new(),
    };
    let all = interfaces.pool.files();
    let own: Vec<_> = all
        .filter(|file| interfaces.files.contains(file.name()))
        .collect();
    for file in &own {
        files::check(file, &mut report);
        imports::check(file, interfaces, &mut report);
        file.messages()
            .for_each(|message| check_message(&message, &mut report));
        file.enums()
            .for_each(|descriptor| check_enum(&descriptor, &mut report));
        file.services()
            .for_each(|service| check_service(&service, &mut report));
        for extension in file.extensions() {
            let spot = Spot::new(file.name(), extension.path(), &[]);
            report.lower(
                "FIELD_LOWER_SNAKE_CASE",
                "extension",
                extension.name(),
                &spot,
            );
            report.comment("COMMENT_FIELD", "extension", extension.name(), &spot);
        }
    }
    files::check_folders(&own, &mut report);
    imports::check_cycles(interfaces, &own, &mut report);
    let mut findings = report.findings;
    findings.sort_by(|a, b| {
        let place = |it: &Finding| (it.file.clone(), it.line, it.column, it.rule);
        place(a).cmp(&place(b))
    });
    findings
}

/// The findings so far.
struct Report<'a> {
    lint: &'a Lint,
    places: Places<'a>,
    findings: Vec<Finding>,
}

impl Report<'_> {
    fn add(&mut self, rule: &'static str, spot: &Spot, message: String, help: String) {
        let is_ignored = |comment: &str| {
            let mut lines = comment
                .lines()
                .filter_map(|line| line.trim().strip_prefix(IGNORE));
            lines.any(|rules| rules.split_whitespace().next() == Some(rule))
        };
        if self.lint.except.contains(rule) || self.places.comments(spot).any(is_ignored) {
            return;
        }
        let mut finding = Finding::new(rule, message, help);
        self.places.set(&mut finding, spot);
        self.findings.push(finding);
    }

    /// Checks a name in PascalCase.
    fn pascal(&mut self, rule: &'static str, kind: &str, name: &str, spot: &Spot) {
        self.case(rule, kind, name, &names::pascal(name), "PascalCase", spot);
    }

    /// Checks a name in `lower_snake_case`.
    fn lower(&mut self, rule: &'static str, kind: &str, name: &str, spot: &Spot) {
        self.case(
            rule,
            kind,
            name,
            &names::snake(name).to_lowercase(),
            "lower_snake_case",
            spot,
        );
    }

    fn case(
        &mut self,
        rule: &'static str,
        kind: &str,
        name: &str,
        expected: &str,
        case: &str,
        spot: &Spot,
    ) {
        if name != expected {
            let spot = Spot::new(&spot.file, &spot.path, &[NAME]);
            let message = format!("{kind} `{name}` is not in {case}");
            self.add(rule, &spot, message, format!("call it `{expected}`"));
        }
    }

    /// Checks that an element has a comment above it.
    fn comment(&mut self, rule: &'static str, kind: &str, name: &str, spot: &Spot) {
        if !self.lint.comments {
            return;
        }
        let Some(location) = self.places.location(spot) else {
            return;
        };
        let mut lines = location.leading_comments().lines().map(str::trim);
        if !lines.any(|line| !line.is_empty() && !line.starts_with("buf:lint:")) {
            let message = format!("{kind} `{name}` has no comment");
            self.add(rule, spot, message, "say above it what it is".to_owned());
        }
    }
}

fn spot(file: &FileDescriptor, path: &[i32]) -> Spot {
    Spot::new(file.name(), path, &[])
}

fn check_message(message: &MessageDescriptor, report: &mut Report<'_>) {
    if message.is_map_entry() {
        return;
    }
    let file = message.parent_file();
    let at = spot(&file, message.path());
    report.pascal("MESSAGE_PASCAL_CASE", "message", message.name(), &at);
    report.comment("COMMENT_MESSAGE", "message", message.name(), &at);
    for field in message.fields() {
        let at = spot(&file, field.path());
        report.lower("FIELD_LOWER_SNAKE_CASE", "field", field.name(), &at);
        if field.cardinality() == Cardinality::Required {
            let name = Spot::new(file.name(), field.path(), &[NAME]);
            let message = format!("field `{}` is required", field.name());
            let help = "make it `optional`: a required field can never be removed".to_owned();
            report.add("FIELD_NOT_REQUIRED", &name, message, help);
        }
        // The comment of a group is that of its message.
        if !(field.is_group() && matches!(field.kind(), Kind::Message(_))) {
            report.comment("COMMENT_FIELD", "field", field.name(), &at);
        }
    }
    for oneof in message.oneofs().filter(|oneof| !oneof.is_synthetic()) {
        let at = spot(&file, oneof.path());
        report.lower("ONEOF_LOWER_SNAKE_CASE", "oneof", oneof.name(), &at);
        report.comment("COMMENT_ONEOF", "oneof", oneof.name(), &at);
    }
    for extension in message.child_extensions() {
        let at = spot(&file, extension.path());
        report.lower("FIELD_LOWER_SNAKE_CASE", "extension", extension.name(), &at);
        report.comment("COMMENT_FIELD", "extension", extension.name(), &at);
    }
    message
        .child_messages()
        .for_each(|message| check_message(&message, report));
    message
        .child_enums()
        .for_each(|descriptor| check_enum(&descriptor, report));
}

fn check_enum(descriptor: &EnumDescriptor, report: &mut Report<'_>) {
    let file = descriptor.parent_file();
    let at = spot(&file, descriptor.path());
    report.pascal("ENUM_PASCAL_CASE", "enum", descriptor.name(), &at);
    report.comment("COMMENT_ENUM", "enum", descriptor.name(), &at);
    let options = descriptor.enum_descriptor_proto().options.as_ref();
    if options.is_some_and(EnumOptions::allow_alias) {
        let at = Spot::new(file.name(), descriptor.path(), &ALLOW_ALIAS);
        let message = format!("enum `{}` has two names for a number", descriptor.name());
        let help = "remove `allow_alias`: JSON has only one of the names".to_owned();
        report.add("ENUM_NO_ALLOW_ALIAS", &at, message, help);
    }
    let prefix = format!("{}_", names::snake(descriptor.name()).to_uppercase());
    // `values` has them in the order of their numbers.
    let first = descriptor.enum_descriptor_proto().value.first();
    for value in descriptor.values() {
        let (name, at) = (value.name(), spot(&file, value.path()));
        let upper = names::snake(name).to_uppercase();
        report.case(
            "ENUM_VALUE_UPPER_SNAKE_CASE",
            "value",
            name,
            &upper,
            "UPPER_SNAKE_CASE",
            &at,
        );
        report.comment("COMMENT_ENUM_VALUE", "value", name, &at);
        let at_name = Spot::new(file.name(), value.path(), &[NAME]);
        if !name.starts_with(&prefix) {
            let message = format!("value `{name}` does not begin with `{prefix}`");
            let help = format!(
                "call it `{prefix}{upper}`: values of all enums of a package share their names"
            );
            report.add("ENUM_VALUE_PREFIX", &at_name, message, help);
        }
        if value.number() == 0 && !name.ends_with("_UNSPECIFIED") {
            let message = format!("value `{name}` is 0 and does not end with `_UNSPECIFIED`");
            let help =
                format!("call it `{prefix}UNSPECIFIED`: it is what a field has that is not set");
            report.add("ENUM_ZERO_VALUE_SUFFIX", &at_name, message, help);
        }
        if value.number() != 0 && first.is_some_and(|first| first.name() == name) {
            let at = Spot::new(file.name(), value.path(), &[VALUE_NUMBER]);
            let message = format!("the first value `{name}` is {} and not 0", value.number());
            let help = format!("begin with `{prefix}UNSPECIFIED = 0`");
            report.add("ENUM_FIRST_VALUE_ZERO", &at, message, help);
        }
    }
}

fn check_service(service: &ServiceDescriptor, report: &mut Report<'_>) {
    let file = service.parent_file();
    let at = spot(&file, service.path());
    report.pascal("SERVICE_PASCAL_CASE", "service", service.name(), &at);
    report.comment("COMMENT_SERVICE", "service", service.name(), &at);
    for rpc in service.methods() {
        let at = spot(&file, rpc.path());
        report.pascal("RPC_PASCAL_CASE", "rpc", rpc.name(), &at);
        report.comment("COMMENT_RPC", "rpc", rpc.name(), &at);
    }
}
