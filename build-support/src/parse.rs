//! Parsing one file. protox knows proto2 and proto3; a file with `edition = "2023"` is parsed as proto3.

mod edition;
mod tokens;

use protox::{file::File, prost_reflect::prost_types::FileDescriptorProto};

use crate::protox_error::ProtoxError;
use tokens::Tokens;

/// How deep braces and brackets may be nested. Parsers and generators walk down the same way, on the stack.
const MAX_DEPTH: usize = 64;

/// How long the name of a package may be, as for protoc.
const MAX_PACKAGE: usize = 511;

/// Parses a file, or returns all its errors.
pub(crate) fn parse(name: &str, source: &str) -> Result<FileDescriptorProto, Vec<ProtoxError>> {
    let error = |message: String, help: &str, span: (usize, usize)| ProtoxError {
        message,
        notes: Vec::new(),
        help: Some(help.to_owned()),
        file: Some(name.to_owned()),
        span: Some(span),
    };
    if let Some(offset) = too_deep(source) {
        let message = format!("nested more than {MAX_DEPTH} levels deep");
        let help = "move inner messages to the file, or shorten the option";
        return Err(vec![error(message, help, (offset, 1))]);
    }
    let edition = edition::Statement::find(source);
    if let Some(edition) = &edition
        && edition.name != edition::KNOWN
    {
        let message = format!("edition `{}` is not supported", edition.name);
        let span = (edition.begin, edition.end - edition.begin);
        return Err(vec![error(message, edition::ADVICE, span)]);
    }
    let as_proto3 = edition.map(|edition| edition.to_proto3(source));
    let longer = as_proto3
        .as_ref()
        .map_or(0, |text| text.len() - source.len());
    let parsed = File::from_source(name, as_proto3.as_deref().unwrap_or(source));
    let mut descriptor = match parsed {
        Ok(file) => FileDescriptorProto::from(file),
        Err(error) => {
            let mut errors = ProtoxError::all(&error, Some(name));
            if as_proto3.is_some() {
                errors.iter_mut().for_each(edition::explain);
                let spans = errors.iter_mut().filter_map(|error| error.span.as_mut());
                spans.for_each(|(offset, _)| *offset = offset.saturating_sub(longer));
            }
            return Err(errors);
        }
    };
    if descriptor.package().len() > MAX_PACKAGE {
        let message = format!("a package name of more than {MAX_PACKAGE} bytes");
        let span = span_of(&descriptor, source, &[2]);
        return Err(vec![error(message, "choose a shorter one", span)]);
    }
    if as_proto3.is_none() {
        return Ok(descriptor);
    }
    let errors = edition::lower(&mut descriptor);
    if errors.is_empty() {
        return Ok(descriptor);
    }
    let with_span = errors.into_iter().map(|wrong| {
        let span = span_of(&descriptor, source, &wrong.path);
        error(wrong.message, wrong.help, span)
    });
    Err(with_span.collect())
}

/// Returns the offset of a bracket that is nested too deep.
fn too_deep(source: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (offset, token) in Tokens::new(source) {
        match token {
            "{" | "[" | "(" | "<" => depth += 1,
            "}" | "]" | ")" | ">" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Some(offset);
        }
    }
    None
}

/// Returns the offset and the length of an element on its first line.
fn span_of(descriptor: &FileDescriptorProto, source: &str, path: &[i32]) -> (usize, usize) {
    crate::source_file::span(descriptor, source, path).unwrap_or_default()
}
