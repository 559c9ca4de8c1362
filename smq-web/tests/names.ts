// Placeholders in exchanges, such as `$epoch`: see proto/vectors/README.md.
import type { JsonObject, JsonValue } from "@bufbuild/protobuf";

const EMBEDDED = ["payload", "filter"];
/** Fields that a client may omit or add. */
const FREE = ["window", "sequence", "timeoutMs", "headers"];

export class Names {
  readonly #bound = new Map<string, string>();

  /** Throws if the actual value differs from the expected one. Binds the placeholders in it. */
  expect(expected: JsonValue, actual: JsonValue, free: readonly string[] = []): void {
    const difference = this.#compare(expected, actual, free);
    if (difference) {
      throw new Error(`${difference}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
    }
  }

  /** The same for a frame of a client, which may have more fields. */
  expectOfClient(expected: JsonValue, actual: JsonValue): void {
    this.expect(expected, actual, FREE);
  }

  /** Replaces placeholders by their values, and chooses values for new ones. */
  fill(value: JsonValue): JsonValue {
    if (typeof value === "string") {
      return this.#choose(value);
    }
    if (Array.isArray(value)) {
      return value.map((item) => this.fill(item));
    }
    if (value !== null && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([name, value]) => [name, this.fill(value)]));
    }
    return value;
  }

  #choose(text: string): string {
    if (!text.startsWith("$")) {
      return text;
    }
    const name = text.slice(1);
    if (name === "*") {
      return "0";
    }
    if (name.startsWith(">")) {
      return String(this.#number(name.slice(1)) + 1n);
    }
    const next = 1_795_361_234_567_890n + BigInt(this.#bound.size);
    const chosen = this.#bound.get(name) ?? String(next);
    this.#bound.set(name, chosen);
    return chosen;
  }

  #compare(expected: JsonValue, actual: JsonValue, free: readonly string[]): string | undefined {
    if (typeof expected === "string" && expected.startsWith("$")) {
      return this.#bind(expected.slice(1), actual);
    }
    if (isObject(expected) && isObject(actual)) {
      return this.#compareFields(expected, actual, free);
    }
    if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
      return expected.map((item, at) => this.#compare(item, actual[at]!, free)).find(Boolean);
    }
    const same = isScalar(expected) && isScalar(actual) && String(expected) === String(actual);
    return same ? undefined : `${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`;
  }

  #compareFields(expected: JsonObject, actual: JsonObject, free: readonly string[]): string | undefined {
    for (const [name, value] of Object.entries(expected)) {
      const there = actual[name] ?? (EMBEDDED.includes(name) ? {} : defaultOf(value));
      const difference =
        name === "status" && isObject(value) && isObject(there)
          ? this.#compare(value["code"]!, there["code"]!, free)
          : this.#compare(value, there, free);
      if (difference) {
        return `${name}: ${difference}`;
      }
    }
    const more = Object.entries(actual).find(
      ([name, value]) => !(name in expected) && !free.includes(name) && !isDefault(name, value),
    );
    return more && `${more[0]} is ${JSON.stringify(more[1])}, and should not be there`;
  }

  #bind(name: string, actual: JsonValue): string | undefined {
    if (!isScalar(actual)) {
      return `${JSON.stringify(actual)} is no value for $${name}`;
    }
    if (name === "*") {
      return undefined;
    }
    if (name.startsWith(">")) {
      const lower = this.#number(name.slice(1));
      return BigInt(actual as string) > lower ? undefined : `${actual} is not more than ${lower}`;
    }
    const bound = this.#bound.get(name) ?? String(actual);
    this.#bound.set(name, bound);
    return bound === String(actual) ? undefined : `$${name} is ${bound}, not ${actual}`;
  }

  #number(name: string): bigint {
    return BigInt(this.#bound.get(name)!);
  }
}

function isObject(value: JsonValue): value is JsonObject {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function isScalar(value: JsonValue): boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

function isDefault(name: string, value: JsonValue): boolean {
  return (
    value === null || value === false || value === "" || value === "0" || value === 0 ||
    (Array.isArray(value) && value.length === 0) ||
    (EMBEDDED.includes(name) && isObject(value) && Object.keys(value).length === 0)
  );
}

function defaultOf(expected: JsonValue): JsonValue {
  switch (typeof expected) {
    case "string":
      return expected.startsWith("$") || /^\d+$/.test(expected) ? "0" : "";
    case "number":
      return 0;
    case "boolean":
      return false;
    default:
      return Array.isArray(expected) ? [] : null;
  }
}
