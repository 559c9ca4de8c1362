// Where people sign in before they come here: who has signed out, here or elsewhere, is told so and nothing else goes on.
import { SmqError } from "smq-web";
import { the } from "./dom.js";
import { connection } from "./server.js";

/** Whether an error says that one is not signed in, or not any more. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof SmqError && error.code === "unauthenticated";
}

/** Says so, when the server refuses the connection for it. The client does not try again by itself. */
export function watchForSigningOut(): void {
  connection.onchange((state) => {
    if (state.kind === "closed" && isSignedOut(state.reason)) {
      showSignedOut();
    }
  });
}

/** Says so, over whatever is shown. What was said stays readable behind it. */
export function showSignedOut(): void {
  const dialog = the<HTMLDialogElement>("signed-out");
  if (dialog.open) {
    return;
  }
  // It is over: no key closes it but the one that leads to the form.
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  // This page again: who is not signed in is brought to the form first.
  the("sign-in").addEventListener("click", () => location.reload());
  dialog.showModal();
}
