import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { SmqError, violation } from "./error.js";
/** Makes a message from an object with some of its fields. Throws `invalid_argument` if a field has the wrong type. */
export function make(desc, init) {
    return checked(desc, () => create(desc, init));
}
/** Encodes a message as protobuf. Throws `invalid_argument` if a field has a value that does not fit its type. */
export function encode(desc, message) {
    return checked(desc, () => toBinary(desc, message));
}
/** Decodes a message of the server. Throws `internal` if that fails. */
export function decode(desc, bytes, what) {
    try {
        return fromBinary(desc, bytes);
    }
    catch (error) {
        throw violation(`${what} is not a ${desc.typeName}: ${String(error)}`);
    }
}
function checked(desc, make) {
    try {
        return make();
    }
    catch (cause) {
        throw new SmqError("invalid_argument", `not a ${desc.typeName}: ${String(cause)}`, { cause });
    }
}
