// Drives chat's page in real browsers, as people would who talk: node chat.mjs PROGRAM URL-WITHOUT-WEBSOCKET
//
// With SMQ_SHOTS, the page is photographed into that folder.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Way } from './cut.mjs';
import { Person, launch } from './person.mjs';

const [program, withoutWebSocket] = process.argv.slice(2);

/** Starts the program; resolves when it has said where it is. */
async function serve(listen = '127.0.0.1:0') {
  const child = spawn(program, ['--listen', listen], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = await once(createInterface(child.stdout), 'line');
  child.stdout.resume();
  return { child, url: `${url}/` };
}

/** Asks the program to end, and resolves to how it did. */
async function stop({ child }) {
  child.kill('SIGTERM');
  const [code, signal] = await once(child, 'exit');
  return code ?? signal;
}

const browser = await launch();
let server = await serve();
const ways = [];

async function way() {
  const way = await Way.to(server.url);
  ways.push(way);
  return way;
}

function step(name) {
  console.log(name);
}

try {
  step('two talk, by the keyboard alone, and each sees who is here');
  const adasWay = await way();
  const ada = await Person.comes(browser, adasWay.url, 'Ada');
  await ada.isIn('lobby');
  await ada.sees('#log .begin', 'The beginning');
  await ada.says('Is anybody here?');
  await ada.hears('Is anybody here?');
  assert.equal(await ada.page.evaluate(() => document.activeElement.id), 'text');

  step('who comes later gets what was said; a name that is taken is refused in words');
  const bob = await Person.comes(browser, server.url, ' ada ', { hasSharedWorker: false, viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  await bob.sees('#name-answer', 'Somebody who is here is called Ada: take another name');
  await bob.shot('taken-phone-dark');
  await bob.enters('Bob');
  await bob.isIn('lobby');
  await bob.hears('Is anybody here?');
  for (const person of [ada, bob]) await person.sees('#people-title', 'Here now: 2');
  await bob.says('I am. <b>Hello</b>, Ada!');
  await ada.hears('I am. <b>Hello</b>, Ada!');
  await ada.page.waitForFunction(() => document.querySelector('#outbox').childElementCount === 0);
  assert.equal(await ada.page.locator('#log .mine .state.sent').count(), 1);

  step('typing is seen, and over with what was typed');
  await bob.page.getByRole('textbox', { name: 'Message' }).pressSequentially('May I');
  await ada.sees('#typing', 'Bob is typing');
  await ada.shot('talk-desk-light');
  await bob.says('May I ask you something?');
  await ada.hears('May I ask you something?');
  await ada.seesNo('#typing', 'Bob');

  step('rooms are apart, by address, with who is in each');
  await bob.page.getByRole('link', { name: 'garden' }).click();
  await bob.isIn('garden');
  await bob.says('Quiet here.');
  await bob.hears('Quiet here.');
  await ada.sees('#people-title', 'Here now: 1');
  await ada.sees('#rooms', 'garden 1');
  assert(!(await ada.texts()).includes('Quiet here.'));
  await bob.page.goBack();
  await bob.isIn('lobby');
  await bob.hears('May I ask you something?');

  step('several tabs of one person share a session, and each leaves for itself');
  const second = await ada.context.newPage();
  await second.goto(`${adasWay.url}#garden`);
  await bob.sees('#rooms', 'garden 1');
  const third = await ada.context.newPage();
  await third.goto(adasWay.url);
  for (const tab of [ada.page, second, third]) {
    assert.equal(await tab.evaluate(() => typeof SharedWorker), 'function');
    await tab.waitForSelector('#connection[data-state="live"]');
  }
  assert.equal(adasWay.webSockets, 1);
  await bob.says('Which of you is Ada?');
  await third.waitForFunction(() => document.querySelector('#log')?.textContent.includes('Which of you is Ada?'));
  for (const tab of [second, third]) {
    await tab.goto('about:blank');
    await tab.close();
  }
  await bob.seesNo('#rooms', 'garden 1');
  await bob.sees('#people-title', 'Here now: 2');
  await ada.hears('Which of you is Ada?');
  assert.equal(adasWay.webSockets, 1);

  step('what is refused says why, and can be tried again or thrown away');
  await bob.says('x'.repeat(2001));
  await bob.sees('#outbox .failed', 'Not sent: the message has 2001 characters: shorten it to 2000.');
  await bob.shot('refused-phone-dark');
  await bob.page.getByRole('button', { name: 'Discard' }).click();
  assert.equal(await bob.page.locator('#outbox .message').count(), 0);

  step('the answer is lost, not the message: it stands there once');
  const said = await ada.texts();
  adasWay.mute();
  await ada.says('Did you get this?');
  await bob.hears('Did you get this?');
  await ada.sees('#outbox .sending', 'sending');
  adasWay.cut();
  await ada.hears('Did you get this?');

  step('the network is away: what is written waits, what was missed comes, each once');
  adasWay.close();
  await ada.page.waitForSelector('#connection[data-state="reconnecting"]');
  await ada.says('one', 'two', 'three');
  await ada.sees('#outbox .sending', 'waits for the connection');
  await bob.says('four', 'five');
  await bob.hears('five');
  await ada.shot('cut-desk-light');
  assert.deepEqual((await ada.texts()).at(-1), 'Did you get this?');
  adasWay.open();
  await ada.isIn('lobby');
  for (const person of [ada, bob]) for (const text of ['one', 'two', 'three', 'four', 'five']) await person.hears(text);
  await ada.sees('#log .resumed', 'Nothing was missed; 2 messages came meanwhile');
  const account = [...said, 'Did you get this?', 'four', 'five', 'one', 'two', 'three'];
  assert.deepEqual(await ada.texts(), account);

  step('cut again and again while talking: each once, in order');
  const more = Array.from({ length: 12 }, (_, at) => `cut ${at}`);
  for (const [at, text] of more.entries()) {
    await ada.says(text);
    if (at % 3 === 0) adasWay.mute();
    if (at % 3 === 2) adasWay.cut();
  }
  for (const person of [ada, bob]) {
    await person.hears(more.at(-1));
    assert.deepEqual((await person.texts()).filter((text) => text.startsWith('cut')), more);
  }
  assert.deepEqual(await ada.texts(), [...account, ...more]);
  await ada.page.waitForFunction(() => document.querySelector('#outbox').childElementCount === 0);

  step('a server that is restarted: what is lost is said, what is written arrives, and people are back');
  const { port } = new URL(server.url);
  assert.equal(await stop(server), 0, 'it ends when asked to');
  await bob.page.waitForSelector('#connection[data-state="reconnecting"]');
  await ada.page.waitForSelector('#connection[data-state="reconnecting"]');
  await bob.shot('down-phone-dark');
  await ada.says('written while it was down');
  server = await serve(`127.0.0.1:${port}`);
  for (const person of [ada, bob]) {
    await person.isIn('lobby');
    await person.sees('#log .gap', 'The server was restarted');
    await person.hears('written while it was down');
    await person.sees('#people-title', 'Here now: 2');
  }
  assert.equal((await ada.texts()).filter((text) => text === 'written while it was down').length, 1);
  await bob.shot('restarted-phone-dark');
  await ada.shot('restarted-desk-light');

  step('a person whose network is gone is missed within the time that is stated');
  const carolsWay = await way();
  const carol = await Person.comes(browser, carolsWay.url, 'Carol');
  await carol.isIn('lobby');
  await bob.sees('#people', 'Carol');
  const cutAt = Date.now();
  carolsWay.close();
  const missed = bob.seesNo('#people', 'Carol').then(() => Date.now() - cutAt, (error) => error);

  step('the name is remembered; who closes the page has left at once');
  await ada.page.reload();
  await ada.isIn('lobby');
  assert.equal(await ada.page.textContent('#me'), 'Ada');
  await ada.sees('#people', 'Bob');
  const before = Date.now();
  await ada.page.goto('about:blank');
  await bob.seesNo('#people', 'Ada');
  assert(Date.now() - before < 5_000);

  step('landmarks, names and width');
  for (const role of ['banner', 'navigation', 'main', 'complementary', 'log']) {
    assert.equal(await bob.page.getByRole(role).count(), 1, role);
  }
  const overflow = await bob.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0, `the page is ${overflow} px wider than the phone`);

  step('a proxy without WebSocket');
  const dora = await Person.comes(browser, withoutWebSocket, 'Dora', { colorScheme: 'dark' });
  const emil = await Person.comes(browser, withoutWebSocket, 'Emil', { hasSharedWorker: false, viewport: { width: 360, height: 740 } });
  for (const person of [dora, emil]) {
    await person.isIn('lobby');
    const connection = await person.page.textContent('#connection');
    assert.match(connection, /Connected by (event stream|long poll)/);
    console.log(`  ${connection}`);
  }
  await dora.says('No WebSocket here, either?');
  await emil.hears('No WebSocket here, either?');
  await emil.says('None. It does not matter, does it?', 'Look: they arrive.');
  await dora.hears('Look: they arrive.');
  await dora.says('They do. The same page, the same topics; only the way is another one.', 'Good night, Emil.');
  await emil.hears('Good night, Emil.');
  await emil.page.getByRole('textbox', { name: 'Message' }).pressSequentially('Good');
  await dora.sees('#typing', 'Emil is typing');
  for (const person of [dora, emil]) await person.sees('#people-title', 'Here now: 2');
  const tabs = [];
  for (let count = 0; count < 6; count++) {
    const tab = await dora.context.newPage();
    await tab.goto(withoutWebSocket);
    await tab.waitForFunction(() => document.querySelector('#log')?.textContent.includes('Good night, Emil.'));
    tabs.push(tab);
  }
  await tabs.at(-1).getByRole('textbox', { name: 'Message' }).fill('Seven tabs, and all of them work.');
  await tabs.at(-1).keyboard.press('Enter');
  for (const person of [dora, emil]) await person.hears('Seven tabs, and all of them work.');
  await dora.page.bringToFront();
  await dora.shot('events-desk-dark');
  await emil.shot('events-phone-light');

  step('a host name of somebody else that leads here opens nothing, and the page is in nobody\'s frame');
  const place = new URL(server.url);
  const rebound = await launch(['--host-resolver-rules=MAP evil.example 127.0.0.1']);
  try {
    const page = await rebound.newPage();
    const answer = await page.goto(`http://evil.example:${place.port}/`);
    assert.equal(answer.status(), 421);
    const script = `fetch('/socket.mq/chat/v1/Chat.ListRooms', { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }).then((it) => it.status)`;
    assert.equal(await page.evaluate(script), 421);
    await page.setContent(`<iframe src="${server.url}"></iframe>`);
    await page.waitForFunction(() => frames.length === 1);
    const frame = page.frames()[1];
    await frame.waitForLoadState();
    assert.equal(await frame.locator('#entrance-form').count(), 0);
    assert.match(frame.url(), /^chrome-error:/);
  } finally {
    await rebound.close();
  }

  // 5 seconds after the end of the session.
  const time = await missed;
  assert(time > 4_900 && time < 8_000, `Carol was missed after ${time} ms`);

  for (const person of [ada, bob, carol, dora, emil]) assert.deepEqual(person.wrong, [], person.name);
} finally {
  await browser.close();
  ways.forEach((way) => way.end());
  server.child.kill();
}
