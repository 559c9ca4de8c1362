import { create, isMessage, toBinary, } from "@bufbuild/protobuf";
import { SmqError } from "./error.js";
/** Encodes a filter as protobuf. Throws `invalid_argument` if the topic has no such filter. */
export function encodeFilter(endpoint, init) {
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
            throw invalid(`the filter of ${name} is a ${filter.typeName}, not a ${init.$typeName}`);
        }
        return toBinary(filter, init);
    }
    try {
        return toBinary(filter, create(filter, asFields(filter, init, name)));
    }
    catch (error) {
        throw error instanceof SmqError ? error : invalid(`invalid filter of ${name}: ${String(error)}`, error);
    }
}
/** Checks the names of the fields, and makes a list of a single value where the filter has a repeated field. */
function asFields(filter, init, name) {
    const known = new Set(filter.members.map((member) => member.localName));
    const fields = Object.entries(init).map(([field, value]) => {
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
    return Object.fromEntries(fields);
}
function invalid(message, cause) {
    return new SmqError("invalid_argument", message, cause === undefined ? {} : { cause });
}
