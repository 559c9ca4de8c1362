import {
  create,
  type DescMessage,
  isMessage,
  type Message,
  type MessageInitShape,
  type MessageShape,
  toBinary,
} from "@bufbuild/protobuf";
import { reflect } from "@bufbuild/protobuf/reflect";
import { base64Encode } from "@bufbuild/protobuf/wire";
import { SmqError } from "./error.js";
import type { Endpoint } from "./interface.js";

/** What a field has to be so that a filter can have it. */
type Value = string | number | bigint | boolean | Uint8Array;

/**
 * What a filter by the fields of an event can say: a value that the field is to have, or several, one of which.
 *
 * The type of a both-sided topic's filter is named in an option, which TypeScript does not see; but each of its fields
 * is one of the event's, by name and type. So this allows all of them, and which there are is checked when it is used.
 */
export type EventFilter<Event extends DescMessage> = {
  readonly [Name in keyof MessageShape<Event> as Name extends `$${string}`
    ? never
    : NonNullable<MessageShape<Event>[Name]> extends Value
      ? Name
      : never]?: MessageShape<Event>[Name] | readonly NonNullable<MessageShape<Event>[Name]>[];
};

/** Returns a filter in protobuf. Throws what is wrong with it. */
export function encode(endpoint: Endpoint, init: object): Uint8Array {
  const { filter, name } = endpoint;
  const fields = Object.keys(init).filter((field) => !field.startsWith("$"));
  if (!filter) {
    if (fields.length > 0) {
      throw unsendable(`${name} has no filter, so not by ${fields.join(", ")} either`);
    }
    return new Uint8Array();
  }
  if (isMessage(init)) {
    if (!isMessage(init, filter)) {
      throw unsendable(`${name} is filtered by ${filter.typeName}, not by ${(init as Message).$typeName}`);
    }
    return toBinary(filter, init);
  }
  try {
    return toBinary(filter, create(filter, asFields(filter, init, name)));
  } catch (error) {
    throw error instanceof SmqError ? error : unsendable(`the filter of ${name}: ${String(error)}`, error);
  }
}

/** Checks the names, and puts single values where the filter takes several. */
function asFields(filter: DescMessage, init: object, name: string): MessageInitShape<DescMessage> {
  const known = new Set(filter.members.map((member) => member.localName));
  const fields = Object.entries(init).map(([field, value]: [string, unknown]) => {
    if (!known.has(field)) {
      throw unsendable(`${name} cannot be filtered by ${field}: ${[...known].join(", ")} can be`);
    }
    const member = filter.field[field];
    if (member?.fieldKind === "list" && value !== undefined && !Array.isArray(value)) {
      return [field, [value]];
    }
    if (member && member.fieldKind !== "list" && Array.isArray(value)) {
      throw unsendable(`${name} is filtered by one ${field}, not by several`);
    }
    return [field, value];
  });
  return Object.fromEntries(fields) as MessageInitShape<DescMessage>;
}

/** Writes the fields of a filter into the query of a URL. */
export function addTo(query: URLSearchParams, filter: DescMessage, message: Message): void {
  const fields = reflect(filter, message);
  for (const field of filter.fields) {
    if (!fields.isSet(field)) {
      continue;
    }
    const values: Iterable<unknown> =
      field.fieldKind === "list" ? fields.get(field) : [fields.get(field)];
    for (const value of values) {
      const text = value instanceof Uint8Array ? base64Encode(value) : String(value as Value);
      query.append(field.name, text);
    }
  }
}

function unsendable(message: string, cause?: unknown): SmqError {
  return new SmqError("invalid_argument", message, cause === undefined ? {} : { cause });
}
