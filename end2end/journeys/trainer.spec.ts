import { device, expect, expectAccessible, inBothLanguages, type Locator, open, type Page, scripted, sends, signIn, test } from '../harness/journey.ts';

const COURSE = '/author/project-selling';
const EXPLAIN = `${COURSE}/m2-l1?part=explain`;
const CHECK = `${COURSE}/m2-l1?part=check-1`;
const LESSON = '/learn/project-selling/m2-l1';
/** What the trainer writes: in Chinese, whatever the language of the pages. */
const NEW = '先看留下的痕迹，再看说出的话。';

/** Opens a draft of the course where there is none, and stays on the page. */
async function begin(page: Page): Promise<void> {
  await open(page, EXPLAIN);
  await sends(page, () => page.locator('#editor-bar .button-main').click());
}

/** The first paragraph of a part, below its heading. */
const paragraph = (page: Page): Locator => page.locator('form.pair').filter({ has: page.locator('[name="facts.was"]') }).first();
const half = (pair: Locator, lang: 'zh' | 'en'): Locator => pair.locator(`[data-field^="${lang}-"]`);

/** Saves what was typed: by itself where scripts run, else by the button of the pair. */
async function saved(page: Page, pair: Locator, lang: 'zh' | 'en'): Promise<void> {
  if (scripted()) await expect(half(pair, lang).locator('.receipt:not([data-state=waiting])')).toContainText(/\d\d:\d\d:\d\d/);
  else await sends(page, () => pair.locator('[name=do][value=save]').click());
  await expect(page.locator('#editor-bar .receipt time')).toBeVisible();
}

inBothLanguages(() => {
  test('a sentence is changed, an error is met and mended, and the new version moves nobody who has begun', async ({ page }) => {
    await signIn(page, 'trainer');
    await open(page, '/author');
    await expectAccessible(page);
    await begin(page);
    const pair = paragraph(page);
    const [id, area] = [await pair.getAttribute('id'), half(pair, 'zh').locator('textarea')];
    await area.fill(`${await area.inputValue()}${NEW}`);
    await saved(page, pair, 'zh');

    const stale = page.locator(`#editor-find a[href="${EXPLAIN}#${id}"]`);
    await expect(stale).toBeVisible();
    await expect(pair.locator('[name=do][value=agree]')).toBeVisible();
    await expectAccessible(page);

    await open(page, CHECK);
    const check = page.locator('form.pair').first();
    const question = half(check, 'zh').locator('textarea');
    const right = await question.inputValue();
    await question.fill(right.replace('[x]', '[ ]'));
    await saved(page, check, 'zh');
    const publish = page.locator(`#editor-bar a[href="${COURSE}/publish"]`);
    await expect(publish).toHaveAttribute('aria-disabled', 'true');
    await expectAccessible(page);

    await open(page, EXPLAIN);
    await page.locator('#editor-find [data-state=wrong] a[href*="#zh-"]').click();
    await page.waitForURL((url) => url.searchParams.get('part') === 'check-1' && url.hash.startsWith('#zh-'));
    const place = page.locator(new URL(page.url()).hash);
    await expect(place).toBeInViewport();
    await expect(place).toHaveValue(right.replace('[x]', '[ ]'));
    await open(page, page.url());
    await place.fill(right);
    await saved(page, page.locator('form.pair').first(), 'zh');
    await expect(page.locator('#editor-find [data-state=wrong]')).toHaveCount(0);
    await expect(publish).not.toHaveAttribute('aria-disabled');

    await open(page, EXPLAIN);
    await sends(page, () => paragraph(page).locator('[name=do][value=agree]').click());
    await expect(stale).toHaveCount(0);
    await open(page, `${COURSE}/m2-l1/preview?in=zh-CN`);
    await expect(page.locator('main')).toContainText(NEW);
    await expectAccessible(page);

    await open(page, `${COURSE}/publish`);
    await expect(page.locator('.change')).toHaveCount(1);
    await expect(page.locator('.change')).toContainText(NEW);
    await expect(page.locator('[aria-labelledby=people] td.num').first()).toHaveText(/^[1-9]\d*$/);
    await expectAccessible(page);
    await page.locator('[name=note]').fill('M2-L1');
    await sends(page, () => page.locator('form.fields .button-main').click());
    await page.waitForURL(`${COURSE}/versions`);
    await expectAccessible(page);

    for (const [who, told] of [['trainee', false], ['jiang.wei@demo.example', true]] as const) {
      const learner = await device(page, { locale: 'zh-CN' });
      await signIn(learner, who);
      await open(learner, LESSON);
      const text = await learner.locator('#explain').innerText();
      expect(text).toContain('项目小组');
      expect(text.includes(NEW), `${who} reads the new sentence`).toBe(told);
      await learner.context().close();
    }
  });

  test('of two trainers at one sentence the second is shown both texts, and nothing is written over', async ({ page, server }) => {
    server.run('user', 'set', 'shi.yan@demo.example', '--role', 'trainer');
    await signIn(page, 'trainer');
    await begin(page);
    const colleague = await device(page);
    await signIn(colleague, 'shi.yan@demo.example');
    await open(colleague, EXPLAIN);

    const first = half(paragraph(page), 'zh').locator('textarea');
    const before = await first.inputValue();
    await first.fill(`${before}${NEW}`);
    await saved(page, paragraph(page), 'zh');

    const pair = paragraph(colleague);
    const mine = `${before}我也改了一句。`;
    await half(pair, 'zh').locator('textarea').fill(mine);
    if (scripted()) {
      const both = pair.locator('.editor-conflict');
      await expect(both.locator('blockquote')).toContainText(NEW);
      await expect(half(pair, 'zh').locator('textarea')).toHaveValue(mine);
      await expectAccessible(colleague);
      await both.locator('[data-take=mine]').click();
      await expect(both).toHaveCount(0);
      await saved(colleague, pair, 'zh');
    } else {
      expect(await sends(colleague, () => pair.locator('[name=do][value=save]').click())).toBe(409);
      await expect(colleague.locator('.conflict-theirs blockquote')).toContainText(NEW);
      await expect(colleague.locator('.conflict-merge textarea')).toHaveValue(mine);
      await expectAccessible(colleague);
      await sends(colleague, () => colleague.locator('.conflict-merge .button-main').click());
    }
    await open(page, EXPLAIN);
    await expect(half(paragraph(page), 'zh').locator('textarea')).toHaveValue(mine);
    // The text that gave way is one step back.
    await sends(page, () => page.locator('#editor-bar [name=do][value=undo]').click());
    await expect(half(paragraph(page), 'zh').locator('textarea')).toHaveValue(`${before}${NEW}`);
    await colleague.context().close();
  });
});
