import { create, type DescMessage, fromBinary, type Message, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import { SmqError, violation } from "./error.js";

/** Makes a message of what a caller has written. Throws `invalid_argument` if it is none. */
export function make(desc: DescMessage, init: object): Message {
  return checked(desc, () => create(desc, init as MessageInitShape<DescMessage>));
}

/** Returns a message in protobuf. Throws `invalid_argument` if a field holds what it cannot. */
export function encode(desc: DescMessage, message: Message): Uint8Array {
  return checked(desc, () => toBinary(desc, message));
}

/** Reads a message of the server. Throws `internal` if it is none. */
export function decode(desc: DescMessage, bytes: Uint8Array, what: string): Message {
  try {
    return fromBinary(desc, bytes);
  } catch (error) {
    throw violation(`${what} is no ${desc.typeName}: ${String(error)}`);
  }
}

function checked<T>(desc: DescMessage, make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw new SmqError("invalid_argument", `not a ${desc.typeName}: ${String(cause)}`, { cause });
  }
}
