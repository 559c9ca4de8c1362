// An operator who looks at hostwatch's page in a browser of their own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { shots } from './person.mjs';

const require = createRequire(new URL('../tools/', import.meta.url));
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const DESK = { viewport: { width: 1366, height: 900 } };
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
export const DARK = { colorScheme: 'dark' };

export class Operator {
  /** Opens the page; what the browser complains about is kept. */
  static async comes(browser, url, ...options) {
    const operator = new Operator();
    operator.colorScheme = options.some((it) => it === DARK) ? 'dark' : 'light';
    operator.context = await browser.newContext(Object.assign({}, DESK, ...options));
    operator.page = await operator.context.newPage();
    operator.wrong = [];
    operator.page.on('pageerror', (error) => operator.wrong.push(String(error)));
    // Among them what its Content-Security-Policy forbids.
    operator.page.on('console', (message) => {
      if (message.type() === 'error') operator.wrong.push(message.text());
    });
    await operator.page.goto(url);
    return operator;
  }

  /** Waits until the connection is so. */
  async is(state) {
    await this.page.waitForSelector(`#connection[data-state="${state}"]`);
  }

  /** Waits until there is something to see. */
  async isLive() {
    await this.is('live');
    await this.sees('.value.cpu dd', '%');
  }

  /** Waits until one of those elements holds a text. */
  async sees(selector, text) {
    await this.page.waitForFunction(([selector, text]) =>
      [...document.querySelectorAll(selector)].some((it) => it.textContent.includes(text)), [selector, text]);
  }

  text(selector) {
    return this.page.textContent(selector);
  }

  /** How often that was remarked or marked. */
  async times(text) {
    const remarks = await this.page.$$eval('#remarks li > p:last-child', (all) => all.map((it) => it.textContent));
    return remarks.filter((it) => it === text).length;
  }

  async marks(label) {
    await this.page.fill('#mark-label', label);
    await this.page.keyboard.press('Enter');
  }

  async says(text) {
    await this.page.fill('#remark-text', text);
    await this.page.keyboard.press('Enter');
  }

  async minutes(minutes) {
    await this.page.check(`#span [value="${minutes}"]`, { force: true });
  }

  /** What the table of each second says: the values of each, by its time; holes are texts. Oldest first. */
  async seconds() {
    await this.page.locator('#seconds').evaluate((it) => { it.open = true; });
    await this.page.click('#seconds-again');
    const rows = await this.page.$$eval('#seconds-rows tr', (rows) => rows.map((row) => row.className === 'hole'
      ? row.textContent
      : { time: row.querySelector('time').dateTime, values: [...row.querySelectorAll('data')].map((it) => it.value) }));
    await this.page.locator('#seconds').evaluate((it) => { it.open = false; });
    return rows.reverse();
  }

  /** Nothing is wider than the screen, down to that width, with text of that size. */
  async fits(width, text = '100%') {
    const { height } = this.page.viewportSize();
    const before = this.page.viewportSize();
    await this.page.setViewportSize({ width, height });
    await this.page.evaluate((text) => { document.documentElement.style.fontSize = text; }, text);
    const overflow = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await this.shot(`${width}px-${parseInt(text)}`, true);
    await this.page.evaluate(() => { document.documentElement.style.fontSize = ''; });
    assert.equal(overflow, 0, `the page is ${overflow} px wider than ${width} px, with text at ${text}`);
    await this.page.setViewportSize(before);
  }

  /** When a remark or mark was made, in milliseconds. */
  async whenOf(text) {
    const when = await this.page.$$eval('#remarks li', (all, text) => all
      .filter((it) => it.querySelector('p:last-child').textContent === text)
      .map((it) => it.querySelector('time').dateTime), text);
    assert.equal(when.length, 1, `${text}: ${when}`);
    return Date.parse(when[0]);
  }

  /** Nothing that axe-core knows keeps people out, in neither scheme. The shots are of what it looked at. */
  async isOpenToAll(name) {
    for (const colorScheme of ['light', 'dark']) {
      await this.page.evaluate(() => scrollTo(0, 0));
      await this.page.emulateMedia({ colorScheme });
      await this.page.evaluate(axe);
      const { violations } = await this.page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`).join('\n')}`);
      assert.deepEqual(told, [], `${name}, ${colorScheme}`);
      await this.shot(`${name}-${colorScheme}`);
    }
    await this.page.emulateMedia({ colorScheme: this.colorScheme });
  }

  async shot(name, fullPage = false) {
    if (shots) await this.page.screenshot({ path: `${shots}/${name}.png`, fullPage });
  }
}
