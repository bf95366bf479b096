import { readFileSync } from 'node:fs';

import { expect, type Page } from '@playwright/test';

import { type Language, sends } from './journey.ts';
import { answer } from './question.ts';

const SCENARIOS = new URL('../../content/courses/project-selling/scenarios/', import.meta.url);

type Key = 'zh' | 'en';

/** What the declared best way through S3 says, and its own words for the one question that is answered freely. */
export type Way = { said: string[]; free: string };

export function bestWay(language: Language): Way {
  const key: Key = language === 'en' ? 'en' : 'zh';
  const tests = readFileSync(new URL('s3.tests.toml', SCENARIOS), 'utf8');
  const inputs = tests.match(/\[\[play\]\]\nid = "best"[\s\S]*?inputs = \[([\s\S]*?)\n\]/)?.[1] ?? '';
  // Which worry is voiced is left to chance: the answer to one of them goes for all.
  const same = (name: string) => name.replace(/^worry_\w+/, 'worry');
  const steps = [...inputs.matchAll(/"(\w+)\.(\w+)"/g)].map(([, node, choice]) => same(`${node}.${choice}`));
  const said = texts(key).filter(([name]) => steps.includes(same(name))).map(([, text]) => text);
  const sample = tests.match(new RegExp(`node = "money"\\nlang = "${key}"\\ntext = "(.*)"\\nintent = "figures"`));
  if (said.length < steps.length || !sample?.[1]) throw new Error('the best way through S3 is not read from its files');
  return { said, free: sample[1] };
}

/** `node.choice` and what it says, of the whole scenario. */
function texts(key: Key): [string, string][] {
  const found: [string, string][] = [];
  for (const node of readFileSync(new URL('s3.toml', SCENARIOS), 'utf8').split('\n[[node]]\n').slice(1)) {
    const name = node.match(/^id = "(\w+)"/)?.[1];
    for (const choice of node.split('\n[[node.choice]]\n').slice(1)) {
      const [id, text] = [choice.match(/^id = "(\w+)"/)?.[1], choice.match(new RegExp(`^text\\.${key} = "(.*)"$`, 'm'))?.[1]];
      if (id && text) found.push([`${name}.${id}`, text]);
    }
  }
  return found;
}

/** The number of the turn that is due; nothing once the play is over. */
export async function turnOf(page: Page): Promise<number | undefined> {
  const number = page.locator('.talk-meet .rails-point');
  return (await number.count()) ? Number(await number.textContent()) : undefined;
}

/** What is heard and offered now, in the order in which it is shown. */
export async function scene(page: Page): Promise<string[]> {
  return page.locator('#now, form#answer .options label').allInnerTexts();
}

/** One turn of the best way: its option, its own words, or the first subject. */
export async function speak(page: Page, way: Way): Promise<void> {
  const form = page.locator('form#answer');
  const before = await turnOf(page);
  const kind = await form.locator('[name=do]').inputValue();
  if (kind === 'say') {
    await form.locator('textarea').fill(way.free);
  } else {
    const options = form.locator('.options label');
    const offered = (await options.allInnerTexts()).map((text) => text.trim());
    const best = kind === 'topic' ? 0 : offered.findIndex((text) => way.said.includes(text));
    expect(best, `the best way is offered in turn ${before}: ${offered.join(' | ')}`).toBeGreaterThanOrEqual(0);
    await options.nth(best).click();
  }
  await sends(page, () => form.locator('.button-main').click());
}

/** What the declared best paths of a scenario say or open: the texts of their options and topics. */
export function bestTexts(scenario: string, language: Language): Set<string> {
  const key: Key = language === 'en' ? 'en' : 'zh';
  const source = readFileSync(new URL(`${scenario}.toml`, SCENARIOS), 'utf8');
  const steps = [...source.matchAll(/^path = \[([^\]]*)\]/gm)].flatMap(([, path = '']) => [...path.matchAll(/"([^"]+)"/g)].map(([, step = '']) => step));
  const wanted = steps.map((step) => new RegExp(`^${step.replaceAll('.', '\\.').replaceAll('*', '\\w*')}$`));
  const found = new Set<string>();
  for (const node of source.split('\n[[node]]\n').slice(1)) {
    const name = node.match(/^id = "(\w+)"/)?.[1];
    for (const part of node.split(/\n\[\[node\.(?:choice|topic)\]\]\n/).slice(1)) {
      const [id, text] = [part.match(/^id = "(\w+)"/)?.[1], part.match(new RegExp(`^(?:text|label)\\.${key} = "(.*)"$`, 'm'))?.[1]];
      if (id && text && wanted.some((step) => step.test(`${name}.${id}`))) found.add(text);
    }
  }
  return found;
}

/** How many dimensions a scenario is scored in. */
export function dimensions(scenario: string): number {
  return [...readFileSync(new URL(`${scenario}.toml`, SCENARIOS), 'utf8').matchAll(/^\[rubric\.\w+\]/gm)].length;
}

/** What the form of this turn asks for: an option, a subject, own words, a sheet. */
export function asked(page: Page): Promise<string> {
  return page.locator('form#answer [name=do]').inputValue();
}

/** One turn of a player who takes the best option that is offered, or else the first; where words are asked for, the options; a sheet is filled any which way. */
export async function take(page: Page, best: Set<string>): Promise<void> {
  const form = page.locator('form#answer');
  const kind = await asked(page);
  if (kind === 'say') return void (await sends(page, () => form.locator('[name=instead]').click()));
  if (kind === 'fill') {
    await answer(form);
    return void (await sends(page, () => form.locator('.button-main').click()));
  }
  const options = form.locator('.options label');
  const offered = (await options.allInnerTexts()).map((text) => text.trim());
  await options.nth(Math.max(0, offered.findIndex((text) => best.has(text)))).click();
  await sends(page, () => form.locator('.button-main').click());
}
