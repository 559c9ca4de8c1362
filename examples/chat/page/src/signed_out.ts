// Behind a gateway with a login: a dialog for users who have signed out, here or elsewhere.
import { SmqError } from "smq-web";
import { the } from "./dom.js";
import { connection } from "./server.js";

/** Whether an error means that the user is not signed in. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof SmqError && error.code === "unauthenticated";
}

/** Shows the dialog when the server refuses the connection. The client does not retry then. */
export function watchForSigningOut(): void {
  connection.onchange((state) => {
    if (state.kind === "closed" && isSignedOut(state.reason)) {
      showSignedOut();
    }
  });
}

/** Shows the dialog over the page. The messages stay readable. */
export function showSignedOut(): void {
  const dialog = the<HTMLDialogElement>("signed-out");
  if (dialog.open) {
    return;
  }
  // The dialog cannot be closed: its button leads to the login.
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  // The gateway redirects the reloaded page to the login.
  the("sign-in").addEventListener("click", () => location.reload());
  dialog.showModal();
}
