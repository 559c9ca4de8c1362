// Drives the page of a hostwatch that has a key: signing in with a code, and out: node hostwatch_sealed.mjs URL CODE
import assert from 'node:assert/strict';
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
} finally {
  await browser.close();
}
