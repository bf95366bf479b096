import { alive, device, expect, inBothLanguages, open, type Page, scripted, sends, signIn, test } from '../harness/journey.ts';
import { answer, type Given, given, type Hand, press, question, receipted } from '../harness/question.ts';

const COURSE = '/learn/project-selling';
const NEWCOMER = 'jiang.wei@demo.example';

/** Together the practice of these lessons holds a question of each of the twelve types. */
const LESSONS = {
  'm1-l3': ['match', 'multi', 'mark', 'single', 'sjt'],
  'm2-l6': ['single', 'two_tier', 'match', 'sjt', 'number', 'multi'],
  'm3-l2': ['match', 'single', 'sort', 'map', 'two_tier'],
  'm3-l4': ['hotspot', 'cloze', 'map', 'single', 'order'],
};

/** Their practice asks for a place in a drawing. */
const DRAWN = ['m2-l1', 'm2-l2', 'm2-l3', 'm3-l4'];

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

/** Waits until the server has all that was pressed: the receipt of one press may still stand while the next is on its way. */
async function confirmed(page: Page): Promise<void> {
  await receipted(page);
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('.draft.')))).toEqual([]);
}

/** Begins the practice of a lesson, and goes to its question about a place in a drawing. */
async function toDrawing(page: Page, lesson: string): Promise<void> {
  await open(page, `${COURSE}/${lesson}`);
  await sends(page, () => page.locator('form[action$="/practice"] button').click());
  const address = new URL(page.url()).pathname;
  for (let number = 1; (await page.locator('.pick-region').count()) === 0; number += 1) await open(page, `${address}?item=${number}`);
}

// Hands know no language: each lesson is done in one, and half of them in the other.
inBothLanguages((language) => {
  const mine = <T,>(_: T, at: number) => (at % 2 === 0) === (language === 'zh-CN');
  test.describe('with a screen that can be touched', () => {
    test.use({ hasTouch: true });

    test('a place is pressed in its drawing by mouse and finger, on a desk and on a phone', async ({ page }) => {
      test.skip(!scripted(), 'without scripts the list beside the drawing is the way');
      await signIn(page, NEWCOMER);
      for (const lesson of DRAWN.filter(mine)) {
        await toDrawing(page, lesson);
        const regions = page.locator('.pick-region .region:visible');
        const places = await question(page).locator('[name=choice]').count();
        expect(places).toBeGreaterThan(2);
        for (const [width, hand] of [[1280, 'click'], [360, 'tap']] as const) {
          await page.setViewportSize({ width, height: 800 });
          await expect(regions).toHaveCount(places);
          const chosen = new Set<string>();
          for (const region of await regions.all()) {
            await region[hand]();
            await expect(region).toHaveAttribute('data-chosen');
            const [[name, value = ''] = []] = await given(question(page));
            expect(name).toBe('choice');
            expect(await region.getAttribute('id')).toMatch(new RegExp(`-${value}$`));
            chosen.add(value);
          }
          expect(chosen.size, `places of ${lesson} by ${hand} at ${width} px`).toBe(places);
        }
        await confirmed(page);
        const kept = await given(question(page));
        await open(page, page.url());
        expect(await given(question(page))).toEqual(kept);
        await expect(page.locator('.pick-region .region[data-chosen]:visible')).toHaveCount(1);
      }
    });

    for (const [lesson, types] of Object.entries(LESSONS).filter(mine)) {
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
