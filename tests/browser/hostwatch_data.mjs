// Drives hostwatch's page over a restart of a server with `--data`: node hostwatch_data.mjs URL
//
// The machine is one that the test makes up: for a line with a number that many seconds of it pass, for `restart` its
// server ends and starts again.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Operator } from './operator.mjs';
import { launch } from './person.mjs';

const answers = createInterface(process.stdin);

/** Has the test do something. */
async function ask(what) {
  const done = once(answers, 'line');
  console.log(what);
  await done;
}

const browser = await launch();

try {
  const operator = await Operator.comes(browser, process.argv[2]);
  await operator.is('live');
  await operator.minutes(60);
  await ask(20);
  await operator.sees('#account', '168 samples, nothing missed');
  await ask('restart');
  await ask(20);
  await operator.sees('#news', 'nothing is missing');
  await operator.is('live');
  await operator.sees('#account', '336 samples');
  await operator.sees('#account', 'nothing missed');
  const rows = await operator.seconds();
  assert.equal(rows.length, 42);
  assert(rows.every((row) => row.values), 'each second has its values');
  assert.equal(await operator.page.locator('.paper .holes > *').count(), 0, 'no hatching');
  assert.equal(await operator.page.locator('#holes li').count(), 0);
} finally {
  await browser.close();
}
// Whoever reads our lines hears no more of us.
process.exit();
