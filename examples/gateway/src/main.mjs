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
  const where = `${error.address}:${error.port}`;
  const sentences = {
    EADDRINUSE: `something listens on ${where} already: end it, or take another port with --listen 127.0.0.1:0`,
    EADDRNOTAVAIL: `${where} is no address of this machine: write one with --listen, such as 127.0.0.1:7080`,
    EACCES: `not allowed to listen on ${where}: take a port from 1024 on`,
  };
  console.error(`gateway: ${(error.syscall === "listen" && sentences[error.code]) || error.message}`);
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
