//! A gateway that people sign in at, and that says in a header who sends a request.
//!
//! Whoever could send that header themselves could be anybody. So it counts only from where nobody but the gateway
//! reaches this program: a socket that is this user's alone, or with a token that both have.

use std::{borrow::Cow, fmt};

use smq_runtime::{Authenticator, Identity, RequestHead, Status, http::HeaderName};

use crate::names;

/// The fewest characters of a token: 16 random bytes in hexadecimal digits have as many.
const SHORTEST_TOKEN: usize = 32;

/// Who is signed in: what the gateway says. Handlers get it from `Context::identity`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    pub(crate) name: String,
}

impl Identity for User {
    fn key(&self) -> Cow<'_, [u8]> {
        self.name.as_bytes().into()
    }
}

/// Takes the word of a gateway for who sends a request.
pub struct Gateway {
    header: HeaderName,
    token: Option<String>,
}

impl Gateway {
    /// Returns the gateway that says in that header who it is: a name in UTF-8, percent-encoded (RFC 3986, section 2.1).
    ///
    /// Only the gateway may reach the server then.
    pub fn new(header: HeaderName) -> Self {
        Self {
            header,
            token: None,
        }
    }

    /// Takes its word only with `Authorization: Bearer {token}`: for where others reach the server too.
    ///
    /// Fails if the token can be guessed: with less than 32 characters.
    pub fn with_token(mut self, token: &str) -> Result<Self, String> {
        let token = token.trim();
        if token.len() < SHORTEST_TOKEN || !token.bytes().all(|it| it.is_ascii_graphic()) {
            return Err(format!(
                "the token needs {SHORTEST_TOKEN} characters or more, without space: `openssl rand -hex 32` makes one"
            ));
        }
        self.token = Some(token.to_owned());
        Ok(self)
    }

    /// Returns whether the gateway sends this: nobody else has the token.
    fn sends(&self, request: &RequestHead) -> bool {
        let Some(token) = &self.token else {
            return true;
        };
        let given = request.bearer().unwrap_or_default();
        let pairs = given.bytes().zip(token.bytes());
        // In a time that does not tell where the difference is.
        given.len() == token.len() && pairs.fold(0, |all, (a, b)| all | (a ^ b)) == 0
    }
}

impl Authenticator for Gateway {
    type Identity = User;

    async fn authenticate(&self, request: RequestHead) -> Result<User, Status> {
        let mut values = request.headers().get_all(&self.header).iter();
        let (Some(value), None, true) = (values.next(), values.next(), self.sends(&request)) else {
            return Err(Status::unauthenticated(
                "nobody is signed in: this program hears its gateway alone, where people sign in first",
            ));
        };
        let name = decoded(value.as_bytes()).ok_or_else(|| {
            Status::invalid_argument(format!(
                "{} is to be a name in UTF-8, percent-encoded",
                self.header
            ))
        })?;
        if names::name(&name)? != name {
            // Two people of the gateway must not become one here.
            return Err(Status::invalid_argument(format!(
                "{} has superfluous space: people need names that differ in more",
                self.header
            )));
        }
        Ok(User { name })
    }
}

/// Without the token.
impl fmt::Debug for Gateway {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gateway")
            .field("header", &self.header)
            .field("token", &self.token.is_some())
            .finish()
    }
}

/// Returns the text that is percent-encoded so.
fn decoded(bytes: &[u8]) -> Option<String> {
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte == b'%' {
            let digits = rest.get(..2)?;
            // `from_str_radix` takes a sign as well.
            if !digits.iter().all(u8::is_ascii_hexdigit) {
                return None;
            }
            let digits = std::str::from_utf8(digits).ok()?;
            decoded.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &rest[2..];
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn names_are_percent_encoded() {
        let name = |text: &str| decoded(text.as_bytes());
        assert_eq!(name("Ada").as_deref(), Some("Ada"));
        assert_eq!(name("Zo%C3%AB%20M.").as_deref(), Some("Zoë M."));
        for wrong in ["%", "Ada%4", "%zz", "%+1", "%FF"] {
            assert_eq!(name(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_token_is_long_and_not_shown() {
        let gateway = || Gateway::new(HeaderName::from_static("x-user"));
        assert!(
            gateway()
                .with_token("short")
                .unwrap_err()
                .contains("openssl")
        );
        let token = "0123456789abcdef0123456789abcdef";
        let gateway = gateway().with_token(&format!("{token}\n")).unwrap();
        assert!(!format!("{gateway:?}").contains(token));
    }
}
