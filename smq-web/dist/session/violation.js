/** The server violated the protocol. The session ends. */
export class Violation extends Error {
}
