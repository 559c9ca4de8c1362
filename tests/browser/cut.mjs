// A way to a server that can be cut, on a port of its own.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

export class Way {
  /** Refuses WebSocket, as a proxy does that knows nothing of it. */
  refusesWebSocket = false;
  /** Holds streams back, as a proxy does that buffers responses until they end. */
  buffersStreams = false;
  /** Scripts by path, which it serves itself. */
  scripts = {};
  /** How many WebSockets are open. */
  webSockets = 0;
  #sockets = new Set();
  #isOpen = true;
  #isMute = false;
  #server;

  static async to(url, traits = {}) {
    const way = Object.assign(new Way(), traits);
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
    let isHeld = false;
    let isWebSocket = false;
    far.on('close', () => (this.webSockets -= isWebSocket ? 1 : 0));
    for (const [from, to] of [[near, far], [far, near]]) {
      this.#sockets.add(from);
      from.on('data', (data) => {
        if (from === near && this.refusesWebSocket && /^upgrade: websocket/im.test(data.toString('latin1'))) {
          near.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
          return;
        }
        const script = from === near && this.scripts[/^GET (\S+)/.exec(data.toString('latin1'))?.[1]];
        if (script) {
          const head = `HTTP/1.1 200 OK\r\ncontent-type: text/javascript\r\ncontent-length: ${Buffer.byteLength(script)}`;
          near.write(`${head}\r\n\r\n${script}`);
          return;
        }
        if (!isWebSocket && from === far && data.toString('latin1').startsWith('HTTP/1.1 101 ')) {
          isWebSocket = true;
          this.webSockets += 1;
        }
        isHeld ||= from === far && this.buffersStreams && /^content-type: text\/event-stream/im.test(data.toString('latin1'));
        if (from === near || !(this.#isMute || isHeld)) to.write(data);
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
