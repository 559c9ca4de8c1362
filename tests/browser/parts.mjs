// smq-web, over each transport, and connect-web read replies in parts: in pages of Chromium. Prints what they get, a JSON
// line each. node parts.mjs URL
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from './person.mjs';

const [server] = process.argv.slice(2);
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
/** Where the packages are that pages import. */
const packages = { 'smq-web': path('../../smq-web') };
for (const name of ['@bufbuild/protobuf', '@connectrpc/connect', '@connectrpc/connect-web']) {
  packages[name] = path(`../tools/node_modules/${name}`);
}
const imports = {};
for (const [name, folder] of Object.entries(packages)) {
  const { exports } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  for (const [path, to] of Object.entries(exports)) {
    imports[name + path.slice(1)] = new URL(`${name}/${to.import ?? to.default ?? to}`, 'http://page.test/').pathname;
  }
}

/** What runs in the page. */
const script = `
  import { Code, ConnectError, createClient as connectClient } from '@connectrpc/connect';
  import { createConnectTransport } from '@connectrpc/connect-web';
  import { createFileRegistry, fromBinary } from '@bufbuild/protobuf';
  import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
  import { connectionOf, createClient, createTransport, SmqError } from 'smq-web';
  import { createPartsClient } from 'smq-web/parts';
  import { read } from '/read_parts.mjs';

  window.run = async (baseUrl) => {
    const described = await fetch(baseUrl + '/socket.mq/history/v1', { headers: { accept: 'application/protobuf' } });
    const set = fromBinary(FileDescriptorSetSchema, new Uint8Array(await described.arrayBuffer()));
    const History = createFileRegistry(set).getService('history.v1.History');
    const lines = [];
    for (const [name, options] of Object.entries({
      post: {},
      session: { requests: 'session' },
      'session over http': { requests: 'session', WebSocket: null },
    })) {
      const transport = createTransport({ baseUrl, ...options });
      const history = createPartsClient(History, transport);
      const error = (thrown) => {
        if (!(thrown instanceof SmqError)) throw thrown;
        return { code: thrown.code, ...(thrown.origin === 'server' && { message: thrown.message }) };
      };
      const line = await read((...call) => history.read(...call), error);
      // Which way they went.
      const { state } = connectionOf(createClient(History, transport));
      lines.push({ name, ...line, state });
      transport.close();
    }
    const history = connectClient(History, createConnectTransport({ baseUrl }));
    const error = (thrown) => {
      const { code, rawMessage } = ConnectError.from(thrown);
      return { code: Code[code].replace(/\\B[A-Z]/g, '_$&').toLowerCase(), message: rawMessage };
    };
    lines.push({ name: 'connect-web', ...(await read((...call) => history.read(...call), error)) });
    return lines;
  };
`;
const html = `<!doctype html><link rel=icon href=data:,><script type=importmap>${JSON.stringify({ imports })}</script>
<script type=module src=/page.js></script>`;

const browser = await launch(['--disable-features=LocalNetworkAccessChecks']);
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(String(error)));
  await page.route('http://page.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    if (pathname === '/page.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    const name = Object.keys(packages).find((name) => pathname.startsWith(`/${name}/`));
    const file = name ? packages[name] + pathname.slice(name.length + 1) : path('../interop/read_parts.mjs');
    if (!existsSync(file)) return route.abort();
    return route.fulfill({ contentType: 'text/javascript', path: file });
  });
  await page.goto('http://page.test');
  await page.waitForFunction(() => window.run);
  for (const line of await page.evaluate((server) => window.run(server), server)) console.log(JSON.stringify(line));
} finally {
  await browser.close();
}
