// People who talk in chat's page, each in a browser of their own.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../tools/', import.meta.url));
const { chromium } = require('playwright-core');

// What keeps Chromium from looking for hosts that a test machine does not reach.
const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Where photographs go, if any are wanted. */
export const shots = process.env.SMQ_SHOTS;

export function launch(more = []) {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: [...quiet, ...more] });
}

/** One person. */
export class Person {
  /** Opens a page, and enters under a name. */
  static async comes(browser, url, name, options = {}) {
    const person = await Person.opens(browser, url, name, options);
    await person.enters(name);
    return person;
  }

  /** Opens a page, and looks; `hasSharedWorker: false` for a browser that has none. */
  static async opens(browser, url, name, { hasSharedWorker = true, ...options } = {}) {
    const person = new Person();
    person.name = name;
    person.context = await browser.newContext({ viewport: { width: 1180, height: 760 }, ...options });
    if (!hasSharedWorker) await person.context.addInitScript(() => delete globalThis.SharedWorker);
    person.page = await person.context.newPage();
    person.wrong = [];
    person.page.on('pageerror', (error) => person.wrong.push(String(error)));
    await person.page.goto(url);
    return person;
  }

  async enters(name) {
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByRole('button', { name: 'Enter' }).click();
  }

  async isIn(room) {
    await this.page.waitForFunction((room) => document.querySelector('#room-name')?.textContent === room, room);
    await this.page.waitForSelector('#connection[data-state="live"]');
  }

  async says(...texts) {
    for (const text of texts) {
      await this.page.getByRole('textbox', { name: 'Message' }).fill(text);
      await this.page.keyboard.press('Enter');
    }
  }

  /** Waits until a text is among the messages. */
  async hears(text) {
    await this.page.waitForFunction((text) =>
      [...document.querySelectorAll('#log .text')].some((it) => it.textContent === text), text);
  }

  async sees(selector, text) {
    await this.page.waitForFunction(([selector, text]) =>
      [...document.querySelectorAll(selector)].some((it) => it.textContent.includes(text)), [selector, text]);
  }

  async seesNo(selector, text) {
    await this.page.waitForFunction(([selector, text]) =>
      ![...document.querySelectorAll(selector)].some((it) => it.textContent.includes(text)), [selector, text]);
  }

  /** What stands in the list, from top to bottom. */
  texts() {
    return this.page.$$eval('#log .text', (all) => all.map((it) => it.textContent));
  }

  async shot(name) {
    if (shots) await this.page.screenshot({ path: `${shots}/${name}.png` });
  }
}
