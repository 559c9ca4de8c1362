// Drives hostwatch's page in real browsers, as operators would: node hostwatch.mjs PROGRAM URL-WITHOUT-WEBSOCKET
//
// With SMQ_SHOTS, the page is photographed into that folder.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Way } from './cut.mjs';
import { DARK, Operator, PHONE } from './operator.mjs';
import { launch } from './person.mjs';
import { Samples } from './samples.mjs';

const [program, withoutWebSocket] = process.argv.slice(2);

const folder = mkdtempSync(join(tmpdir(), 'hostwatch-'));
const log = join(folder, 'log');
writeFileSync(log, 'the <b>first</b> line\nthe second\n');

/** Starts the program; resolves when it has said where it is. */
async function serve(listen = '127.0.0.1:0') {
  const child = spawn(program, ['--listen', listen, '--log', log], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = await once(createInterface(child.stdout), 'line');
  child.stdout.resume();
  return { child, url: `${url}/` };
}

/** Waits until it is so. */
async function eventually(isSo) {
  for (const end = Date.now() + 30_000; !isSo(); ) {
    assert(Date.now() < end, String(isSo));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function step(name) {
  console.log(name);
}

/** All that the page has of a time when others listened is what they heard, to the last digit. */
function assertExact(rows, samples, atLeast) {
  const { seconds } = samples;
  // Of the newest second not all may have come yet.
  const known = rows.slice(0, -1).filter((row) => seconds.has(row.time));
  for (const { time, values } of known) {
    assert.deepEqual(values.map(Number), seconds.get(time), time);
  }
  // And each second of that time is there.
  const [first, last] = [known[0].time, known.at(-1).time];
  const heard = [...seconds.keys()].filter((time) => time >= first && time <= last);
  assert.deepEqual(known.map(({ time }) => time), heard);
  assert(known.length >= atLeast, `${known.length} seconds`);
}

const browser = await launch();
let server = await serve();
const way = await Way.to(server.url);

try {
  step('two look at a machine, one on a phone in the dark');
  const samples = await Samples.of(server.url);
  const desk = await Operator.comes(browser, way.url);
  const phone = await Operator.comes(browser, server.url, PHONE, DARK);
  for (const operator of [desk, phone]) {
    await operator.isLive();
    await operator.page.waitForFunction(() => document.querySelectorAll('#cpus li polyline').length > 0);
    await operator.page.waitForFunction(() => document.querySelectorAll('#processes tr').length > 1);
    assert.match(await operator.text('#process-count'), /^The busiest of [\d,]+ processes\. 100 % is one core\.$/);
    await operator.page.waitForFunction(() => document.querySelectorAll('.plot canvas').length === 5);
    assert.notEqual(await operator.text('#host-name'), 'hostwatch');
    assert.equal(await operator.text('#connection'), 'Live, by WebSocket');
  }

  step('a mark made here, by the keyboard, is seen there');
  await desk.page.locator('#paper').focus();
  await desk.page.keyboard.press('Alt+KeyM');
  await desk.page.keyboard.type('deploy 41');
  await desk.page.keyboard.press('Enter');
  for (const operator of [desk, phone]) {
    await operator.sees('.marks span', 'deploy 41');
    assert.equal(await operator.times('deploy 41'), 1);
  }
  await desk.sees('#mark-answer', 'Marked.');

  step('one without a label is refused, in words');
  await desk.marks('');
  await desk.sees('#mark-answer', 'A mark needs a label');
  assert.equal(await desk.page.evaluate(() => document.activeElement.id), 'mark-label');
  assert(await desk.page.locator('#mark-label[aria-invalid]').count());

  step('two talk; what they say is text, whatever it looks like');
  await phone.page.fill('#remark-author', 'Ada');
  await phone.says('is it <b>slow</b>?');
  await desk.sees('#remarks', 'is it <b>slow</b>?');
  assert.equal(await desk.page.locator('#remarks b').count(), 0);
  await desk.says('The build is. It has marked itself.');
  await phone.sees('#remarks', 'The build is.');

  step('the log is followed, a reply in parts; who has enough stops, and the server with them');
  for (const operator of [desk, phone]) {
    await operator.sees('#lines li', 'the <b>first</b> line');
    assert.equal(await operator.page.locator('#lines b').count(), 0);
  }
  appendFileSync(log, 'written meanwhile\n');
  for (const operator of [desk, phone]) await operator.sees('#lines li:last-child', 'written meanwhile');
  await desk.page.click('#written-follow[aria-pressed=true]');
  await desk.page.waitForSelector('#written-follow[aria-pressed=false]');
  appendFileSync(log, 'after the end\n');
  await phone.sees('#lines li:last-child', 'after the end');
  assert.equal(await desk.page.locator('#lines li').count(), 3);
  await desk.page.click('#written-follow');
  await desk.sees('#lines li:last-child', 'after the end');
  assert.equal(await desk.page.locator('#lines li').count(), 4);

  step('any second is read by the keyboard, in all strips at once');
  await desk.page.waitForFunction(() => parseInt(document.querySelector('#account').textContent) >= 40);
  await desk.page.locator('#paper').focus();
  for (let back = 0; back < 3; back += 1) await desk.page.keyboard.press('ArrowLeft');
  await desk.page.waitForFunction(() => document.querySelector('#paper').getAttribute('aria-valuenow') <= -3);
  const told = await desk.page.getAttribute('#paper', 'aria-valuetext');
  assert.match(told, /^\d s ago, .*: CPU busy \d.* %, Memory used .*iB, .*Disks written .*B\/s$/);
  await desk.page.waitForSelector('.cursor:not([hidden])');
  assert.equal(await desk.page.locator('.u-cursor-pt:not(.u-off)').count(), 8);
  await desk.isOpenToAll('desk-cursor');
  await desk.page.keyboard.press('Escape');
  await desk.page.waitForSelector('.cursor', { state: 'hidden' });
  await desk.page.mouse.move(600, 400);
  await desk.page.waitForSelector('.cursor:not([hidden])');
  await desk.page.mouse.move(5, 5);
  await phone.page.locator('#paper').tap();
  await phone.page.waitForSelector('.cursor:not([hidden])');
  await phone.shot('phone-cursor-dark');
  await phone.page.locator('#paper').blur();

  step('the same in numbers');
  assert.equal(await desk.page.locator('#numbers tr').count(), 8);
  assert.doesNotMatch(await desk.text('#numbers'), /–|NaN|Infinity/);
  for (const minutes of [1, 60, 5]) {
    await desk.minutes(minutes);
    await desk.sees('#recorder-title', minutes === 60 ? 'The last hour' : minutes === 1 ? 'The last minute' : 'The last 5 minutes');
  }

  step('the answer to a mark is lost, not the mark: it stands there once, and not before the server has it');
  way.mute();
  await desk.marks('lost answer');
  await phone.sees('.marks span', 'lost answer');
  await desk.sees('#mark-answer', 'Sending…');
  assert.equal(await desk.times('lost answer'), 0);
  way.cut();
  await desk.sees('#mark-answer', 'Marked.');
  await desk.sees('.marks span', 'lost answer');
  for (const operator of [desk, phone]) assert.equal(await operator.times('lost answer'), 1);

  step('the network is away: it is said, what is marked waits');
  await desk.is('live');
  way.close();
  await desk.is('reconnecting');
  assert.match(await desk.text('#connection'), /^No connection since \d/);
  await desk.sees('#lost', 'It is tried again and again');
  const written = Date.now();
  await desk.marks('written meanwhile');
  await desk.sees('#mark-answer', 'Waits for the connection');
  await phone.says('Can you see this?');
  // Nothing has come for five seconds: so it is drawn.
  await desk.sees('.paper .holes .open span', 'nothing heard');
  await desk.isOpenToAll('desk-lost');
  assert.equal(await desk.times('written meanwhile'), 0);

  step('and back: nothing is missing, to the last digit');
  const opened = Date.now();
  way.open();
  // It says so for a while only.
  await desk.sees('#mark-answer', 'Marked.');
  await desk.isLive();
  await desk.sees('#news', 'nothing is missing');
  await desk.sees('#remarks', 'Can you see this?');
  await phone.sees('.marks span', 'written meanwhile');
  for (const operator of [desk, phone]) assert.equal(await operator.times('written meanwhile'), 1);
  // It marks the moment when it was made, not that when the server got it.
  for (const operator of [desk, phone]) {
    const when = await operator.whenOf('written meanwhile');
    assert(when >= written - 2_000 && when < opened - 2_000, `${when} is not between ${written} and ${opened}`);
  }
  await desk.page.waitForFunction(() => !document.querySelector('.paper .holes .open'));
  assert.match(await desk.text('#account'), /samples, .* of them caught up on, nothing missed$/);
  const rows = await desk.seconds();
  assert(rows.every((row) => typeof row === 'object'), 'there is no hole');
  assertExact(rows, samples, 8);
  await desk.shot('desk-back-light');

  step('the server is restarted: what is not known is a gap, in the charts and in words');
  samples.end();
  const { port } = new URL(server.url);
  server.child.kill('SIGTERM');
  await once(server.child, 'exit');
  for (const operator of [desk, phone]) await operator.is('reconnecting');
  await phone.isOpenToAll('phone-lost');
  server = await serve(`127.0.0.1:${port}`);
  const again = await Samples.of(server.url);
  for (const operator of [desk, phone]) {
    await operator.isLive();
    await operator.sees('.paper .holes .restarted span', 'server restarted');
    await operator.sees('#holes li', 'the server was restarted');
    await operator.sees('#news', 'the server was restarted');
    await operator.sees('#account', 'server restarted once');
    await operator.sees('#remarks .gap', 'The server was restarted');
  }
  await desk.marks('back again');
  await phone.sees('.marks span', 'back again');
  await eventually(() => again.seconds.size >= 4);
  const after = await desk.seconds();
  assert.deepEqual(after.filter((row) => typeof row === 'string'), ['server restarted']);
  const hole = after.indexOf('server restarted');
  assertExact(after.slice(0, hole), samples, 8);
  assertExact(after.slice(hole + 1), again, 1);
  again.end();
  // It is not resumed, but called again.
  appendFileSync(log, 'of the new server\n');
  await desk.sees('#lines li:last-child', 'of the new server');
  assert.equal(await desk.page.locator('#lines li').count(), 5);

  step('everybody can use it: axe-core, a width of 320 px, a zoom of 200 %');
  await desk.minutes(1);
  await desk.isOpenToAll('desk');
  await phone.isOpenToAll('phone');
  await desk.page.locator('#seconds summary').click();
  await desk.isOpenToAll('desk-seconds');
  for (const width of [320, 360, 683, 1024]) await desk.fits(width);
  for (const width of [320, 360, 500, 720, 1024, 1366]) await desk.fits(width, '200%');
  for (const role of ['banner', 'main', 'contentinfo', 'log', 'slider']) {
    assert.equal(await phone.page.getByRole(role).count(), 1, role);
  }
  await phone.shot('phone-whole-dark', true);
  await desk.shot('desk-whole-light', true);

  step('a proxy without WebSocket, and the page below a path of its own');
  const far = await Operator.comes(browser, withoutWebSocket, DARK);
  await far.isLive();
  const connection = await far.text('#connection');
  assert.match(connection, /^Live, by (event stream|polls)$/);
  console.log(`  ${connection}`);
  await far.marks('from afar');
  await far.sees('.marks span', 'from afar');

  // What was refused is no fault of the page, nor is what was not there; 409 is a session that the server no longer has.
  const expected = /status of (400|409|426|50\d)|net::ERR_|WebSocket connection to/;
  for (const operator of [desk, phone, far]) {
    assert.deepEqual(operator.wrong.filter((message) => !expected.test(message)), []);
  }
} finally {
  await browser.close();
  way.end();
  server.child.kill();
  rmSync(folder, { recursive: true });
}
