import { everybody, expect, expectAccessible, inBothLanguages, inDays, open, sends, signIn, test } from '../harness/journey.ts';

inBothLanguages((language) => {
  test('a manager sees exactly the own people, and nobody else by any address', async ({ page, server }) => {
    const people = everybody(server);
    const me = people.find(({ email }) => email === 'manager@demo.example');
    const own = people.filter(({ manager }) => manager === me?.name).map(({ name }) => name);
    // Somebody above is named as such, on a page of one's own.
    const foreign = people.filter(({ name, email }) => !own.includes(name) && name !== me?.name && email !== 'gu.yan@demo.example');
    await signIn(page, 'manager');
    for (const path of ['/team', '/people', '/reports/completion']) {
      await open(page, path);
      const shown = (await page.locator('table:not(.table-departments) tbody th[scope=row] a').allInnerTexts()).map((name) => name.trim());
      expect(shown.filter((name) => name !== me?.name).sort(), path).toEqual([...own].sort());
      const text = await page.locator('main').innerText();
      expect(foreign.filter(({ name }) => text.includes(name)), `strangers on ${path}`).toEqual([]);
      await expectAccessible(page);
    }
    const stranger = foreign.find(({ department }) => department === '华南');
    for (const path of [`/people/${stranger?.id}`, '/people/new', '/assignments', `/people/${crypto.randomUUID()}`]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
    }
    await expectAccessible(page);
    await open(page, `/assignments/extend?person=${stranger?.id}&back=/team`);
    await expect(page.locator('main')).not.toContainText(stranger?.name ?? '');
    await expect(page.locator('[name=due_on]')).toHaveCount(0);
  });

  test('one of the team gets more time with a reason, and a reminder', async ({ page, mail, server }) => {
    await signIn(page, 'manager');
    await open(page, '/team');
    const talk = page.locator('.talks li').filter({ has: page.locator('a[href^="/assignments/extend"]') }).first();
    const name = (await talk.locator('.talk-who a').innerText()).trim();
    await talk.locator('a[href^="/assignments/extend"]').click();
    await page.waitForURL(/\/assignments\/extend\?/);
    await expectAccessible(page);
    const save = page.locator('form.form .button-main');
    await page.locator('[name=due_on]').fill(inDays(40));
    await page.locator('[name=reason]').fill(' ');
    expect(await sends(page, () => save.click())).toBe(422);
    await expect(page.locator('[name=reason][aria-invalid=true]')).toHaveAccessibleDescription(/\S/);
    await expectAccessible(page);
    const reason = language === 'en' ? 'Back from leave on Monday' : '下周一才休假回来';
    await page.locator('[name=reason]').fill(reason);
    expect(await sends(page, () => save.click())).toBe(303);
    await page.waitForURL('/team?done=extended');

    await page.locator('table:not(.table-departments) tbody th a', { hasText: name }).click();
    await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
    await expect(page.locator('[aria-labelledby=later]')).toContainText(reason);
    await expectAccessible(page);
    await page.locator('a[href^="/assignments/remind"]').click();
    await page.waitForURL(/\/assignments\/remind\?/);
    await expectAccessible(page);
    await sends(page, () => page.locator('form.form .button-main').click());
    await page.waitForURL(/done=reminded&sent=1/);
    const address = everybody(server).find((person) => person.name === name)?.email ?? '';
    expect((await mail.to(address)).from).toContain('@');
  });
});
