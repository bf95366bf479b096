import { expect, expectAccessible, inBothLanguages, open, scripted, signIn, test } from '../harness/journey.ts';

inBothLanguages(() => {
  test('an administrator walks back through the trail, and sees what the jobs are about', async ({ page }) => {
    test.skip(!scripted(), 'these pages have no island');
    await signIn(page, 'admin');
    await open(page, '/admin');
    await expect(page.locator('.banner').first()).toContainText(/\d/);
    await expectAccessible(page);
    const seen = new Set<string>();
    for (const _ of ['the newest', 'older', 'older still']) {
      const numbers = await page.locator('tbody th .table-sub').allInnerTexts();
      expect(numbers.length).toBeGreaterThan(1);
      for (const number of numbers) {
        expect(seen.has(number), `entry ${number} stands on one page only`).toBe(false);
        seen.add(number);
      }
      const older = page.locator('.nav-pages a[href*="before="]').last();
      if ((await older.count()) === 0) break;
      await older.click();
      await page.waitForURL(/before=\d+/);
      await expectAccessible(page);
    }

    await open(page, '/admin');
    await page.locator('nav a[href="/admin/jobs"]').click();
    await page.waitForURL('/admin/jobs');
    await expectAccessible(page);
    await expect(page.locator('tbody tr').first()).toBeVisible();
    const states = await page.locator('.figures a[href*="state="]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(states).toHaveLength(4);
    for (const state of states) {
      await open(page, state);
      await expectAccessible(page);
    }
  });
});
