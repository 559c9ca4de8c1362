// The hooks, composables and stores of smq-web in Chromium, with a real server: rendered by a server, taken over by the
// page, React in strict mode. node frameworks.mjs URL
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(new URL('../tools/', import.meta.url));
const { chromium } = require('playwright-core');
const web = fileURLToPath(new URL('../../smq-web/', import.meta.url));
const requireOfWeb = createRequire(`${web}package.json`);
const { build } = requireOfWeb('esbuild');
const { compile } = requireOfWeb('svelte/compiler');
const folder = fileURLToPath(new URL('frameworks/', import.meta.url));

const [server] = process.argv.slice(2);
const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  // The page is made here, not fetched from this machine: Chromium would not let it talk to this machine otherwise.
  '--disable-features=LocalNetworkAccessChecks',
];

/** Bundles a file for the page, or for the server that renders it. */
async function bundle(name, generate) {
  const svelte = {
    name: 'svelte',
    setup: ({ onLoad }) => onLoad({ filter: /\.svelte$/ }, ({ path }) => {
      const { js } = compile(readFileSync(path, 'utf8'), { filename: path, generate, dev: generate === 'client' });
      return { contents: js.code, loader: 'js', resolveDir: folder };
    }),
  };
  const { outputFiles } = await build({
    entryPoints: [join(folder, name)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: generate === 'server' ? 'node' : 'browser',
    conditions: generate === 'server' ? ['module'] : ['browser', 'development', 'module'],
    // What React's server loads is CommonJS.
    banner: generate === 'server' ? { js: "import { createRequire } from 'node:module'; const require = createRequire('/');" } : {},
    define: { 'process.env.NODE_ENV': '"development"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true' },
    nodePaths: [`${web}node_modules`],
    jsx: 'automatic',
    jsxDev: true,
    tsconfigRaw: { compilerOptions: { baseUrl: web, paths: { 'smq-web': ['src/index.ts'], 'smq-web/*': ['src/*.ts'] } } },
    outdir: temporary,
    plugins: [svelte],
    logLevel: 'error',
  });
  return outputFiles[0];
}

const temporary = mkdtempSync(join(tmpdir(), 'smq-frameworks-'));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: quiet });

/** Another person in the rooms, by plain HTTP. The station adds an exclamation mark. */
async function say(room, text) {
  const response = await fetch(new URL('/socket.mq/weather/v1/Weather.Chat', server), {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ room, text }),
  });
  assert.equal(response.status, 200, await response.text());
}

try {
  for (const [name, file] of [['React', 'react.tsx'], ['Vue', 'vue.ts'], ['Svelte', 'svelte.ts']]) {
    const rooms = ['kitchen', 'hall'].map((room) => `${name} ${room} ${Date.now()}`);
    await say(rooms[0], 'first');

    // A server renders it: it has no `baseUrl`, connects to nothing, and ends by itself.
    const { contents } = await bundle(file, 'server');
    const path = join(temporary, `${name}.mjs`);
    writeFileSync(path, contents);
    const html = await (await import(pathToFileURL(path).href)).render(rooms);
    const rendered = [...html.replace(/<!--.*?-->/g, '').matchAll(/<p id="(\w+)">(.*?)<\/p>/g)].map(([, id, text]) => `${id} ${text}`);
    assert.deepEqual(rendered, ['state ', 'last nothing', 'status loading', 'error none', 'connection idle'], `${name}: ${html}`);

    // A page takes it over.
    const page = await browser.newPage();
    const wrong = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()));
    const script = (await bundle(file, 'client')).text;
    const body = `<!doctype html><title>${name}</title><div id=app>${html}</div>`;
    await page.route('**/page.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.route('**/page.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.goto(new URL('/page.html', server).href);
    await page.evaluate(async (rooms) => {
      const { hydrate } = await import('/page.js');
      window.unmount = hydrate(document.getElementById('app'), rooms);
    }, rooms);
    const shows = async (id, expected) => {
      const isShown = ([id, expected]) => document.getElementById(id).textContent === expected;
      await page.waitForFunction(isShown, [id, expected], { timeout: 5_000 }).catch(async () => {
        assert.equal(await page.textContent(`#${id}`), expected, `${name}: ${id}; ${wrong}`);
      });
    };

    // Once each, also where React mounts each component twice.
    await shows('state', 'first!');
    await shows('status', 'live');
    await shows('connection', 'live');
    // Not everybody may subscribe to alarms: an error of one topic is told, and the others go on.
    await shows('error', 'permission_denied');
    for (const text of ['second', 'third', 'fourth']) {
      await say(rooms[0], text);
    }
    await shows('state', 'first!, second!, third!, fourth!');
    await shows('last', 'fourth!');

    // Another filter is another subscription, whose state begins anew.
    await say(rooms[1], 'hello');
    await page.click('#next');
    await shows('state', 'hello!');
    await say(rooms[0], 'not here');
    await say(rooms[1], 'hello again');
    await shows('state', 'hello!, hello again!');
    await shows('last', 'hello again!');

    await page.click('#restart');
    await say(rooms[1], 'anew');
    await shows('state', 'hello!, hello again!, anew!');

    // A component that is gone holds no subscription: the client needs no connection any more.
    await page.evaluate(() => window.unmount());
    await page.waitForFunction(() => window.stateOf() === 'idle', undefined, { timeout: 5_000 });
    assert.deepEqual(wrong, [], name);
    await page.close();
    console.log(`${name}: ${script.length} characters of script`);
  }
} finally {
  await browser.close();
  rmSync(temporary, { recursive: true });
}
