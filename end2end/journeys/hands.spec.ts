import { alive, device, expect, inBothLanguages, open, type Page, scripted, signIn, test } from '../harness/journey.ts';
import { answer, type Given, given, type Hand, press, question } from '../harness/question.ts';

const COURSE = '/learn/project-selling';
const NEWCOMER = 'jiang.wei@demo.example';

/** Together the practice of these lessons holds a question of each of the twelve types. */
const LESSONS = {
  'm1-l3': ['match', 'multi', 'mark', 'single', 'sjt'],
  'm2-l6': ['single', 'two_tier', 'match', 'sjt', 'number', 'multi'],
  'm3-l2': ['match', 'single', 'sort', 'map', 'two_tier'],
  'm3-l4': ['hotspot', 'cloze', 'map', 'single', 'order'],
};

/** Begins the practice of a lesson, answers every question with one hand, and reads what was stored. */
async function practise(page: Page, lesson: string, hand: Hand): Promise<Given[]> {
  await open(page, `${COURSE}/${lesson}`);
  await page.locator('form[action$="/practice"] button').click();
  await page.waitForURL(/\/attempts\/[^/?]+\?item=1$/);
  await alive(page);
  const address = new URL(page.url()).pathname;
  for (let number = 1; number <= 6; number += 1) {
    await answer(question(page), hand);
    expect(await press(question(page), 'next'), `question ${number} by ${hand}`).toBe(303);
  }
  const stored: Given[] = [];
  for (let number = 1; number <= 6; number += 1) {
    await open(page, `${address}?item=${number}`);
    stored.push(await given(question(page)));
  }
  await open(page, address);
  await page.locator('form[action$="/submit"] button').click();
  await expect(page.locator('.score')).toHaveText(/^\d+%$/);
  return stored;
}

inBothLanguages(() => {
  test.describe('with a screen that can be touched', () => {
    test.use({ hasTouch: true });

    for (const [lesson, types] of Object.entries(LESSONS)) {
      test(`mouse, finger, keys and a page without scripts store the same answers to ${types.join(', ')}`, async ({ page }) => {
        test.skip(!scripted(), 'this journey brings its own page without scripts');
        await signIn(page, NEWCOMER);
        const stored = await practise(page, lesson, 'mouse');
        for (const given of stored) expect(given).not.toEqual([]);
        for (const hand of ['touch', 'keys'] as const) {
          expect(await practise(page, lesson, hand), `by ${hand}`).toEqual(stored);
        }
        const plain = await device(page, { scripts: false });
        await signIn(plain, NEWCOMER);
        expect(await practise(plain, lesson, 'mouse'), 'without scripts').toEqual(stored);
        await plain.context().close();
      });
    }
  });
});
