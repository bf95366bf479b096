import { alive, expect, inBothLanguages, open, type Page, scripted, signIn, test } from '../harness/journey.ts';
import { answer, type Given, given, type Hand, press, question, receipted } from '../harness/question.ts';

const COURSE = '/learn/project-selling';
const NEWCOMER = 'jiang.wei@demo.example';

/** Their practice holds a question of each of the twelve types. */
const LESSONS = ['m1-l3', 'm2-l6', 'm3-l2', 'm3-l4'];
const TYPES = 12;

type Stored = { type: string; answer: Given };

/** Begins the practice of a lesson, answers every question with one hand, and reads what was stored. */
async function practise(page: Page, lesson: string, hand: Hand): Promise<Stored[]> {
  await open(page, `${COURSE}/${lesson}`);
  await page.locator('form[action$="/practice"] button').click();
  await page.waitForURL(/\/attempts\/[^/?]+\?item=1$/);
  const address = new URL(page.url()).pathname;
  const stored: Stored[] = [];
  for (let number = 1; number <= 6; number += 1) {
    await open(page, `${address}?item=${number}`);
    await answer(question(page), hand);
    if (scripted()) await receipted(page);
    expect(await press(question(page), 'next')).toBe(303);
    await open(page, `${address}?item=${number}`);
    const type = (await page.locator('.item-list [aria-current=true] .item-word').innerText()).split(/[,，]/)[0] ?? '';
    stored.push({ type, answer: await given(question(page)) });
  }
  await open(page, address);
  await page.locator('form[action$="/submit"] button').click();
  await expect(page.locator('.score')).toHaveText(/^\d+%$/);
  await alive(page);
  return stored;
}

inBothLanguages(() => {
  test.describe('with a screen that can be touched', () => {
    test.use({ hasTouch: true });

    test('mouse, finger and keys end in the same stored answer to every type of question', async ({ page }) => {
      await signIn(page, NEWCOMER);
      const types = new Set<string>();
      for (const lesson of LESSONS) {
        const stored = await practise(page, lesson, 'mouse');
        for (const { type, answer } of stored) {
          types.add(type);
          expect(answer, type).not.toEqual([]);
        }
        for (const hand of ['touch', 'keys'] as const) {
          expect(await practise(page, lesson, hand), `${lesson} by ${hand}`).toEqual(stored);
        }
      }
      expect(types.size).toBe(TYPES);
    });
  });
});
