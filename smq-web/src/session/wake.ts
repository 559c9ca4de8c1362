/** The parts of a page that are used. Workers and Node have few of them, or none. */
interface Page {
  addEventListener?: (event: string, listener: () => void, options: { signal: AbortSignal }) => void;
  document?: { readonly visibilityState: string } & Required<Pick<Page, "addEventListener">>;
}

/**
 * Calls `wake` when the network is back, or the page: from the background, from the back/forward cache, or with the
 * machine from sleep. The page's timers may have stopped meanwhile, and its connections may be dead.
 */
export function onWake(wake: () => void, signal: AbortSignal): void {
  const page = globalThis as Page;
  const { document } = page;
  page.addEventListener?.("online", wake, { signal });
  page.addEventListener?.("pageshow", wake, { signal });
  document?.addEventListener("resume", wake, { signal });
  const whenVisible = () => document?.visibilityState === "visible" && wake();
  document?.addEventListener("visibilitychange", whenVisible, { signal });
}
