// connect-web in Chromium, in pages of an allowed origin and of another one: calls and subscribes over Connect and
// gRPC-Web. Prints what they get, a JSON line each. node connect.mjs URL
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { launch } from './person.mjs';

const [server] = process.argv.slice(2);
const modules = fileURLToPath(new URL('../tools/node_modules/', import.meta.url));
const imports = {};
for (const name of ['@bufbuild/protobuf', '@connectrpc/connect', '@connectrpc/connect-web']) {
  const { exports } = JSON.parse(readFileSync(`${modules}${name}/package.json`, 'utf8'));
  for (const [path, { import: file }] of Object.entries(exports)) {
    imports[name + path.slice(1)] = `/${name}/${file}`;
  }
}

/** What runs in the page. */
const script = `
  import { ConnectError, Code, createClient } from '@connectrpc/connect';
  import { createConnectTransport, createGrpcWebTransport } from '@connectrpc/connect-web';
  import { createFileRegistry, fromBinary } from '@bufbuild/protobuf';
  import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';

  window.run = async (server) => {
    const described = await fetch(server + '/socket.mq/tides/v1', { headers: { accept: 'application/protobuf' } });
    const set = fromBinary(FileDescriptorSetSchema, new Uint8Array(await described.arrayBuffer()));
    const Tides = createFileRegistry(set).getService('tides.v1.Tides');
    const lines = [];
    for (const [name, transport] of Object.entries({
      json: createConnectTransport({ baseUrl: server }),
      proto: createConnectTransport({ baseUrl: server, useBinaryFormat: true }),
      get: createConnectTransport({ baseUrl: server, useHttpGet: true }),
      below: createConnectTransport({ baseUrl: server + '/socket.mq/tides/v1' }),
      'grpc-web': createGrpcWebTransport({ baseUrl: server }),
    })) {
      const tides = createClient(Tides, transport);
      const line = { name, millimetres: Number((await tides.getLevel({ harbour: 'Ostia' })).millimetres) };
      try {
        await tides.getLevel({ harbour: 'Atlantis' });
      } catch (error) {
        const { code, rawMessage, details } = ConnectError.from(error);
        Object.assign(line, { code: Code[code], message: rawMessage, details: details.length });
      }
      // Twice: the second subscription begins after the second event of the first.
      const levels = [];
      let after;
      for (const count of [2, 1]) {
        const stop = new AbortController();
        const headers = after ? { 'smq-after': after } : {};
        let begin;
        const onHeader = (headers) => (begin = headers.get('smq-position'));
        for await (const level of tides.levels({}, { signal: stop.signal, headers, onHeader })) {
          levels.push(Number(level.millimetres));
          after = level.position;
          if (levels.length === (count === 2 ? 2 : 3)) break;
        }
        line.begin = begin;
        stop.abort();
      }
      lines.push({ ...line, levels });
    }
    return lines;
  };
`;
const html = `<!doctype html><link rel=icon href=data:,><script type=importmap>${JSON.stringify({ imports })}</script>
<script type=module src=/page.js></script>`;

const browser = await launch(['--disable-features=LocalNetworkAccessChecks']);
try {
  for (const origin of ['http://page.test', 'http://other.test']) {
    const context = await browser.newContext();
    await context.route(`${origin}/**`, (route) => {
      const path = new URL(route.request().url()).pathname;
      if (path === '/') return route.fulfill({ contentType: 'text/html', body: html });
      if (path === '/page.js') return route.fulfill({ contentType: 'text/javascript', body: script });
      return route.fulfill({ contentType: 'text/javascript', path: modules + path });
    });
    const page = await context.newPage();
    await page.goto(origin);
    await page.waitForFunction(() => window.run);
    const lines = await page.evaluate((server) => window.run(server), server).catch((error) => [{ error: String(error) }]);
    for (const line of lines) console.log(JSON.stringify({ origin, ...line }));
  }
} finally {
  await browser.close();
}
