// The descriptors of an interface: its services, their comments, and their messages as they stand in the .proto files.

import {
  createFileRegistry,
  type DescEnum,
  type DescField,
  type DescFile,
  type DescMessage,
  type DescService,
  type FileRegistry,
  fromBinary,
  ScalarType,
} from "@bufbuild/protobuf";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { BinaryReader } from "@bufbuild/protobuf/wire";

/** The number of the option `(smq.v1.interface)`. */
const INTERFACE = 50717;

export class Schema {
  readonly registry: FileRegistry;
  /** By the element of the file that has the comment. */
  readonly #comments = new Map<object, string>();

  constructor(readonly encoded: Uint8Array<ArrayBuffer>) {
    this.registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, encoded));
    for (const file of this.registry.files) {
      this.#readComments(file);
    }
  }

  /** Finds a service of an interface. */
  service(interfaceName: string, name: string): DescService | undefined {
    for (const file of this.registry.files) {
      const found = file.services.find((service) => service.name === name);
      if (found && interfaceOf(file) === interfaceName) {
        return found;
      }
    }
    return undefined;
  }

  comment(desc: { readonly proto: object }): string {
    return this.#comments.get(desc.proto) ?? "";
  }

  /** Returns the first paragraph of a comment. */
  summary(desc: { readonly proto: object }): string {
    return this.comment(desc).split(/\n\s*\n/)[0]!;
  }

  /** Returns messages and enums as a .proto file has them, with all that they consist of. */
  source(...roots: DescMessage[]): string {
    const types = new Set<DescMessage | DescEnum>(roots);
    for (const type of types) {
      for (const field of type.kind === "message" ? type.fields : []) {
        const of = field.message ?? field.enum;
        if (of && !isOfProtobuf(of.typeName) && !(of.kind === "message" && of.proto.options?.mapEntry)) {
          types.add(of);
        }
        if (field.fieldKind === "map" && field.message && !isOfProtobuf(field.message.typeName)) {
          types.add(field.message);
        }
      }
    }
    const own = [...types].filter((type) => !isOfProtobuf(type.typeName));
    return own.map((type) => (type.kind === "message" ? this.#message(type) : this.#enum(type))).join("\n\n");
  }

  #message(message: DescMessage): string {
    const lines = message.members.flatMap((member) => {
      if (member.kind === "field") {
        return this.#field(member, "  ");
      }
      const fields = member.fields.flatMap((field) => this.#field(field, "    "));
      return [...this.#lines(member, "  "), `  oneof ${member.name} {`, ...fields, "  }"];
    });
    return [...this.#lines(message), `message ${local(message)} {`, ...lines, "}"].join("\n");
  }

  #enum(type: DescEnum): string {
    const lines = type.values.flatMap((it) => [...this.#lines(it, "  "), `  ${it.name} = ${it.number};`]);
    return [...this.#lines(type), `enum ${local(type)} {`, ...lines, "}"].join("\n");
  }

  #field(field: DescField, indent: string): string[] {
    const label = field.proto.label === 2 ? "required " : field.proto.proto3Optional ? "optional " : "";
    return [...this.#lines(field, indent), `${indent}${label}${typeName(field)} ${field.name} = ${field.number};`];
  }

  #lines(desc: { readonly proto: object }, indent = ""): string[] {
    const comment = this.comment(desc);
    return comment ? comment.split("\n").map((line) => `${indent}// ${line}`.trimEnd()) : [];
  }

  /** Notes the comments of a file. Their paths are the numbers and indexes of fields of `FileDescriptorProto`. */
  #readComments({ proto }: DescFile): void {
    for (const { path, leadingComments, trailingComments } of proto.sourceCodeInfo?.location ?? []) {
      const text = (leadingComments || trailingComments).replace(/^ /gm, "").trim();
      let at: any = proto;
      for (let step = 0; at && step < path.length; step += 2) {
        const names = NAMES[at.$typeName as keyof typeof NAMES] as Record<number, string> | undefined;
        const name = names?.[path[step]!];
        at = name && at[name]?.[path[step + 1]!];
      }
      // That of a file stands at its package.
      const isPackage = path.length === 1 && path[0] === 2;
      if (text && (isPackage || (path.length > 0 && at))) {
        this.#comments.set(isPackage ? proto : at, text);
      }
    }
  }
}

/** The fields that a path can name, by their numbers. */
const NAMES = {
  "google.protobuf.FileDescriptorProto": { 4: "messageType", 5: "enumType", 6: "service", 7: "extension" },
  "google.protobuf.DescriptorProto": { 2: "field", 3: "nestedType", 4: "enumType", 8: "oneofDecl" },
  "google.protobuf.EnumDescriptorProto": { 2: "value" },
  "google.protobuf.ServiceDescriptorProto": { 2: "method" },
};

function interfaceOf({ proto }: DescFile): string {
  const option = proto.options?.$unknown?.find(({ no }) => no === INTERFACE);
  return option ? new BinaryReader(option.data).string() : proto.package;
}

function isOfProtobuf(typeName: string): boolean {
  return typeName.startsWith("google.protobuf.");
}

/** Returns the name of a type without its package. */
export function local(type: DescMessage | DescEnum): string {
  const scope = type.file.proto.package;
  return scope ? type.typeName.slice(scope.length + 1) : type.typeName;
}

/** Returns the type of a field as it stands in the .proto: `repeated string`, `map<string, Place>`. */
export function typeName(field: DescField): string {
  const of = (type: DescMessage | DescEnum) => (type.file === field.parent.file ? local(type) : type.typeName);
  const scalar = (type: ScalarType) => ScalarType[type].toLowerCase();
  const own = field.message ? of(field.message) : field.enum ? of(field.enum) : scalar(field.scalar!);
  switch (field.fieldKind) {
    case "list":
      return `repeated ${own}`;
    case "map":
      return `map<${scalar(field.mapKey)}, ${own}>`;
    default:
      return own;
  }
}
