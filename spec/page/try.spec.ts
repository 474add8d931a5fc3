// The page to try the library out, as a visitor meets it: built of the published browser file, opened from disk in a
// real browser.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { encode, encodeBytes } from 'smsc-codec';
import { executablePath, howToGet } from './chromium.ts';

const root = join(__dirname, '..', '..');
const sms = { kind: 'sms', status: 1, last_date: '18.10.2024 15:34:12', err: 0 } as const;
const full = { ...sms, message: 'Привет', comment: '', type: 0, cost: '1.20' } as const;

(executablePath === undefined ? describe.skip : describe)(`the page to try it out (${howToGet})`, () => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'try-'));
    const rollup = join(root, 'node_modules', '.bin', 'rollup');
    execFileSync(rollup, ['--config', 'rollup.page.mjs', '--dir', folder, '--failAfterWarnings', '--silent'], {
      cwd: root,
    });
    browser = await chromium.launch({
      executablePath: String(executablePath),
      args: ['--headless', '--no-sandbox', '--disable-gpu'],
    });
    page = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) complaints.push(request.url());
    });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    complaints = [];
    await open('#text='); // which is empty, where no fragment would be an example
  });

  afterEach(() => {
    expect(complaints).toEqual([]);
  });

  /** Opens the page anew. */
  async function open(fragment = '', width = 1280): Promise<void> {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('about:blank');
    await page.goto(pathToFileURL(join(folder, 'index.html')).href + fragment);
  }

  const verdict = (text: RegExp): Promise<void> => page.locator('#verdict', { hasText: text }).waitFor();
  /** The address, which follows what is given at its own pace: browsers let it change so often and no oftener. */
  const addressOf = async (): Promise<URL> => {
    await page.waitForTimeout(500);
    return new URL(page.url());
  };
  const textsOf = (selector: string): Promise<string[]> => page.locator(selector).allTextContents();
  const choose = (bytes: Uint8Array): Promise<void> =>
    page.locator('#file').setInputFiles({ name: 'reply', mimeType: 'text/plain', buffer: Buffer.from(bytes) });

  /** Pastes what an expression gives, which is evaluated in the page: megabytes need not travel there. */
  const paste = (code: string): Promise<unknown> =>
    page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${code});
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.getElementById('reply').dispatchEvent(event);
    }`);

  test('reads every example, and shows what each is for', async () => {
    const outcomes: Record<string, string | null> = {};
    for (const name of await textsOf('#examples button')) {
      await page.getByRole('button', { name, exact: true }).click();
      await verdict(/\b(Read|Cannot be read)\b/);
      outcomes[name] = await page.locator('#verdict').textContent();
      await page.getByRole('button', { name: 'Clear' }).click();
      await verdict(/^\s*Paste/);
    }
    expect(outcomes).toEqual({
      'A delivered SMS': 'Read 1 status, as fmt=0 all=1.',
      'Commas in a message': 'Read 1 status, as fmt=1 all=1.',
      'A list, SMS and HLR': 'Read 4 statuses, as fmt=1 all=0, a list.',
      'An HLR query in XML': 'Read 1 status, as fmt=2 all=2.',
      'A list in JSON': 'Read 2 statuses, as fmt=3 all=2, a list.',
      'A flag with unknown bits': 'Read 1 status, as fmt=3 all=0.',
      'An unknown field': 'Read 1 status, as fmt=2 all=0. 2 warnings.',
      'An error': 'Read an error of the gateway, as fmt=0 all=0.',
      'A deletion': 'Read a deletion, as fmt=2 all=0.',
      'A damaged list': expect.stringMatching(
        /^Read 1 status, as fmt=3 all=0, a list, but not all: 2 errors, the first is invalid-date at /,
      ),
    });
  });

  test('opens with an example, which gives way to what is typed', async () => {
    await open();
    await verdict(/^Read 1 status, as fmt=0 all=1\.$/);
    await page.locator('#reply').click();
    await page.keyboard.type('OK');
    await verdict(/^Read a deletion/);
    expect(await page.locator('#reply').inputValue()).toBe('OK');
  });

  test('tells the meanings in English and in Russian', async () => {
    await page.getByRole('button', { name: 'A flag with unknown bits' }).click();
    await page.getByText('The subscriber is offline.').waitFor();
    await page.getByLabel('Meanings in').selectOption('ru');
    await page.locator('.outcome', { hasText: 'Невозможно доставить' }).waitFor();
    expect(await textsOf('summary strong')).toEqual(['Сообщение']);
    expect(await textsOf('.legend .part')).toContain('второй баланс');
    expect(await page.locator('#statuses').getAttribute('lang')).toBe('ru');
    await page.locator('.field[data-path="err"]').hover();
    expect(await page.locator('#tooltip').textContent()).toMatch(/^errПочему сообщение не доставлено/);
  });

  test('reads as one types', async () => {
    await page.locator('#reply').pressSequentially('1,1729254852,0');
    await verdict(/^Read 1 status, as fmt=1 all=0\.$/);
    expect(await textsOf('#statuses .value')).toEqual(['1', '1729254852', '0']);
    await page.locator('#reply').press('Backspace');
    await page.locator('#reply').pressSequentially('6');
    await page.getByText('The subscriber is offline.').waitFor();
    expect(await page.getByText('2024-10-18 12:34:12 UTC').count()).toBe(1);
  });

  test('colours the fields, and names each that is pointed at or reached by the keyboard', async () => {
    await page.locator('#reply').fill(encode(full, { fmt: 3, all: 1 }));
    await page.locator('.field[data-path="message"]').hover();
    expect(await page.locator('#tooltip').textContent()).toBe('messageText of the message.');
    await page.locator('.field').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#tooltip').textContent()).toMatch(/^last_date/);
    await page.keyboard.press('Escape');
    expect(await page.locator('#tooltip').isVisible()).toBe(false);
    expect(await page.locator('#body').textContent()).toBe(encode(full, { fmt: 3, all: 1 }));
    expect(await textsOf('#colours li')).toEqual(await textsOf('#statuses th[scope=row]'));
  });

  test('shows an error with its line, a caret, and the place in the body, and goes there', async () => {
    await page.locator('#reply').fill('{"status": 1,\n"last_date": "31.02.2024 10:00:00"}');
    await verdict(/invalid-date at line 2, column 14/);
    expect(await textsOf('pre.excerpt')).toEqual(['"last_date": "31.02.2024 10:00:00"}\n             ^']);
    expect(await textsOf('.fault')).toEqual(['"']);
    await page.getByRole('button', { name: 'Line 2, column 14' }).click();
    expect(await page.evaluate('document.activeElement.selectionStart')).toBe(27);
  });

  test('explains the bits of a flag', async () => {
    await page.locator('#reply').fill('{"status": 20, "flag": 32800}');
    await page.getByText('SMS; paid from the second balance; reserved bits 0x8000.').waitFor();
    expect(await page.locator('.bit').count()).toBe(16);
    expect(await page.locator('.bit.set').evaluateAll((bits) => bits.map(({ title }) => title))).toEqual([
      'bit 15: reserved',
      'bit 5: second balance',
    ]);
    expect(await textsOf('#issues .note code')).toContain('reserved-bits');
    await page.getByText('flag 32800 has reserved bits: 0x8000').waitFor();
  });

  test('writes the reply in the other formats, and names what they drop or cannot carry', async () => {
    await page.locator('#reply').fill(encode(full, { fmt: 3, all: 1 }));
    await page.getByRole('tab', { name: 'fmt=0' }).click();
    expect(await textsOf('.written')).toEqual([encode(full, { fmt: 0, all: 1 })]);
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toMatch(/^fmt=1/);
    expect(await textsOf('[role=tabpanel] .note code')).toEqual(['last_date']);
    expect(await page.locator('.refusal').textContent()).toContain('missing-field');
    const chosen = async (key: string) => {
      await page.keyboard.press(key);
      return await page.getByRole('tab', { selected: true }).textContent();
    };
    expect(await chosen('End')).toMatch(/^fmt=2/);
    expect(await chosen('ArrowRight')).toMatch(/^fmt=0/);
    expect(await chosen('ArrowLeft')).toMatch(/^fmt=2/);
    expect(await chosen('Home')).toMatch(/^fmt=0/);
    expect(await page.evaluate('document.activeElement.id')).toBe('tab-0');
  });

  test('puts the input and the choices into a link, and takes them from one', async () => {
    await page.locator('#reply').fill('Status = 1, err = 0');
    await page.locator('#list').selectOption('true');
    await verdict(/a list: missing-field/);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Copied: the link.').waitFor();
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(link).toBe((await addressOf()).href);
    await open(new URL(link).hash);
    await verdict(/a list: missing-field/);
    expect(await page.locator('#reply').inputValue()).toBe('Status = 1, err = 0');
    await page.evaluate(`location.hash = ''`);
    await page.locator('#reply').fill('x'.repeat(9000));
    await page.getByText('Too long for a link').waitFor();
    expect(await page.getByRole('button', { name: 'Copy link' }).isDisabled()).toBe(true);
  });

  test.each(['windows-1251', 'koi8-r', 'utf-8'] as const)(
    'reads a file in %s, and lets one choose otherwise',
    async (charset) => {
      await choose(encodeBytes(full, { fmt: 0, all: 1, charset }));
      await verdict(/^Read 1 status, as fmt=0 all=1\.$/);
      expect(await textsOf('#statuses .value')).toContain('Привет');
      expect(await page.locator('#charset option').first().textContent()).toBe(`guess · ${charset}`);
      await page.locator('#charset').selectOption(charset === 'koi8-r' ? 'windows-1251' : 'koi8-r');
      await page.locator('#statuses .value', { hasText: 'Привет' }).waitFor({ state: 'detached' });
    },
  );

  test('takes a file that is dropped anywhere, byte for byte', async () => {
    const bytes = encodeBytes({ ...full, message: 'Привет, мир' }, { fmt: 3, all: 1 });
    const code = `(bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], 'reply.json'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }`;
    await page.evaluate(`(${code})([${bytes.join()}])`);
    await verdict(/^Read 1 status, as fmt=3 all=1\.$/);
    expect(await textsOf('#statuses .value')).toContain('Привет, мир');
    await page.locator('#charset').selectOption('utf-8');
    await verdict(/invalid-bytes/);
    await open((await addressOf()).hash); // the link carries the bytes, and what was chosen
    await verdict(/invalid-bytes/);
  });

  test('is usable by the keyboard alone', async () => {
    await page.getByRole('button', { name: 'A list in JSON' }).click();
    await verdict(/^Read 2/);
    await page.evaluate('document.activeElement.blur()');
    const reached = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate<string>(`(({ id, tagName, role, className }) =>
        id || role || className || tagName)(document.activeElement)`);
      reached.add(at);
    }
    for (const stop of ['reply', 'file', 'copy-link', 'clear', 'fmt', 'all', 'list', 'SUMMARY', 'option', 'tab-0']) {
      expect(reached).toContain(stop);
    }
    await page.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details').first().getAttribute('open')).toBeNull();
  });

  test.each([360, 1280])('has nothing wider than a screen of %d', async (width) => {
    await open('', width);
    await page.locator('#asked').evaluate((asked) => asked.setAttribute('open', ''));
    // As wide as its longest option would have it.
    const cut = await page.locator('select').evaluateAll((selects) =>
      selects
        .filter((select) => {
          const { offsetWidth } = select;
          select.style.width = 'auto';
          const isCut = select.offsetWidth > offsetWidth;
          select.style.width = '';
          return isCut;
        })
        .map(({ id }) => id),
    );
    expect(cut).toEqual([]);
    for (const name of await textsOf('#examples button')) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.locator('#body:not(:empty)').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
  });

  test.each([
    [
      'rows',
      `'1,1729254852,0,138,79990000000\\n'.repeat(170_000)`,
      /^Read 170,000 statuses, as fmt=1 all=0, a list\. Only the first 64 KB were checked\.$/,
    ],
    ['one line of nonsense', `'nonsense '.repeat(600_000)`, /^Cannot be read as fmt=0 all=0: record-too-long/],
    ['open brackets', `'[{"a":'.repeat(800_000)`, /^Cannot be read as fmt=3/],
    ['elements', `'<list>' + '<sms><status>1</status><x/></sms>'.repeat(50_000) + '</list>'`, /^Read 50,000 statuses/],
  ])('stays usable when megabytes are pasted: %s', async (_, code, outcome) => {
    await paste(code);
    await verdict(outcome);
    expect(await page.locator('#statuses > details').count()).toBeLessThanOrEqual(200);
    expect((await page.locator('#reply').inputValue()).length).toBeLessThan(100_000);
    await page.getByRole('button', { name: 'Clear' }).click();
    await verdict(/^\s*Paste/);
    await page.locator('#reply').pressSequentially('OK');
    await verdict(/^Read a deletion/);
  });

  test('reads the beginning of a file that is too big, to the last whole status', async () => {
    await page.evaluate(`{
      const data = new DataTransfer();
      const status = '<sms><status>1</status><message>' + 'x'.repeat(2 ** 13) + '</message></sms>';
      data.items.add(new File(['<list>', status.repeat(4080), '</list>'], 'big.xml'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }`);
    await verdict(
      /^Read 4,072 statuses, as fmt=2 all=1, a list\. Only the first 32 MB of the file were read\. Only the first 56 KB/,
    );
    expect(await page.locator('#input-note').textContent()).toMatch(/the field shows the beginning\./);
  });

  test('gives up what it is reading when something else comes', async () => {
    await paste(`'<list>' + '<sms><status>1</status><x/></sms>'.repeat(150_000) + '</list>'`);
    await page.getByRole('button', { name: 'A deletion' }).click();
    await verdict(/^Read a deletion/);
    await page.waitForTimeout(300);
    expect(await page.locator('#verdict').textContent()).toMatch(/^Read a deletion/);
  });

  test('shows a binary file for what it is: no reply', async () => {
    await choose(Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7919) % 256));
    await verdict(/^Cannot be read as/);
    expect(await page.locator('#body').isVisible()).toBe(true);
  });

  test.each([
    ['in an element', `<sms><status>1</status><x>&lt;img src=x onerror=alert(1)&gt;</x></sms>`],
    ['in a text', 'Status = 1, x = <img src=x onerror=alert(1)><script>alert(2)</script>'],
    ['in a name', '{"status": 1, "<img src=x onerror=alert(1)>": "</textarea><script>alert(2)</script>"}'],
    ['in an error', '{"status": "<img src=x onerror=alert(1)>"}'],
  ])('takes a hostile reply for nothing but text: %s', async (_, body) => {
    await page.locator('#reply').fill(body);
    await verdict(/\b(Read|Cannot be read)\b/);
    const fragment = (await addressOf()).hash;
    await open(fragment);
    await verdict(/\b(Read|Cannot be read)\b/);
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.locator('#body').textContent()).toBe(body);
  });

  test.each(['#text=%%%&fmt=9&list=maybe', '#bytes=@@@', '#text=0J_Q'])(
    'tells that a link is damaged: %s',
    async (link) => {
      await open(link);
      await verdict(/^This link is damaged\.$/);
      expect(await page.locator('#reply').inputValue()).toBe('');
      await page.locator('#all').selectOption('1');
      await page.waitForTimeout(300);
      expect((await addressOf()).hash).toBe(link);
      await page.locator('#reply').fill('OK');
      await verdict(/^Read a deletion/);
      expect((await addressOf()).hash).toBe('#text=T0s&all=1');
    },
  );

  test('takes a link with the end of a sentence behind it, and mends the address', async () => {
    await open('#text=T0s).');
    await verdict(/^Read a deletion/);
    expect((await addressOf()).hash).toBe('#text=T0s');
  });

  test('opens with the example where the address has a fragment of something else', async () => {
    await open('#results');
    await verdict(/^Read 1 status/);
  });

  test('numbers statuses by their place in the body everywhere, and tells how many the other formats lack', async () => {
    await page
      .locator('#reply')
      .fill('[{"status": 1, "last_date": "x"}, {"status": 77, "id": 5}, {"status": 1, "id": 6}]');
    await verdict(/^Read 2 statuses, .* invalid-date/);
    expect(await textsOf('summary .index')).toEqual(['[1]', '[2]']);
    expect(await page.locator('#errors p').textContent()).toMatch(/^Status \[0\]\./);
    expect(await textsOf('#issues .warning .path')).toEqual(['[1].status']);
    expect(await textsOf('#formats-note')).toEqual(['1 status that could not be read is missing here.']);
    await page.getByRole('tab', { name: 'fmt=1' }).click();
    expect(await textsOf('.refusal')).toEqual([expect.stringContaining('record 1)')]);
    await page.locator('#reply').fill('OK');
    await page.locator('#formats-note').waitFor({ state: 'hidden' });
  });

  test('takes what is pasted over a text too long to be edited', async () => {
    await paste(`'1,1729254852,0,138,79990000000\\n'.repeat(10_000)`);
    await verdict(/^Read 10,000 statuses/);
    expect(await page.locator('#input-note').textContent()).toMatch(/Paste another reply over it, or press Clear/);
    await page.evaluate(`navigator.clipboard.writeText('OK')`);
    await page.locator('#reply').press('Control+v');
    await verdict(/^Read a deletion/);
    expect(await page.locator('#reply').inputValue()).toBe('OK');
    await page.locator('#reply').press('Backspace');
    expect(await page.locator('#reply').inputValue()).toBe('O');
  });

  test('brings back what an example or Clear took the place of', async () => {
    for (const name of ['An error', 'Clear']) {
      await page.locator('#list').selectOption('true');
      await page.locator('#reply').fill('1,1729254852,0,5,7');
      await verdict(/^Read 1 status, as fmt=1 all=0, a list\.$/);
      await page.getByRole('button', { name, exact: true }).click();
      await page.locator('#list option:checked', { hasText: /^guess/ }).waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Bring back what was there' }).click();
      await verdict(/^Read 1 status, as fmt=1 all=0, a list\.$/);
      expect(await page.locator('#reply').inputValue()).toBe('1,1729254852,0,5,7');
    }
  });

  test('brings it back however much took its place since, be it a file or typed', async () => {
    const back = page.getByRole('button', { name: 'Bring back what was there' });
    await page.locator('#reply').fill('1,1729254852,0');
    for (const name of ['An error', 'A deletion', 'Clear'])
      await page.getByRole('button', { name, exact: true }).click();
    await verdict(/^\s*Paste/);
    await choose(encodeBytes(full, { fmt: 0, all: 1 }));
    await verdict(/^Read 1 status, as fmt=0 all=1\.$/);
    await page.getByRole('button', { name: 'An error' }).click();
    await verdict(/^Read an error/);
    await back.click();
    await verdict(/^Read 1 status, as fmt=0 all=1\.$/);
    await back.click();
    await verdict(/^Read 1 status, as fmt=1 all=0\.$/);
    expect(await back.count()).toBe(0);
    expect(await page.evaluate('document.activeElement.id')).toBe('reply');
  });

  test('is not busy any more when what it reads is taken away', async () => {
    await paste(`'[' + '{"status": 1, "id": 5, "x": 1}, '.repeat(200000) + '{"status": 1}]'`);
    await verdict(/^Reading/);
    expect(await page.locator('#results').getAttribute('aria-busy')).toBe('true');
    await page.getByRole('button', { name: 'Clear' }).click();
    await verdict(/^\s*Paste/);
    await page.waitForTimeout(300);
    expect(await page.locator('#results').getAttribute('aria-busy')).toBeNull();
  });

  test('says so where a choice is at fault, and lets it go', async () => {
    await page.locator('#fmt').selectOption('1');
    await page.locator('#reply').fill('{"status": 1, "err": 0}');
    await verdict(/^Cannot be read as fmt=1/);
    expect(await page.locator('#advice').textContent()).toMatch(
      /^It can be read as fmt=3 all=0, which is not what was/,
    );
    await page.getByRole('button', { name: 'Let it be guessed' }).click();
    await verdict(/^Read 1 status, as fmt=3 all=0\./);
    expect(await page.locator('#advice').isVisible()).toBe(false);
  });

  test('lets a file that comes late give way to what was given since', async () => {
    await page.evaluate(`{
      const read = Blob.prototype.arrayBuffer;
      Blob.prototype.arrayBuffer = function () {
        return new Promise((resolve) => setTimeout(() => resolve(read.call(this)), 400));
      };
    }`);
    await choose(encodeBytes(full, { fmt: 0, all: 1 }));
    await page.getByRole('button', { name: 'A deletion' }).click();
    await verdict(/^Read a deletion/);
    await page.waitForTimeout(600);
    expect(await page.locator('#verdict').textContent()).toMatch(/^Read a deletion/);
  });

  test('leaves it to the browser to move a text within the field', async () => {
    await page.locator('#reply').fill('1,1729254852,0');
    await verdict(/^Read 1 status/);
    const isTaken = await page.evaluate(`{
      const field = document.getElementById('reply');
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', 'OK');
      field.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true }));
      !field.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }`);
    expect(isTaken).toBe(false);
    expect(await page.locator('#reply').inputValue()).toBe('1,1729254852,0');
  });

  test('tells screen readers the outcome when one has stopped typing, and not at every key', async () => {
    await page.getByRole('button', { name: 'A deletion' }).click();
    await page.locator('#spoken', { hasText: /^Read a deletion/ }).waitFor({ state: 'attached' });
    await page.locator('#reply').fill('');
    await page.locator('#reply').pressSequentially('1,2,0', { delay: 150 });
    await verdict(/^Read 1 status/);
    expect(await page.locator('#spoken').textContent()).toMatch(/^Read a deletion/);
    await page.locator('#spoken', { hasText: /^Read 1 status/ }).waitFor({ state: 'attached' });
  });

  test('tells how many errors there are besides those that it shows', async () => {
    await page.locator('#reply').fill(`[${'{"status": "x"}, '.repeat(49)}{"status": "x"}]`);
    await page.getByText('And 30 more.').waitFor();
  });

  test('goes to the results by the first link, and leaves the address alone', async () => {
    await page.locator('#reply').fill('OK');
    await verdict(/^Read a deletion/);
    const address = (await addressOf()).href;
    await page.locator('#skip').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('results');
    expect(page.url()).toBe(address);
  });

  test('tells screen readers which field has which value, and which one is selected', async () => {
    await page.locator('#reply').fill('1,,0');
    await verdict(/^Read 1 status/);
    const options = page.getByRole('option').and(page.locator('.field'));
    expect(await options.evaluateAll((fields) => fields.map((field) => field.getAttribute('aria-label')))).toEqual([
      'status: 1',
      'last_timestamp, empty',
      'err: 0',
    ]);
    await page.getByRole('option', { name: 'err: 0' }).click();
    await page.keyboard.press('ArrowLeft');
    expect(await options.evaluateAll((fields) => fields.map((field) => field.getAttribute('aria-selected')))).toEqual([
      'false',
      'true',
      'false',
    ]);
    expect(await page.locator('.field[tabindex="0"]').count()).toBe(1);
  });

  test('tells of an empty file that nothing is in it', async () => {
    await choose(new Uint8Array());
    await verdict(/^Cannot be read as .*: empty-body at line 1, column 1\.$/);
    await page.getByText('Took the file reply.').waitFor();
    await open((await addressOf()).hash);
    await verdict(/empty-body/);
  });

  test('is made of the file that is published, and asks for nothing else', () => {
    expect(readFileSync(join(folder, 'try.js'), 'utf8')).not.toMatch(/\brequire\(|\bimport\(/);
  });
});
