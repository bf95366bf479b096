import { device, expect, expectAccessible, inBothLanguages, open, PASSWORD, type Role, sends, signIn, test } from '../harness/journey.ts';

const HOME: Record<Role, string> = {
  trainee: '/learn',
  trainer: '/author',
  manager: '/team',
  hr: '/reports/completion',
  admin: '/admin',
};

inBothLanguages((language) => {
  test('the sign-in page speaks the language of the browser and is open to all', async ({ page }) => {
    await open(page, '/sign-in');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expectAccessible(page);
  });

  for (const [role, home] of Object.entries(HOME) as [Role, string][]) {
    test(`${role} signs in and arrives where the day begins`, async ({ page }) => {
      await signIn(page, role);
      expect(new URL(page.url()).pathname).toBe(home);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectAccessible(page);
    });
  }

  test('a wrong password says so at the form and keeps the address', async ({ page }) => {
    await open(page, '/sign-in');
    await page.locator('[name=email]').fill('trainee@demo.example');
    await page.locator('[name=password]').fill('not the password');
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.locator('form:has([name=password])').getByRole('button').click();
    expect((await answer).status()).toBe(422);
    await expect(page.locator('[aria-invalid=true]')).toHaveAccessibleDescription(/\S/);
    await expect(page.locator('[name=email]')).toHaveValue('trainee@demo.example');
    await expect(page.locator('[name=password]')).toHaveValue('');
    await expectAccessible(page);
  });

  test('a page that needs a person asks for the sign-in and goes on to that page', async ({ page }) => {
    await page.goto('/me');
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fme/);
    await page.locator('[name=email]').fill('trainee@demo.example');
    await page.locator('[name=password]').fill(PASSWORD);
    await page.locator('form:has([name=password])').getByRole('button').click();
    await expect(page).toHaveURL(/\/me$/);
  });

  test('the password is changed with the old one, and other devices are signed out one by one or all at once', async ({ page }) => {
    const chosen = 'two stones in a slow river';
    const change = async (current: string, password: string): Promise<number> => {
      await page.locator('[name=current]').fill(current);
      await page.locator('[name=password]').fill(password);
      return sends(page, () => page.locator('form[action="/me/password"] .button-main').click());
    };
    await signIn(page, 'trainee');
    const [phone, tablet] = [await device(page), await device(page)];
    await signIn(phone, 'trainee');
    await signIn(tablet, 'trainee');
    await open(page, '/me');
    await page.locator('a[href="/me/account"]').click();
    await page.waitForURL('/me/account');
    const devices = page.locator('[aria-labelledby=devices] li');
    await expect(devices).toHaveCount(3);
    await expectAccessible(page);
    await sends(page, () => devices.nth(1).getByRole('button').click());
    await page.waitForURL('/me/account?done=sessions');
    await expect(devices).toHaveCount(2);
    expect(await change('not the password', chosen)).toBe(422);
    await expect(page.locator('[name=current][aria-invalid=true]')).toHaveAccessibleDescription(/\S/);
    await expect(page.locator('[name=current]'), 'a password is not sent back').toHaveValue('');
    await expectAccessible(page);
    expect(await change(PASSWORD, 'short')).toBe(422);
    expect(await change(PASSWORD, chosen)).toBe(303);
    await page.waitForURL('/me/account?done=password');
    await expect(devices).toHaveCount(1);
    await expectAccessible(page);
    for (const other of [phone, tablet]) {
      await other.goto('/me');
      await expect(other).toHaveURL(/\/sign-in\?/);
    }
    // Signing out leaves nothing for the next one at this screen, and the page in the language it was in.
    await open(page, `/me?lang=${language === 'en' ? 'zh-CN' : 'en'}`);
    const left = page.waitForResponse((response) => response.url().endsWith('/sign-out'));
    await page.locator('form[action="/sign-out"] button').click();
    expect((await (await left).allHeaders())['clear-site-data']).toContain('cookies');
    await page.waitForURL(/\/sign-in\?lang=/);
    await expect(page.locator('html')).not.toHaveAttribute('lang', language);
  });
});
