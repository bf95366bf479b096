import { everybody, expect, expectAccessible, inBothLanguages, inDays, open, type Page, sends, signIn, test } from '../harness/journey.ts';
import { download, inside, rows } from '../harness/sheet.ts';

const NEW = { name: '闻一多', email: 'wen.yiduo@demo.example', department: '售前部', manager: '唐禾' };
const REPORT = '/reports/completion';

/** Chooses an option by words that stand somewhere in its label. */
async function pick(page: Page, name: string, words: string): Promise<void> {
  const option = page.locator(`select[name=${name}] option`, { hasText: words });
  await page.locator(`select[name=${name}]`).selectOption((await option.first().getAttribute('value')) ?? '');
}

async function create(page: Page, person: typeof NEW): Promise<number> {
  await open(page, '/people/new');
  await page.locator('[name=name]').fill(person.name);
  await page.locator('[name=email]').fill(person.email);
  await pick(page, 'department', person.department);
  await pick(page, 'manager', person.manager);
  return sends(page, () => page.locator('form.form .button-main').click());
}

/** The first number in a text. */
const number = (text: string): number => Number(text.match(/\d+/)?.[0]);

inBothLanguages((language) => {
  test('a person is created, found again, and refused a second time', async ({ page }) => {
    await signIn(page, 'hr');
    expect(await create(page, NEW)).toBe(303);
    await page.waitForURL(/\/people\/[0-9a-f-]{36}\?done=created$/);
    await expect(page.locator('h1')).toContainText(NEW.name);
    await expectAccessible(page);
    await open(page, `/people?q=${NEW.email}`);
    const row = page.locator('tbody tr');
    await expect(row).toHaveCount(1);
    await expect(row).toContainText(NEW.department);
    await expect(row).toContainText(NEW.manager);
    await expectAccessible(page);

    expect(await create(page, NEW)).toBe(422);
    await expect(page.locator('[name=email][aria-invalid=true]')).toHaveAccessibleDescription(/\S/);
    await expect(page.locator('[name=name]')).toHaveValue(NEW.name);
    await expectAccessible(page);
  });

  test('a department is asked to learn by a date, and one of them gets a mail', async ({ page, server, mail }) => {
    const team = everybody(server).filter(({ department }) => department === NEW.department);
    const asked = ['song.yi@demo.example', 'he.ruo@demo.example'];
    await signIn(page, 'hr');
    await open(page, '/assignments');
    await expectAccessible(page);
    await open(page, '/assignments/new');
    const look = page.locator('button[name=act][value=preview]');
    await sends(page, () => look.click());
    await expect(page.locator('[name=people]')).toHaveAccessibleDescription(/\S/);
    await pick(page, 'department', NEW.department);
    await page.locator('[name=due_on]').fill(inDays(30));
    await page.locator('[name=reason]').fill(language === 'en' ? 'A new season' : '新的一季');
    await sends(page, () => look.click());
    const figures = await page.locator('.card[role=status] p').allInnerTexts();
    expect(number(figures[0] ?? ''), 'how many it reaches').toBe(team.length);
    expect(number(figures[2] ?? ''), 'how many are asked already').toBe(team.filter(({ email }) => asked.includes(email)).length);
    await expectAccessible(page);
    expect(await sends(page, () => page.locator('button[name=act][value=assign]').click())).toBe(303);
    await page.waitForURL('/assignments?done=assigned');
    await expect(page.locator('tbody tr').filter({ hasText: NEW.department })).toHaveCount(1);

    const late = team.find(({ email }) => !asked.includes(email));
    if (!late) throw new Error('nobody of the department was new to the course');
    await open(page, `${REPORT}?q=${late.email}`);
    await page.locator('[name=person]').check();
    await page.locator('[formaction="/assignments/remind"]').click();
    await page.waitForURL(/\/assignments\/remind\?/);
    await expect(page.locator('#example')).toBeVisible();
    await expectAccessible(page);
    await sends(page, () => page.locator('form.form .button-main').click());
    await page.waitForURL(/done=reminded&sent=1&skipped=0$/);
    expect((await mail.to(late.email)).data).toMatch(/^Subject: \S/m);
  });

  test('completion is filtered in the address, and the files hold the same rows', async ({ page, server }) => {
    const trick = '=2+5';
    server.run('user', 'create', 'trick@demo.example', '--name', trick, '--department', '销售部/海外');
    await signIn(page, 'hr');
    await open(page, REPORT);
    await expectAccessible(page);
    await pick(page, 'department', '海外');
    await page.locator('.filters button').click();
    await page.waitForURL(/department=[0-9a-f-]{36}/);
    await page.locator('.figures a[href*="status=not"]').click();
    await page.waitForURL((url) => url.searchParams.has('department') && url.searchParams.has('status'));
    const address = page.url();
    await page.reload();
    expect(page.url()).toBe(address);
    const people = await page.locator('tbody tr').count();
    expect(people).toBeGreaterThan(1);
    await expect(page.locator('tbody')).toContainText(trick);
    await expectAccessible(page);

    const csv = await download(page, `${REPORT}.csv`);
    expect([...csv.bytes.subarray(0, 3)], 'the mark by which Excel knows UTF-8').toEqual([0xef, 0xbb, 0xbf]);
    const lines = rows(csv.bytes);
    expect(lines[0]).toContain(language === 'en' ? 'Name,' : '姓名,');
    expect(lines.length - 1).toBe(people);
    expect(lines.some((line) => line.startsWith(`'${trick},`)), 'a formula is told to be text').toBe(true);
    expect(csv.name).toMatch(/\d{4}.*\.csv$/);

    const xlsx = await download(page, `${REPORT}.xlsx`);
    expect(xlsx.name).toMatch(/\.xlsx$/);
    const sheet = inside(xlsx.bytes, 'xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/<row /g)?.length).toBe(people + 1);
    const words = inside(xlsx.bytes, 'xl/sharedStrings.xml') ?? '';
    expect(words).toContain(language === 'en' ? '>Name<' : '>姓名<');
    expect(words).toContain(trick);
  });
});
