// Presence in a room: for as long as the session is open by which one has entered.
import { SmqError } from "smq-web";
import { key } from "./me.js";
import { hexadecimal, randomBytes } from "./random.js";
import { chat, connection, farewell } from "./server.js";
import { isSignedOut, showSignedOut } from "./signed_out.js";

/** The timeout of a request, in milliseconds. */
const TIMEOUT = 10_000;

/** The pause before a request that has failed is repeated, in milliseconds. */
const PAUSE = 2_000;

/** Several tabs of one person may be in a room, over one session. */
const tab = hexadecimal(randomBytes());

/** Enters a room. Resolves to the name that the others see. */
export async function enter(room: string, name: string, signal?: AbortSignal): Promise<string> {
  const request = { room, name, key: key(), away: document.hidden, tab };
  const entered = await chat.enter(request, { timeoutMs: TIMEOUT, signal });
  return entered.name;
}

/** Stays in a room until the signal is aborted. Calls `lost` if somebody else has taken the name. */
export function stay(room: string, name: string, lost: (error: SmqError) => void, signal: AbortSignal): void {
  let again: ReturnType<typeof setTimeout> | undefined;
  let isClosing = false;
  const say = async () => {
    clearTimeout(again);
    if (isClosing) {
      return;
    }
    try {
      await enter(room, name, signal);
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      if (error instanceof SmqError && error.code === "already_exists") {
        lost(error);
      } else if (isSignedOut(error)) {
        showSignedOut();
      } else {
        // Other errors are temporary, and the state of the connection shows them.
        clearTimeout(again);
        again = setTimeout(say, PAUSE);
      }
    }
  };
  const sayNow = () => void say();
  document.addEventListener("visibilitychange", sayNow, { signal });
  // After `pagehide` comes `visibilitychange`, which must not enter again. A page in the back/forward cache may reopen.
  const close = () => {
    isClosing = true;
    void farewell.leave({ room, name, key: key(), tab }).catch(() => {});
  };
  const reopen = () => {
    isClosing = false;
    sayNow();
  };
  addEventListener("pagehide", close, { signal });
  addEventListener("pageshow", reopen, { signal });
  // One has entered by the session before: this is another one.
  const stop = connection.onchange(({ kind }) => kind === "live" && sayNow());
  signal.addEventListener("abort", () => {
    clearTimeout(again);
    stop();
    void chat.leave({ room, name, key: key(), tab }).catch(() => {});
  });
  sayNow();
}
