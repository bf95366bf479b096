import { bestTexts, take, turnOf } from '../harness/conversation.ts';
import { alive, inDays, type Language, open, type Page, PASSWORD, scripted, sends } from '../harness/journey.ts';
import { answer, press, question, receipted } from '../harness/question.ts';

/** The steps to a page that is not reached by its address alone. */
export type Way = (page: Page, language: Language) => Promise<void>;

const COURSE = '/author/project-selling';
const LESSON = '/learn/project-selling/m2-l4';

/** One way after another. */
export const then = (...ways: Way[]): Way => async (page, language) => {
  for (const way of ways) await way(page, language);
};

export const to = (path: string): Way => (page) => open(page, path);

const presses = (selector: string): Way => async (page) => void (await sends(page, () => page.locator(selector).first().click()));

const follows = (selector: string): Way => async (page) => {
  await page.locator(selector).first().click();
  await page.waitForLoadState();
  await alive(page);
};

/** Begins the practice of a lesson; its first question is open. */
export const begun = then(to(LESSON), presses('form[action$="/practice"] button'));

export const explained = then(begun, async (page) => {
  await answer(question(page));
  await press(question(page), 'check');
});

/** Every question has an answer, the last page before handing in. */
export const answered = then(begun, async (page) => {
  while (await question(page).count()) {
    await answer(question(page));
    await press(question(page), 'next');
  }
});

export const handedIn = then(answered, presses('form[action$="/submit"] button'));

/** Two windows have given two answers to one question of one choice. */
export const contradicted: Way = async (page) => {
  await begun(page, 'en');
  const address = `${new URL(page.url()).pathname}?item=4`;
  await open(page, address);
  const second = await page.context().newPage();
  await open(second, address);
  const next = (tab: Page) => question(tab).locator('.page-action [value=next]');
  await question(second).locator('.options label').first().click();
  if (scripted()) await receipted(second);
  await sends(second, () => next(second).click());
  await second.close();
  await question(page).locator('.options label').nth(1).click();
  const both = scripted() ? page.locator('.autosave-state button') : next(page);
  await sends(page, () => both.click());
};

/** The session has ended while a thought was typed. */
export const expired: Way = async (page) => {
  await open(page, LESSON);
  await page.context().clearCookies();
  await page.locator('#own-deal textarea').fill('先问叶桐。');
  await sends(page, () => page.locator('#own-deal form button').last().click());
};

/** A practice of the third scenario that stands in a turn, or is over. */
const played = (turn: number): Way => async (page, language) => {
  await open(page, '/practice/s3');
  await sends(page, () => page.locator('form:has([name=mode][value=practice]) button').click());
  const best = bestTexts('s3', language);
  for (let now = await turnOf(page); now !== undefined && now < turn; now = await turnOf(page)) await take(page, best);
};

export const talking = played(5);
export const talkedOut = played(Infinity);
export const debriefed = then(talkedOut, follows('.ended-next .button-main'));

/** A draft with one changed sentence. */
export const drafted: Way = async (page) => {
  await open(page, `${COURSE}/m2-l1?part=explain`);
  await sends(page, () => page.locator('#editor-bar .button-main').click());
  const pair = page.locator('form.pair').filter({ has: page.locator('[name="facts.was"]') }).first();
  const half = pair.locator('[data-field^="zh-"]');
  const area = half.locator('textarea');
  await area.fill(`${await area.inputValue()}先看留下的痕迹，再看说出的话。`);
  if (!scripted()) await sends(page, () => pair.locator('[name=do][value=save]').click());
  await page.locator('#editor-bar .receipt time').waitFor();
};

/** A draft whose glossary cannot be read. */
export const broken: Way = async (page) => {
  await open(page, `${COURSE}/files/glossary.toml`);
  await sends(page, () => page.locator('#editor-bar .button-main').click());
  const add = page.locator('details.entry').last();
  await add.locator('summary').click();
  await add.locator('textarea').fill('[[term]\nid = ');
  await sends(page, () => add.locator('[name=do][value=new]').click());
};

export const person = then(to('/people?q=jiang.wei'), follows('tbody th a'));
export const code = then(person, presses('form[action$="/code"] button'));
export const leaving = then(person, follows('a[href$="/leave"]'));

/** The record of somebody who is signed in. */
export const signedIn: Way = async (page, language) => {
  const context = await page.context().browser()?.newContext({ baseURL: new URL(page.url()).origin, locale: language });
  const own = await context?.newPage();
  await own?.goto('/sign-in');
  await own?.locator('[name=email]').fill('jiang.wei@demo.example');
  await own?.locator('[name=password]').fill(PASSWORD);
  await own?.locator('form:has([name=password]) .button-main').click();
  await own?.waitForURL('/learn');
  await person(page, language);
  await context?.close();
};

/** An assignment that is about to be made. */
export const previewed: Way = async (page) => {
  await open(page, '/assignments/new');
  const option = page.locator('[name=department] option', { hasText: '售前部' });
  await page.locator('[name=department]').selectOption((await option.first().getAttribute('value')) ?? '');
  await page.locator('[name=due_on]').fill(inDays(30));
  await sends(page, () => page.locator('button[name=act][value=preview]').click());
};

export const ending = then(to('/assignments'), follows('tbody a[href$="/end"]'));

/** Two of those who are late, for what a button of the list does with them. */
const late = (what: 'extend' | 'remind'): Way => async (page) => {
  await open(page, '/reports/completion?status=overdue');
  for (const at of [0, 1]) await page.locator('[name=person]').nth(at).check();
  await page.locator(`[formaction="/assignments/${what}"]`).click();
  await page.waitForURL(new RegExp(`/assignments/${what}`));
};

export const extending = late('extend');
export const reminding = late('remind');

/** A department of a name that is taken. */
export const doubled: Way = async (page) => {
  await open(page, '/departments');
  const names = page.locator('tbody th a');
  const row = page.locator('tbody tr').nth(2);
  const taken = await names.nth(1).innerText();
  await row.locator('summary').click();
  await row.locator('[name=name]').fill(taken.trim());
  await sends(page, () => row.locator('button').click());
};
