// The pictures of the page in the README: `npm run page && node spec/support/screenshots.mjs`, after
// `apt-get install chromium`. Takes the folder to write to, docs/images by default.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const page = new URL('../../docs/site/try/index.html', import.meta.url);
const folder = process.argv[2] ?? fileURLToPath(new URL('../../docs/images', import.meta.url));
const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });

const pictures = [
  { name: 'try-wide', width: 1280, height: 1000, colorScheme: 'light', example: 'Commas in a message' },
  { name: 'try-narrow', width: 390, height: 1500, colorScheme: 'dark', example: 'A flag with unknown bits' },
];
for (const { name, width, height, colorScheme, example } of pictures) {
  const tab = await browser.newPage({ viewport: { width, height }, colorScheme });
  await tab.goto(page.href);
  await tab.getByRole('button', { name: example }).click();
  await tab.locator('.field').first().waitFor();
  await tab.mouse.move(0, 0);
  await tab.evaluate('document.activeElement.blur()');
  await tab.waitForTimeout(300); // hover fades
  await tab.screenshot({ path: `${folder}/${name}.png` });
}
await browser.close();
