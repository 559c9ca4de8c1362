/** Returns 16 random bytes. */
export declare function randomBytes(): Uint8Array;
/** Returns bytes in hexadecimal. */
export declare function toHex(bytes: Uint8Array): string;
