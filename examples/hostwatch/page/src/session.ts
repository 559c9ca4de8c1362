// The page's own session, where one has to sign in: a server with a key, or a gateway in front.
import type { SmqError } from "smq-web";

let wasLetIn = false;

/** Notes that the server has told the page something. */
export function letIn(): void {
  wasLetIn = true;
}

/** Asks for the page anew, if it was let in and is no longer: what is there now is the form to sign in with. */
export function refused({ code }: SmqError): void {
  if (code === "unauthenticated" && wasLetIn) {
    location.reload();
  }
}
