//! Services.

use prost_reflect::{DescriptorPool, ServiceDescriptor};
use prost_types::ServiceOptions;

use super::{Service, method, package};
use crate::{comments::Docs, diagnostic::Diagnostic};

/// Reads a service; `None` if a part of it is wrong, which is in `errors` then.
pub(super) fn read(
    pool: &DescriptorPool,
    service: &ServiceDescriptor,
    errors: &mut Vec<Diagnostic>,
) -> Option<Service> {
    let file = service.parent_file();
    let version = package::application_and_version(&file, errors);
    let methods: Vec<_> = service
        .methods()
        .filter_map(|rpc| method::read(pool, &rpc, errors))
        .collect();
    let (application, version) = version?;
    let descriptor = service.service_descriptor_proto();
    Some(Service {
        package: file.package_name().to_owned(),
        application,
        version,
        name: service.name().to_owned(),
        docs: Docs::of(&file, service.path()),
        deprecated: descriptor
            .options
            .as_ref()
            .is_some_and(ServiceOptions::deprecated),
        methods,
    })
}
