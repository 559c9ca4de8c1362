// What an application sees of the headers of a request: what the client says about itself is not among it.

/** Headers that the gateway alone sets, or that are for nobody but the gateway. */
const OWN = [
  "authorization", "connection", "cookie", "expect", "forwarded", "keep-alive", "proxy-authorization", "proxy-connection",
  "te", "trailer", "x-real-ip",
];

/**
 * Makes the headers of a request those that its application gets.
 *
 * Node has them in lower case, and several of a name as one. `Connection` goes no further, so that what it lists is
 * not taken out on the way, after it was set here (RFC 9110, section 7.6.1).
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {{name: string, host: string, proto: string, address: string}} about who is signed in, and whence it came
 * @param {{userHeader: string, token?: string}} application
 */
export function settle(request, { name, host, proto, address }, { userHeader, token }) {
  const { headers } = request;
  const isUpgrade = headers.upgrade !== undefined && /\bupgrade\b/i.test(headers.connection ?? "");
  for (const given of Object.keys(headers)) {
    // There are servers that take _ for -.
    const it = given.replaceAll("_", "-");
    if (it === userHeader || it.startsWith("x-forwarded-") || OWN.includes(it) || (it === "upgrade" && !isUpgrade)) {
      delete headers[given];
    }
  }
  if (isUpgrade) {
    headers.connection = "Upgrade";
  }
  // Headers are ASCII, names are not.
  headers[userHeader] = encodeURIComponent(name);
  if (token) {
    headers.authorization = `Bearer ${token}`;
  }
  headers["x-forwarded-for"] = address;
  headers["x-forwarded-host"] = host;
  headers["x-forwarded-proto"] = proto;
}
