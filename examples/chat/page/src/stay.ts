// Being in a room: entering, saying again and again that one is still there, and leaving.
import { SmqError } from "smq-web";
import { key } from "./me.js";
import { chat, connection, farewell } from "./server.js";
import { isSignedOut, showSignedOut } from "./signed_out.js";

/** How long an answer may take, in milliseconds. */
const TIMEOUT = 10_000;

/** Until the server has said how often it wants to hear of us, in milliseconds. */
const AGAIN = 5_000;

/** Asks for a name in a room. Resolves to the name as the others see it. */
export async function enter(room: string, name: string): Promise<string> {
  const entered = await chat.enter({ room, name, key: key(), away: document.hidden }, { timeoutMs: TIMEOUT });
  return entered.name;
}

/** Stays in a room until the signal is aborted. `lost` is called if somebody else has the name meanwhile. */
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
      // Anything else passes: the connection is shown elsewhere.
    }
    if (!signal.aborted && !isClosing) {
      clearTimeout(again);
      again = setTimeout(say, pause);
    }
  };
  const sayNow = () => void say();
  document.addEventListener("visibilitychange", sayNow, { signal });
  // A page that is closed is hidden besides, afterwards; and one that was closed may be opened again as it was.
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
  // A server that was restarted does not know us; one that we come back to may have missed us.
  const stop = connection.onchange(({ kind }) => kind === "live" && sayNow());
  signal.addEventListener("abort", () => {
    clearTimeout(again);
    stop();
    leave();
  });
  sayNow();
}
