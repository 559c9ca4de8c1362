// Drives hostwatch's page past what its server keeps: node hostwatch_missed.mjs URL
//
// The machine is one that the test makes up: for each line with a number, that many seconds of it pass at once.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Way } from './cut.mjs';
import { Operator, PHONE } from './operator.mjs';
import { launch } from './person.mjs';

const answers = createInterface(process.stdin);

/** Lets time pass at the machine. */
async function pass(seconds) {
  const passed = once(answers, 'line');
  console.log(seconds);
  await passed;
}

const browser = await launch();
const way = await Way.to(process.argv[2]);

try {
  const desk = await Operator.comes(browser, way.url);
  const phone = await Operator.comes(browser, way.url, PHONE);
  // Its one second is soon past, and then no value stands for now.
  for (const operator of [desk, phone]) {
    await operator.is('live');
    await operator.sees('#account', '8 samples, nothing missed');
    await operator.minutes(60);
  }
  // Not at once: those who are there are to get all of it.
  for (const [seconds, samples] of [[200, '1,608'], [200, '3,208']]) {
    await pass(seconds);
    for (const operator of [desk, phone]) await operator.sees('#account', `${samples} samples, nothing missed`);
  }
  way.close();
  for (const operator of [desk, phone]) await operator.is('reconnecting');
  // The log holds 2,400 samples: 300 seconds.
  await pass(420);
  way.open();
  for (const operator of [desk, phone]) {
    await operator.is('live');
    // Of the 420 seconds 120 are lost, with eight samples each. So it is said, four times.
    await operator.sees('.paper .holes .missed span', '960 samples missed');
    await operator.sees('#holes li', '2 min 1 s: 960 samples missed. The server no longer had them');
    await operator.sees('#news', 'too late for 960 samples');
    await operator.sees('#account', '5,608 samples, 960 missed');
    const rows = await operator.seconds();
    assert.equal(rows.length, 401 + 1 + 300);
    assert.equal(rows[401], '960 samples missed');
    const lost = (new Date(rows[402].time) - new Date(rows[400].time)) / 1_000;
    assert.equal(lost, 121);
    // On a slow machine the session may be one over HTTP, which the server forgets while the way is closed (409).
    assert.deepEqual(operator.wrong.filter((message) => !/net::ERR_|WebSocket connection to|status of 409/.test(message)), []);
    // No line goes where nothing is known: in the middle of the hole the strip of the CPU has its paper, and no ink.
    const inks = await operator.page.evaluate(() => {
      const hole = document.querySelector('.paper .holes .missed').getBoundingClientRect();
      const canvas = document.querySelector('.plot canvas');
      const box = canvas.getBoundingClientRect();
      const x = Math.round((hole.left + hole.width / 2 - box.left) * (canvas.width / box.width));
      const column = (x) => new Set(new Uint32Array(canvas.getContext('2d').getImageData(x, 0, 1, canvas.height).data.buffer)).size;
      const known = Math.round((hole.left - 20 - box.left) * (canvas.width / box.width));
      return { hole: column(x), known: column(known) };
    });
    assert(inks.hole < inks.known, JSON.stringify(inks));
  }
  await desk.isOpenToAll('missed-desk');
  await phone.isOpenToAll('missed-phone');
} finally {
  await browser.close();
  way.end();
}
// Whoever reads our lines hears no more of us.
process.exit();
