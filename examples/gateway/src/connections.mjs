// How many connections one address has: no one of them takes those of all others.
import { isIPv6 } from "node:net";

/** Counts what each address has open. */
export class Connections {
  #counts = new Map();

  /** @param {number} most how many one address may have */
  constructor(most) {
    this.most = most;
  }

  /** Counts one more until that closes. Returns false if there are too many, and counts nothing. */
  take(address, closing) {
    const network = networkOf(address);
    const count = this.#counts.get(network) ?? 0;
    if (count >= this.most) {
      return false;
    }
    this.#counts.set(network, count + 1);
    closing.once("close", () => {
      const left = this.#counts.get(network) - 1;
      if (left) this.#counts.set(network, left);
      else this.#counts.delete(network);
    });
    return true;
  }
}

/** Returns the IPv4 address, or the network of IPv6, of 64 bits, that is one customer's. */
export function networkOf(address) {
  const bare = address.replace(/^::ffff:(?=[\d.]+$)/i, "");
  if (!isIPv6(bare)) {
    return bare;
  }
  const [head, tail] = bare.split("%")[0].split("::").map((half) => half.split(":").filter(Boolean));
  const zeros = tail ? Array(Math.max(0, 8 - head.length - tail.length)).fill("0") : [];
  const groups = [...head, ...zeros, ...(tail ?? [])].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":");
}
