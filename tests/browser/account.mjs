// A page on smq-web in Chromium whose network is cut again and again: what it publishes and what it hears is accounted for
// exactly, by each way that there is: node account.mjs URL
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { Way } from './cut.mjs';

const require = createRequire(new URL('../tools/', import.meta.url));
const { chromium } = require('playwright-core');
const web = fileURLToPath(new URL('../../smq-web/', import.meta.url));
const { build } = createRequire(`${web}package.json`)('esbuild');

const [server] = process.argv.slice(2);
const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  // The page is made here, not fetched from this machine: Chromium would not let it talk to this machine otherwise.
  '--disable-features=LocalNetworkAccessChecks',
];

/** What runs in the page. */
const SCRIPT = `
  import { connectionOf, createClient } from './src/index.ts';
  import { Weather } from './tests/gen/weather/v1/weather_pb.ts';

  // A proxy that keeps event streams back until they end.
  const withoutStreams = async (url, init) => {
    const isStream = new Headers(init?.headers).get('accept') === 'text/event-stream';
    const headers = { 'content-type': 'text/event-stream' };
    return isStream ? new Response(new ReadableStream({}), { headers }) : fetch(url, init);
  };
  const WAYS = {
    websocket: {},
    'event-stream': { WebSocket: null },
    'long-poll': { WebSocket: null, fetch: withoutStreams, timeouts: { streamConfirmMs: 100 } },
  };

  function station(way) {
    const weather = createClient(Weather, { baseUrl: '/', ...WAYS[way] });
    window.states = [];
    connectionOf(weather).onchange(({ kind, transport }) => window.states.push(transport ? kind + ' ' + transport : kind));
    return weather;
  }

  /** Hears a room, and says so many texts in it, several at a time. */
  window.talk = async (way, room, count) => {
    const weather = station(way);
    const account = (window.account = { heard: [], gaps: 0, resumed: 0, replayed: 0, accepted: [], refused: [] });
    const chat = weather.chat({ room });
    await chat.confirmed;
    void (async () => {
      for await (const item of chat) {
        if (item.kind === 'event') account.heard.push(item.message.text);
        else if (item.kind === 'gap') account.gaps += 1;
        else [account.resumed, account.replayed] = [account.resumed + 1, account.replayed + item.replayed];
      }
    })();
    void (async () => {
      for (let at = 0; at < count; at++) {
        weather.publishChat({ room, text: 'text ' + at }).then(
          () => account.accepted.push(at),
          (error) => account.refused.push(String(error)),
        );
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
  };

  /** Hears that many rooms at once, then says something in each; returns the longest that a publish took. */
  window.crowd = async (way, room, count) => {
    const weather = station(way);
    const rooms = Array.from({ length: count }, (_, at) => room + ' ' + at);
    const chats = rooms.map((room) => weather.chat({ room }));
    await Promise.all(chats.map((chat) => chat.confirmed));
    const times = await Promise.all(rooms.map(async (room) => {
      const begin = performance.now();
      await weather.publishChat({ room, text: 'hello' });
      return performance.now() - begin;
    }));
    const first = async (chat) => {
      for await (const item of chat) if (item.kind === 'event') return item.message.room;
    };
    const heard = await Promise.all(chats.map(first));
    return { longest: Math.max(...times), heard, rooms };
  };
`;

const { outputFiles } = await build({
  stdin: { contents: SCRIPT, resolveDir: web, loader: 'ts' },
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  absWorkingDir: web,
});
const script = outputFiles[0].text;

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: quiet });
const ways = [];
const wrong = [];

/** A page that is there whatever becomes of the network, on the origin of a way that can be cut. */
async function page() {
  const way = await Way.to(server);
  ways.push(way);
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('pageerror', (error) => wrong.push(String(error)));
  const html = { contentType: 'text/html', body: '<!doctype html><title>page</title><script type=module src=/page.js></script>' };
  await page.route('**/page.html', (route) => route.fulfill(html));
  await page.route('**/page.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 404 }));
  await page.goto(`${way.url}page.html`);
  await page.waitForFunction(() => window.talk);
  return { way, page, context };
}

const TEXTS = 300;
const CUTS = 8;

try {
  for (const name of ['websocket', 'event-stream', 'long-poll']) {
    const { way, page: tab, context } = await page();
    const room = `account ${name} ${Date.now()}`;
    await tab.evaluate(([name, room, count]) => window.talk(name, room, count), [name, room, TEXTS]);
    // Answers are lost, then the connections with whatever is on its way; then there is no network for a while.
    for (let cut = 0; cut < CUTS; cut++) {
      await tab.waitForFunction(() => window.states.at(-1).startsWith('live'));
      await sleep(60);
      way.mute();
      await sleep(20);
      way.cut();
      // Some it does not even notice: Chromium sends a request again by itself when its connection was an old one.
      await sleep(60);
    }
    way.close();
    await tab.waitForFunction(() => window.states.at(-1) === 'reconnecting');
    // Until the pauses have grown: only the word that the network is back brings it back soon.
    await sleep(4_000);
    await context.setOffline(true);
    way.open();
    await context.setOffline(false);
    await tab.waitForFunction((count) => window.account.heard.length >= count && window.account.accepted.length >= count, TEXTS);
    await sleep(200);
    const { account, states } = await tab.evaluate(() => ({ account: window.account, states: window.states }));
    const texts = Array.from({ length: TEXTS }, (_, at) => `text ${at}!`);
    assert.deepEqual(account.heard, texts, 'each once, and in order');
    assert.deepEqual(account.accepted, texts.map((_, at) => at), 'each is confirmed, in order');
    assert.deepEqual([account.refused, account.gaps], [[], 0]);
    const cuts = states.filter((state) => state === 'reconnecting').length;
    assert(cuts > 0 && account.resumed > 0, `${cuts} cuts, ${account.resumed} times resumed`);
    assert.equal(states.at(-1), `live ${name}`);
    console.log(`${name}: ${TEXTS} published, confirmed and heard, ${cuts} times cut off, ${account.replayed} to catch up on`);
    await context.close();
  }

  for (const name of ['event-stream', 'long-poll']) {
    const { page: tab, context } = await page();
    const { longest, heard, rooms } = await tab.evaluate(
      ([name, room]) => window.crowd(name, room, 12), [name, `crowd ${name} ${Date.now()}`],
    );
    assert.deepEqual(heard, rooms);
    assert(longest < 5_000, `a publish took ${longest} ms`);
    console.log(`${name}: twelve rooms at once by HTTP/1.1, a publish took ${Math.round(longest)} ms at most`);
    await context.close();
  }
  assert.deepEqual(wrong, []);
} finally {
  await browser.close();
  ways.forEach((way) => way.end());
}
