//! Names resolved as protoc resolves them: a file sees what it and its imports define, and no other file.

#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use protox::prost_reflect::prost_types::FileDescriptorProto;

use crate::references::{self, Expected, Kind, Reference, join};

/// The elements of all files by full name.
#[derive(Debug, Default)]
pub(crate) struct Scopes {
    symbols: HashMap<String, Symbol>,
    files: Vec<File>,
}

#[derive(Debug)]
struct Symbol {
    kind: Kind,
    /// The number of the file that defines it. A package belongs to the first file that names it.
    file: usize,
}

/// A file whose elements are known.
#[derive(Debug)]
struct File {
    name: String,
    package: String,
    /// The files that an import of this one brings along.
    public: Vec<usize>,
}

/// A name that is defined twice.
#[derive(Debug)]
pub(crate) struct Clash {
    pub(crate) name: String,
    pub(crate) path: Vec<i32>,
    /// The import path of the file that defines it first.
    pub(crate) first: String,
    pub(crate) help: Option<String>,
}

/// The outcome of looking up a name.
enum Lookup {
    Found(String),
    /// The element of that full name has the wrong kind.
    Other(String),
    /// The first part of the name is an element that lacks the rest.
    Within(String),
    Unknown,
}

/// A name that a file cannot refer to.
#[derive(Debug)]
pub(crate) struct Unresolved {
    pub(crate) message: String,
    pub(crate) help: Option<String>,
    pub(crate) path: Vec<i32>,
}

/// What a file sees.
struct View<'a> {
    scopes: &'a Scopes,
    files: HashSet<usize>,
    /// The packages of these files, and those around them.
    packages: HashSet<&'a str>,
}

impl Scopes {
    /// Adds the elements of a file, unless one of them has the name of another.
    ///
    /// The files that it imports have to be added before, `imports` are their numbers.
    pub(crate) fn add(
        &mut self,
        file: &FileDescriptorProto,
        imports: &[usize],
    ) -> Result<usize, Vec<Clash>> {
        let number = self.files.len();
        let definitions = references::definitions(file);
        let clashes = self.clashes(file, &definitions);
        if !clashes.is_empty() {
            return Err(clashes);
        }
        for package in packages(file.package()) {
            self.symbols.entry(package.to_owned()).or_insert(Symbol {
                kind: Kind::Package,
                file: number,
            });
        }
        for (name, kind, _) in definitions {
            let file = number;
            self.symbols.insert(name, Symbol { kind, file });
        }
        let public = file.public_dependency.iter();
        let public = public.filter_map(|index| imports.get(usize::try_from(*index).ok()?));
        self.files.push(File {
            name: file.name().to_owned(),
            package: file.package().to_owned(),
            public: public.copied().collect(),
        });
        Ok(number)
    }

    /// Returns the names that are taken, without those inside an element whose name is taken.
    fn clashes(
        &self,
        file: &FileDescriptorProto,
        definitions: &[(String, Kind, Vec<i32>)],
    ) -> Vec<Clash> {
        let mut clashes = Vec::new();
        let first = |symbol: &Symbol| self.files[symbol.file].name.clone();
        let own_packages: HashSet<&str> = packages(file.package()).collect();
        for &package in &own_packages {
            if let Some(symbol) = self.symbols.get(package)
                && symbol.kind != Kind::Package
            {
                clashes.push(Clash {
                    name: package.to_owned(),
                    path: vec![2],
                    first: first(symbol),
                    help: None,
                });
            }
        }
        let mut own: HashSet<&str> = HashSet::new();
        let mut outer: Option<&[i32]> = None;
        let mut enumeration = "";
        for (name, kind, path) in definitions {
            let short = name.rsplit('.').next().unwrap_or(name);
            if *kind == Kind::Enum {
                enumeration = short;
            }
            if outer.is_some_and(|outer| path.starts_with(outer)) {
                continue;
            }
            let known = self.symbols.get(name).map(first);
            let twice = own_packages.contains(name.as_str()) || !own.insert(name);
            let Some(first) = known.or_else(|| twice.then(|| file.name().to_owned())) else {
                continue;
            };
            outer = Some(path);
            clashes.push(Clash {
                name: name.clone(),
                path: [&path[..], &[1]].concat(),
                first,
                help: (*kind == Kind::Value).then(|| {
                    let prefix = to_shouty_snake(enumeration);
                    format!(
                        "rename it to `{prefix}_{short}`: \
                         enum values share the scope around their enum"
                    )
                }),
            });
        }
        clashes
    }

    /// Replaces the names in a file by full names with a leading dot.
    ///
    /// Returns the files that it refers to but does not import itself, and the names that it cannot refer to.
    pub(crate) fn resolve(
        &self,
        number: usize,
        imports: &[usize],
        file: &mut FileDescriptorProto,
    ) -> (Vec<String>, Vec<Unresolved>) {
        let view = self.view(number, imports);
        let direct: HashSet<usize> = imports.iter().copied().chain([number]).collect();
        let (mut used, mut unresolved) = (HashSet::new(), Vec::new());
        references::visit(file, &mut |reference| match view.lookup(&reference) {
            Lookup::Found(full) => {
                used.extend(self.symbols.get(&full).map(|symbol| symbol.file));
                *reference.name = format!(".{full}");
            }
            failed => unresolved.push(self.describe(&failed, &reference)),
        });
        let mut indirect: Vec<usize> = used.difference(&direct).copied().collect();
        indirect.sort_unstable();
        let indirect = indirect.into_iter().map(|n| self.files[n].name.clone());
        (indirect.collect(), unresolved)
    }

    fn view(&self, number: usize, imports: &[usize]) -> View<'_> {
        let mut files = HashSet::from([number]);
        let mut more = imports.to_vec();
        while let Some(next) = more.pop() {
            if files.insert(next) {
                more.extend(&self.files[next].public);
            }
        }
        let mut named: HashSet<&str> = HashSet::new();
        for file in &files {
            named.insert(&self.files[*file].package);
        }
        View {
            scopes: self,
            files,
            packages: named.into_iter().flat_map(packages).collect(),
        }
    }

    /// Returns the error of a name, in the words of protox.
    fn describe(&self, failed: &Lookup, reference: &Reference<'_>) -> Unresolved {
        let name = reference.name.as_str();
        let (message, help) = match failed {
            Lookup::Other(full) => {
                let expected = match reference.expected {
                    Expected::Type => "a message or enum type",
                    Expected::Message => "a message type",
                    Expected::Extension => "an extension",
                };
                let help = (full != name).then(|| {
                    format!(
                        "here it means `{full}`, which is nearer: \
                         write the full name of what you mean, with a dot before it"
                    )
                });
                (format!("'{name}' is not {expected}"), help)
            }
            Lookup::Within(full) => (
                format!("'{name}' resolves to '{full}', which is not defined"),
                Some(format!(
                    "write `.{name}` if you mean a name from the outermost scope"
                )),
            ),
            Lookup::Found(_) | Lookup::Unknown => (format!("name '{name}' is not defined"), None),
        };
        Unresolved {
            message,
            help,
            path: reference.path.to_vec(),
        }
    }
}

impl View<'_> {
    /// Looks a name up, from the innermost scope to the outermost.
    fn lookup(&self, reference: &Reference<'_>) -> Lookup {
        let name = reference.name.as_str();
        if let Some(full) = name.strip_prefix('.') {
            return self.find(full, reference.expected);
        }
        let (first, is_compound) = match name.split_once('.') {
            Some((first, _)) => (first, true),
            None => (name, false),
        };
        let mut scope = reference.element;
        while let Some((outer, _)) = scope.rsplit_once('.') {
            scope = outer;
            let Some(kind) = self.kind(&join(scope, first)) else {
                continue;
            };
            let full = join(scope, name);
            if is_compound {
                // The first part decides, where it can contain the rest.
                let contains = [Kind::Package, Kind::Message, Kind::Enum, Kind::Service];
                if contains.contains(&kind) {
                    return match self.find(&full, reference.expected) {
                        Lookup::Unknown => Lookup::Within(full),
                        found => found,
                    };
                }
            } else if reference.expected != Expected::Type
                || matches!(kind, Kind::Message | Kind::Enum)
            {
                return self.find(&full, reference.expected);
            }
        }
        self.find(name, reference.expected)
    }

    fn find(&self, full: &str, expected: Expected) -> Lookup {
        let Some(kind) = self.kind(full) else {
            return Lookup::Unknown;
        };
        let fits = match expected {
            Expected::Type => matches!(kind, Kind::Message | Kind::Enum),
            Expected::Message => kind == Kind::Message,
            Expected::Extension => kind == Kind::Extension,
        };
        if fits {
            Lookup::Found(full.to_owned())
        } else {
            Lookup::Other(full.to_owned())
        }
    }

    /// Returns the kind of an element that the file sees.
    fn kind(&self, full: &str) -> Option<Kind> {
        let symbol = self.scopes.symbols.get(full)?;
        let is_visible = match symbol.kind {
            Kind::Package => self.packages.contains(full),
            _ => self.files.contains(&symbol.file),
        };
        is_visible.then_some(symbol.kind)
    }
}

/// Returns a package and those around it.
fn packages(package: &str) -> impl Iterator<Item = &str> {
    let dots = package.match_indices('.').map(|(index, _)| index);
    dots.chain([package.len()])
        .map(|end| &package[..end])
        .filter(|package| !package.is_empty())
}

/// Returns `SKY_KIND` for `SkyKind`.
fn to_shouty_snake(name: &str) -> String {
    let mut shouty = String::new();
    let mut after_lower = false;
    for c in name.chars() {
        if after_lower && c.is_uppercase() {
            shouty.push('_');
        }
        after_lower = c.is_lowercase() || c.is_numeric();
        shouty.extend(c.to_uppercase());
    }
    shouty
}
