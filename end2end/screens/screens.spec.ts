import { join } from 'node:path';

import { inBothLanguages, open, signIn, test } from '../harness/journey.ts';
import { SCREENS } from './pages.ts';

const folder = process.env['SCREENS'] || '/tmp/syncpoint-screens';

inBothLanguages((language) => {
  for (const { name, as, ...way } of SCREENS) {
    test(name, async ({ page, faults }, info) => {
      if (as) await signIn(page, as);
      // Steps are taken once: what they lead to may not have an address to come back to.
      if ('open' in way) await way.open(page, language);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: width === 360 ? 740 : 800 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          if ('path' in way) await open(page, way.path);
          const file = [name, language, width, colorScheme, info.project.name].join('-');
          await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true });
        }
      }
      // A picture is taken of a faulty page too: the faults are said, not held against it.
      for (const fault of faults.splice(0)) console.warn(`${name}: ${fault}`);
    });
  }
});
