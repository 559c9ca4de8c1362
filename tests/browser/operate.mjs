// The page of examples/operate in Chromium: it places an order, and shows the trace of the event that comes back.
// node operate.mjs URL [SCREENSHOT]
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../tools/', import.meta.url));
const { chromium } = require('playwright-core');

const [url, screenshot] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  // The collector has another origin, on this machine.
  args: ['--no-sandbox', '--disable-gpu', '--disable-features=LocalNetworkAccessChecks'],
});
try {
  const page = await browser.newPage({ viewport: { width: 640, height: 480 } });
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  // Twice: the call, and the event that the handler has published.
  const sent = [1, 2].map(() => page.waitForResponse((response) => response.url().endsWith('/v1/traces') && response.request().method() === 'POST'));
  await page.goto(url);
  await page.getByLabel('How many').fill('3');
  await page.getByLabel('of what').selectOption('coffee');
  await page.getByRole('button', { name: 'Place the order' }).click();
  await page.getByText('Placed. 997 are left.').waitFor();
  const row = page.locator('#orders tr').first();
  await row.waitFor();
  const [order, trace] = await row.locator('td').allTextContents();
  assert.equal(order, '3 × coffee');
  assert.match(trace, /^[0-9a-f]{32}$/);
  await Promise.all(sent);
  // A refusal is shown as the stock says it.
  await page.getByLabel('How many').fill('998');
  await page.getByRole('button', { name: 'Place the order' }).click();
  await page.getByText('997 of coffee are left: order fewer').waitFor();
  if (screenshot) await page.screenshot({ path: screenshot });
  // Chromium reports the refusal's HTTP status, too, and that there is no icon.
  assert.deepEqual(complaints.filter((text) => !text.startsWith('Failed to load resource')), []);
  console.log(trace);
} finally {
  await browser.close();
}
