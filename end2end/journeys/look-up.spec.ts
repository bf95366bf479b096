import { expect, expectAccessible, inBothLanguages, open, type Page, scripted, signIn, test } from '../harness/journey.ts';

const COURSE = '/learn/project-selling';

/** How many sheets of paper the page takes, with the size and margins that it asks for. */
async function sheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

inBothLanguages((language) => {
  test('a term in a lesson leads to its place in the glossary', async ({ page }) => {
    await signIn(page, 'trainee');
    await open(page, `${COURSE}/m2-l8`);
    await page.locator('[popovertarget=t-gl-07]').click();
    await page.locator('#t-gl-07 a').click();
    await expect(page).toHaveURL(/\/glossary#gl-07$/);
    const words = page.locator('#gl-07').locator('th, td');
    await expect(words.nth(0)).toHaveText(language === 'en' ? 'coach' : '教练');
    await expect(words.nth(1)).toHaveText(language === 'en' ? '教练' : 'coach');
    await expectAccessible(page);
    expect(await sheets(page), 'all terms on one sheet').toBe(1);
  });

  test('each card is found from the course and fills one sheet', async ({ page }) => {
    await signIn(page, 'trainee');
    await open(page, COURSE);
    await page.locator(`a[href="${COURSE}/cards"]`).click();
    await expectAccessible(page);
    const links = await page.locator('main .lines a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(links).toHaveLength(3);
    for (const link of links) {
      await open(page, link);
      await expectAccessible(page);
      expect(await sheets(page), link).toBe(1);
    }
  });

  test('a trainer sees what each lesson covers, and goes on to its questions', async ({ page }) => {
    test.skip(!scripted(), 'a page of links, the same without scripts');
    await signIn(page, 'trainer');
    await open(page, '/author');
    await page.locator('a[href$="/coverage"]').click();
    await expectAccessible(page);
    await page.locator('.table-cover a[href$="/m2-l5?part=items.toml"]').click();
    await expect(page).toHaveURL(/\/author\/project-selling\/m2-l5\?part=items\.toml$/);
  });
});
