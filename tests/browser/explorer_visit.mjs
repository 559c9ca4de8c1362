// Looks at all that a server serves in its explorer: node explorer_visit.mjs URL
import assert from 'node:assert/strict';
import { PHONE } from './operator.mjs';
import { Visitor } from './visitor.mjs';
import { launch } from './person.mjs';

const browser = await launch();
try {
  const visitor = await Visitor.comes(browser, process.argv[2], PHONE);
  const { page } = visitor;
  await page.waitForSelector('main a.item');
  const isIndex = !(await page.$('nav'));
  const interfaces = isIndex ? await page.$$eval('main a.item', (all) => all.map((it) => it.href)) : [page.url()];
  for (const url of interfaces) {
    await page.goto(url);
    await page.waitForSelector('nav', { state: 'attached' });
    await visitor.isOpenToAll('overview');
    const names = await page.$$eval('main a.item', (all) => all.map((it) => it.hash.slice(1)));
    assert(names.length > 0, url);
    for (const name of names) {
      await visitor.opens(name);
      const subscribe = page.getByRole('button', { name: 'Subscribe' });
      if (await subscribe.count()) {
        await subscribe.click();
        await visitor.sees('.now', '1 subscription');
        await visitor.is('live');
        await page.getByRole('button', { name: 'Unsubscribe' }).waitFor();
      } else {
        const send = page.getByRole('button', { name: /^(Call|Publish)$/ });
        assert.equal(await send.count(), 1, name);
        if (await page.getByText('replies in parts').count()) {
          await send.click();
          await visitor.sees('.answer', name.endsWith('GetProcesses') ? '200' : 'Headers');
        }
      }
      await visitor.isOpenToAll(name);
      await visitor.fits(360);
    }
  }
  visitor.hasNoReasonToComplain();
} finally {
  await browser.close();
}
