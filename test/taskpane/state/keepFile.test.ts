import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { excelPlatform } from '../../../src/taskpane/platform/excel.ts';
import { keepFile } from '../../../src/taskpane/state/keepFile.ts';
import { paneOf } from './support.ts';

const before = { location: globalThis.location, Office: (globalThis as { Office?: unknown }).Office };
const FILE = { name: 'Bieu ky 1.zip', bytes: new Uint8Array([1]) };

const set = (name: string, value: unknown) =>
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

beforeEach(() => void set('location', { href: 'https://so.example/skh/taskpane.html?_host_Info=Excel' }));
afterEach(() => {
  set('location', before.location);
  set('Office', before.Office);
});

test.each([true, false])(
  'a file is handed over; where it may not arrive, there is a way out: %s',
  async (arrives) => {
    const saved: string[] = [];
    const context = paneOf({
      platform: {
        save: async (name) => {
          saved.push(name);
          return 'downloaded';
        },
        keepsFiles: () => arrives,
      },
    });
    await keepFile(context, FILE);
    expect(saved).toEqual(['Bieu ky 1.zip']);
    const said = context.store.get().notices.map(({ intent, text }) => [intent, text.vi]);
    expect(said).toEqual(
      arrives
        ? []
        : [
            [
              'warning',
              expect.stringMatching(/"Bieu ky 1\.zip".*mở https:\/\/so\.example\/skh\/index\.html bằng/),
            ],
          ],
    );
  },
);

test.each([
  ['PC', true],
  ['OfficeOnline', true],
  ['Mac', false],
  ['iOS', false],
])('Excel on %s takes files from a pane: %s', (platform, takes) => {
  set('Office', { context: { platform } });
  expect(excelPlatform({} as never).keepsFiles()).toBe(takes);
});
