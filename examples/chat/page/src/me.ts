// Who sits here: a name, and the key that proves that it is still the same person. Both are remembered.
import { hexadecimal, randomBytes } from "./random.js";

const NAME = "chat.name";
const KEY = "chat.key";

/** The name as it was last taken; empty if there was none. */
export function rememberedName(): string {
  return localStorage.getItem(NAME) ?? "";
}

export function rememberName(name: string): void {
  localStorage.setItem(NAME, name);
}

/** 16 random bytes, made once for this browser. */
export const key: Uint8Array<ArrayBuffer> = rememberedKey() ?? newKey();

function rememberedKey(): Uint8Array<ArrayBuffer> | undefined {
  const digits = localStorage.getItem(KEY);
  return digits && /^[0-9a-f]{32}$/.test(digits)
    ? Uint8Array.from({ length: 16 }, (_, at) => parseInt(digits.slice(2 * at, 2 * at + 2), 16))
    : undefined;
}

function newKey(): Uint8Array<ArrayBuffer> {
  const key = randomBytes();
  localStorage.setItem(KEY, hexadecimal(key));
  return key;
}
