//! The address of a socket for programs of the same machine: `unix:/run/app.sock`.

use std::path::PathBuf;

/// Returns the path in such an address, or what is wrong with it; nothing, if it is another kind
/// of address. `unix:///run/app.sock` is the same as `unix:/run/app.sock`.
pub(crate) fn path(address: &str) -> Option<Result<PathBuf, String>> {
    let (scheme, rest) = address.split_once(':')?;
    if !scheme.eq_ignore_ascii_case("unix") {
        return None;
    }
    let path = match rest.strip_prefix("//") {
        None => rest,
        Some(path) if path.starts_with('/') => path,
        Some(path) => return Some(Err(format!("write unix:/{path}"))),
    };
    if path.is_empty() || path.ends_with('/') {
        return Some(Err(
            "the socket's file is missing: write unix:/run/app.sock, say".into(),
        ));
    }
    Some(Ok(path.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_sockets() {
        let ok = |path: &str| Some(Ok(PathBuf::from(path)));
        assert_eq!(path("unix:/run/a.sock"), ok("/run/a.sock"));
        assert_eq!(path("UNIX:///run/a.sock"), ok("/run/a.sock"));
        assert_eq!(path("unix:a.sock"), ok("a.sock"));
        assert_eq!(path("http://unix:/a"), None);
        assert_eq!(path("127.0.0.1:7070"), None);
        let advice = |address| path(address).and_then(Result::err).unwrap_or_default();
        assert_eq!(advice("unix://run/a.sock"), "write unix:/run/a.sock");
        assert!(advice("unix:").contains("file is missing"));
        assert!(advice("unix:/run/").contains("file is missing"));
    }
}
