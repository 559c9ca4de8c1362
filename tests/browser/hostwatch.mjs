// Drives hostwatch's page in a real browser, as an operator would: node hostwatch.mjs URL
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../tools/', import.meta.url));
const { chromium } = require('playwright-core');

const url = process.argv[2];
// What keeps Chromium from looking for hosts that a test machine does not reach.
const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: quiet });

async function open(options) {
  const page = await (await browser.newContext(options)).newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  await page.goto(url);
  await page.waitForSelector('#connection[data-state="live"]');
  return { page, wrong };
}

try {
  const desk = await open({ viewport: { width: 1280, height: 900 } });
  const phone = await open({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });

  // The machine, and its charts.
  for (const { page } of [desk, phone]) {
    await page.waitForFunction(() => document.querySelectorAll('#cpus li').length > 0);
    await page.waitForFunction(() => document.querySelectorAll('#paper path[d], #strips path[d]').length > 0);
    assert.notEqual(await page.textContent('#host-name'), 'hostwatch');
  }

  // A mark made here is seen there; one without a label is refused, in words.
  await desk.page.fill('#mark-label', 'deploy 41');
  await desk.page.click('#mark-form button');
  for (const { page } of [desk, phone]) {
    await page.waitForFunction(() => document.querySelector('#remarks').textContent.includes('deploy 41'));
  }
  await desk.page.fill('#mark-label', '');
  await desk.page.click('#mark-form button');
  await desk.page.waitForFunction(() => document.querySelector('#mark-answer').textContent.length > 5);

  // Two operators talk; what they say is text, whatever it looks like.
  await phone.page.fill('#remark-author', 'Ada');
  await phone.page.fill('#remark-text', 'is it <b>slow</b>?');
  await phone.page.click('#remark-form button');
  await desk.page.waitForFunction(() =>
    document.querySelector('#remarks').textContent.includes('is it <b>slow</b>?'));
  assert.equal(await desk.page.locator('#remarks b').filter({ hasText: 'slow' }).count(), 0);

  // Nothing is cut off on a phone, and nothing was said in the console but the refusal.
  const overflow = await phone.page.evaluate(() =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0, `the page is ${overflow} px wider than the phone`);
  assert.deepEqual(phone.wrong, []);
  assert.deepEqual(desk.wrong.filter((message) => !message.includes('400')), []);
} finally {
  await browser.close();
}
