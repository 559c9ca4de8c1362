// Drives the chat's page behind the gateway in real browsers: node gateway.mjs CHAT LIBRARY ADDRESS URL-WITHOUT-WEBSOCKET
//
// The gateway forwards with LIBRARY and listens on ADDRESS, where a proxy leads to that knows nothing of WebSocket.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Person, launch } from './person.mjs';

const [chatProgram, library, address, withoutWebSocket] = process.argv.slice(2);
const gatewayFolder = fileURLToPath(new URL('../../examples/gateway/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'smq-gateway-'));
const passwords = { Ada: 'correct horse', Bob: 'battery staple', 'Zoë': 'ünïcödé staple' };
const phone = { viewport: { width: 360, height: 740 } };

// One of the libraries leads to a socket, the other one to a port, with a token.
const isLocal = library === 'http-proxy';
const token = join(folder, 'token');
writeFileSync(token, 'f00dfacef00dfacef00dfacef00dface\n', { mode: 0o600 });

/** Starts a program; resolves when its first line has said where it is. */
async function start(program, args) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = await once(createInterface(child.stdout), 'line');
  child.stdout.resume();
  return { child, url };
}

/** Asks a program to end, and resolves to how it did. */
async function stop({ child }) {
  child.kill('SIGTERM');
  const [code, signal] = await once(child, 'exit');
  return code ?? signal;
}

function startChat(listen) {
  const how = isLocal ? [] : ['--gateway-token', token];
  return start(chatProgram, ['--listen', listen, '--user-header', 'x-user', '--sign-out', '/sign-out', ...how]);
}

function startGateway(name, listen, more = {}) {
  const config = join(folder, `${name}.json`);
  const application = { to: chat.url, title: 'Chat', about: 'People who talk in rooms', token: isLocal ? undefined : token };
  const told = { listen, users: 'users.json', sessions: `${name}-sessions.json`, applications: { chat: application }, ...more };
  writeFileSync(config, JSON.stringify(told));
  return start('node', [join(gatewayFolder, 'src/main.mjs'), '--config', config, '--proxy', library]);
}

/** Sends bytes, and resolves to all that comes until the other end closes. */
async function raw(url, text) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(text);
  let answer = '';
  socket.on('data', (data) => (answer += data));
  await once(socket, 'end');
  socket.end();
  return answer;
}

/** Asks the chat itself, around the gateway. */
function directly(headers) {
  const target = isLocal ? { socketPath: chat.url.slice('unix:'.length) } : { port: new URL(chat.url).port };
  return new Promise((resolve, reject) => {
    const path = '/socket.mq/chat/v1/Chat.WhoAmI';
    const asked = request({ ...target, path, method: 'POST', headers: { 'content-type': 'application/json', ...headers } });
    asked.on('error', reject);
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.end('{}');
  });
}

async function signsIn(person, name, password) {
  await person.page.getByLabel('Name').fill(name);
  await person.page.getByLabel('Password').fill(password);
  await person.page.getByRole('button', { name: 'Sign in' }).click();
}

/** Asks the chat as the page does; returns status and answer. */
function asks(person, method, body, headers = {}) {
  return person.page.evaluate(async ([method, body, headers]) => {
    const all = { 'content-type': 'application/json', ...headers };
    const response = await fetch(`socket.mq/chat/v1/Chat.${method}`, { method: 'POST', headers: all, body: JSON.stringify(body) });
    return [response.status, await response.json()];
  }, [method, body, headers]);
}

/**
 * Waits until the page says that one is signed out, and sees that it leaves it at that: in a page without a worker,
 * whose requests are not seen here.
 */
async function isSignedOut(person) {
  await person.page.getByRole('dialog', { name: 'You are signed out' }).waitFor();
  const asked = [];
  const note = (request) => asked.push(request.url());
  person.page.on('request', note).on('websocket', note);
  await person.page.waitForTimeout(2_500);
  person.page.off('request', note).off('websocket', note);
  // What was on its way, at most: no loop.
  assert(asked.length <= 2, `it asks on and on: ${asked}`);
}

function step(name) {
  console.log(name);
}

for (const [name, password] of Object.entries(passwords)) {
  const added = spawnSync('node', [join(gatewayFolder, 'src/add-user.mjs'), join(folder, 'users.json'), name], { input: `${password}\n` });
  assert.equal(added.status, 0, String(added.stderr));
}
const browser = await launch();
const people = [];
async function opens(url, name, options) {
  const person = await Person.opens(browser, url, name, options);
  people.push(person);
  return person;
}
let chat = await startChat(isLocal ? `unix:${join(folder, 'chat.sock')}` : '127.0.0.1:0');
let gateway = await startGateway('main', address);
const { url } = gateway;

try {
  step('who is not signed in: a page is led to the form, a program is told, and so is who wants a WebSocket');
  const ada = await opens(`${url}/chat/`, 'Ada');
  assert.equal(ada.page.url(), `${url}/sign-in?to=%2Fchat%2F`);
  await ada.shot('sign-in-desk-light');
  const refusal = await fetch(`${url}/socket.mq/chat/v1/Chat.WhoAmI`, { method: 'POST' });
  assert.equal(refusal.status, 401);
  assert.equal((await refusal.json()).code, 'unauthenticated');
  const upgrade = (path, more = '') =>
    `GET ${path} HTTP/1.1\r\nHost: ${address}\r\nConnection: upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n` +
    `Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: smq.v1.proto\r\n${more}\r\n`;
  for (const path of ['/chat/socket.mq/chat/v1', '/socket.mq/chat/v1']) {
    const answer = await raw(url, upgrade(path, 'X-User: Ada\r\nCookie: gateway=guessed\r\n'));
    const [head, body] = answer.split('\r\n\r\n');
    assert.match(head, /^HTTP\/1\.1 401 Unauthorized\r\n/);
    assert.match(head, new RegExp(`content-length: ${body.length}\r\n`));
    assert.equal(JSON.parse(body).code, 'unauthenticated');
  }

  step('a wrong password says so; the sixth attempt has to wait, even with the right one');
  for (let attempt = 1; attempt <= 5; attempt++) {
    await signsIn(ada, 'Ada', `guess ${attempt}`);
    await ada.sees('#answer', 'Wrong name or password.');
  }
  await ada.shot('wrong-desk-light');
  await signsIn(ada, 'Ada', passwords.Ada);
  await ada.sees('#answer', 'That was too often.');
  const wait = Number(/Wait for (\d+) second/.exec(await ada.page.textContent('#answer'))[1]);
  assert(wait >= 1 && wait <= 2, `${wait} seconds`);
  await ada.page.waitForTimeout(wait * 1_000);

  step('she signs in, is where she wanted to go, and is called as the gateway says; the page holds nothing');
  await signsIn(ada, 'ada', passwords.Ada);
  await ada.page.waitForURL(`${url}/chat/`);
  await ada.isIn('lobby');
  assert.equal(await ada.page.textContent('#me'), 'Ada');
  assert(!(await ada.page.getByRole('button', { name: 'Change your name' }).isVisible()));
  assert.match(await ada.page.textContent('#connection'), /WebSocket/);
  const held = await ada.page.evaluate(async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]);
  assert.deepEqual(held, ['', 0, 0, 0]);
  const [cookie] = await ada.context.cookies();
  assert(cookie.httpOnly && cookie.sameSite === 'Lax', JSON.stringify(cookie));

  step('two people in two browsers');
  const bob = await opens(`${url}/`, 'Bob', { ...phone, colorScheme: 'dark' });
  await bob.shot('sign-in-phone-dark');
  await signsIn(bob, 'Bob', passwords.Bob);
  await bob.sees('h1', 'Hello, Bob');
  await bob.shot('home-phone-dark');
  await bob.page.getByRole('link', { name: 'Chat' }).click();
  await bob.isIn('lobby');
  await ada.says('Good evening, Bob.');
  await bob.hears('Good evening, Bob.');
  await bob.says('Good evening! Who says that you are Ada?');
  await ada.hears('Good evening! Who says that you are Ada?');
  await ada.says('The gateway does. I could not be you if I wanted to.');
  await bob.hears('The gateway does. I could not be you if I wanted to.');
  for (const person of [ada, bob]) await person.sees('#people-title', 'Here now: 2');
  await ada.shot('chat-desk-light');
  await bob.shot('chat-phone-dark');

  step('nobody is anybody else: not by name, not by header, not around the gateway');
  const [status, error] = await asks(bob, 'Messages', { room: 'lobby', author: 'Ada', text: 'I am Ada' });
  assert.deepEqual([status, error.code], [403, 'permission_denied']);
  const forged = { 'X-User': 'Ada', 'x-USER': 'Ada', x_user: 'Ada', Authorization: 'Bearer x' };
  assert.deepEqual(await asks(bob, 'WhoAmI', {}, forged), [200, { name: 'Bob', signOut: '/sign-out' }]);
  assert.equal(await directly({}), 401);
  if (!isLocal) assert.equal(await directly({ 'x-user': 'Ada' }), 401);
  const own = (await bob.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const elsewhere = await raw(url, upgrade('/socket.mq/chat/v1', `Cookie: ${own}\r\nOrigin: http://sister.example\r\n`));
  assert.match(elsewhere, /^HTTP\/1\.1 403 Forbidden\r\n.*permission_denied/s);

  step('the gateway is restarted: people are still signed in, nothing is missed, nothing comes twice');
  const said = await ada.texts();
  assert.equal(await stop(gateway), 0, 'it ends when asked to');
  await bob.page.waitForSelector('#connection[data-state="reconnecting"]');
  await ada.says('Written while there was no gateway.');
  gateway = await startGateway('main', address);
  for (const person of [ada, bob]) {
    await person.isIn('lobby');
    await person.hears('Written while there was no gateway.');
    assert.deepEqual(await person.texts(), [...said, 'Written while there was no gateway.']);
  }
  await bob.sees('#log .resumed', 'Nothing was missed');

  step('the chat is restarted behind it: what is lost is said, what is written arrives once');
  const { url: where } = chat;
  assert.equal(await stop(chat), 0);
  const upgradeAsBob = upgrade('/socket.mq/chat/v1', `Cookie: ${own}\r\n`);
  const answer = await raw(url, upgradeAsBob);
  assert.match(answer, /^HTTP\/1\.1 503 Service Unavailable\r\n.*retry-after: 1\r\n.*does not answer/s);
  await ada.page.waitForSelector('#connection[data-state="reconnecting"]');
  await ada.says('Written while there was no chat.');
  chat = await startChat(where.replace('http://', ''));
  for (const person of [ada, bob]) {
    await person.sees('#log .gap', 'The server was restarted');
    await person.hears('Written while there was no chat.');
  }
  assert.equal((await bob.texts()).filter((text) => text === 'Written while there was no chat.').length, 1);

  step('signing out ends what is open in the other window, too, and that one says so');
  const other = await ada.context.newPage();
  await other.goto(`${url}/chat/#garden`);
  await other.waitForSelector('#connection[data-state="live"]');
  await other.getByRole('button', { name: 'Sign out' }).click();
  await other.waitForURL(`${url}/sign-in`);
  await isSignedOut(ada);
  await ada.shot('signed-out-desk-light');
  assert.deepEqual(await ada.context.cookies(), []);
  await bob.page.locator('#people-more summary').click();
  await bob.seesNo('#people', 'Ada');
  await ada.page.getByRole('button', { name: 'Sign in again' }).click();
  await signsIn(ada, 'Ada', passwords.Ada);
  await ada.isIn('lobby');

  step('a session that is over by itself ends in the same way');
  const brief = await startGateway('brief', '127.0.0.1:0', { sessionSeconds: 5 });
  const zoe = await opens(`${brief.url}/chat/`, 'Zoë', { ...phone, colorScheme: 'dark', hasSharedWorker: false });
  await signsIn(zoe, 'zoë', passwords['Zoë']);
  await zoe.isIn('lobby');
  assert.equal(await zoe.page.textContent('#me'), 'Zoë');
  await isSignedOut(zoe);
  await zoe.shot('signed-out-phone-dark');
  await stop(brief);

  step('behind a proxy without WebSocket');
  const dora = await opens(`${withoutWebSocket}/chat/`, 'Zoë', { colorScheme: 'dark', hasSharedWorker: false });
  await dora.shot('sign-in-desk-dark');
  await signsIn(dora, 'Zoë', passwords['Zoë']);
  await dora.isIn('lobby');
  assert.match(await dora.page.textContent('#connection'), /Connected by (event stream|long poll)/);
  await dora.says('No WebSocket here.');
  await bob.hears('No WebSocket here.');
  await bob.says('It does not matter.');
  await dora.hears('It does not matter.');
  assert.equal(await stop(chat), 0);
  await dora.page.waitForSelector('#connection[data-state="reconnecting"]');
  await dora.says('And now not even a chat.');
  chat = await startChat(where.replace('http://', ''));
  for (const person of [bob, dora]) {
    await person.hears('And now not even a chat.');
    assert.equal((await person.texts()).filter((text) => text === 'And now not even a chat.').length, 1);
  }
  await dora.shot('chat-desk-dark');
  const again = await opens(`${withoutWebSocket}/`, 'Zoë', { ...phone });
  await again.shot('sign-in-phone-light');
  const doras = await dora.context.newPage();
  await doras.goto(`${withoutWebSocket}/`);
  await doras.getByRole('button', { name: 'Sign out' }).click();
  await isSignedOut(dora);

  for (const person of people) assert.deepEqual(person.wrong, [], person.name);
} finally {
  await browser.close();
  for (const { child } of [gateway, chat]) child.kill();
  rmSync(folder, { recursive: true, force: true });
}
