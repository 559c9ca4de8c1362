/** The server violated the protocol. The session ends. */
export declare class Violation extends Error {
}
