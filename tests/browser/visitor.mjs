// Somebody who opens the explorer of a server.
import assert from 'node:assert/strict';
import { Operator } from './operator.mjs';

export class Visitor extends Operator {
  static async comes(browser, url, ...options) {
    const visitor = Object.setPrototypeOf(await Operator.comes(browser, 'about:blank', ...options), Visitor.prototype);
    visitor.strangers = [];
    const { host } = new URL(url);
    visitor.page.on('request', (request) => {
      const asked = new URL(request.url());
      if (asked.host !== host && /^(http|ws)/.test(asked.protocol)) visitor.strangers.push(request.url());
    });
    await visitor.page.goto(url);
    return visitor;
  }

  async is(state) {
    await this.page.waitForSelector(`.connection[data-state="${state}"]`);
  }

  /** Opens a method or topic. */
  async opens(name) {
    await this.page.evaluate((name) => { location.hash = name; }, name);
    await this.page.waitForFunction((name) => document.querySelector('article h1')?.textContent === name, name);
  }

  async fills(label, text) {
    await this.page.getByLabel(label, { exact: true }).first().fill(text);
  }

  async cuts() {
    await this.page.getByRole('button', { name: 'Cut the network' }).click();
  }

  async restores() {
    await this.page.getByRole('button', { name: 'Restore the network' }).click();
  }

  /** Nothing went to other hosts, and the browser complained of nothing but the statuses of errors. */
  hasNoReasonToComplain() {
    assert.deepEqual(this.strangers, []);
    assert.deepEqual(this.wrong.filter((it) => !/^Failed to load resource: the server responded with a status/.test(it)), []);
  }
}
