// A page on smq-web in Chromium whose network is cut again and again: what it publishes and what it hears is accounted for
// exactly, over each carrier. Six tabs of it work over HTTP/1.1 without WebSocket. node account.mjs URL
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
  import { createSharedClient } from './src/shared.ts';
  import { Weather } from './tests/gen/weather/v1/weather_pb.ts';

  /** Notes when a WebSocket failed. */
  class NotedWebSocket extends WebSocket {
    constructor(url, protocols) {
      super(url, protocols);
      this.addEventListener('error', () => (window.refused ??= performance.now()));
    }
  }

  function station(timeouts) {
    const weather = timeouts === 'shared'
      ? createSharedClient(Weather, new SharedWorker('/worker.js', { type: 'module' }).port)
      : createClient(Weather, { baseUrl: '/', WebSocket: NotedWebSocket, timeouts });
    window.weather = weather;
    window.states = [];
    connectionOf(weather).onchange(({ kind, transport }) => {
      window.states.push(transport ? kind + ' ' + transport : kind);
      if (kind === 'live') window.live ??= performance.now();
    });
    return weather;
  }

  /** Hears a room, and says so many texts in it, several at a time. */
  window.talk = async (room, count, timeouts, prefix = 'text') => {
    const weather = station(timeouts);
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
        weather.publishChat({ room, text: prefix + ' ' + at }).then(
          () => account.accepted.push(at),
          (error) => account.refused.push(String(error)),
        );
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
  };

  window.say = (room, text) => window.weather.publishChat({ room, text });

  /** Hears that many rooms at once, then says something in each; returns the longest that a publish took. */
  window.crowd = async (room, count) => {
    const weather = station();
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

/** What runs in the worker that tabs share. */
const WORKER = `
  import { shareClient } from './src/shared.ts';
  import { Weather } from './tests/gen/weather/v1/weather_pb.ts';

  const serve = shareClient(Weather, { baseUrl: '/' });
  addEventListener('connect', ({ ports }) => serve(ports[0]));
`;

async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: web, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    absWorkingDir: web,
  });
  return outputFiles[0].text;
}

const script = await bundle(SCRIPT);
const workerScript = await bundle(WORKER);

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: quiet });
const ways = [];
const wrong = [];

/** What is wrong with the way to the server, by the carrier that gets through. */
const WAYS = {
  websocket: {},
  'event-stream': { refusesWebSocket: true },
  'long-poll': { refusesWebSocket: true, buffersStreams: true },
};

/** How long a page waits for a stream: not long where each is held back. */
const timeouts = ({ buffersStreams }) => (buffersStreams ? { streamConfirmMs: 100 } : {});

/** A page that is there whatever becomes of the network, on the origin of a way that can be cut. */
async function page(traits) {
  const way = await Way.to(server, traits);
  ways.push(way);
  const context = await browser.newContext();
  return { way, page: await tabOf(context, way), context };
}

/** A tab of a browser. */
async function tabOf(context, way) {
  const page = await context.newPage();
  page.on('pageerror', (error) => wrong.push(String(error)));
  const html = { contentType: 'text/html', body: '<!doctype html><title>page</title><script type=module src=/page.js></script>' };
  await page.route('**/page.html', (route) => route.fulfill(html));
  await page.route('**/page.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 404 }));
  await page.goto(`${way.url}page.html`);
  await page.waitForFunction(() => window.talk);
  return page;
}

/** Makes a tab think that it is hidden, or visible. */
function hide(tab, hidden) {
  return tab.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

/** How many tabs have this state. */
async function withState(tabs, state) {
  const states = await Promise.all(tabs.map((tab) => tab.evaluate(() => window.states.at(-1))));
  return states.filter((it) => it === state).length;
}

/** Waits until that many tabs have this state. */
async function haveState(tabs, state, count) {
  const end = Date.now() + 5_000;
  for (let found; (found = await withState(tabs, state)) !== count; await sleep(20)) {
    assert(Date.now() < end, `${found} tabs are ${state}, not ${count}`);
  }
}

const TEXTS = 300;
const CUTS = 8;

try {
  for (const [name, traits] of Object.entries(WAYS)) {
    const { way, page: tab, context } = await page(traits);
    const room = `account ${name} ${Date.now()}`;
    await tab.evaluate(([room, count, timeouts]) => window.talk(room, count, timeouts), [room, TEXTS, timeouts(traits)]);
    if (traits.refusesWebSocket) {
      const change = await tab.evaluate(() => window.live - window.refused);
      assert(change < 200, `${change} ms from the refused WebSocket to a session over HTTP`);
    }
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
    const { page: tab, context } = await page(WAYS[name]);
    const { longest, heard, rooms } = await tab.evaluate(
      (room) => window.crowd(room, 12), `crowd ${name} ${Date.now()}`,
    );
    assert.deepEqual(heard, rooms);
    assert(longest < 5_000, `a publish took ${longest} ms`);
    console.log(`${name}: twelve rooms at once by HTTP/1.1, a publish took ${Math.round(longest)} ms at most`);
    await context.close();
  }

  for (const name of ['event-stream', 'long-poll']) {
    // Six tabs of one browser, which opens six connections to a host: each talks, and hears all of them.
    const { way, page: first, context } = await page(WAYS[name]);
    const tabs = [first];
    while (tabs.length < 6) tabs.push(await tabOf(context, way));
    const room = `tabs ${name} ${Date.now()}`;
    const [before, each] = [Date.now(), 20];
    for (const [at, tab] of tabs.entries()) {
      await tab.evaluate(
        ([room, each, timeouts, at]) => window.talk(room, each, timeouts, `tab ${at}`), [room, each, timeouts(WAYS[name]), at],
      );
    }
    const inTime = { timeout: 10_000 };
    const isExact = async (tab, texts) => {
      const account = await tab.evaluate(() => window.account);
      assert.deepEqual([account.refused, account.gaps], [[], 0]);
      assert.deepEqual([...account.heard].sort(), texts.sort());
    };
    await tabs[5].waitForFunction((each) => window.account.heard.length >= each, each, inTime);
    // The later ones have not heard what was said before they came.
    const last = await tabs[5].evaluate(() => window.account.heard.length);
    assert(last <= 6 * each, `${last} texts`);
    await Promise.all(tabs.map((tab) => tab.waitForFunction((each) => window.account.accepted.length >= each, each, inTime)));
    const took = Date.now() - before;
    await tabs[0].waitForFunction((count) => window.account.heard.length >= count, 6 * each, inTime);
    const all = tabs.flatMap((_, at) => Array.from({ length: each }, (_, text) => `tab ${at} ${text}!`));
    await isExact(tabs[0], all);
    if (name === 'event-stream') {
      await haveState(tabs, 'live event-stream', 4);
      // Hidden tabs make room for the others, and still hear everything.
      const streams = [];
      for (const tab of tabs) {
        if (await withState([tab], 'live event-stream')) streams.push(tab);
      }
      const hidden = streams.slice(0, 3);
      for (const tab of hidden) await hide(tab, true);
      await haveState(hidden, 'live long-poll', 3);
      await haveState(tabs, 'live event-stream', 3);
      const heard = await tabs[0].evaluate(() => window.account.heard.length);
      await tabs[5].evaluate((room) => window.say(room, 'Are you hidden?'), room);
      for (const tab of tabs) {
        await tab.waitForFunction(() => window.account.heard.at(-1) === 'Are you hidden?!', undefined, inTime);
      }
      assert.equal(await tabs[0].evaluate(() => window.account.heard.length), heard + 1);
      for (const tab of hidden) await hide(tab, false);
      await haveState(tabs, 'live event-stream', 4);
    }
    console.log(`${name}: six tabs of a browser by HTTP/1.1, ${6 * each} published and heard in ${took} ms`);
    await context.close();
  }

  // Six tabs with one session in a worker, whose network is cut.
  const { way, page: first, context } = await page({ refusesWebSocket: true, scripts: { '/worker.js': workerScript } });
  const tabs = [first];
  while (tabs.length < 6) tabs.push(await tabOf(context, way));
  const [room, each] = [`shared ${Date.now()}`, 20];
  for (const [at, tab] of tabs.entries()) {
    await tab.evaluate(([room, each, at]) => window.talk(room, each, 'shared', `tab ${at}`), [room, each, at]);
    way.cut();
  }
  await Promise.all(tabs.map((tab) => tab.waitForFunction((each) => window.account.accepted.length >= each, each)));
  await tabs[0].waitForFunction((count) => window.account.heard.length >= count, 6 * each);
  const { heard, gaps, refused } = await tabs[0].evaluate(() => window.account);
  const all = tabs.flatMap((_, at) => Array.from({ length: each }, (_, text) => `tab ${at} ${text}!`));
  assert.deepEqual([heard.sort(), gaps, refused], [all.sort(), 0, []]);
  await haveState(tabs, 'live event-stream', 6);
  // A tab that goes away takes nothing from the others.
  await tabs.pop().close();
  await tabs[4].evaluate((room) => window.say(room, 'Who is still there?'), room);
  for (const tab of tabs) await tab.waitForFunction(() => window.account.heard.at(-1) === 'Who is still there?!');
  console.log(`six tabs share one session in a worker: ${6 * each} published and heard`);
  await context.close();
  assert.deepEqual(wrong, []);
} finally {
  await browser.close();
  ways.forEach((way) => way.end());
}
