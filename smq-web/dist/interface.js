import { createRegistry, } from "@bufbuild/protobuf";
import { BinaryReader } from "@bufbuild/protobuf/wire";
const EMPTY = "google.protobuf.Empty";
/** Returns what the functions of a client do, by their names. */
export function endpoints(service) {
    const sessionPath = sessionPathOf(service);
    const registry = createRegistry(...withImports(service.file, new Set()));
    const all = new Map();
    for (const desc of service.methods) {
        const { methodKind: kind, localName } = desc;
        const event = kind === "server_streaming" ? desc.output : desc.input;
        const endpoint = { desc, name: `${service.name}.${desc.name}`, sessionPath, event, filter: filterOf(desc, registry) };
        // A client with a function `then` would be a promise to `await`.
        all.set(localName === "then" ? "then$" : localName, {
            ...endpoint,
            does: kind === "unary" ? "request" : kind === "client_streaming" ? "publish" : "subscribe",
        });
        if (kind === "bidi_streaming") {
            all.set(`publish${localName[0].toUpperCase()}${localName.slice(1)}`, { ...endpoint, does: "publish" });
        }
    }
    return all;
}
/** Returns the path of an interface. Its name is the application, then a version. */
function sessionPathOf(service) {
    const parts = /^(.+)\.(v\d+(?:[a-z][a-z\d_]*|test\w*)?)$/.exec(interfaceOf(service.file));
    if (!parts) {
        throw new TypeError(`${service.typeName}: the package must end with a version, such as weather.v1`);
    }
    return `/socket.mq/${parts[1]}/${parts[2]}`;
}
/** The number of the option `(smq.v1.interface)`. */
const INTERFACE = 50717;
/** Returns the name of an interface: the package of the file, or what its option says. */
function interfaceOf({ proto }) {
    const option = proto.options?.$unknown?.find(({ no }) => no === INTERFACE);
    return option ? new BinaryReader(option.data).string() : proto.package;
}
/** Returns the type of a topic's filter: its request, or, if both sides publish, the type that its option names. */
function filterOf(desc, registry) {
    if (desc.methodKind === "server_streaming") {
        return desc.input.typeName === EMPTY ? undefined : desc.input;
    }
    const name = desc.methodKind === "bidi_streaming" && filterName(desc);
    return name ? resolve(name, desc.parent.file.proto.package, registry) : undefined;
}
/** The number of the option `(smq.v1.topic)`, and of its field `filter`. */
const TOPIC = 50717;
const FILTER = 4;
/** Reads the name of the filter from the options of a topic. The description of all options would be much larger. */
function filterName(desc) {
    let name = "";
    for (const { no, data } of desc.proto.options?.$unknown ?? []) {
        const reader = new BinaryReader(data);
        const end = no === TOPIC ? reader.uint32() + reader.pos : 0;
        while (reader.pos < end) {
            const [field, type] = reader.tag();
            if (field === FILTER) {
                name = reader.string();
            }
            else {
                reader.skip(type);
            }
        }
    }
    return name;
}
/** Finds a message by a name that is relative to a package: the innermost scope that has the name wins. */
function resolve(name, scope, registry) {
    if (name.startsWith(".")) {
        return resolve(name.slice(1), "", registry);
    }
    for (let at = scope;; at = at.slice(0, Math.max(at.lastIndexOf("."), 0))) {
        const found = registry.getMessage(at ? `${at}.${name}` : name);
        if (found) {
            return found;
        }
        if (!at) {
            throw new TypeError(`the filter ${name} is not defined in the interface or its imports`);
        }
    }
}
export function withImports(file, known) {
    if (!known.has(file)) {
        known.add(file);
        file.dependencies.forEach((dependency) => withImports(dependency, known));
    }
    return known;
}
