// Calls, publishes and polls with the types that openapi-typescript has made.
import type { operations } from "./schema.js";

type Json<T> = T extends { content: { "application/json": infer Body } } ? Body : never;
type Reply<Name extends keyof operations> = Json<operations[Name]["responses"][200]>;
type Request<Name extends keyof operations> = Json<NonNullable<operations[Name]["requestBody"]>>;
type Query<Name extends keyof operations> = NonNullable<operations[Name]["parameters"]["query"]>;

declare const process: { argv: string[] };
const base = `${process.argv[2]}/socket.mq/hostwatch/v2`;

async function post<Name extends keyof operations>(path: string, body: Request<Name>): Promise<Reply<Name>> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${base}/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Reply<Name>;
}

async function poll(query: Query<"Host.Remarks.subscribe">): Promise<Reply<"Host.Remarks.subscribe">> {
  const parameters = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const response = await fetch(`${base}/Host.Remarks?${parameters}`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Reply<"Host.Remarks.subscribe">;
}

const snapshot = await post<"Host.GetSnapshot">("Host.GetSnapshot", {});
const uptime: string | undefined = snapshot.uptimeSeconds;
if (!uptime || !snapshot.cpus?.length) throw new Error(JSON.stringify(snapshot));

await post<"Host.Marks.publish">("Host.Marks", { label: "deploy 42" });
const polled = await poll({ mark: true, wait: 3000 });
for (const frame of polled.frames ?? []) {
  const text: string | undefined = frame.event?.payload?.text;
  if (text) console.log(text);
}
