// Starts the gateway, says where it is, and ends it when asked to.
import { Mistake, USAGE, read } from "./config.mjs";
import { Forwarder } from "./forward.mjs";
import { Gateway } from "./server.mjs";
import { Sessions } from "./sessions.mjs";
import { SignIn } from "./sign-in.mjs";
import { Users } from "./users.mjs";

/** What is wrong with the files and the address that it was given, and what to do. */
function complain(error) {
  if (!(error instanceof Mistake || error.code || error instanceof SyntaxError)) throw error;
  const isTaken = error.code === "EADDRINUSE";
  console.error(`gateway: ${error.message}${isTaken ? ". End what listens there, or say --listen 127.0.0.1:0" : ""}`);
  process.exit(1);
}

async function main() {
  const config = read(process.argv.slice(2));
  if (!config) {
    console.log(USAGE);
    return;
  }
  const sessions = new Sessions(config.lifetime, config.sessions);
  const signIn = new SignIn(new Users(config.users), sessions, config.origin?.startsWith("https:") === true);
  const gateway = new Gateway(config, signIn, await Forwarder.of(config.applications, config.proxy));
  console.log(await gateway.listen());
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => gateway.end().then(() => process.exit(0)));
  }
}

main().catch(complain);
