import { expect, type Locator, type Page } from '@playwright/test';

import { alive, sends } from './journey.ts';

/** How a hand reaches the controls. */
export type Hand = 'mouse' | 'touch' | 'keys';

/** What a form holds: names and values of the controls of an answer, without those that only carry it. */
export type Given = [name: string, value: string][];

const CARRIERS = ['item', 'save_id', 'base', 'turn', 'do', 'then', 'anchor', 'sure'];

/** The open form of a question on its own page. */
export const question = (page: Page): Locator => page.locator('form#answer');

/** Answers whatever the form asks: each control by its kind, with real presses, no matter what the item is about. */
export async function answer(form: Locator, hand: Hand = 'mouse', turn = 0): Promise<void> {
  const done = new Set<string>();
  for (const group of await groups(form)) {
    if (done.has(group.name)) continue;
    done.add(group.name);
    await give(form, group, hand, turn);
  }
  if (await form.locator('.answer-order').count()) await arrange(form, hand);
}

type Group = { name: string; kind: 'radio' | 'checkbox' | 'select' | 'text' };

async function groups(form: Locator): Promise<Group[]> {
  const found = await form.locator('input:not([type=hidden]), select, textarea').evaluateAll((controls) =>
    (controls as HTMLInputElement[]).map(({ name, type, tagName }) => {
      const kind = tagName === 'SELECT' ? 'select' : type === 'radio' || type === 'checkbox' ? type : 'text';
      return { name, kind: kind as Group['kind'] };
    }),
  );
  // A position is given by the cards themselves; how sure one is, is no part of the answer.
  return found.filter(({ name }) => !name.startsWith('pos.') && !CARRIERS.includes(name));
}

/** Options and places are taken by their ids and not by where they stand: every sitting shuffles them. */
async function give(form: Locator, { name, kind }: Group, hand: Hand, turn: number): Promise<void> {
  const control = form.locator(`[name="${name}"]`);
  if (kind === 'select') {
    const places = (await values(control.locator('option'))).filter((value) => value !== '');
    // Each card goes to another place, so that a form which confuses them would be seen.
    const cards = await form.locator('select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).name).sort());
    return select(control, places[(cards.indexOf(name) + turn) % places.length] ?? '', hand);
  }
  if (kind === 'text') {
    const day = (await control.getAttribute('inputmode')) === 'text';
    const words = day ? `2026-09-${10 + turn}` : String(7 + turn);
    return hand === 'keys' ? control.pressSequentially(words) : control.fill(words);
  }
  const options = await values(control);
  const option = (at: number) => form.locator(`[name="${name}"][value="${options[at % options.length]}"]`);
  // The best and the worst of a list are never the same option.
  const first = turn + (name === 'worst' ? 1 : 0);
  await choose(option(first), hand);
  if (kind === 'checkbox' && options.length > 2) await choose(option(first + 1), hand);
}

/** What the controls stand for, in an order of their own. */
function values(controls: Locator): Promise<string[]> {
  return controls.evaluateAll((all) => (all as HTMLInputElement[]).map(({ value }) => value).sort());
}

/** A list is opened by the device: a finger picks in it what a mouse picks. Keys go through it one by one. */
async function select(control: Locator, value: string, hand: Hand): Promise<void> {
  if (hand !== 'keys') {
    await control.selectOption(value);
    return;
  }
  await control.focus();
  await control.press('Home');
  for (let steps = await control.locator('option').count(); (await control.inputValue()) !== value && steps > 0; steps -= 1) {
    await control.press('ArrowDown');
  }
  await expect(control).toHaveValue(value);
}

async function choose(control: Locator, hand: Hand): Promise<void> {
  if (await control.isChecked()) return;
  if (hand === 'keys') {
    await control.focus();
    await control.press('Space');
  } else {
    const target = control.locator('xpath=ancestor::label[1]');
    await (hand === 'touch' ? target.tap() : target.click());
  }
  await expect(control).toBeChecked();
}

/** Brings the cards into the order of their ids: by their buttons, or, where a mouse drags, by dragging. Without scripts each press sends the form. */
async function arrange(form: Locator, hand: Hand): Promise<void> {
  const page = form.page();
  const cards = form.locator('[data-card]');
  const standing = () => cards.locator('select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).name));
  const wanted = (await standing()).sort();
  const live = (await form.locator('.order-cards[data-ready], [data-ready] .answer-order').count()) > 0;
  const raise = async (at: number) => {
    const card = (await standing())[at] ?? '';
    const button = cards.nth(at).locator(`button[value="up.${card}"]`);
    if (live && hand === 'mouse') await drag(page, cards.nth(at), cards.nth(at - 1));
    else if (hand === 'touch') await button.tap();
    else if (hand === 'keys') await button.press('Enter');
    else await button.click();
    await expect(cards.locator(`select[name="${card}"]`)).toHaveValue(String(at));
    await alive(page);
  };
  // Dealt in this very order, they would be left as they are, and nothing would be given.
  if ((await standing()).join() === wanted.join()) await raise(1);
  for (const [place, card] of wanted.entries()) {
    for (let at = (await standing()).indexOf(card); at > place; at -= 1) await raise(at);
  }
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('a card has no place on the page');
  // Past the list of positions and short of the buttons: where the words of the card stand.
  const x = start.x + start.width / 2;
  await page.mouse.move(x, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, end.y + end.height / 4, { steps: 5 });
  await page.mouse.up();
}

/** What the form holds now. */
export function given(form: Locator): Promise<Given> {
  return form.evaluate((element, carriers) => {
    const pairs = [...new FormData(element as HTMLFormElement)].map(([name, value]): [string, string] => [name, String(value)]);
    return pairs.filter(([name, value]) => !carriers.includes(name) && value !== '').sort();
  }, CARRIERS);
}

/** What the question offers, in the order in which it is shown: the same in every language. */
export function offered(form: Locator): Promise<string[]> {
  return form.evaluate((element) =>
    [...element.querySelectorAll<HTMLInputElement>('[name=item], input:not([type=hidden]), select:not([name^="pos."])')].map(
      ({ name, type, value }) => (type === 'radio' || type === 'checkbox' || type === 'hidden' ? `${name}=${value}` : name),
    ),
  );
}

/** Waits for the receipt that this page shows for the last change. */
export async function receipted(page: Page): Promise<void> {
  await expect(page.locator('.receipt:not([data-state=waiting]) time').first()).toBeVisible();
}

/** Presses a button of the form, waits for the page it leads to, and says how the server answered. */
export async function press(form: Locator, then: 'save' | 'next' | 'check' | 'flag' | 'unflag'): Promise<number> {
  const button = form.locator(['.item-flag', '.page-action', '.button-row'].map((place) => `${place} [name=then][value=${then}]`).join(', '));
  return sends(form.page(), () => button.click());
}
