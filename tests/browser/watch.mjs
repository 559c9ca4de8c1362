// Keeps account of hostwatch's samples in its page: what came, by number, over an event stream and over a session.

export class Watch {
  #page;

  static async open(page) {
    const watch = new Watch();
    watch.#page = page;
    await page.evaluate(() => {
      const samples = { epoch: undefined, last: undefined, count: 0, comings: 0, missing: [] };
      // The browser comes back by itself, with the position of the last event in `Last-Event-ID`.
      const source = new EventSource('socket.mq/hostwatch/v2/Host.Samples?start=live');
      const follow = (id) => {
        const [epoch, sequence] = id.split('-').map(BigInt);
        return { epoch, sequence };
      };
      source.addEventListener('subscribed', ({ lastEventId }) => {
        const { epoch, sequence } = follow(lastEventId);
        samples.comings += 1;
        samples.epoch ??= epoch;
        samples.last ??= sequence;
        if (epoch !== samples.epoch || sequence !== samples.last) samples.missing.push(`came back at ${lastEventId}`);
      });
      source.addEventListener('message', ({ lastEventId }) => {
        const { sequence } = follow(lastEventId);
        if (sequence !== samples.last + 1n) samples.missing.push(`${lastEventId} after ${samples.last}`);
        samples.last = sequence;
        samples.count += 1;
      });
      source.addEventListener('gap', ({ data }) => samples.missing.push(data));
      window.samples = samples;

      // A session does not come back: it tells whether its connection has stood all the time.
      const session = { count: 0, last: undefined, wrong: [] };
      const socket = new WebSocket(new URL('../socket.mq/hostwatch/v2', document.baseURI).href.replace(/^http/, 'ws'), 'smq.v1.json');
      socket.onopen = () => socket.send(JSON.stringify({ id: 1, subscribe: { topic: 'Host.Samples', live: true } }));
      socket.onmessage = ({ data }) => {
        const { subscribed, event } = JSON.parse(data);
        if (subscribed) {
          session.last = BigInt(subscribed.position.sequence);
        } else if (event && BigInt(event.sequence) === session.last + 1n) {
          session.last += 1n;
          session.count += 1;
        } else {
          session.wrong.push(data);
        }
      };
      socket.onclose = ({ code }) => session.wrong.push(`closed with ${code}`);
      window.session = session;
    });
    await watch.goesOn();
    await page.waitForFunction(() => window.session.count > 0);
    return watch;
  }

  /** Waits until more samples have come. */
  async goesOn() {
    const { count } = await this.account();
    await this.#page.waitForFunction((count) => window.samples.count > count, count);
  }

  /** The connections of old stand, and have brought everything. */
  async hasNotBeenInterrupted() {
    const { comings } = await this.account();
    const { wrong } = await this.#page.evaluate(() => ({ wrong: window.session.wrong }));
    if (comings !== 1 || wrong.length > 0) throw new Error(`${comings} times subscribed; session: ${wrong.join(', ') || 'well'}`);
  }

  account() {
    return this.#page.evaluate(() => {
      const { count, comings, missing } = window.samples;
      return { count, comings, missing };
    });
  }
}
