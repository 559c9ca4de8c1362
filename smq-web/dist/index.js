export { connectionOf, createClient, } from "./client.js";
export { SmqError } from "./error.js";
export { Position } from "./position.js";
export { createTransport } from "./transport.js";
