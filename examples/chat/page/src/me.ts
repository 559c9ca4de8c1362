// The user: signed in at a gateway, or with a name of their own choice. A key proves
// that a chosen name is still used by the same person. The browser stores both.
import { hexadecimal, randomBytes } from "./random.js";
import { chat } from "./server.js";

const NAME = "chat.name";
const KEY = "chat.key";

/** Returns the signed-in user; undefined where users choose a name. */
export async function signedIn(): Promise<{ name: string; signOut: string } | undefined> {
  const { name, signOut } = await chat.whoAmI({});
  isSignedIn = name !== "";
  return isSignedIn ? { name, signOut } : undefined;
}

let isSignedIn = false;

/** The name that the server accepted last; empty if there was none. */
export function rememberedName(): string {
  return localStorage.getItem(NAME) ?? "";
}

export function rememberName(name: string): void {
  localStorage.setItem(NAME, name);
}

/** 16 random bytes, created once for this browser; none for a signed-in user, who needs no proof. */
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
