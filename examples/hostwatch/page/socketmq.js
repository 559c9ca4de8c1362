// The two things that a page does with socket.mq: it asks, and it listens. No library is needed.

const root = new URL("socket.mq/", document.baseURI);
const HIDDEN_FOR = 30_000;

/** What the server refused, and why. */
export class Status extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** Asks: posts a message, and returns the reply. On a topic that clients publish, it publishes. */
export async function call(path, message = {}) {
  let response;
  try {
    response = await fetch(new URL(path, root), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(10_000),
    });
  } catch {
    throw new Status("unavailable", "The server does not answer. Try again when it is back.");
  }
  const reply = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Status(reply.code ?? "unknown", reply.message ?? `The server answered ${response.status}.`);
  }
  return reply;
}

/**
 * Listens to a topic, and comes back to where it was whenever the connection is lost.
 *
 * `on.event(message, position)`, `on.gap(gap)` and `on.subscribed(subscribed)` are called in the
 * order in which things stand in the topic; `on.state(state)` with connecting, live, lost or ended.
 */
export function subscribe(path, on) {
  let source;
  let position;
  let retry;
  let delay = 1_000;

  function open() {
    clearTimeout(retry);
    const url = new URL(path, root);
    if (position) url.searchParams.set("after", position);
    source = new EventSource(url);
    on.state("connecting");

    source.addEventListener("subscribed", ({ data, lastEventId }) => {
      position = lastEventId;
      delay = 1_000;
      on.subscribed(JSON.parse(data));
      on.state("live");
    });
    source.addEventListener("message", ({ data, lastEventId }) => {
      position = lastEventId;
      on.event(JSON.parse(data), lastEventId);
    });
    source.addEventListener("gap", ({ data, lastEventId }) => {
      position = lastEventId;
      on.gap(JSON.parse(data));
    });
    source.addEventListener("end", again);
    source.addEventListener("error", () => {
      // The browser comes back by itself after a cut, but not after a refusal, such as a proxy's
      // 502 while the server restarts.
      if (source.readyState === EventSource.CLOSED) again();
      else on.state("lost");
    });
  }

  function again() {
    source.close();
    on.state("lost");
    retry = setTimeout(open, delay);
    delay = Math.min(delay * 2, 5_000);
  }

  // A browser has six connections for each server in HTTP/1.1. Tabs that nobody sees leave theirs
  // to the others; what they miss is replayed when they are looked at.
  let resting;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(resting);
    if (document.hidden) {
      resting = setTimeout(() => {
        clearTimeout(retry);
        source.close();
      }, HIDDEN_FOR);
    } else if (source.readyState === EventSource.CLOSED) {
      open();
    }
  });

  open();
}
