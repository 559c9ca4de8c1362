// What hostwatch publishes, noted beside the page: by an event stream that nothing cuts.

export class Samples {
  #aborting = new AbortController();
  #seconds = new Map();

  static METRICS = ['cpu', 'memory', 'swap', 'load1', 'net_rx', 'net_tx', 'disk_read', 'disk_write'];

  /** Notes all that comes from now on, and what is replayed. */
  static async of(url) {
    const samples = new Samples();
    const response = await fetch(new URL('socket.mq/hostwatch/v2/Host.Samples', url), {
      headers: { accept: 'text/event-stream' }, signal: samples.#aborting.signal,
    });
    void samples.#note(response.body).catch(() => {});
    return samples;
  }

  async #note(body) {
    let text = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop();
      for (const block of blocks) {
        const data = /^data: ?(.*"metric".*)$/m.exec(block)?.[1];
        if (data) this.#add(JSON.parse(data));
      }
    }
  }

  #add({ metric, value = 0, time }) {
    const second = new Date(time).toISOString();
    const values = this.#seconds.get(second) ?? [];
    values[Samples.METRICS.indexOf(metric)] = value;
    this.#seconds.set(second, values);
  }

  /** The values of the seconds that all has come of, in the order of the metrics. */
  get seconds() {
    const isWhole = (values) => Samples.METRICS.every((_, at) => values[at] !== undefined);
    return new Map([...this.#seconds].filter(([, values]) => isWhole(values)));
  }

  end() {
    this.#aborting.abort();
  }
}
