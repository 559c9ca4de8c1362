// A way to a server that can be cut, on a port of its own.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

export class Way {
  #sockets = new Set();
  #isOpen = true;
  #isMute = false;
  #server;

  static async to(url) {
    const way = new Way();
    const { hostname, port } = new URL(url);
    way.#server = createServer((near) => way.#join(near, connect(Number(port), hostname)));
    way.#server.listen(0, '127.0.0.1');
    await once(way.#server, 'listening');
    way.url = `http://127.0.0.1:${way.#server.address().port}/`;
    return way;
  }

  #join(near, far) {
    if (!this.#isOpen) {
      near.destroy();
      far.destroy();
      return;
    }
    for (const [from, to] of [[near, far], [far, near]]) {
      this.#sockets.add(from);
      from.on('data', (data) => {
        if (!(this.#isMute && from === far)) to.write(data);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
    }
  }

  /** What the server says is lost from now on, until the way is cut; what it is told still arrives. */
  mute() {
    this.#isMute = true;
  }

  /** Cuts all connections, with whatever is on its way; others can be opened. */
  cut() {
    this.#isMute = false;
    // Not `resetAndDestroy`: Node 20 then may spin for ever when it is to end.
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Cuts all connections, and takes no others. */
  close() {
    this.#isOpen = false;
    this.cut();
  }

  open() {
    this.#isOpen = true;
  }

  /** Ends it for good. */
  end() {
    this.close();
    this.#server.close();
  }
}
