// What each client does with the method `Read` of the service `History`: in Node, and in pages.

const FAIL = 1;
const WAIT = 2;
const REFUSE = 3;

/** Returns what a client gets. `call` is its method; `error` turns what it throws into a code and a message. */
export async function read(call, error) {
  const numbers = async (request, options, most = Infinity) => {
    const stop = new AbortController();
    const got = [];
    try {
      for await (const { number } of call(request, { signal: stop.signal, ...options })) {
        got.push(number);
        if (got.length === most) {
          break;
        }
      }
      return got;
    } catch (thrown) {
      return { numbers: got, ...error(thrown) };
    } finally {
      stop.abort();
    }
  };
  const all = await numbers({ count: 1000, padding: 100 });
  return {
    all: all.every((number, at) => number === at + 1) ? all.length : all,
    failed: await numbers({ count: 3, then: FAIL }),
    refused: await numbers({ then: REFUSE }),
    canceled: await numbers({ count: 0, padding: 1000 }, {}, 2),
    late: await numbers({ count: 2, then: WAIT }, { timeoutMs: 500 }),
  };
}
