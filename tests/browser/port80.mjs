// Drives examples/port80 in real browsers, through its own proxy: node port80.mjs RUN PROGRAMS [--haproxy]
//
// With SMQ_SHOTS, the pages are photographed into that folder.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Person, launch, shots } from './person.mjs';
import { Site } from './site.mjs';
import { Watch } from './watch.mjs';

const [run, programs, ...options] = process.argv.slice(2);
const site = await Site.start(run, programs, options);
const browser = await launch();

function step(name) {
  console.log(name);
}

/** A page that came from the proxy. */
async function visit(path, options) {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(site.url + path);
  return page;
}

/** Posts to an interface, as curl would, and returns the answer. */
async function ask(path, message = {}) {
  const response = await fetch(`${site.url}socket.mq/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
  return { status: response.status, reply: await response.json().catch(() => undefined) };
}

/** Resolves when curl, which keeps a stream open, has printed a line with that text; `first` is called once it has begun. */
async function streams(path, text, first) {
  const curl = spawn('curl', ['-sN', '--max-time', '20', `${site.url}socket.mq/${path}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    for await (const line of createInterface(curl.stdout)) {
      if (line === 'event: subscribed') await first?.();
      if (line.includes(text)) return;
    }
    assert.fail(`${path} has ended without ${text}`);
  } finally {
    curl.kill();
  }
}

async function isConnectedBy(way, ...people) {
  for (const person of people) await person.sees('#connection', `Connected by ${way}`);
}

/** How often a page has lost its connection. */
async function losses(person) {
  return person.page.evaluate(() => window.states.filter((state) => state === 'reconnecting').length);
}

/** Waits until each has lost the connection once more, and has another one. */
async function haveComeBack(people, before) {
  for (const [at, { page }] of people.entries()) {
    await page.waitForFunction((before) =>
      window.states.filter((state) => state === 'reconnecting').length > before, before[at]);
    await page.waitForSelector('#connection[data-state="live"]');
  }
}

/** Counts what a page's connection goes through, from now on. */
async function countStates(page) {
  await page.evaluate(() => {
    const line = document.querySelector('#connection');
    window.states = [line.dataset.state];
    new MutationObserver(() => window.states.push(line.dataset.state)).observe(line, { attributes: true, attributeFilter: ['data-state'] });
  });
}

/** All that was said, in order: what both have to have before their eyes, each once. */
const account = [];

async function talk(...turns) {
  for (const [person, text] of turns) {
    await person.says(text);
    await other(person).hears(text);
    await person.hears(text);
    account.push(text);
  }
}

async function theAccountIsExact() {
  for (const person of [ada, bob]) {
    for (const text of account) await person.hears(text);
    assert.deepEqual(await person.texts(), account, `what ${person.name} has`);
    await person.page.waitForFunction(() => document.querySelector('#outbox').childElementCount === 0);
  }
}

const other = (person) => (person === ada ? bob : ada);
let ada, bob;

try {
  step('a page with links leads to both');
  const entrance = await visit('', { viewport: { width: 1180, height: 760 } });
  if (shots) await entrance.screenshot({ path: `${shots}/port80.png` });
  await entrance.getByRole('link', { name: 'hostwatch', exact: false }).first().click();
  await entrance.waitForURL(`${site.url}hostwatch/`);
  await entrance.waitForSelector('#connection[data-state="live"]');
  const watched = await visit('hostwatch', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  assert.equal(watched.url(), `${site.url}hostwatch/`, 'a slash that was forgotten is added');
  await watched.waitForSelector('#connection[data-state="live"]');
  await countStates(watched);

  step('two talk in chat, by WebSocket');
  ada = await Person.comes(browser, `${site.url}chat/`, 'Ada');
  bob = await Person.comes(browser, `${site.url}chat/`, 'Bob', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  for (const person of [ada, bob]) {
    await person.isIn('lobby');
    await countStates(person.page);
  }
  await isConnectedBy('WebSocket', ada, bob);
  await talk([ada, 'Is this the port?'], [bob, 'The only one.']);

  step('what is published in hostwatch is subscribed to: in pages, in a session, and by curl as it happens');
  const watch = await Watch.open(watched);
  await streams('hostwatch/v2/Host.Remarks', 'deploy 41', async () => {
    const { status } = await ask('hostwatch/v2/Host.Marks', { label: 'deploy 41' });
    assert.equal(status, 200);
  });
  for (const page of [entrance, watched]) await page.waitForFunction(() => document.body.textContent.includes('deploy 41'));
  await watched.evaluate(() => fetch('socket.mq/hostwatch/v2/Host.Remarks', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: 'said by the page' }),
  }));
  await entrance.waitForFunction(() => document.body.textContent.includes('said by the page'));
  await streams('chat/v1/Chat.Messages?room=lobby', 'The only one.');
  await watch.goesOn();

  step('versions side by side, the older one in a process of its own');
  assert.ok((await ask('hostwatch/v1/Host.GetSnapshot')).reply.host);
  assert.ok((await ask('hostwatch/v2/Host.GetSnapshot')).reply.hostName);
  assert.equal((await ask('hostwatch/v1/Host.Marks', { label: 'only in v1' })).status, 200);
  await streams('hostwatch/v1/Host.Remarks', 'only in v1');
  await ask('hostwatch/v2/Host.Marks', { label: 'only in v2' });
  await entrance.waitForFunction(() => document.body.textContent.includes('only in v2'));
  assert.ok(!(await entrance.textContent('body')).includes('only in v1'), 'v2 is another process');
  await site.end('hostwatch-v1');
  assert.ok([502, 503].includes((await ask('hostwatch/v1/Host.GetSnapshot')).status), 'the older process is gone');
  assert.equal((await ask('hostwatch/v2/Host.GetSnapshot')).status, 200);
  await site.comeBack('hostwatch-v1');
  const index = await (await fetch(`${site.url}hostwatch/socket.mq`)).json();
  assert.deepEqual(index.applications, [{ name: 'hostwatch', versions: ['v1', 'v2'] }]);
  const { status, reply } = await ask('weather/v1/Weather.GetForecast');
  assert.deepEqual([status, reply.code], [404, 'not_found'], reply.message);

  step('chat is restarted: its pages say what is lost, and hostwatch goes on');
  const beforeRestart = await Promise.all([losses(ada), losses(bob)]);
  await site.end('chat');
  for (const person of [ada, bob]) await person.page.waitForSelector('#connection[data-state="reconnecting"]');
  await ada.says('written while it was down');
  account.push('written while it was down');
  await watch.goesOn();
  await site.comeBack('chat');
  await haveComeBack([ada, bob], beforeRestart);
  for (const person of [ada, bob]) await person.sees('#log .gap', 'The server was restarted');
  await theAccountIsExact();
  await talk([bob, 'That was quick.']);
  await isConnectedBy('WebSocket', ada, bob);
  await watch.hasNotBeenInterrupted();
  assert.deepEqual(await watched.evaluate(() => window.states), ['live'], 'the state that hostwatch\'s page shows');
  await ada.shot('port80-restarted-desk-light');
  await bob.shot('port80-restarted-phone-dark');

  step('the proxy is reloaded: all come back, with nothing lost');
  const beforeReload = await Promise.all([losses(ada), losses(bob)]);
  await site.reload();
  await talk([ada, 'Do you notice anything?'], [bob, 'Nothing.']);
  await haveComeBack([ada, bob], beforeReload);
  await talk([bob, 'Now I did.'], [ada, 'So did I.']);
  await theAccountIsExact();
  for (const person of [ada, bob]) await person.sees('#log .resumed', 'Nothing was missed');
  await watch.goesOn();

  step('the proxy is away, and comes back: what was written arrives, what was missed comes, each once');
  const beforeCut = await Promise.all([losses(ada), losses(bob)]);
  await site.end(site.proxy);
  for (const person of [ada, bob]) await person.page.waitForSelector('#connection[data-state="reconnecting"]');
  await ada.says('one', 'two', 'three');
  await ada.sees('#outbox .sending', 'waits for the connection');
  await site.publish('chat/v1/Chat.Messages', { room: 'lobby', author: 'Carol', text: 'said behind the proxy', key: 'Q2Fyb2wsIHdoZXJlIGFyZQ==' });
  account.push('said behind the proxy', 'one', 'two', 'three');
  await site.comeBack(site.proxy);
  await haveComeBack([ada, bob], beforeCut);
  await theAccountIsExact();
  await ada.sees('#log .resumed', 'Nothing was missed; one message came meanwhile');
  await watch.goesOn();
  await ada.shot('port80-back-desk-light');

  step('a proxy without WebSocket: they go on by event streams');
  const beforeChange = await Promise.all([losses(ada), losses(bob)]);
  await site.forbidWebSocket();
  await talk([bob, 'Not even a WebSocket?']);
  await haveComeBack([ada, bob], beforeChange);
  await isConnectedBy('event stream', ada, bob);
  await talk([ada, 'Not even that.'], [bob, 'It does not matter.']);
  await theAccountIsExact();
  await watch.goesOn();
  await ada.shot('port80-events-desk-light');

  const samples = await watch.account();
  assert.deepEqual(samples.missing, [], 'each sample came once, in order, through all of it');
  console.log(`${samples.count} samples, ${samples.comings} times subscribed; ${account.length} messages`);
  for (const person of [ada, bob]) assert.deepEqual(person.wrong, [], person.name);
} finally {
  await browser.close();
  await site.stop();
}
