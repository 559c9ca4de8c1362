// Drives the page of a hostwatch that has a key: signing in with a code, and out: node hostwatch_sealed.mjs URL CODE
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { Operator, PHONE } from './operator.mjs';
import { launch } from './person.mjs';

const [url, code] = process.argv.slice(2);
const browser = await launch();

try {
  const operator = await Operator.comes(browser, url, PHONE);
  const { page } = operator;
  // Nothing is shown, and nothing is asked for, before one is let in.
  assert.equal(await page.locator('#strips').count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'code');
  await operator.isOpenToAll('login');
  await page.keyboard.type('0123456789abcdef');
  await page.keyboard.press('Enter');
  await operator.sees('#answer', 'That is not the code');
  await operator.isOpenToAll('login-refused');
  await page.getByLabel('The code').fill(code);
  await page.keyboard.press('Enter');

  await operator.isLive();
  await operator.sees('.elsewhere', 'This server has a key');
  await operator.marks('from inside');
  await operator.sees('.marks span', 'from inside');
  await operator.isOpenToAll('sealed');

  // Another page of the same browser is in too; when one signs out, both are out.
  const other = await operator.context.newPage();
  await other.goto(url);
  await other.waitForSelector('#connection[data-state="live"]');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('The code').waitFor();
  await other.getByLabel('The code').waitFor();
  await page.goto(url);
  await page.getByLabel('The code').waitFor();
  assert.deepEqual(operator.wrong.filter((message) => !/status of 40[13]/.test(message)), []);

  // Who has the page and is never let in is told so. It does not ask for itself for ever.
  // (A page that is made up for the browser may open no WebSocket; so it is asked for by an event stream.)
  const index = new URL('../../examples/hostwatch/page/index.html', import.meta.url);
  await page.route(url, (route) => route.fulfill({ path: fileURLToPath(index), contentType: 'text/html; charset=utf-8' }));
  await page.goto(url);
  await operator.is('closed');
  assert.equal(await operator.text('#connection'), 'Refused by the server');
  await operator.sees('#lost', 'a browser signs in on its page');
  await operator.isOpenToAll('refused');
  assert.equal(await page.evaluate(() => performance.getEntriesByType('navigation')[0].type), 'navigate');
} finally {
  await browser.close();
}
