import { type DescMessage, type MessageShape } from "@bufbuild/protobuf";
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
    readonly [Name in keyof MessageShape<Event> as Name extends `$${string}` ? never : NonNullable<MessageShape<Event>[Name]> extends FilterValue ? Name : never]?: MessageShape<Event>[Name] | readonly NonNullable<MessageShape<Event>[Name]>[];
} & {
    /** A message may have the wrong type. */
    readonly $typeName?: never;
};
/** Encodes a filter as protobuf. Throws `invalid_argument` if the topic has no such filter. */
export declare function encodeFilter(endpoint: Endpoint, init: object): Uint8Array;
export {};
