import { chromium } from 'playwright';
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || undefined });
const shots = JSON.parse(process.argv[2]);
for (const s of shots) {
  const context = await browser.newContext({ viewport: { width: s.w || 1280, height: 900 }, colorScheme: s.dark ? 'dark' : 'light', javaScriptEnabled: s.js !== false, locale: s.lang || 'en' });
  const page = await context.newPage();
  await page.goto('http://127.0.0.1:3999/sign-in?lang=' + (s.lang || 'en'));
  if (s.as) {
    await page.fill('[name=email]', s.as); await page.fill('[name=password]', 'Passwort-2026-demo');
    await Promise.all([page.waitForNavigation(), page.click('form.sign-in button, form button.button-main')]);
  }
  await page.goto('http://127.0.0.1:3999' + s.path);
  if (s.do) await (new Function('page', 'return (async()=>{' + s.do + '})()'))(page);
  const target = s.sel ? page.locator(s.sel).first() : page;
  await target.screenshot({ path: s.out, ...(s.sel ? {} : { fullPage: s.full !== false }) });
  await context.close();
}
await browser.close();
