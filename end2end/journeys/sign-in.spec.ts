import { expect, expectAccessible, inBothLanguages, open, PASSWORD, type Role, signIn, test } from '../harness/journey.ts';

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
});
