import type { Interceptor } from "smq-web";

/** The kinds of spans in OTLP. */
const CLIENT = 3;
const CONSUMER = 5;

const collector = document.querySelector<HTMLMetaElement>("meta[name=collector]")?.content;

function random(bytes: number): string {
  const values = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(values, (value) => value.toString(16).padStart(2, "0")).join("");
}

/** Returns the time in nanoseconds, as text: it is larger than a number is exact. */
function now(): string {
  return `${Math.round((performance.timeOrigin + performance.now()) * 1000)}000`;
}

/** A span. A page with the SDK of OpenTelemetry takes that instead of this file. */
class Span {
  readonly #spanId = random(8);
  readonly #start = now();

  constructor(
    readonly name: string,
    readonly kind: number,
    readonly traceId = random(16),
    readonly parentSpanId = "",
  ) {}

  /** The header of W3C Trace Context that names this span. */
  get traceparent(): string {
    return `00-${this.traceId}-${this.#spanId}-01`;
  }

  /** Ends the span, and sends it to the collector, if there is one. */
  end(): void {
    if (!collector) return;
    const { traceId, parentSpanId, name, kind } = this;
    const span = {
      traceId, spanId: this.#spanId, parentSpanId, name, kind,
      startTimeUnixNano: this.#start, endTimeUnixNano: now(),
    };
    const attributes = [{ key: "service.name", value: { stringValue: "orders page" } }];
    const resourceSpans = [{ resource: { attributes }, scopeSpans: [{ spans: [span] }] }];
    const headers = { "content-type": "application/json" };
    // A page that cannot be traced works all the same.
    fetch(`${collector}/v1/traces`, { method: "POST", headers, body: JSON.stringify({ resourceSpans }) }).catch(() => {});
  }
}

/** Makes a span of each call, and names it to the server. */
export const traced: Interceptor = (next) => async (request) => {
  const span = new Span(`${request.service.typeName}/${request.method.name}`, CLIENT);
  request.header.set("traceparent", span.traceparent);
  try {
    return await next(request);
  } finally {
    span.end();
  }
};

/** Continues the trace of an event while it is handled. Returns the trace, if the event is in one. */
export function handle(name: string, traceparent: string | undefined, run: () => void): string | undefined {
  const [, traceId, spanId] = traceparent?.split("-") ?? [];
  const span = traceId && spanId ? new Span(name, CONSUMER, traceId, spanId) : undefined;
  try {
    run();
  } finally {
    span?.end();
  }
  return traceId;
}
