//! What of foreign files is taken: packages, services and rpcs by name, or whatever has a pattern.

use std::collections::{BTreeMap, BTreeSet};

use prost::Message as _;
use prost_reflect::{
    DescriptorPool, DynamicMessage, FileDescriptor, MethodDescriptor, ServiceDescriptor, Syntax,
    Value,
};

use crate::{
    diagnostic::{Diagnostic, Place},
    interface::{self, InterfaceOption, StreamsOption},
    location_index,
    options::{Options, is_within, without_place},
};

/// What of the files is taken. The default is everything.
///
/// A name is the full name of a package, service or rpc, and stands for all that is in it: `weather.v1`,
/// `weather.v1.Weather`, `weather.v1.Weather.GetForecast`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Selection<'a> {
    /// The names of what is taken. Empty: everything.
    pub only: &'a [String],
    /// The names of what is left out of that.
    pub without: &'a [String],
    /// Whether rpcs are left out that are neither a method nor a topic.
    pub skip_unsupported: bool,
    /// The names of server streams that are replies in parts.
    pub streams: &'a [String],
    /// Whether each server stream is that whose request is no filter.
    pub streams_without_filter: bool,
    /// Packages, and the interfaces that they become: application and version, `etcd.v3`.
    pub interfaces: &'a [(String, String)],
    /// The version of packages that have services but no version.
    pub default_version: Option<&'a str>,
}

/// What was taken: the input of [`generate`](crate::generate()).
#[derive(Debug)]
pub struct Selected {
    /// The descriptors, without the services and rpcs that were left out.
    pub pool: DescriptorPool,
    /// The import paths of the files to generate.
    pub files: BTreeSet<String>,
    /// The rpcs that have no pattern, and the reasons.
    pub left_out: Vec<Diagnostic>,
}

/// Takes a part of files.
///
/// # Errors
///
/// Returns an error for each name that matches nothing.
pub fn select(
    pool: &DescriptorPool,
    files: &BTreeSet<&str>,
    selection: &Selection<'_>,
) -> Result<Selected, Vec<Diagnostic>> {
    location_index::forget();
    let roots: Vec<FileDescriptor> = pool
        .files()
        .filter(|file| files.contains(file.name()))
        .collect();
    let names = Names::of(&roots);
    let mut errors = names.check(selection);
    let (mut left_out, mut taken, mut edits) = (Vec::new(), BTreeSet::new(), BTreeMap::new());
    for file in &roots {
        let streams = streams(pool, file, selection);
        let edit = Edit {
            services: services(pool, file, selection, &streams, &mut left_out),
            streams,
            interface: None,
        };
        if edit.has_services() || selection.takes(file.package_name()) {
            taken.insert(file.name().to_owned());
        }
        if edit.leaves_out() || edit.has_streams() {
            edits.insert(file.name().to_owned(), edit);
        }
    }
    errors.extend(names.check_streams(selection, &roots));
    let with_services = roots.iter().filter(|file| {
        let edit = edits.get(file.name());
        file.services().len() > 0 && edit.is_none_or(Edit::has_services)
    });
    match interfaces(with_services, selection) {
        Ok(interfaces) => {
            for file in pool.files() {
                if let Some(name) = interfaces.get(file.package_name()) {
                    let edit = edits.entry(file.name().to_owned());
                    let edit = edit.or_insert_with(|| Edit::of(&file));
                    edit.interface = Some(name.clone());
                }
            }
        }
        Err(more) => errors.extend(more),
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let pool = if edits.is_empty() {
        pool.clone()
    } else {
        edited(pool, &edits).map_err(|error| vec![error])?
    };
    Ok(Selected {
        pool,
        files: taken,
        left_out,
    })
}

impl Selection<'_> {
    /// Whether an element is taken, by its full name.
    fn takes(&self, full_name: &str) -> bool {
        (self.only.is_empty() || covers(self.only, full_name)) && !covers(self.without, full_name)
    }
}

/// Whether one of the names stands for an element.
fn covers(names: &[String], full_name: &str) -> bool {
    names.iter().any(|name| is_within(full_name, plain(name)))
}

/// Returns a name without the dot that prost's users write before it.
fn plain(name: &str) -> &str {
    name.trim_start_matches('.')
}

/// The names that a selection can mean.
struct Names {
    packages: BTreeSet<String>,
    /// Services and rpcs.
    elements: BTreeSet<String>,
}

impl Names {
    fn of(files: &[FileDescriptor]) -> Self {
        let mut elements = BTreeSet::new();
        for service in files.iter().flat_map(FileDescriptor::services) {
            elements.insert(service.full_name().to_owned());
            elements.extend(service.methods().map(|rpc| rpc.full_name().to_owned()));
        }
        let packages = files.iter().map(|file| file.package_name().to_owned());
        Self {
            packages: packages.collect(),
            elements,
        }
    }

    /// Returns an error for each name that matches nothing.
    fn check(&self, selection: &Selection<'_>) -> Vec<Diagnostic> {
        let only = selection.only.iter().map(|name| ("only", name));
        let without = selection.without.iter().map(|name| ("without", name));
        let streams = selection.streams.iter().map(|name| ("streams", name));
        let unknown = only.chain(without).chain(streams).filter(|(_, name)| {
            let mut names = self.packages.iter().chain(&self.elements);
            !names.any(|full_name| is_within(full_name, plain(name)))
        });
        unknown
            .map(|(option, name)| {
                without_place(
                    format!("`{option}` names `{name}`, which is no package, service or rpc"),
                    format!("write a full name{}", self.choice(name)),
                )
            })
            .collect()
    }

    /// Returns an error for each name of a reply in parts that stands for no server stream.
    fn check_streams(
        &self,
        selection: &Selection<'_>,
        files: &[FileDescriptor],
    ) -> Vec<Diagnostic> {
        let services = files.iter().flat_map(FileDescriptor::services);
        let rpcs: Vec<_> = services
            .flat_map(|service| service.methods().collect::<Vec<_>>())
            .collect();
        let known = selection.streams.iter().filter(|name| {
            let mut names = self.packages.iter().chain(&self.elements);
            names.any(|full_name| is_within(full_name, plain(name)))
        });
        let none = known.filter(|name| {
            let mut streams = rpcs.iter().filter(|rpc| is_server_stream(rpc));
            !streams.any(|rpc| is_within(rpc.full_name(), plain(name)))
        });
        none.map(|name| {
            without_place(
                format!("`streams` names `{name}`, which has no stream of a server alone"),
                "name an rpc with `stream` before what it returns and not before its request, or remove it",
            )
        })
        .collect()
    }

    /// Returns `: a, b`, the names that end as the unknown name does, or else the packages.
    fn choice(&self, unknown: &str) -> String {
        const MOST: usize = 5;
        let last = |name: &str| name.rsplit('.').next().unwrap_or_default().to_lowercase();
        let alike: Vec<_> = self
            .elements
            .iter()
            .filter(|name| last(name) == last(unknown))
            .collect();
        let names = if alike.is_empty() {
            self.packages.iter().filter(|it| !it.is_empty()).collect()
        } else {
            alike
        };
        let shown: Vec<_> = names
            .iter()
            .take(MOST)
            .map(|it| format!("`{it}`"))
            .collect();
        let more = if names.len() > MOST { ", …" } else { "" };
        if shown.is_empty() {
            String::new()
        } else {
            format!(": {}{more}", shown.join(", "))
        }
    }
}

/// Whether only the server streams.
fn is_server_stream(rpc: &MethodDescriptor) -> bool {
    rpc.is_server_streaming() && !rpc.is_client_streaming()
}

/// Returns, for each rpc of each service of a file, whether the selection makes it reply in parts.
fn streams(
    pool: &DescriptorPool,
    file: &FileDescriptor,
    selection: &Selection<'_>,
) -> Vec<Vec<bool>> {
    let is_one = |rpc: MethodDescriptor| {
        is_server_stream(&rpc)
            && file.syntax() == Syntax::Proto3
            && !interface::has_option(pool, &rpc)
            && (covers(selection.streams, rpc.full_name())
                || (selection.streams_without_filter && unsupported(pool, &rpc).is_some()))
    };
    let services = file.services();
    services
        .map(|service| service.methods().map(is_one).collect())
        .collect()
}

/// Returns, for each service of a file, the rpcs that stay; `None` for a service that does not.
fn services(
    pool: &DescriptorPool,
    file: &FileDescriptor,
    selection: &Selection<'_>,
    streams: &[Vec<bool>],
    left_out: &mut Vec<Diagnostic>,
) -> Vec<Option<Vec<bool>>> {
    let kept = |(service, streams): (ServiceDescriptor, &Vec<bool>)| {
        let rpcs = service.methods().zip(streams).map(|(rpc, streams)| {
            let is_checked = selection.skip_unsupported && !streams;
            selection.takes(rpc.full_name())
                && match unsupported(pool, &rpc).filter(|_| is_checked) {
                    Some(reason) => {
                        left_out.push(reason);
                        false
                    }
                    None => true,
                }
        });
        let rpcs: Vec<bool> = rpcs.collect();
        let is_taken = if rpcs.is_empty() {
            selection.takes(service.full_name())
        } else {
            rpcs.contains(&true)
        };
        is_taken.then_some(rpcs)
    };
    file.services().zip(streams).map(kept).collect()
}

/// Returns the reason why an rpc is neither a method nor a topic. Options of ours mean that it shall be one.
fn unsupported(pool: &DescriptorPool, rpc: &MethodDescriptor) -> Option<Diagnostic> {
    let left_out = |reason: &str| Diagnostic {
        message: format!("rpc `{}` is left out: {reason}", rpc.full_name()),
        place: Some(Place::of(&rpc.parent_file(), rpc.path())),
        help: None,
    };
    let mut errors = Vec::new();
    if interface::has_option(pool, rpc) {
        return None;
    }
    if rpc.parent_file().syntax() != Syntax::Proto3 {
        return Some(left_out("its file is not proto3"));
    }
    if interface::read_method(pool, rpc, &Options::default(), &mut errors).is_some() {
        return None;
    }
    let more = match errors.len().saturating_sub(1) {
        0 => String::new(),
        more => format!(" (and {more} more)"),
    };
    let mut message = errors.into_iter().next()?.message;
    let mut advice = "";
    if is_server_stream(rpc) {
        let (request, part) = (rpc.input(), rpc.output());
        let (request, part) = (request.name(), part.name());
        message = format!("`{request}` is no filter of `{part}`: {message}");
        advice = "; with `Compiler::streams` it replies in parts";
    }
    Some(left_out(&format!("{message}{more}{advice}")))
}

/// Returns the interfaces of packages that are not called as one.
fn interfaces<'a>(
    with_services: impl Iterator<Item = &'a FileDescriptor>,
    selection: &Selection<'_>,
) -> Result<BTreeMap<String, String>, Vec<Diagnostic>> {
    let (mut found, mut errors) = (BTreeMap::new(), Vec::new());
    let with_services: Vec<_> = with_services.collect();
    for (package, name) in selection.interfaces {
        let package = plain(package);
        if !with_services.iter().any(|it| it.package_name() == package) {
            errors.push(without_place(
                format!("`interface` for `{package}`, which is no package with services"),
                "write the full name of a package, or remove it",
            ));
        } else if interface::split(name).is_none() {
            errors.push(without_place(
                format!(
                    "`interface` for `{package}` is `{name}`, which is no application and version"
                ),
                format!("write both, with a dot in between: `{package}.v1`"),
            ));
        } else {
            found.insert(package.to_owned(), name.clone());
        }
    }
    if let Some(version) = selection.default_version {
        if interface::split(&format!("application.{version}")).is_none() {
            errors.push(without_place(
                format!("`default_version` is `{version}`, which is no version"),
                "write `v1` or `v2beta1`",
            ));
        }
        for file in with_services {
            let package = file.package_name();
            let has_version = interface::split(package).is_some()
                || InterfaceOption::of(file).interface.is_some();
            if !has_version && !package.is_empty() && !found.contains_key(package) {
                found.insert(package.to_owned(), format!("{package}.{version}"));
            }
        }
    }
    if errors.is_empty() {
        Ok(found)
    } else {
        Err(errors)
    }
}

/// What becomes of a file.
struct Edit {
    /// For each service, the rpcs that stay; `None` for a service that does not.
    services: Vec<Option<Vec<bool>>>,
    /// For each service, the rpcs that reply in parts, though their file does not say so.
    streams: Vec<Vec<bool>>,
    interface: Option<String>,
}

impl Edit {
    /// Leaves a file as it is.
    fn of(file: &FileDescriptor) -> Self {
        let rpcs = |service: ServiceDescriptor| Some(vec![true; service.methods().len()]);
        Self {
            services: file.services().map(rpcs).collect(),
            streams: Vec::new(),
            interface: None,
        }
    }

    fn has_services(&self) -> bool {
        self.services.iter().any(Option::is_some)
    }

    fn has_streams(&self) -> bool {
        self.streams.iter().flatten().any(|streams| *streams)
    }

    fn leaves_out(&self) -> bool {
        self.services
            .iter()
            .any(|rpcs| rpcs.as_ref().is_none_or(|rpcs| rpcs.contains(&false)))
    }

    /// Changes a `google.protobuf.FileDescriptorProto`.
    fn apply(&self, file: &mut DynamicMessage) -> Option<()> {
        if let Some(interface) = &self.interface {
            let option = InterfaceOption {
                interface: Some(interface.clone()),
            };
            let options = file.get_field_by_name_mut("options")?;
            let Value::Message(options) = options else {
                return None;
            };
            options.merge(&*option.encode_to_vec()).ok()?;
        }
        if self.has_streams() {
            let services = file.get_field_by_name_mut("service")?.as_list_mut()?;
            for (service, streams) in services.iter_mut().zip(&self.streams) {
                set_streams(service, streams)?;
            }
        }
        if !self.leaves_out() {
            return Some(());
        }
        let services = file.get_field_by_name_mut("service")?.as_list_mut()?;
        retain(services, &|index| self.kept_service(index));
        let kept = self.services.iter().flatten();
        for (service, rpcs) in services.iter_mut().zip(kept) {
            let Value::Message(service) = service else {
                return None;
            };
            let methods = service.get_field_by_name_mut("method")?.as_list_mut()?;
            retain(methods, &|index| rpcs.get(index) == Some(&true));
        }
        if !file.has_field_by_name("source_code_info") {
            return Some(());
        }
        let Value::Message(info) = file.get_field_by_name_mut("source_code_info")? else {
            return None;
        };
        let locations = info.get_field_by_name_mut("location")?.as_list_mut()?;
        locations.retain_mut(|location| self.keep_location(location).is_some());
        Some(())
    }

    fn kept_service(&self, index: usize) -> bool {
        self.services.get(index).is_some_and(Option::is_some)
    }

    /// Corrects the path of a location. Returns `None` if its element is left out.
    fn keep_location(&self, location: &mut Value) -> Option<()> {
        /// The numbers of `FileDescriptorProto.service` and `ServiceDescriptorProto.method`.
        const SERVICE: i32 = 6;
        const METHOD: i32 = 2;
        let Value::Message(location) = location else {
            return None;
        };
        let path = location.get_field_by_name_mut("path")?.as_list_mut()?;
        let number = |path: &[Value], at: usize| path.get(at).and_then(Value::as_i32);
        if number(path, 0) != Some(SERVICE) {
            return Some(());
        }
        let Some(service) = number(path, 1).and_then(|index| usize::try_from(index).ok()) else {
            return Some(());
        };
        let rpcs = self.services.get(service)?.as_ref()?;
        let before = &self.services[..service];
        path[1] = index(before.iter().filter(|rpcs| rpcs.is_some()).count())?;
        if number(path, 2) != Some(METHOD) {
            return Some(());
        }
        let Some(method) = number(path, 3).and_then(|index| usize::try_from(index).ok()) else {
            return Some(());
        };
        if !*rpcs.get(method)? {
            return None;
        }
        path[3] = index(rpcs[..method].iter().filter(|kept| **kept).count())?;
        Some(())
    }
}

/// Sets the option of the rpcs that reply in parts, in a `google.protobuf.ServiceDescriptorProto`.
fn set_streams(service: &mut Value, streams: &[bool]) -> Option<()> {
    let Value::Message(service) = service else {
        return None;
    };
    let methods = service.get_field_by_name_mut("method")?.as_list_mut()?;
    for (method, _) in methods.iter_mut().zip(streams).filter(|(_, it)| **it) {
        let Value::Message(method) = method else {
            return None;
        };
        let Value::Message(options) = method.get_field_by_name_mut("options")? else {
            return None;
        };
        options.merge(&*StreamsOption::set().encode_to_vec()).ok()?;
    }
    Some(())
}

fn index(count: usize) -> Option<Value> {
    i32::try_from(count).ok().map(Value::I32)
}

/// Removes the values whose index is not kept.
fn retain(values: &mut Vec<Value>, kept: &dyn Fn(usize) -> bool) {
    let mut next = 0;
    values.retain(|_| {
        next += 1;
        kept(next - 1)
    });
}

/// Returns a pool with changed files. Custom options stay, which the structs of prost-types would drop.
fn edited(
    pool: &DescriptorPool,
    edits: &BTreeMap<String, Edit>,
) -> Result<DescriptorPool, Diagnostic> {
    /// `google.protobuf.FileDescriptorSet`.
    #[derive(Clone, PartialEq, prost::Message)]
    struct FileSet {
        #[prost(bytes = "vec", repeated, tag = "1")]
        file: Vec<Vec<u8>>,
    }
    let failed = |file: &str, error: &dyn std::fmt::Display| {
        without_place(
            format!("cannot leave out a part of {file}: {error}"),
            "report this as a bug of smq-codegen",
        )
    };
    let descriptor = DescriptorPool::global()
        .get_message_by_name("google.protobuf.FileDescriptorProto")
        .ok_or_else(|| failed("a file", &"no descriptor of descriptors"))?;
    let mut set = FileSet::default();
    for file in pool.files() {
        let encoded = file.encode_to_vec();
        let Some(edit) = edits.get(file.name()) else {
            set.file.push(encoded);
            continue;
        };
        let mut message = DynamicMessage::decode(descriptor.clone(), &*encoded)
            .map_err(|error| failed(file.name(), &error))?;
        edit.apply(&mut message)
            .ok_or_else(|| failed(file.name(), &"unexpected descriptor"))?;
        set.file.push(message.encode_to_vec());
    }
    DescriptorPool::decode(&*set.encode_to_vec()).map_err(|error| failed("the files", &error))
}
