// The log that the server follows, if it was started with one: a reply in parts.
import { SmqError } from "smq-web";
import { make, the } from "./dom.js";
import { hostParts } from "./server.js";
import { refused } from "./session.js";

/** How many lines are asked for, and the most that are kept. */
const LINES = 200;

/** The delay before a reply that was ended is asked for again, in milliseconds. */
const PAUSE = 5_000;

/** Shows the last lines of the log, and each that is written while they are followed. */
export function followLog(): void {
  const button = the<HTMLButtonElement>("written-follow");
  let stop = new AbortController();
  button.addEventListener("click", () => {
    const follows = stop.signal.aborted;
    button.setAttribute("aria-pressed", String(follows));
    if (follows) {
      stop = new AbortController();
      void follow(stop.signal);
    } else {
      stop.abort();
    }
  });
  void follow(stop.signal);
}

async function follow(signal: AbortSignal): Promise<void> {
  const list = the("lines");
  const box = the("written-lines");
  while (!signal.aborted) {
    let isNew = true;
    try {
      // A log may be quiet for days.
      for await (const { text } of hostParts.readLog({ lines: LINES, follow: true }, { signal, timeoutMs: Infinity })) {
        // A reply in parts is not resumed: each begins with the last lines again.
        if (isNew) {
          list.replaceChildren();
          the("written").hidden = isNew = false;
        }
        const isAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
        list.append(make("li", "", text));
        while (list.childElementCount > LINES) {
          list.firstElementChild?.remove();
        }
        if (isAtEnd) {
          box.scrollTop = box.scrollHeight;
        }
      }
    } catch (error) {
      if (!(error instanceof SmqError)) {
        throw error;
      }
      if (error.code === "failed_precondition" || error.code === "unimplemented") {
        return; // There is no log.
      }
      refused(error);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
