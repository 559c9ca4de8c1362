// Drives the explorer in real browsers: node explorer.mjs URL-OF-A-STATION THE-SAME-BEHIND-A-PREFIX URL-THAT-WANTS-A-TOKEN
//
// With SMQ_SHOTS, the page is photographed into that folder.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { DARK, PHONE } from './operator.mjs';
import { Visitor } from './visitor.mjs';
import { launch } from './person.mjs';

const [direct, prefixed, guarded] = process.argv.slice(2);
const browser = await launch();
const visitors = [];

async function comes(url, ...options) {
  const visitor = await Visitor.comes(browser, url, ...options);
  visitors.push(visitor);
  return visitor;
}

function step(name) {
  console.log(name);
}

async function post(name, message) {
  const response = await fetch(`${direct}/socket.mq/weather/v1/Weather.${name}`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(message),
  });
  assert.equal(response.status, 200);
}

try {
  step('the index lists what is served, and leads there');
  const ada = await comes(`${direct}/socket.mq`);
  await ada.sees('main', 'weather');
  await ada.page.getByRole('link', { name: 'weather v1' }).click();
  await ada.sees('main', 'Forecasts on request, observations as they happen.');
  await ada.sees('nav', 'v2');
  await ada.sees('.list', 'A picture of the sky, in whatever format the camera has.');
  const saved = ada.page.waitForEvent('download');
  await ada.page.getByRole('link', { name: 'descriptors.binpb' }).click();
  const descriptors = await readFile(await (await saved).path());
  assert(descriptors.includes('weather/v1/weather.proto') && descriptors.includes('smq/v1/frame.proto'));

  step('a method is called by its form, each kind of field in it; and the command says the same');
  await ada.opens('Weather.Echo');
  const page = ada.page;
  const form = page.locator('form').first();
  const field = (name) => form.getByLabel(name, { exact: true }).first();
  const everything = {
    double: 1.5, float: 'NaN', int32: -7, int64: '-9223372036854775808', uint32: 4294967295, uint64: '18446744073709551615',
    sint32: -1, sint64: '-1', fixed32: 1, fixed64: '1', sfixed32: -1, sfixed64: '-1', bool: true, string: 'It\'s "so"',
    bytes: '3q2+7w==', sky: 'SKY_CLOUDED', strings: ['', 'two'], map: { a: '1' }, optional: '', number: 9,
    time: '2026-12-31T23:59:59Z', nested: { string: 'inner' },
  };
  for (const name of ['double', 'float', 'int32', 'int64', 'uint32', 'uint64', 'sint32', 'sint64', 'fixed32', 'fixed64', 'sfixed32', 'sfixed64', 'string', 'time']) {
    await field(name).fill(String(everything[name]));
  }
  await field('bool').check();
  await field('How the bytes are written').selectOption('hex');
  await field('bytes').fill('DE AD be ef');
  await field('sky').selectOption('SKY_CLOUDED');
  await form.getByRole('button', { name: 'Add strings' }).click();
  await form.getByRole('button', { name: 'Add strings' }).click();
  await page.keyboard.type('two');
  await form.getByRole('button', { name: 'Add map' }).click();
  await page.keyboard.type('a');
  await form.getByLabel('Value in map').fill('1');
  await field('Send optional').check();
  await field('choice').selectOption('number');
  await field('number').fill('9');
  await form.getByRole('button', { name: 'Add nested' }).click();
  await form.getByLabel('string', { exact: true }).nth(1).fill('inner');
  await form.getByRole('button', { name: 'Call' }).click();
  await ada.sees('.answer .good', '200');
  assert.deepEqual(JSON.parse(await page.textContent('.answer pre')), everything);
  const [, command] = (await page.textContent('.curl code')).match(/^(curl .*)$/);
  assert.deepEqual(JSON.parse(execFileSync('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'ignore'] })), everything);
  await ada.isOpenToAll('echo');

  step('what is no such value is said at the input, and nothing is sent');
  await field('int32').fill('2147483648');
  await form.getByRole('button', { name: 'Call' }).click();
  await ada.sees('form [role=alert]', '"2147483648" is no int32: write a whole number, -2147483648 to 2147483647');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-invalid')), 'true');
  await field('int32').fill('-7');
  await ada.sees('form [role=alert]', '');

  step('the form and its JSON are one');
  await form.getByRole('button', { name: 'JSON' }).click();
  assert.deepEqual(JSON.parse(await page.inputValue('textarea.json')), everything);
  await page.fill('textarea.json', '{"string": 7}');
  await form.getByRole('button', { name: 'Form', exact: true }).click();
  await ada.sees('form [role=alert]', 'Everything.string');
  await page.fill('textarea.json', '{"strings": ["x"], "text": "", "nested": {"nested": {"sky": 9}}}');
  await form.getByRole('button', { name: 'Form', exact: true }).click();
  await form.getByRole('button', { name: 'Call' }).click();
  await ada.sees('.answer pre', '"sky": 9');
  assert.deepEqual(JSON.parse(await page.textContent('.answer pre')), { strings: ['x'], text: '', nested: { nested: { sky: 9 } } });

  step('an error has its code, its sentence and its details; the method sees headers and a timeout');
  await ada.opens('Weather.GetForecast');
  await ada.fills('place', 'Atlantis');
  await page.keyboard.press('Enter');
  await ada.sees('.answer .bad', '404');
  await ada.sees('.answer .error', 'not_found no station in Atlantis');
  await ada.sees('.answer dl', 'google.protobuf.Duration');
  await ada.fills('place', 'Headers?');
  await page.getByText('Timeout, headers, transport').click();
  await ada.fills('Headers, one a line', 'x-one: 1\nidempotency-key: 7');
  await page.getByRole('button', { name: 'Call' }).click();
  await ada.sees('.answer pre', 'x-one');
  await ada.sees('.answer pre', 'idempotency-key');
  await ada.fills('Headers, one a line', 'no header');
  await page.getByRole('button', { name: 'Call' }).click();
  await ada.sees('form [role=alert]', '"no header" is no header: write name: value');
  await ada.fills('Headers, one a line', '');
  await ada.fills('Timeout in milliseconds', '50');
  await ada.fills('think_ms', '20000');
  await page.getByRole('button', { name: 'Call' }).click();
  await ada.sees('.answer .error', 'deadline_exceeded');
  await ada.fills('Timeout in milliseconds', '');
  await page.getByRole('button', { name: 'Call' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await ada.sees('.answer .error', 'canceled');
  await ada.fills('think_ms', '');
  await ada.fills('place', 'Session?');
  await page.getByLabel('Send it by').selectOption('the session');
  await page.getByRole('button', { name: 'Call' }).click();
  await ada.sees('.answer .good', 'over the session');
  await ada.sees('.answer pre', 'SessionId');

  step('any bytes are what they are');
  await ada.opens('Weather.PutPicture');
  await ada.fills('content_type', 'image/x-sky');
  await page.setInputFiles('input[type=file]', { name: 'sky', mimeType: 'image/x-sky', buffer: Buffer.from([0, 255, 7]) });
  await page.getByRole('button', { name: 'Call' }).click();
  await ada.sees('.answer pre', '"bytes": 3');
  await ada.opens('Weather.GetPicture');
  await ada.fills('content_type', 'image/x-sky');
  await ada.fills('bytes', '5000');
  await page.getByRole('button', { name: 'Call' }).click();
  await ada.sees('.answer', 'image/x-sky, 4.9 KiB');
  // The camera gives no picture that a browser knows: that is said in the console.
  assert.equal(await page.getByRole('img', { name: 'The reply' }).count(), 1);

  step('a topic with a filter, and positions, by the keyboard alone');
  await ada.opens('Weather.Chat');
  await ada.fills('room', 'tower');
  await page.keyboard.press('Enter');
  await ada.sees('tr.begin', 'Subscribed.');
  await ada.sees('.facts', '1 subscription');
  await ada.is('live');
  assert.match(await page.textContent('.curl code'), /^curl -N 'http:.*Weather\.Chat\?room=tower'$/);
  await post('Chat', { room: 'cellar', text: 'not here' });
  await post('Chat', { room: 'tower', text: 'here' });
  await ada.sees('tbody', 'here!');
  assert.equal(await page.locator('tbody .link').count(), 1, 'what the filter leaves out does not come');
  await page.locator('tbody .link').focus();
  await page.keyboard.press('Enter');
  await ada.sees('tr.detail', '"text": "here!"');

  step('what is published has a receipt, and a refusal a sentence');
  const publish = page.getByRole('region', { name: 'Publish', exact: true });
  await publish.getByLabel('room').fill('tower');
  await publish.getByRole('button', { name: 'Publish' }).click();
  await ada.sees('.receipt', 'invalid_argument say something');
  await publish.getByLabel('text').fill('from the page');
  await publish.getByRole('button', { name: 'Publish' }).click();
  await ada.sees('.receipt', 'Published');
  await ada.sees('tbody', 'from the page!');
  await ada.sees('tbody .tag', 'own');
  await page.getByRole('group', { name: 'How events are shown' }).getByRole('button', { name: 'JSON' }).click();
  await ada.sees('.lines', '"text": "from the page!"');
  await page.getByRole('group', { name: 'How events are shown' }).getByRole('button', { name: 'Table' }).click();
  await ada.isOpenToAll('chat');

  step('a network that is cut loses nothing that the topic keeps, and names what it does not');
  await ada.cuts();
  await ada.is('reconnecting');
  await ada.sees('.banner', 'The network of this page is cut.');
  await publish.getByLabel('text').fill('while it was cut');
  await publish.getByRole('button', { name: 'Publish' }).click();
  await ada.sees('.receipt', 'when the network is back');
  await post('Chat', { room: 'tower', text: 'missed' });
  await ada.shot('cut');
  await ada.restores();
  await ada.sees('tr.resumed', 'Resumed: nothing is missing.');
  await ada.sees('tbody', 'missed!');
  await ada.sees('.receipt', 'Published');
  await ada.sees('tbody', 'while it was cut!');
  await ada.cuts();
  for (let number = 0; number < 60; number += 1) await post('Chat', { room: 'tower', text: `${number}` });
  await ada.restores();
  await ada.sees('tr.gap', 'events are missing');
  await ada.sees('tbody', '59!');
  const [, missing] = (await page.textContent('tr.gap')).match(/^Gap: (\d+) events are missing/);
  // The row below is the last one before, and that above the first one after it.
  assert.match(await page.textContent('tr:has(+ tr.gap)'), new RegExp(`tower${missing}!$`));
  await ada.shot('gap');

  step('who holds still gets all of it, and who unsubscribes gets nothing more');
  await page.getByRole('button', { name: 'Hold' }).click();
  await post('Chat', { room: 'tower', text: 'held' });
  await post('Chat', { room: 'tower', text: 'held too' });
  await ada.sees('.facts .warn', 'held');
  await page.getByRole('button', { name: 'Go on' }).click();
  await ada.sees('tbody', 'held too!');
  await page.getByRole('button', { name: 'Unsubscribe' }).click();
  await ada.sees('tr.end', 'Unsubscribed.');
  await page.getByLabel('Where to begin').selectOption('after a position');
  await page.getByLabel('The position').fill('nowhere');
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await ada.sees('form [role=alert]', '"nowhere" is no position');
  const position = (await page.textContent('.receipt code')).trim();
  await page.getByLabel('The position').fill(position);
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await ada.sees('tr.gap', `to ${position.split('-')[0]}-`);
  await ada.opens('Weather.Alarms');
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await ada.sees('.error', 'permission_denied alarms are for those with a badge');
  await ada.opens('Weather.Readings');
  await ada.fills('celsius', '-300');
  await page.getByRole('button', { name: 'Publish' }).click();
  await ada.sees('.receipt', 'colder than cold');

  step('behind a prefix of a proxy all is the same; on a phone, in the dark');
  const bob = await comes(`${prefixed}/socket.mq`, PHONE, DARK);
  await bob.page.getByRole('link', { name: 'weather v1' }).click();
  await bob.page.getByRole('button', { name: 'Menu' }).click();
  await bob.shot('phone-menu');
  await bob.page.getByRole('navigation').getByRole('link', { name: 'GetForecast' }).click();
  await bob.fills('place', 'Turin');
  await bob.page.keyboard.press('Enter');
  await bob.sees('.answer pre', '"celsius": 21.5');
  await bob.sees('.curl code', `${prefixed}/socket.mq/weather/v1/Weather.GetForecast`);
  await bob.shot('phone-forecast');
  await bob.opens('Weather.Chat');
  await bob.page.getByRole('button', { name: 'Subscribe' }).click();
  await bob.sees('tbody', 'held too!');
  await bob.is('live');
  for (const name of ['Echo', 'Observations', 'Warnings', 'Readings', 'GetPicture', 'PutPicture', 'Chat']) {
    await bob.opens(`Weather.${name}`);
    for (const add of await bob.page.getByRole('button', { name: /^Add / }).all()) await add.click();
    await bob.page.getByText('Messages in the .proto').click();
    await bob.fits(360);
    await bob.isOpenToAll(`phone-${name}`);
  }
  await bob.fits(320, '200%');

  step('a server that asks who one is gets the header, by each transport');
  const eve = await comes(`${guarded}/socket.mq/weather/v1`);
  await eve.sees('h1', 'Who are you?');
  await eve.sees('.error', 'send Authorization: Bearer …');
  await eve.isOpenToAll('sign-in');
  await eve.fills(/Authorization/, 'guess');
  await eve.page.keyboard.press('Enter');
  await eve.sees('.error', 'nobody has that token');
  await eve.fills(/Authorization/, 'sesame');
  await eve.page.keyboard.press('Enter');
  await eve.sees('.list', 'GetForecast');
  await eve.opens('Weather.GetForecast');
  await eve.fills('place', 'Who?');
  await eve.page.keyboard.press('Enter');
  await eve.sees('.answer pre', '"place": "Ada"');
  await eve.sees('.curl code', '-H "Authorization: $AUTHORIZATION"');
  await eve.opens('Weather.Chat');
  await eve.page.getByRole('button', { name: 'Subscribe' }).click();
  await eve.sees('tr.begin', 'Subscribed.');
  await eve.sees('.connection', 'WebSocket');
  await eve.page.getByRole('button', { name: 'Sign out' }).click();
  await eve.sees('h1', 'Who are you?');

  for (const visitor of visitors) visitor.hasNoReasonToComplain();
} catch (error) {
  for (const visitor of visitors) {
    console.log(await visitor.page.locator('main').innerText().catch(() => '(closed)'), visitor.wrong);
    await visitor.shot('failed');
  }
  throw error;
} finally {
  await browser.close();
}
