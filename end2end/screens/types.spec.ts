import { join } from 'node:path';

import { alive, inBothLanguages, open, type Page, signIn, test } from '../harness/journey.ts';
import { answer, press, question } from '../harness/question.ts';

const folder = process.env['SCREENS'] || '/tmp/syncpoint-screens';

/** Their practice holds every type of question, their exercises every kind of worksheet. */
const SETS = [
  ['m1-l3', 'practice'],
  ['m2-l6', 'practice'],
  ['m3-l2', 'practice'],
  ['m3-l4', 'practice'],
  ['m2-l2', 'exercise'],
  ['m2-l5', 'exercise'],
  ['m2-l6', 'exercise'],
  ['m2-l7', 'exercise'],
  ['m2-l9', 'exercise'],
] as const;

async function picture(page: Page, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
  }
}

inBothLanguages((language) => {
  for (const [lesson, what] of SETS) {
    test(`${lesson} ${what}, before and after the answer`, async ({ page, faults }, info) => {
      await signIn(page, 'jiang.wei@demo.example');
      await open(page, `/learn/project-selling/${lesson}`);
      await page.locator(`form[action$="/${what}"] button`).click();
      await page.waitForURL(/\/attempts\/[^/?]+\?item=1$/);
      const address = new URL(page.url()).pathname;
      for (let number = 1; ; number += 1) {
        await open(page, `${address}?item=${number}`);
        if ((await question(page).count()) === 0) break;
        const name = (when: string) => [`${what}-${lesson}-${number}-${when}`, language, info.project.name].join('-');
        await picture(page, name('open'));
        await answer(question(page));
        await press(question(page), 'check');
        await alive(page);
        await picture(page, name('told'));
      }
      for (const fault of faults.splice(0)) console.warn(`${lesson}: ${fault}`);
    });
  }
});
