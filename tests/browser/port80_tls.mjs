// Puts TLS and HTTP/2 before examples/port80, by the lines of its README: node port80_tls.mjs RUN PROGRAMS CERTIFICATE KEY [--haproxy]
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { Person, launch } from './person.mjs';
import { Site } from './site.mjs';

const [run, programs, certificate, key, ...options] = process.argv.slice(2);
const readme = await readFile(new URL('../../examples/port80/README.md', import.meta.url), 'utf8');

/** Returns the block of the README with that line in it, without the fence. */
function block(line) {
  const found = readme.split('```').find((it) => it.includes(line));
  return found.slice(found.indexOf('\n') + 1);
}

const site = await Site.start(run, programs, options);
const browser = await launch();
try {
  const { port, host } = new URL(site.url);
  if (site.proxy === 'haproxy') {
    // It wants both in one file.
    const both = `${certificate}.with-key`;
    await writeFile(both, await readFile(certificate, 'utf8') + await readFile(key, 'utf8'));
    const lines = block('bind :443 ssl').replace(':443', host).replace(/\/etc\/\S*\.pem/, both);
    await site.edit('haproxy.cfg', (text) => text.replace(/ *bind .*\n/, lines));
  } else {
    const lines = block('listen 443 ssl').replace('443', host).replace(/ *listen \[::\].*\n/, '')
      .replace(/\/etc\/\S*fullchain.pem/, certificate).replace(/\/etc\/\S*privkey.pem/, key);
    await site.edit('site.conf', (text) => text.replace(/ *listen .*\n/, lines));
  }
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
  // Without a SharedWorker: the certificate is one that only pages of this browser are told to take.
  const options = { ignoreHTTPSErrors: true, hasSharedWorker: false };
  const ada = await Person.comes(browser, `${url}chat/`, 'Ada', options);
  await ada.isIn('lobby');
  await ada.sees('#connection', 'Connected by WebSocket');
  await ada.says('Nobody reads along.');
  await ada.hears('Nobody reads along.');
  assert.deepEqual(ada.wrong, []);
} finally {
  await browser.close();
  await site.stop();
}
