import { type DescMessage, type Message } from "@bufbuild/protobuf";
/** Makes a message from an object with some of its fields. Throws `invalid_argument` if a field has the wrong type. */
export declare function make(desc: DescMessage, init: object): Message;
/** Encodes a message as protobuf. Throws `invalid_argument` if a field has a value that does not fit its type. */
export declare function encode(desc: DescMessage, message: Message): Uint8Array;
/** Decodes a message of the server. Throws `internal` if that fails. */
export declare function decode(desc: DescMessage, bytes: Uint8Array, what: string): Message;
