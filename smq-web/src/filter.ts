import {
  create,
  type DescMessage,
  isMessage,
  type Message,
  type MessageInitShape,
  type MessageShape,
  toBinary,
} from "@bufbuild/protobuf";
import { SmqError } from "./error.js";
import type { Endpoint } from "./interface.js";

/** The types of fields that a filter can have. */
type FilterValue = string | number | bigint | boolean | Uint8Array;

/**
 * A filter by fields of an event: for each field a value that it must have, or several values, one of which it must
 * have.
 *
 * It is for topics that both sides publish, in code that `protoc-gen-es` alone has generated: an option names the type of
 * the filter, and TypeScript cannot see it. Each field of a filter has the name and type of a field of the event. So
 * this type allows all of them, and the call checks them. In code of `protoc-gen-smq-web`, the type is the filter's.
 */
export type EventFilter<Event extends DescMessage> = {
  readonly [Name in keyof MessageShape<Event> as Name extends `$${string}`
    ? never
    : NonNullable<MessageShape<Event>[Name]> extends FilterValue
      ? Name
      : never]?: MessageShape<Event>[Name] | readonly NonNullable<MessageShape<Event>[Name]>[];
} & {
  /** A message may have the wrong type. */
  readonly $typeName?: never;
};

/** Encodes a filter as protobuf. Throws `invalid_argument` if the topic has no such filter. */
export function encodeFilter(endpoint: Endpoint, init: object): Uint8Array {
  const { filter, name } = endpoint;
  const fields = Object.keys(init).filter((field) => !field.startsWith("$"));
  if (!filter) {
    if (fields.length > 0) {
      throw invalid(`${name} has no filter: remove ${fields.join(", ")}`);
    }
    return new Uint8Array();
  }
  if (isMessage(init)) {
    if (!isMessage(init, filter)) {
      throw invalid(`the filter of ${name} is a ${filter.typeName}, not a ${(init as Message).$typeName}`);
    }
    return toBinary(filter, init);
  }
  try {
    return toBinary(filter, create(filter, asFields(filter, init, name)));
  } catch (error) {
    throw error instanceof SmqError ? error : invalid(`invalid filter of ${name}: ${String(error)}`, error);
  }
}

/** Checks the names of the fields, and makes a list of a single value where the filter has a repeated field. */
function asFields(filter: DescMessage, init: object, name: string): MessageInitShape<DescMessage> {
  const known = new Set(filter.members.map((member) => member.localName));
  const fields = Object.entries(init).map(([field, value]: [string, unknown]) => {
    if (!known.has(field)) {
      throw invalid(`the filter of ${name} has no field ${field}, only ${[...known].join(", ")}`);
    }
    const member = filter.field[field];
    if (member?.fieldKind === "list" && value !== undefined && !Array.isArray(value)) {
      return [field, [value]];
    }
    if (member && member.fieldKind !== "list" && Array.isArray(value)) {
      throw invalid(`the filter of ${name} takes one ${field}, not several`);
    }
    return [field, value];
  });
  return Object.fromEntries(fields) as MessageInitShape<DescMessage>;
}

function invalid(message: string, cause?: unknown): SmqError {
  return new SmqError("invalid_argument", message, cause === undefined ? {} : { cause });
}
