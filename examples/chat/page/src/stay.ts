// Presence in a room: entering, renewing, and leaving.
import { SmqError } from "smq-web";
import { key } from "./me.js";
import { chat, connection, farewell } from "./server.js";
import { isSignedOut, showSignedOut } from "./signed_out.js";

/** The timeout of a request, in milliseconds. */
const TIMEOUT = 10_000;

/** The interval of renewals before the server has named one, in milliseconds. */
const AGAIN = 5_000;

/** Enters a room. Resolves to the name that the others see. */
export async function enter(room: string, name: string): Promise<string> {
  const entered = await chat.enter({ room, name, key: key(), away: document.hidden }, { timeoutMs: TIMEOUT });
  return entered.name;
}

/** Stays in a room until the signal is aborted. Calls `lost` if somebody else has taken the name. */
export function stay(room: string, name: string, lost: (error: SmqError) => void, signal: AbortSignal): void {
  let again: ReturnType<typeof setTimeout> | undefined;
  let isClosing = false;
  const leave = () => void farewell.leave({ room, name, key: key() }).catch(() => {});
  const say = async () => {
    clearTimeout(again);
    if (isClosing) {
      return;
    }
    let pause = AGAIN;
    try {
      const entered = await chat.enter({ room, name, key: key(), away: document.hidden }, { timeoutMs: TIMEOUT, signal });
      pause = entered.againMs;
    } catch (error) {
      if (error instanceof SmqError && error.code === "already_exists") {
        lost(error);
      }
      if (isSignedOut(error)) {
        showSignedOut();
        return;
      }
      // Other errors are temporary, and the state of the connection shows them.
    }
    if (!signal.aborted && !isClosing) {
      clearTimeout(again);
      again = setTimeout(say, pause);
    }
  };
  const sayNow = () => void say();
  document.addEventListener("visibilitychange", sayNow, { signal });
  // After `pagehide` comes `visibilitychange`, which must not enter again. A page in the back/forward cache may reopen.
  const close = () => {
    isClosing = true;
    leave();
  };
  const reopen = () => {
    isClosing = false;
    sayNow();
  };
  addEventListener("pagehide", close, { signal });
  addEventListener("pageshow", reopen, { signal });
  // After a reconnect, the server may not know this user any more.
  const stop = connection.onchange(({ kind }) => kind === "live" && sayNow());
  signal.addEventListener("abort", () => {
    clearTimeout(again);
    stop();
    leave();
  });
  sayNow();
}
