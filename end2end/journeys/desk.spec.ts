import { provoked } from '../harness/faults.ts';
import { expect, expectAccessible, inBothLanguages, type Locator, open, type Page, scripted, sends, signIn, test } from '../harness/journey.ts';

const COURSE = '/author/project-selling';
const GLOSSARY = `${COURSE}/files/glossary.toml`;

/** One page of each kind that an author can open, beside the text of a lesson. */
const DESKS = [
  `${COURSE}/files/course.toml`,
  `${COURSE}/files/facts.toml`,
  `${COURSE}/cards/roles`,
  `${COURSE}/scenarios/s3`,
  `${COURSE}/scenarios/s3?file=tests`,
  `${COURSE}/scenarios/s1?prove=1`,
  `${COURSE}/m2-l1?part=front`,
  `${COURSE}/m2-l1?part=items.toml`,
  `${COURSE}/m2-l1?part=exercise.toml`,
  `${COURSE}/m2-l1?part=d1.toml`,
  '/author/sittings',
  `${COURSE}/versions`,
];

/** Saves what was typed: by itself where scripts run, else by the button of the entry. */
async function saved(page: Page, entry: Locator): Promise<void> {
  if (scripted()) await expect(entry.locator('.receipt:not([data-state=waiting])')).toContainText(/\d\d:\d\d:\d\d/);
  else await sends(page, () => entry.locator('[name=do][value=save]').click());
  await expect(page.locator('#editor-bar .receipt time')).toBeVisible();
}

inBothLanguages(() => {
  test('every kind of file has its editor', async ({ page }) => {
    test.skip(!scripted(), 'without scripts they are the same forms as the term below');
    await signIn(page, 'trainer');
    await open(page, '/author');
    for (const path of DESKS) {
      await open(page, path);
      await expect(page.locator('h1')).not.toBeEmpty();
      await expectAccessible(page);
    }
  });

  test('a term is changed, an error in it is told, and the draft is thrown away after a question', async ({ page, faults }) => {
    await signIn(page, 'trainer');
    await open(page, '/author');
    await page.locator(`a[href="${GLOSSARY}"]`).click();
    await page.waitForURL(GLOSSARY);
    await expectAccessible(page);
    await sends(page, () => page.locator('#editor-bar .button-main').click());
    await page.waitForURL(GLOSSARY);

    const term = (desk: Page): Locator => desk.locator('details.entry').filter({ has: desk.locator('summary', { hasText: 'GL-01' }) });
    const entry = term(page);
    const area = entry.locator('textarea');
    await entry.locator('summary').click();
    const before = await area.inputValue();
    await area.fill(before.replace(/^en = .*$/m, 'en = "keeping in step"'));
    await saved(page, entry);
    await expectAccessible(page);

    await open(page, GLOSSARY);
    await entry.locator('summary').click();
    await area.fill(before.replace(/^zh = .*$/m, 'zh = ""'));
    await saved(page, entry);
    await expect(page.locator('#editor-find [data-state=wrong]').first()).toBeVisible();
    await expectAccessible(page);
    await open(page, `${COURSE}/publish`);
    await expect(page.locator('[aria-labelledby=errors] li').first()).toBeVisible();
    await expect(page.locator('form .button-main')).toHaveAttribute('aria-disabled', 'true');
    await expectAccessible(page);
    await open(page, GLOSSARY);
    await sends(page, () => page.locator('#editor-bar [name=do][value=undo]').click());
    await expect(page.locator('#editor-find [data-state=wrong]')).toHaveCount(0);

    const late = await page.context().newPage();
    await open(late, GLOSSARY);
    await open(page, '/author');
    await expectAccessible(page);
    await page.locator(`a[href="${COURSE}/discard"]`).click();
    await page.waitForURL(`${COURSE}/discard`);
    await expectAccessible(page);
    await sends(page, () => page.locator('main form .button-main').click());
    await page.waitForURL(COURSE);
    await expect(page.locator(`form[action="${COURSE}/draft"]`)).toBeVisible();

    const words = `${before}\n# too late`;
    await term(late).locator('summary').click();
    await term(late).locator('textarea').fill(words);
    expect(await sends(late, () => term(late).locator('[name=do][value=save]').click())).toBe(409);
    await expect(late.locator('.author-closed textarea')).toHaveValue(words);
    await expectAccessible(late);
    if (faults.length > 0) provoked(faults, /409/);
  });

  test('a new entry is added, and one that cannot be read is told and undone', async ({ page }) => {
    test.skip(!scripted(), 'without scripts they are the same forms as the term above');
    await signIn(page, 'trainer');
    await open(page, GLOSSARY);
    await sends(page, () => page.locator('#editor-bar .button-main').click());
    const add = page.locator('details.entry').last();
    await add.locator('summary').click();
    await add.locator('textarea').fill('[[term]\nid = ');
    await sends(page, () => add.locator('[name=do][value=new]').click());
    await expect(page.locator('#editor-find [data-state=wrong]').first()).toContainText('glossary.toml');
    await expectAccessible(page);
    await sends(page, () => page.locator('#editor-bar [name=do][value=undo]').click());
    await add.locator('summary').click();
    await add.locator('textarea').fill('[[term]]\nid = "GL-99"\nzh = "跟单"\nen = "follow-up"\nnote.zh = "跟进一单。"\nnote.en = "To follow a deal."');
    expect(await sends(page, () => add.locator('[name=do][value=new]').click())).toBe(303);
    await expect(page.locator('details.entry b', { hasText: 'GL-99' })).toHaveCount(1);
    await expectAccessible(page);
  });
});
