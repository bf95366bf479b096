import { expect, expectAccessible, inBothLanguages, inDays, open, sends, signIn, test } from '../harness/journey.ts';

const REPORT = '/reports/completion';
/** A department of the demo company that is asked to learn. */
const ASKED = '华南';

inBothLanguages((language) => {
  test('a department is added, found wherever one is chosen, and renamed', async ({ page }) => {
    const [name, later] = language === 'en' ? ['North-west', 'North-west and Tibet'] : ['西北', '西北与西藏'];
    await signIn(page, 'hr');
    await open(page, '/people');
    await page.locator('a[href="/departments"]').click();
    await page.waitForURL('/departments');
    await expectAccessible(page);
    const add = page.locator('form[action="/departments"]');
    await add.locator('[name=name]').fill(name);
    const above = add.locator('[name=parent] option', { hasText: '销售部' });
    await add.locator('[name=parent]').selectOption((await above.first().getAttribute('value')) ?? '');
    expect(await sends(page, () => add.locator('button').click())).toBe(303);
    await page.waitForURL('/departments?done=added');
    await expectAccessible(page);

    await add.locator('[name=name]').fill(name);
    await add.locator('[name=parent]').selectOption((await above.first().getAttribute('value')) ?? '');
    expect(await sends(page, () => add.locator('button').click()), 'two of one name under one').toBe(422);
    await expect(add.locator('[name=name][aria-invalid=true]')).toHaveAccessibleDescription(/\S/);
    await expectAccessible(page);

    const row = page.locator('tbody tr').filter({ has: page.getByRole('link', { name, exact: true }) });
    await row.locator('summary').click();
    await row.locator('[name=name]').fill(ASKED);
    expect(await sends(page, () => row.locator('button').click())).toBe(422);
    const taken = page.locator('tbody [name=name][aria-invalid=true]');
    await expect(taken).toHaveAccessibleDescription(/\S/);
    await expect(taken).toHaveValue(ASKED);
    await expectAccessible(page);
    await taken.fill(later);
    expect(await sends(page, () => page.locator('details[open] button').click())).toBe(303);
    await page.waitForURL('/departments?done=renamed');
    await page.getByRole('link', { name: later, exact: true }).click();
    await page.waitForURL(/\/people\?department=/);
    await expect(page.locator('tbody tr')).toHaveCount(0);
    for (const path of ['/people/new', '/assignments/new', REPORT]) {
      await open(page, path);
      await expect(page.locator('[name=department] option', { hasText: later })).toHaveCount(1);
    }
  });

  test('several get more time for one reason, and a request to learn is ended', async ({ page }) => {
    await signIn(page, 'hr');
    await open(page, `${REPORT}?status=overdue`);
    const people = page.locator('[name=person]');
    for (const at of [0, 1]) await people.nth(at).check();
    await page.locator('[formaction="/assignments/extend"]').click();
    await page.waitForURL(/\/assignments\/extend\?/);
    await expect(page.locator('form.form [name=person]')).toHaveCount(2);
    await page.locator('[name=due_on]').fill(inDays(-1));
    await page.locator('[name=reason]').fill(language === 'en' ? 'The fair in Shenzhen' : '深圳展会');
    const save = page.locator('form.form .button-main');
    expect(await sends(page, () => save.click())).toBe(422);
    await expect(page.locator('[name=due_on][aria-invalid=true]')).toHaveAccessibleDescription(/\S/);
    await expectAccessible(page);
    await page.locator('[name=due_on]').fill(inDays(20));
    expect(await sends(page, () => save.click())).toBe(303);
    await page.waitForURL((url) => url.pathname === REPORT && url.searchParams.get('done') === 'extended');
    await expectAccessible(page);

    await open(page, '/assignments');
    const asked = page.locator('tbody tr');
    const before = await asked.count();
    await asked.first().locator('a[href$="/end"]').click();
    await page.waitForURL(/\/assignments\/[0-9a-f-]{36}\/end$/);
    await expectAccessible(page);
    expect(await sends(page, () => page.locator('form .button-main').click())).toBe(303);
    await page.waitForURL('/assignments?done=ended');
    await expect(asked).toHaveCount(before - 1);
    await page.locator('a[href="/assignments?state=all"]').click();
    await page.waitForURL('/assignments?state=all');
    await expect(asked).toHaveCount(before);
    await expect(asked.locator('.quiet')).toHaveCount(1);
    await expectAccessible(page);
  });
});
