//! Addresses of Unix domain sockets: `unix:/run/app.sock`.

use std::path::PathBuf;

/// Parses the path of a `unix:` address; none for another kind of address. The error says what to write instead.
///
/// `unix:///run/app.sock` is the same as `unix:/run/app.sock`.
pub(crate) fn path(address: &str) -> Option<Result<PathBuf, String>> {
    let (scheme, rest) = address.split_once(':')?;
    if !scheme.eq_ignore_ascii_case("unix") {
        return None;
    }
    let path = match rest.strip_prefix("//") {
        None => rest,
        Some(path) if path.starts_with('/') => path,
        Some(path) => {
            return Some(Err(format!(
                "ambiguous path after unix://: write unix:/{path}"
            )));
        }
    };
    if path.is_empty() || path.ends_with('/') {
        return Some(Err(
            "the path of the socket file is missing: write unix:/run/app.sock, for example".into(),
        ));
    }
    Some(Ok(path.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn socket_addresses_parse() {
        let ok = |path: &str| Some(Ok(PathBuf::from(path)));
        assert_eq!(path("unix:/run/a.sock"), ok("/run/a.sock"));
        assert_eq!(path("UNIX:///run/a.sock"), ok("/run/a.sock"));
        assert_eq!(path("unix:a.sock"), ok("a.sock"));
        assert_eq!(path("http://unix:/a"), None);
        assert_eq!(path("127.0.0.1:7070"), None);
        let advice = |address| path(address).and_then(Result::err).unwrap_or_default();
        assert!(advice("unix://run/a.sock").ends_with(": write unix:/run/a.sock"));
        assert!(advice("unix:").contains("is missing"));
        assert!(advice("unix:/run/").contains("is missing"));
    }
}
