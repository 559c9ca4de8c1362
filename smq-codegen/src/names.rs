//! Rust names, built by the rules of prost-build so that both agree.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// Returns the name of a field, method or module.
pub(crate) fn snake(name: &str) -> String {
    escape(&name.to_snake_case())
}

/// Returns the name of a type or variant.
pub(crate) fn camel(name: &str) -> String {
    escape(&name.to_upper_camel_case())
}

/// Returns the name of a static.
pub(crate) fn shouty(name: &str) -> String {
    escape(&name.to_shouty_snake_case())
}

/// Returns `prefix_name`, the name of a method.
pub(crate) fn prefixed(prefix: &str, name: &str) -> String {
    format!("{prefix}_{}", name.to_snake_case())
}

/// Returns `NameSuffix`, the name of a type.
pub(crate) fn suffixed(name: &str, suffix: &str) -> String {
    escape(&format!("{}{suffix}", name.to_upper_camel_case()))
}

/// Returns the name of a variant, without the name of the enum at its beginning.
pub(crate) fn variant(enum_name: &str, value: &str) -> String {
    let (enum_name, value) = (camel(enum_name), camel(value));
    let stripped = value.strip_prefix(&enum_name).unwrap_or(&value);
    let whole = !stripped.starts_with(char::is_uppercase);
    escape(if whole { &value } else { stripped })
}

/// Makes a word an identifier, also if it is a keyword or begins with a digit.
fn escape(word: &str) -> String {
    match word {
        "abstract" | "as" | "async" | "await" | "become" | "box" | "break" | "const"
        | "continue" | "do" | "dyn" | "else" | "enum" | "false" | "final" | "fn" | "for"
        | "gen" | "if" | "impl" | "in" | "let" | "loop" | "macro" | "match" | "mod" | "move"
        | "mut" | "override" | "priv" | "pub" | "ref" | "return" | "static" | "struct"
        | "trait" | "true" | "try" | "type" | "typeof" | "unsafe" | "unsized" | "use"
        | "virtual" | "where" | "while" | "yield" => format!("r#{word}"),
        "_" | "super" | "self" | "Self" | "extern" | "crate" => format!("{word}_"),
        _ if word.starts_with(char::is_numeric) => format!("_{word}"),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_change_their_case() {
        assert_eq!(snake("GetForecast"), "get_forecast");
        assert_eq!(snake("HTTPBody"), "http_body");
        assert_eq!(camel("http_body"), "HttpBody");
        assert_eq!(shouty("WeatherStation"), "WEATHER_STATION");
    }

    #[test]
    fn keywords_become_identifiers() {
        assert_eq!(snake("Type"), "r#type");
        assert_eq!(snake("Self"), "self_");
        assert_eq!(camel("self"), "Self_");
        assert_eq!(snake("_1st"), "_1st");
        assert_eq!(prefixed("subscribe", "Type"), "subscribe_type");
        assert_eq!(suffixed("self", "Client"), "SelfClient");
    }

    #[test]
    fn variants_are_stripped_of_the_name_of_their_enum() {
        assert_eq!(variant("Sky", "SKY_CLEAR"), "Clear");
        assert_eq!(variant("Sky", "SKYLINE"), "Skyline");
        assert_eq!(variant("Sky", "SKY"), "Sky");
        assert_eq!(variant("Sky", "SKY_SELF"), "Self_");
    }
}
