import { device, expect, expectAccessible, inBothLanguages, type Language, open, type Page, PASSWORD, sends, signIn, test } from '../harness/journey.ts';

const TRAINEE = 'trainee@demo.example';

/** Presses the switch, and holds that it is the same page in the other language, with all that its address asked for. */
async function switches(page: Page, from: Language): Promise<void> {
  const before = new URL(page.url());
  await expect(page.locator('html')).toHaveAttribute('lang', from);
  await page.locator('.nav-lang').click();
  await expect(page.locator('html')).toHaveAttribute('lang', from === 'en' ? 'zh-CN' : 'en');
  const after = new URL(page.url());
  for (const address of [before, after]) address.searchParams.delete('lang');
  expect(`${after.pathname}?${after.searchParams}`).toBe(`${before.pathname}?${before.searchParams}`);
}

/** Signs in on the page that asks for it, in the language that it speaks. */
async function fillIn(page: Page): Promise<void> {
  await page.locator('[name=email]').fill(TRAINEE);
  await page.locator('[name=password]').fill(PASSWORD);
  await page.locator('form:has([name=password])').getByRole('button').click();
}

inBothLanguages((language) => {
  const other = language === 'en' ? 'zh-CN' : 'en';

  test('before the sign-in the switch keeps the page and where it leads', async ({ page }) => {
    await open(page, '/me');
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fme$/);
    await switches(page, language);
    await fillIn(page);
    await page.waitForURL('/me');
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await open(page, '/no-such-page');
    await switches(page, other);
    await expectAccessible(page);
  });

  test('after the sign-in every page is kept, also a question', async ({ page }) => {
    await signIn(page, 'trainee');
    await open(page, '/learn');
    await page.locator('.card-go .button-main').click();
    await page.waitForURL(/\/attempts\/.*item=3/);
    const stem = page.locator('#q');
    const was = await stem.innerText();
    await switches(page, language);
    expect(await stem.innerText()).not.toBe(was);
    await switches(page, other);
    expect(await stem.innerText()).toBe(was);
    for (const path of ['/learn/project-selling/m2-l2', '/practice/s3', '/me']) {
      await open(page, path);
      await switches(page, language);
      await switches(page, other);
    }
  });

  test('a list keeps its filters', async ({ page }) => {
    await signIn(page, 'hr');
    await open(page, '/people?q=demo&role=manager&sort=department&down=1');
    const names = await page.locator('tbody tr').count();
    expect(names).toBeGreaterThan(2);
    await switches(page, language);
    expect(await page.locator('tbody tr').count()).toBe(names);
  });

  test('the language of the profile is met on the next device', async ({ page }) => {
    await signIn(page, 'trainee');
    await open(page, '/me');
    await page.locator(`[name=language][value=${other}]`).check();
    await sends(page, () => page.locator('form[action="/me/language"] button').click());
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    const next = await device(page, { locale: language });
    await next.goto('/sign-in');
    await fillIn(next);
    await next.waitForURL('/learn');
    await expect(next.locator('html')).toHaveAttribute('lang', other);
    await next.context().close();
  });
});
