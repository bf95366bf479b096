import { device, expect, expectAccessible, expectToFit, inBothLanguages, open, type Page, sends, signIn, test } from '../harness/journey.ts';
import { answer, question } from '../harness/question.ts';

const COURSE = '/learn/project-selling';
/** Has learnt nothing yet. */
const NEWCOMER = 'jiang.wei@demo.example';
/** Holds a certificate. */
const CERTIFIED = 'erin.walsh@demo.example';

/** Begins a test on its own page. */
async function begin(page: Page, name: string): Promise<void> {
  await open(page, `${COURSE}/tests/${name}`);
  await expectAccessible(page);
  expect(await sends(page, () => page.locator('main form .button-main').click())).toBe(303);
  await page.waitForURL(/\/attempts\/[^/?]+\?item=1$/);
}

/** Answers one question after another until the summary of what is open. */
async function answerAll(page: Page): Promise<number> {
  let answered = 0;
  while (new URL(page.url()).search !== '') {
    await answer(question(page));
    expect(await page.locator('button[value=check]').count(), 'a test gives no reason before its end').toBe(0);
    await sends(page, () => question(page).locator('.button-main').click());
    answered += 1;
  }
  return answered;
}

inBothLanguages(() => {
  test('a pre-test is sat once, and says nothing but thanks', async ({ page }) => {
    await signIn(page, NEWCOMER);
    await open(page, '/learn');
    await page.locator('main .card a[href$="/tests/pre-test"]').click();
    await page.waitForURL(/\/tests\/pre-test$/);
    await begin(page, 'pre-test');
    await expectAccessible(page);
    expect(await answerAll(page)).toBe(12);
    await expectAccessible(page);
    await sends(page, () => page.locator('form.summary-go button').click());
    await expect(page.locator('main .score')).toHaveCount(0);
    await expect(page.locator('main a[href*="?item="]')).toHaveCount(0);
    await expectAccessible(page);
    await open(page, `${COURSE}/tests/pre-test`);
    await expect(page.locator('main form .button-main')).toHaveCount(0);
  });

  test('a quiz is handed in as a whole, and then explains every answer', async ({ page }) => {
    await signIn(page, NEWCOMER);
    await begin(page, 'quiz-m1');
    expect(await answerAll(page)).toBe(10);
    await sends(page, () => page.locator('form.summary-go button').click());
    await expect(page.locator('main .score')).toHaveText(/^\d+%$/);
    await expect(page.locator('main a[href*="?item="]')).toHaveCount(10);
    await expectAccessible(page);
    await page.locator('main a[href*="?item="]').first().click();
    await expect(page.locator('.item-explain')).toBeVisible();
    await expectAccessible(page);
  });

  test('a section of the exam that is handed in is behind, on every device', async ({ page }) => {
    await signIn(page, NEWCOMER);
    await begin(page, 'exam');
    const first = page.url();
    const attempt = new URL(first).pathname;
    expect(await answerAll(page)).toBe(4);
    await expectAccessible(page);
    expect(await sends(page, () => page.locator('form.summary-go button').last().click())).toBe(303);
    await page.waitForURL(/\?item=5$/);
    await page.goto(first);
    await page.waitForURL((url) => url.pathname === attempt && url.search === '');

    const phone = await device(page);
    await signIn(phone, NEWCOMER);
    await phone.goto(first);
    await phone.waitForURL((url) => url.pathname === attempt && url.search === '');
    for (const _ of ['the second', 'the third', 'the last']) {
      await sends(phone, () => phone.locator('form.summary-go button').last().click());
      await phone.goto(attempt);
    }
    await expect(phone.locator('main .score')).toHaveText(/^\d+%$/);
    await expect(phone.locator('main a[href*="?item="]'), 'the exam explains no answer').toHaveCount(0);
    await expectAccessible(phone);
    await open(phone, `${COURSE}/tests/exam`);
    await expect(phone.locator('main form .button-main'), 'not before tomorrow').toHaveCount(0);
    await expectAccessible(phone);
  });

  test('a certificate is printed by its owner, checked by a stranger and revoked by HR', async ({ page }) => {
    await signIn(page, CERTIFIED);
    await open(page, `${COURSE}/certificate`);
    await expectAccessible(page);
    await expectToFit(page);
    const code = /[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3}/.exec(await page.locator('main').innerText())?.[0] ?? '';
    expect(code).not.toBe('');

    const stranger = await device(page);
    await open(stranger, new URL('/verify', page.url()).href);
    await expectAccessible(stranger);
    await stranger.locator('[name=code]').fill('AAAA BBBB CCCC DDDD');
    await stranger.locator('form.fields .button-main').click();
    await expect(stranger.locator('[name=code][aria-invalid=true]')).toHaveAccessibleDescription(/\S/);
    await stranger.locator('[name=code]').fill(code.toLowerCase().replaceAll('-', ' '));
    await stranger.locator('form.fields .button-main').click();
    await stranger.waitForURL(new RegExp(`/verify/${code}$`));
    await expect(stranger.locator('h1')).toHaveText('Erin Walsh');
    await expectAccessible(stranger);
    await expect(stranger.locator('form[action$="/revoke"]')).toHaveCount(0);

    const hr = await device(page);
    await open(hr, new URL('/sign-in', page.url()).href);
    await signIn(hr, 'hr');
    await open(hr, `/verify/${code}`);
    await hr.locator('summary').click();
    expect(await sends(hr, () => hr.locator('form[action$="/revoke"] button').click())).toBe(422);
    await expectAccessible(hr);
    await hr.locator('[name=reason]').fill('Sat by somebody else');
    expect(await sends(hr, () => hr.locator('form[action$="/revoke"] button').click())).toBe(303);
    await expect(hr.locator('main')).toContainText('Sat by somebody else');
    await stranger.reload();
    await expect(stranger.locator('main')).toContainText('Sat by somebody else');
    await expectAccessible(stranger);
  });
});
