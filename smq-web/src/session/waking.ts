/** What of a page is listened to. Workers and Node have little of it, or nothing. */
interface Page {
  addEventListener?: (event: string, listen: () => void, options: { signal: AbortSignal }) => void;
  document?: { readonly visibilityState: string } & Required<Pick<Page, "addEventListener">>;
}

/**
 * Calls `wake` when the network has come back, or the page: from the background, from the browser's cache of pages, or
 * with the whole machine from sleep. Its timers may have stood still meanwhile, and its connections may be gone.
 */
export function onwake(wake: () => void, signal: AbortSignal): void {
  const page = globalThis as Page;
  const { document } = page;
  page.addEventListener?.("online", wake, { signal });
  page.addEventListener?.("pageshow", wake, { signal });
  document?.addEventListener("resume", wake, { signal });
  const look = () => document?.visibilityState === "visible" && wake();
  document?.addEventListener("visibilitychange", look, { signal });
}
