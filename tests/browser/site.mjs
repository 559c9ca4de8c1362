// examples/port80, started by its own script, and what an operator does with it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

export class Site {
  #script;
  #folder;

  static async start(run, programs, options) {
    const site = new Site();
    const listen = `127.0.0.1:${await freePort()}`;
    site.url = `http://${listen}/`;
    site.proxy = options.includes('--haproxy') ? 'haproxy' : 'nginx';
    site.#script = spawn(run, ['--listen', listen, '--programs', programs, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface(site.#script.stdout);
    for await (const line of lines) {
      // It says how to restart what, and where that is.
      site.#folder ??= line.match(/kill \$\(cat (.*)\/chat\.pid\)/)?.[1];
      if (line.startsWith('Ctrl-C')) break;
    }
    site.#script.stdout.resume();
    if (!site.#folder) throw new Error('it did not start');
    return site;
  }

  /** Ends one of its programs. Resolves when it is gone; it stays away until `comeBack`. */
  async end(name) {
    const pid = await this.#pid(name);
    await writeFile(this.#away(name), '');
    process.kill(pid, 'SIGTERM');
    while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** Lets a program that has ended be started again, which takes two seconds. */
  async comeBack(name) {
    await rm(this.#away(name));
  }

  /** Lets the proxy read its configuration again. */
  async reload() {
    if (this.proxy === 'haproxy') {
      process.kill(await this.#pid('haproxy'), 'SIGUSR2');
      return;
    }
    const path = `${process.env.PATH}:/usr/sbin`;
    const configuration = `${this.#folder}/nginx.conf`;
    const nginx = spawn('nginx', ['-e', 'stderr', '-p', this.#folder, '-c', configuration, '-s', 'reload'], {
      stdio: 'inherit', env: { ...process.env, PATH: path },
    });
    const [code] = await once(nginx, 'exit');
    if (code !== 0) throw new Error(`nginx -s reload: ${code}`);
  }

  /** Changes a file of its configuration, as it is now. */
  async edit(file, change) {
    const before = await readFile(`${this.#folder}/${file}`, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${file} is not what it was: nothing was changed`);
    await writeFile(`${this.#folder}/${file}`, after);
  }

  /** Makes it a proxy that knows nothing of WebSocket (nginx), or does not want it (HAProxy), and reloads it. */
  async forbidWebSocket() {
    if (this.proxy === 'haproxy') {
      await this.edit('haproxy.cfg', (text) =>
        text.replace(/\n    bind .*\n/, '$&    http-request return status 403 if { hdr(upgrade) -i websocket }\n'));
    } else {
      await this.edit('site.conf', (text) => text.replace(/ *proxy_set_header (Upgrade|Connection) .*\n/g, ''));
    }
    await this.reload();
  }

  /** Publishes beside the proxy, on the application's own socket. */
  async publish(path, message) {
    const [application] = path.split('/');
    const curl = spawn('curl', [
      '-sf', '--unix-socket', `${this.#folder}/${application}.sock`, '-H', 'content-type: application/json',
      '-d', JSON.stringify(message), `http://localhost/socket.mq/${path}`,
    ], { stdio: 'ignore' });
    const [code] = await once(curl, 'exit');
    if (code !== 0) throw new Error(`curl: ${code}`);
  }

  async stop() {
    if (this.#script.exitCode !== null) return;
    this.#script.kill('SIGTERM');
    await once(this.#script, 'exit');
  }

  #away(name) {
    return `${this.#folder}/${name}.away`;
  }

  async #pid(name) {
    return Number(await readFile(`${this.#folder}/${name}.pid`, 'utf8'));
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
