// Who sits here: somebody who has signed in before they came, or somebody with a name of their own choice and the key
// that proves that it is still the same person, both of which are remembered.
import { hexadecimal, randomBytes } from "./random.js";
import { chat } from "./server.js";

const NAME = "chat.name";
const KEY = "chat.key";

/** Asks who it is that is signed in; nothing, where one chooses a name. */
export async function signedIn(): Promise<{ name: string; signOut: string } | undefined> {
  const { name, signOut } = await chat.whoAmI({});
  isSignedIn = name !== "";
  return isSignedIn ? { name, signOut } : undefined;
}

let isSignedIn = false;

/** The name as it was last taken; empty if there was none. */
export function rememberedName(): string {
  return localStorage.getItem(NAME) ?? "";
}

export function rememberName(name: string): void {
  localStorage.setItem(NAME, name);
}

/** 16 random bytes, made once for this browser; none for who is signed in: a page need not hold what proves anything. */
export function key(): Uint8Array<ArrayBuffer> {
  return isSignedIn ? new Uint8Array() : (rememberedKey() ?? newKey());
}

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
