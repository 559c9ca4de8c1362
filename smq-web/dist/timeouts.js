import { RETRY_POLICY } from "./retry.js";
const TIMEOUTS = {
    handshakeMs: 3_000,
    responseMs: 15_000,
    keepaliveMs: 25_000,
    keepaliveTimeoutMs: 25_000,
    wakeTimeoutMs: 5_000,
    idleMs: 30_000,
    streamConfirmMs: 2_000,
    streamSilenceMs: 45_000,
    pollMs: 25_000,
    pollIntervalMs: 1_000,
};
/** Completes what the options of a transport set. */
export function timing(retry, timeouts) {
    return { ...RETRY_POLICY, ...retry, ...TIMEOUTS, ...timeouts };
}
