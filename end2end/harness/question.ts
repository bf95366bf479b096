import { expect, type Locator, type Page } from '@playwright/test';

import { alive, sends } from './journey.ts';

/** How a hand reaches the controls. */
export type Hand = 'mouse' | 'touch' | 'keys';

/** What a form holds: names and values of the controls of an answer, without those that only carry it. */
export type Given = [name: string, value: string][];

const CARRIERS = ['item', 'save_id', 'base', 'then', 'anchor', 'sure'];

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

type Group = { name: string; kind: 'radio' | 'checkbox' | 'select' | 'text'; count: number };

async function groups(form: Locator): Promise<Group[]> {
  const found = await form.locator('input:not([type=hidden]), select, textarea').evaluateAll((controls) =>
    (controls as HTMLInputElement[]).map(({ name, type, tagName }) => {
      const kind = tagName === 'SELECT' ? 'select' : type === 'radio' || type === 'checkbox' ? type : 'text';
      return { name, kind: kind as Group['kind'], count: (controls as HTMLInputElement[]).filter((one) => one.name === name).length };
    }),
  );
  // A position is given by the cards themselves; how sure one is, is no part of the answer.
  return found.filter(({ name }) => !name.startsWith('pos.') && !CARRIERS.includes(name));
}

async function give(form: Locator, { name, kind, count }: Group, hand: Hand, turn: number): Promise<void> {
  const control = form.locator(`[name="${name}"]`);
  if (kind === 'select') {
    const values = await control.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    const places = values.filter((value) => value !== '');
    // Each card goes to another place, so that a form which confuses them would be seen.
    const at = (await form.locator('select').evaluateAll((all, own) => all.findIndex((one) => (one as HTMLSelectElement).name === own), name)) + turn;
    await control.selectOption(places[at % places.length] ?? '');
    return;
  }
  if (kind === 'text') return control.fill(String(7 + turn));
  // The best and the worst of a list are never the same option.
  const first = (turn + (name === 'worst' ? 1 : 0)) % count;
  await choose(control.nth(first), hand);
  if (kind === 'checkbox' && count > 2) await choose(control.nth((first + 1) % count), hand);
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

/** Moves the second card up: by its button, or, where a mouse drags, by dragging. Without scripts each press sends the form. */
async function arrange(form: Locator, hand: Hand): Promise<void> {
  const page = form.page();
  const cards = form.locator('[data-card]');
  const moved = await cards.nth(1).locator('select').getAttribute('name');
  const live = (await form.locator('.order-cards[data-ready], [data-ready] .answer-order').count()) > 0;
  if (live && hand === 'mouse') {
    await drag(page, cards.nth(1), cards.nth(0));
  } else {
    const up = cards.nth(1).locator(`button[value="up.${moved}"]`);
    if (hand === 'touch') await up.tap();
    else if (hand === 'keys') await up.press('Enter');
    else await up.click();
  }
  const first = form.page().locator(`[data-card] select[name="${moved}"]`);
  await expect(first).toHaveValue('1');
  await alive(page);
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
