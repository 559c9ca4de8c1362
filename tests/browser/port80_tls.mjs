// Puts TLS and HTTP/2 before examples/port80, by the lines of its README: node port80_tls.mjs RUN PROGRAMS CERTIFICATE KEY
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { Person, launch } from './person.mjs';
import { Site } from './site.mjs';

const [run, programs, certificate, key] = process.argv.slice(2);
const readme = await readFile(new URL('../../examples/port80/README.md', import.meta.url), 'utf8');
const [, lines] = readme.match(/```nginx\n(\s*listen 443 ssl[^`]*)```/);

const site = await Site.start(run, programs, []);
const browser = await launch();
try {
  const { port, host } = new URL(site.url);
  await site.edit('site.conf', (text) => text.replace(/ *listen .*\n/, lines
    .replace(/listen 443/, `listen ${host}`)
    .replace(/ *listen \[::\].*\n/, '')
    .replace(/\/etc\/\S*fullchain.pem/, certificate)
    .replace(/\/etc\/\S*privkey.pem/, key)));
  await site.reload();
  const url = `https://localhost:${port}/`;
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  // Until the new workers have taken over, the old ones answer in the clear.
  while (!(await page.goto(url).catch(() => undefined))?.ok());

  console.log('pages come by HTTP/2, and their streams share one connection');
  await page.goto(`${url}hostwatch/`);
  await page.waitForSelector('#connection[data-state="live"]');
  assert.equal(await page.evaluate(() => performance.getEntriesByType('navigation')[0].nextHopProtocol), 'h2');
  // Twelve streams are twice as many as HTTP/1.1 would let a browser open.
  await page.evaluate(() => Promise.all(Array.from({ length: 12 }, () => new Promise((resolve) => {
    new EventSource('socket.mq/hostwatch/v2/Host.Samples').addEventListener('message', resolve);
  }))));

  console.log('WebSocket gets through beside it');
  const ada = await Person.comes(browser, `${url}chat/`, 'Ada', { ignoreHTTPSErrors: true });
  await ada.isIn('lobby');
  await ada.sees('#connection', 'Connected by WebSocket');
  await ada.says('Nobody reads along.');
  await ada.hears('Nobody reads along.');
  assert.deepEqual(ada.wrong, []);
} finally {
  await browser.close();
  await site.stop();
}
