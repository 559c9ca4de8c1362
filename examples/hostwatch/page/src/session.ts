// The login session of the page, where users have to sign in: a server with a key, or behind a gateway.
import type { SmqError } from "smq-web";

let wasLetIn = false;

/** Notes that the server has admitted the page. */
export function letIn(): void {
  wasLetIn = true;
}

/** Reloads the page if it was admitted and no longer is: the server then serves the login form. */
export function refused({ code }: SmqError): void {
  if (code === "unauthenticated" && wasLetIn) {
    location.reload();
  }
}
