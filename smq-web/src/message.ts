import { create, type DescMessage, fromBinary, type Message, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import { SmqError, violation } from "./error.js";

/** Makes a message from an object with some of its fields. Throws `invalid_argument` if a field has the wrong type. */
export function make(desc: DescMessage, init: object): Message {
  return checked(desc, () => create(desc, init as MessageInitShape<DescMessage>));
}

/** Encodes a message as protobuf. Throws `invalid_argument` if a field has a value that does not fit its type. */
export function encode(desc: DescMessage, message: Message): Uint8Array {
  return checked(desc, () => toBinary(desc, message));
}

/** Decodes a message of the server. Throws `internal` if that fails. */
export function decode(desc: DescMessage, bytes: Uint8Array, what: string): Message {
  try {
    return fromBinary(desc, bytes);
  } catch (error) {
    throw violation(`${what} is not a ${desc.typeName}: ${String(error)}`);
  }
}

function checked<T>(desc: DescMessage, make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw new SmqError("invalid_argument", `not a ${desc.typeName}: ${String(cause)}`, { cause });
  }
}
