/** Returns 16 random bytes. */
export function randomBytes() {
    return crypto.getRandomValues(new Uint8Array(16));
}
/** Returns bytes in hexadecimal. */
export function toHex(bytes) {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
