// gzip with Node's own fetch. Prints one line of JSON for each exchange.

import { gzipSync } from "node:zlib";

const base = process.argv[2];
const place = "Turin ".repeat(1000);

async function show(response) {
  const { status, headers } = response;
  const text = await response.text();
  const coding = headers.get("content-encoding");
  const same = text.includes(place);
  console.log(JSON.stringify({ status, coding, same, etag: headers.get("etag"), bytes: text.length }));
  return headers;
}

const method = `${base}/socket.mq/weather/v1/Weather.GetForecast`;
const body = JSON.stringify({ place });
const json = { "content-type": "application/json" };
await show(await fetch(method, { method: "POST", headers: json, body }));
const headers = { ...json, "content-encoding": "gzip", "accept-encoding": "identity" };
await show(await fetch(method, { method: "POST", headers, body: gzipSync(body) }));
const page = await show(await fetch(`${base}/page.js`));
await show(await fetch(`${base}/page.js`, { headers: { "if-none-match": page.get("etag") } }));
