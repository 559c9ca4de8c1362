//! Who uses a type: the rpcs that it reaches, as a request, a reply, an event or a filter.

use std::collections::{BTreeSet, HashMap};

use protox::prost_reflect::{DescriptorPool, Kind, MethodDescriptor};

use super::{Breaks, breaking::options};

/// For each rpc that uses a type, who uses it there.
pub(super) type Uses = BTreeSet<(Breaks, String)>;

/// The users of the types of an interface.
#[derive(Default)]
pub(super) struct Users {
    direct: HashMap<String, Uses>,
    /// The messages that have a field of a type.
    containers: HashMap<String, BTreeSet<String>>,
    known: HashMap<String, Uses>,
}

impl Users {
    pub(super) fn of(pool: &DescriptorPool) -> Self {
        let mut users = Self::default();
        for rpc in pool
            .services()
            .flat_map(|service| service.methods().collect::<Vec<_>>())
        {
            let roles = Roles::of(&rpc);
            let filter = options::filter(&rpc);
            let messages = [
                (rpc.input().full_name().to_owned(), &roles.input[..]),
                (rpc.output().full_name().to_owned(), &roles.output[..]),
            ];
            let filter = filter.map(|name| (name, &[Breaks::Subscribers][..]));
            for (message, roles) in messages.into_iter().chain(filter) {
                let uses = roles.iter().map(|role| (*role, rpc.full_name().to_owned()));
                users.direct.entry(message).or_default().extend(uses);
            }
        }
        let fields = pool
            .all_messages()
            .flat_map(|message| message.fields().collect::<Vec<_>>());
        for field in fields {
            let name = match field.kind() {
                Kind::Message(message) => message.full_name().to_owned(),
                Kind::Enum(descriptor) => descriptor.full_name().to_owned(),
                _ => continue,
            };
            let container = field.parent_message().full_name().to_owned();
            users.containers.entry(name).or_default().insert(container);
        }
        users
    }

    /// Returns who uses a message or an enum, also within other messages.
    pub(super) fn of_type(&mut self, name: &str) -> Uses {
        if let Some(known) = self.known.get(name) {
            return known.clone();
        }
        let (mut seen, mut next) = (BTreeSet::from([name]), vec![name]);
        let mut uses = Uses::new();
        while let Some(name) = next.pop() {
            uses.extend(self.direct.get(name).into_iter().flatten().cloned());
            let containers = self.containers.get(name).into_iter().flatten();
            next.extend(
                containers
                    .map(String::as_str)
                    .filter(|name| seen.insert(name)),
            );
        }
        self.known.insert(name.to_owned(), uses.clone());
        uses
    }
}

/// Who uses an rpc, and its messages.
pub(super) struct Roles {
    input: Vec<Breaks>,
    output: Vec<Breaks>,
}

impl Roles {
    fn of(rpc: &MethodDescriptor) -> Self {
        use Breaks::{Callers, Publishers, Subscribers};
        let (input, output) = match (rpc.is_client_streaming(), rpc.is_server_streaming()) {
            (false, true) if !options::streams(rpc) => (vec![Subscribers], vec![Subscribers]),
            (false, _) => (vec![Callers], vec![Callers]),
            (true, false) => (vec![Publishers], vec![]),
            (true, true) => (vec![Publishers, Subscribers], vec![]),
        };
        Self { input, output }
    }

    /// Returns all users of an rpc.
    pub(super) fn uses(rpc: &MethodDescriptor) -> Uses {
        let roles = Self::of(rpc);
        let all = roles.input.into_iter().chain(roles.output);
        all.map(|role| (role, rpc.full_name().to_owned())).collect()
    }

    /// Returns the users of all rpcs.
    pub(super) fn of_all(rpcs: impl IntoIterator<Item = MethodDescriptor>) -> Uses {
        rpcs.into_iter().flat_map(|rpc| Self::uses(&rpc)).collect()
    }
}

/// Splits uses into the roles and the rpcs, each once.
pub(super) fn split(uses: &Uses) -> (Vec<Breaks>, Vec<String>) {
    let roles: BTreeSet<_> = uses.iter().map(|(role, _)| *role).collect();
    let rpcs: BTreeSet<_> = uses.iter().map(|(_, rpc)| rpc.clone()).collect();
    (roles.into_iter().collect(), rpcs.into_iter().collect())
}
