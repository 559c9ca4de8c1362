//! Files with `edition = "2023"` that say what proto3 can say: they become proto3.

use std::collections::{BTreeSet, HashMap, HashSet};

use protox::prost_reflect::prost_types::{
    DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FieldOptions, FileDescriptorProto,
    OneofDescriptorProto, UninterpretedOption,
    field_descriptor_proto::{Label, Type},
    uninterpreted_option::NamePart,
};

use super::tokens::Tokens;
use crate::protox_error::ProtoxError;

/// The edition that is taken.
pub(super) const KNOWN: &str = "2023";

/// What to do with a file of another edition.
pub(super) const ADVICE: &str = "write `edition = \"2023\";` or `syntax = \"proto3\";`, \
                                 or give `Compiler::descriptor_set` what `buf build` wrote";

/// What to do with a feature that proto3 lacks.
const LIKE_PROTO3: &str = "remove it: a file with an edition may say what proto3 can say";

/// The statement `edition = "…";`.
pub(super) struct Statement<'a> {
    pub(super) name: &'a str,
    pub(super) begin: usize,
    pub(super) end: usize,
}

/// A feature that proto3 lacks.
pub(super) struct Unsupported {
    pub(super) message: String,
    pub(super) help: &'static str,
    pub(super) path: Vec<i32>,
}

impl<'a> Statement<'a> {
    /// Returns the statement, if it is the first of a file.
    pub(super) fn find(source: &'a str) -> Option<Self> {
        let mut tokens = Tokens::new(source);
        let (begin, _) = tokens.next().filter(|(_, word)| *word == "edition")?;
        tokens.next().filter(|(_, sign)| *sign == "=")?;
        let (_, quoted) = tokens.next()?;
        let name = quoted
            .strip_prefix(['"', '\''])?
            .strip_suffix(['"', '\''])?;
        let (end, _) = tokens.next().filter(|(_, sign)| *sign == ";")?;
        Some(Self {
            name,
            begin,
            end: end + 1,
        })
    }

    /// Returns the file with `syntax = "proto3";` in place of the statement, so that other places stay the same.
    pub(super) fn to_proto3(&self, source: &str) -> String {
        let syntax = "syntax=\"proto3\"";
        let statement = &source[self.begin..self.end];
        let lines = statement.matches('\n').count();
        let room = (statement.len() - 1).saturating_sub(syntax.len() + lines);
        let (before, after) = (&source[..self.begin], &source[self.end..]);
        let mut text = format!(
            "{before}{syntax}{}{};",
            "\n".repeat(lines),
            " ".repeat(room)
        );
        // The shortest statement lacks one byte: what follows on its line moves.
        text.push_str(after);
        without_reserved_names(text)
    }
}

/// Blanks `reserved foo, bar;`: with an edition these names are not in quotes, as protox expects them.
fn without_reserved_names(mut text: String) -> String {
    let mut blanks = Vec::new();
    let mut begin = None;
    let mut previous = "";
    for (offset, token) in Tokens::new(&text) {
        let starts_statement = matches!(previous, "{" | "}" | ";");
        let is_name = |word: &str| word.starts_with(|c: char| c.is_alphabetic() || c == '_');
        begin = match begin {
            None if token == "reserved" && starts_statement => Some((offset, false)),
            // `reserved string = 1;` is a field of a message `reserved`.
            Some((at, false)) if is_name(token) => Some((at, true)),
            Some((at, true)) if token == ";" => {
                blanks.push(at..offset);
                None
            }
            Some((at, true)) if token == "," || is_name(token) && previous == "," => {
                Some((at, true))
            }
            _ => None,
        };
        previous = token;
    }
    for blank in blanks {
        let kept: String = text[blank.clone()]
            .chars()
            .flat_map(|c| {
                let blank = if c == '\n' { '\n' } else { ' ' };
                std::iter::repeat_n(blank, c.len_utf8())
            })
            .collect();
        text.replace_range(blank, &kept);
    }
    text
}

/// Adds help to an error about what an edition allows and proto3 does not.
pub(super) fn explain(error: &mut ProtoxError) {
    if error.message.contains("proto3") {
        error.help = Some(LIKE_PROTO3.to_owned());
    }
}

/// The features that have a meaning for code, where they are set.
#[derive(Clone, Copy)]
struct Features {
    is_implicit: bool,
    is_expanded: bool,
}

/// Replaces the features of a file by what proto3 has for them.
pub(super) fn lower(file: &mut FileDescriptorProto) -> Vec<Unsupported> {
    let mut lowering = Lowering::default();
    let mut features = Features {
        is_implicit: false,
        is_expanded: false,
    };
    if let Some(options) = &mut file.options {
        lowering.take(&mut options.uninterpreted_option, &[8], &mut features);
    }
    drop_empty(&mut file.options);
    for (index, message) in file.message_type.iter_mut().enumerate() {
        lowering.message(message, features, &[4, number(index)]);
    }
    for (index, of) in file.enum_type.iter_mut().enumerate() {
        lowering.enumeration(of, features, &[5, number(index)]);
    }
    for (index, service) in file.service.iter_mut().enumerate() {
        let path = [6, number(index)];
        if let Some(options) = &mut service.options {
            let path = [&path[..], &[3]].concat();
            lowering.take(
                &mut options.uninterpreted_option,
                &path,
                &mut features.clone(),
            );
        }
        drop_empty(&mut service.options);
        for (index, rpc) in service.method.iter_mut().enumerate() {
            let path = [&path[..], &[2, number(index), 4]].concat();
            if let Some(options) = &mut rpc.options {
                lowering.take(
                    &mut options.uninterpreted_option,
                    &path,
                    &mut features.clone(),
                );
            }
            drop_empty(&mut rpc.options);
        }
    }
    for (index, extension) in file.extension.iter_mut().enumerate() {
        lowering.options_of_field(extension, features, &[7, number(index)]);
    }
    if lowering.unsupported.is_empty() {
        lowering.move_locations(file);
    }
    lowering.unsupported
}

#[derive(Default)]
struct Lowering {
    unsupported: Vec<Unsupported>,
    /// For each list of options, the positions of those that are taken out.
    removed: HashMap<Vec<i32>, BTreeSet<i32>>,
}

impl Lowering {
    /// Takes the features out of options, and applies them to `features`.
    fn take(
        &mut self,
        options: &mut Vec<UninterpretedOption>,
        path: &[i32],
        features: &mut Features,
    ) {
        let list = [path, &[999]].concat();
        let mut position = -1;
        options.retain(|option| {
            position += 1;
            let is_feature = option.name.first().is_some_and(|part| is(part, "features"));
            if is_feature {
                let at = [&list[..], &[position]].concat();
                for (name, value) in features_in(option) {
                    self.apply(&name, &value, &at, features);
                }
                self.removed
                    .entry(list.clone())
                    .or_default()
                    .insert(position);
            }
            !is_feature
        });
    }

    fn apply(&mut self, name: &str, value: &str, path: &[i32], features: &mut Features) {
        match (name, value) {
            ("field_presence", "EXPLICIT") => features.is_implicit = false,
            ("field_presence", "IMPLICIT") => features.is_implicit = true,
            ("repeated_field_encoding", "PACKED") => features.is_expanded = false,
            ("repeated_field_encoding", "EXPANDED") => features.is_expanded = true,
            ("enum_type", "OPEN")
            | ("utf8_validation", "VERIFY")
            | ("message_encoding", "LENGTH_PREFIXED")
            | ("json_format", "ALLOW" | "LEGACY_BEST_EFFORT") => {}
            _ => self.unsupported.push(Unsupported {
                message: format!("proto3 has nothing for `features.{name} = {value}`"),
                help: LIKE_PROTO3,
                path: path.to_vec(),
            }),
        }
    }

    fn message(&mut self, message: &mut DescriptorProto, mut features: Features, path: &[i32]) {
        let part = |field: i32, index: usize| [path, &[field, number(index)]].concat();
        if let Some(options) = &mut message.options {
            if options.map_entry() {
                return;
            }
            let path = [path, &[7]].concat();
            self.take(&mut options.uninterpreted_option, &path, &mut features);
        }
        drop_empty(&mut message.options);
        for (index, oneof) in message.oneof_decl.iter_mut().enumerate() {
            if let Some(options) = &mut oneof.options {
                let path = [&part(8, index)[..], &[2]].concat();
                self.take(
                    &mut options.uninterpreted_option,
                    &path,
                    &mut features.clone(),
                );
            }
            drop_empty(&mut oneof.options);
        }
        for (index, range) in message.extension_range.iter_mut().enumerate() {
            if let Some(options) = &mut range.options {
                let path = [&part(5, index)[..], &[3]].concat();
                self.take(
                    &mut options.uninterpreted_option,
                    &path,
                    &mut features.clone(),
                );
            }
            drop_empty(&mut range.options);
        }
        let mut optional = Vec::new();
        for (index, field) in message.field.iter_mut().enumerate() {
            let features = self.options_of_field(field, features, &part(2, index));
            let is_single = field.label() != Label::Repeated && field.oneof_index.is_none();
            if is_single && !features.is_implicit {
                optional.push(index);
            }
        }
        make_optional(message, &optional);
        for (index, extension) in message.extension.iter_mut().enumerate() {
            self.options_of_field(extension, features, &part(6, index));
        }
        for (index, nested) in message.nested_type.iter_mut().enumerate() {
            self.message(nested, features, &part(3, index));
        }
        for (index, of) in message.enum_type.iter_mut().enumerate() {
            self.enumeration(of, features, &part(4, index));
        }
    }

    /// Returns the features of a field. A list that is not packed gets the option of proto3.
    fn options_of_field(
        &mut self,
        field: &mut FieldDescriptorProto,
        mut features: Features,
        path: &[i32],
    ) -> Features {
        if let Some(options) = &mut field.options {
            let path = [path, &[8]].concat();
            self.take(&mut options.uninterpreted_option, &path, &mut features);
        }
        drop_empty(&mut field.options);
        let kinds = [Type::String, Type::Bytes];
        let is_scalar = field.r#type.is_some() && !kinds.contains(&field.r#type());
        if features.is_expanded && field.label() == Label::Repeated && is_scalar {
            let options = field.options.get_or_insert_with(FieldOptions::default);
            options.packed = Some(false);
        }
        features
    }

    fn enumeration(&mut self, of: &mut EnumDescriptorProto, mut features: Features, path: &[i32]) {
        if let Some(options) = &mut of.options {
            let path = [path, &[3]].concat();
            self.take(&mut options.uninterpreted_option, &path, &mut features);
        }
        drop_empty(&mut of.options);
        for (index, value) in of.value.iter_mut().enumerate() {
            if let Some(options) = &mut value.options {
                let path = [path, &[2, number(index), 3]].concat();
                self.take(
                    &mut options.uninterpreted_option,
                    &path,
                    &mut features.clone(),
                );
            }
            drop_empty(&mut value.options);
        }
    }

    /// Takes out the places of options that are gone, and moves those after them.
    fn move_locations(&self, file: &mut FileDescriptorProto) {
        let Some(info) = &mut file.source_code_info else {
            return;
        };
        info.location.retain_mut(|location| {
            let Some(at) = location.path.iter().position(|part| *part == 999) else {
                return true;
            };
            let Some(removed) = self.removed.get(&location.path[..=at]) else {
                return true;
            };
            let Some(position) = location.path.get_mut(at + 1) else {
                return true;
            };
            let before = removed.range(..*position).count();
            let is_kept = !removed.contains(position);
            *position -= number(before);
            is_kept
        });
    }
}

/// Returns the features that an option sets, and their values. Features of other languages are left out.
fn features_in(option: &UninterpretedOption) -> Vec<(String, String)> {
    let word = |text: &str| text.trim_matches(['"', '\'']).to_owned();
    if let Some(part) = option.name.get(1) {
        let value = option.identifier_value.clone().unwrap_or_default();
        let is_own = !part.is_extension;
        return is_own
            .then(|| (part.name_part.clone(), value))
            .into_iter()
            .collect();
    }
    let text = option.aggregate_value.as_deref().unwrap_or_default();
    let mut found = Vec::new();
    let (mut depth, mut name) = (0, None);
    for (_, token) in Tokens::new(text) {
        match token {
            "{" | "[" | "<" => (depth, name) = (depth + 1, None),
            "}" | "]" | ">" => depth -= 1,
            ":" | "," | ";" => {}
            _ if depth > 0 => {}
            _ => match name.take() {
                None => name = Some(token.to_owned()),
                Some(name) => found.push((name, word(token))),
            },
        }
    }
    found
}

/// Removes options of which nothing is left.
fn drop_empty<T: Default + PartialEq>(options: &mut Option<T>) {
    options.take_if(|options| *options == T::default());
}

fn is(part: &NamePart, name: &str) -> bool {
    !part.is_extension && part.name_part == name
}

/// Makes fields `optional` as proto3 has it: each is alone in a oneof that nobody sees.
fn make_optional(message: &mut DescriptorProto, fields: &[usize]) {
    let names = message.field.iter().map(|field| field.name().to_owned());
    let oneofs = message
        .oneof_decl
        .iter()
        .map(|oneof| oneof.name().to_owned());
    let mut taken: HashSet<String> = names.chain(oneofs).collect();
    for index in fields {
        let Some(field) = message.field.get_mut(*index) else {
            continue;
        };
        let mut name = format!("_{}", field.name());
        while !taken.insert(name.clone()) {
            name.insert(0, 'X');
        }
        field.proto3_optional = Some(true);
        field.oneof_index = Some(number(message.oneof_decl.len()));
        message.oneof_decl.push(OneofDescriptorProto {
            name: Some(name),
            options: None,
        });
    }
}

fn number(index: usize) -> i32 {
    // A file has at most `i32::MAX` bytes, so the index fits.
    i32::try_from(index).unwrap_or(i32::MAX)
}
