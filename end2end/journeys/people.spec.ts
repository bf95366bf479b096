import { device, everybody, expect, expectAccessible, inBothLanguages, open, type Page, PASSWORD, sends, signIn, test } from '../harness/journey.ts';

/** Has learnt nothing yet, and leads nobody. */
const NEWCOMER = 'jiang.wei@demo.example';
const CHOSEN = 'a password of my own choice';

/** Types a one-time code and a new password. */
async function redeem(page: Page, code: string, password: string): Promise<number> {
  await page.locator('[name=code]').fill(code);
  await page.locator('[name=password]').fill(password);
  return sends(page, () => page.locator('form.sign-in .button-main').click());
}

inBothLanguages((language) => {
  test('a person gets in by a one-time code, is signed out everywhere, leaves and comes back', async ({ page, server }) => {
    const person = `/people/${everybody(server).find(({ email }) => email === NEWCOMER)?.id}`;
    await signIn(page, 'hr');
    await open(page, person);
    expect(await sends(page, () => page.locator(`form[action="${person}/code"] button`).click())).toBe(200);
    await expectAccessible(page);
    const link = (await page.locator('main code').innerText()).trim();

    const own = await device(page);
    await open(own, '/sign-in');
    await own.locator('a[href="/sign-in/code"]').click();
    await own.waitForURL('/sign-in/code');
    await expectAccessible(own);
    expect(await redeem(own, 'ABCDEFGH', CHOSEN)).toBe(422);
    await expect(own.locator('[aria-invalid=true]')).toHaveAccessibleDescription(/\S/);
    await expectAccessible(own);
    await open(own, link);
    const code = await own.locator('[name=code]').inputValue();
    expect(await redeem(own, code, 'short')).toBe(422);
    await expect(own.locator('[name=password][aria-invalid=true]')).toHaveAccessibleDescription(/\S/);
    expect(await redeem(own, code, CHOSEN)).toBe(303);
    await own.waitForURL('/learn');

    await open(page, person);
    await expect(page.locator('[aria-labelledby=signing-in] li')).toHaveCount(1);
    await expectAccessible(page);
    await sends(page, () => page.locator('form[action$="/sessions"] button').click());
    await page.waitForURL(`${person}?done=sessions`);
    await expect(page.locator('[aria-labelledby=signing-in] li')).toHaveCount(0);
    await own.goto('/learn');
    await own.waitForURL(/\/sign-in\?/);
    await expectAccessible(own);

    await page.locator(`a[href="${person}/leave"]`).click();
    await page.waitForURL(`${person}/leave`);
    await expectAccessible(page);
    await sends(page, () => page.locator(`form[action="${person}/leave"] .button-main`).click());
    await page.waitForURL(`${person}?done=left`);
    await expectAccessible(page);
    await open(page, `/people?q=${NEWCOMER}`);
    await expect(page.locator('tbody tr'), 'who has left is on no list of those who are here').toHaveCount(0);
    await expectAccessible(page);
    await expectRefused(own, NEWCOMER, CHOSEN);

    await open(page, person);
    await sends(page, () => page.locator('form[action$="/back"] button').click());
    await page.waitForURL(`${person}?done=returned`);
    await expect(page.locator(`form[action="${person}/code"]`)).toBeVisible();
    await signIn(own, NEWCOMER, CHOSEN);
    expect(new URL(own.url()).pathname).toBe('/learn');
    await own.context().close();
  });

  test('of two who change one person the second is told what the first has done', async ({ page, server }) => {
    const person = `/people/${everybody(server).find(({ email }) => email === NEWCOMER)?.id}`;
    const save = (where: Page) => sends(where, () => where.locator(`form[action="${person}"] .button-main`).click());
    await signIn(page, 'hr');
    const colleague = await device(page);
    await signIn(colleague, 'admin');
    for (const one of [page, colleague]) await open(one, person);
    await page.locator('[name=number]').fill('D-7001');
    expect(await save(page)).toBe(303);
    await expectAccessible(page);
    const mine = language === 'en' ? 'Jiang Wei' : '江薇薇';
    await colleague.locator('[name=name]').fill(mine);
    expect(await save(colleague)).toBe(409);
    await expect(colleague.locator('.banner').first()).not.toBeEmpty();
    await expect(colleague.locator('[name=name]')).toHaveValue(mine);
    await expectAccessible(colleague);
    expect(await save(colleague)).toBe(303);
    await expect(colleague.locator('h1')).toHaveText(mine);
    await colleague.context().close();
  });
});

/** Signs in in vain. */
async function expectRefused(page: Page, email: string, password = PASSWORD): Promise<void> {
  await open(page, '/sign-in');
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  expect(await sends(page, () => page.locator('form:has([name=password]) .button-main').click())).toBe(422);
}
