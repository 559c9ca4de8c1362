import {
  createRegistry,
  type DescFile,
  type DescMessage,
  type DescMethod,
  type DescService,
  getOption,
  hasOption,
  type Registry,
} from "@bufbuild/protobuf";
import { topic } from "./gen/smq/v1/options_pb.js";

/** A method or topic, as the wire knows it. */
export interface Endpoint {
  readonly desc: DescMethod;
  /** `Service.Method`. */
  readonly name: string;
  /** The path of its session: `/socket.mq/weather/v1`. */
  readonly session: string;
  /** What an event is, where it is a topic. */
  readonly event: DescMessage;
  /** What its filter is; undefined where it has none. */
  readonly filter: DescMessage | undefined;
  /** All types that the file knows, for what JSON names by type. */
  readonly registry: Registry;
}

const EMPTY = "google.protobuf.Empty";

/** Returns the methods and topics of a service, by their name in TypeScript. */
export function endpoints(service: DescService): Map<string, Endpoint> {
  const session = sessionPath(service);
  const registry = createRegistry(...withImports(service.file, new Set()));
  const all = service.methods.map((desc): [string, Endpoint] => {
    const event = desc.methodKind === "server_streaming" ? desc.output : desc.input;
    const name = `${service.name}.${desc.name}`;
    return [desc.localName, { desc, name, session, event, filter: filter(desc, registry), registry }];
  });
  return new Map(all);
}

/** Returns the path of an interface: its package is the application, and a version at the end. */
function sessionPath(service: DescService): string {
  const { package: name } = service.file.proto;
  const parts = /^(.+)\.(v\d+(?:(?:alpha|beta)\d*)?)$/.exec(name);
  if (!parts) {
    throw new TypeError(`${service.typeName} is no interface: its package has to end with a version, as weather.v1`);
  }
  return `/socket.mq/${parts[1]}/${parts[2]}`;
}

/** Returns the message that filters a topic: its request; or what the option of one that both publish names. */
function filter(desc: DescMethod, registry: Registry): DescMessage | undefined {
  if (desc.methodKind === "server_streaming") {
    return desc.input.typeName === EMPTY ? undefined : desc.input;
  }
  if (desc.methodKind !== "bidi_streaming" || !hasOption(desc, topic)) {
    return undefined;
  }
  const { filter: name } = getOption(desc, topic);
  return name ? resolve(name, desc.parent.file.proto.package, registry) : undefined;
}

/** Finds the message that a name means within a package: the innermost scope that has it. */
function resolve(name: string, scope: string, registry: Registry): DescMessage {
  if (name.startsWith(".")) {
    return resolve(name.slice(1), "", registry);
  }
  for (let at = scope; ; at = at.slice(0, Math.max(at.lastIndexOf("."), 0))) {
    const found = registry.getMessage(at ? `${at}.${name}` : name);
    if (found) {
      return found;
    }
    if (!at) {
      throw new TypeError(`the filter ${name} is in no file that the interface imports`);
    }
  }
}

function withImports(file: DescFile, known: Set<DescFile>): Set<DescFile> {
  if (!known.has(file)) {
    known.add(file);
    file.dependencies.forEach((dependency) => withImports(dependency, known));
  }
  return known;
}
