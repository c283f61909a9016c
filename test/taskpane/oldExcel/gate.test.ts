import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { gateScript } from '../../../scripts/build/gate.ts';
import { OLD_EXCEL_TEXTS as T } from '../../../src/messages/vi/oldExcel.ts';

/** acorn comes with webpack; types of it don't. */
const { parse } = createRequire(import.meta.url)('acorn') as {
  parse(text: string, options: { ecmaVersion: number; sourceType: 'script' }): unknown;
};

/** As much of a page as the gate touches. */
interface FakeElement {
  readonly tag: string;
  readonly children: FakeElement[];
  readonly attributes: Record<string, string>;
  text: string;
  src?: string;
  onload?: (() => void) | null;
  onerror?: (() => void) | null;
  onclick?: () => void;
}

interface Surroundings {
  readonly needs: 'excel' | 'check' | 'page';
  /** Globals that this browser lacks. */
  readonly without?: readonly string[];
  /** What office.js puts there once it is loaded. */
  readonly office?: object;
}

const GLOBALS = { Promise, Symbol, Array, Object, String, BigInt, globalThis: {}, structuredClone };

/** A page with the gate run on it. */
function open({ needs, without = [], office }: Surroundings) {
  const make = (tag: string): FakeElement => {
    const node: FakeElement = { tag, children: [], attributes: {}, text: '' };
    return Object.assign(node, {
      ownerDocument: document,
      setAttribute: (name: string, value: string) => void (node.attributes[name] = value),
      appendChild: (child: FakeElement) => {
        node.children.push(child);
        Object.assign(child, { parentNode: node });
      },
      removeChild: (child: FakeElement) => void node.children.splice(node.children.indexOf(child), 1),
    });
  };
  const attributes: Record<string, string> = {
    'data-needs': needs,
    'data-app': 'a.js b.js',
    'data-office': 'https://cdn.example/office.js',
    'data-api': '1.14',
  };
  const own = { getAttribute: (name: string) => attributes[name] };
  const document = {
    documentElement: { className: '' },
    createElement: (tag: string) => make(tag),
    createTextNode: (text: string) => Object.assign(make('#text'), { text }),
    getElementById: (id: string): unknown =>
      id === 'skh-gate' ? own : (body.children.find((c) => c.attributes['id'] === id) ?? null),
    getElementsByTagName: () => [head],
  };
  const [head, body] = [make('head'), make('body')];
  Object.assign(document, { body });
  const timers: (() => void)[] = [];
  const kept = Object.entries({ ...GLOBALS, ResizeObserver: class {}, Worker: class {} });
  const window: Record<string, unknown> = {
    ...Object.fromEntries(kept.filter(([name]) => !without.includes(name))),
    document,
    navigator: { userAgent: 'Trình duyệt thử' },
    location: { href: 'https://skh.example/so/taskpane.html?_host_Info=Excel#x', reload: () => undefined },
    setTimeout: (f: () => void) => void timers.push(f),
  };
  runInNewContext(gateScript(), { window });
  const textOf = (node: FakeElement): string => node.text + node.children.map(textOf).join('\n');
  const scripts = () => head.children.map((c) => c.src);
  return {
    scripts,
    said: () => body.children.map(textOf).join('\n'),
    stopped: () => document.documentElement.className === 'skh-stopped',
    timeout: () => timers.forEach((f) => f()),
    load: (src: string, how: 'onload' | 'onerror' = 'onload') => {
      if (office !== undefined && how === 'onload') window['Office'] = office;
      head.children.find((c) => c.src === src)?.[how]?.();
    },
  };
}

const OFFICE_JS = 'https://cdn.example/office.js';
const APP = ['a.js', 'b.js'];

/** Office as Excel with this API, or without an answer yet. */
function officeOf(host: string | null, api = 14) {
  let ready: ((info: { host: string | null }) => void) | null = null;
  return {
    onReady: (callback: (info: { host: string | null }) => void) => void (ready = callback),
    answer: () => ready?.({ host }),
    context: {
      diagnostics: { host, platform: 'PC', version: '16.0.9999.1' },
      requirements: {
        isSetSupported: (_: string, version: string) => Number(version.split('.')[1]) <= api,
      },
    },
  };
}

function openWith(needs: Surroundings['needs'], office: ReturnType<typeof officeOf>) {
  const page = open({ needs, office });
  page.load(OFFICE_JS);
  return page;
}

describe('the gate', () => {
  test('is ES5 in ASCII, and says eval nowhere', () => {
    const text = gateScript();
    expect(() => parse(text, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
    expect(() => parse(`${text};let a`, { ecmaVersion: 5, sourceType: 'script' })).toThrow();
    expect(() => parse('f(a,)', { ecmaVersion: 5, sourceType: 'script' })).toThrow();
    expect(text).not.toMatch(/[^\x00-\x7f]/);
    expect(text).not.toMatch(/\beval\b|\bnew Function\b/);
  });

  test('starts the pane in an Excel that is recent enough', () => {
    const office = officeOf('Excel');
    const page = openWith('excel', office);
    expect(page.scripts()).toEqual([OFFICE_JS]);
    office.answer();
    expect(page.scripts()).toEqual([OFFICE_JS, ...APP]);
    expect(page.said()).toBe('');
  });

  test('starts the pane in a browser without any Office', () => {
    const office = officeOf(null, 0);
    const page = openWith('excel', office);
    office.answer();
    expect(page.scripts()).toEqual([OFFICE_JS, ...APP]);
  });

  test.each(['Promise', 'Symbol', 'BigInt', 'globalThis', 'structuredClone', 'ResizeObserver', 'Worker'])(
    "says what to do in a browser without %s, and loads nothing but Excel's own script",
    (name) => {
      const office = officeOf('Excel');
      const page = open({ needs: 'excel', without: [name], office });
      expect(page.scripts()).toEqual([OFFICE_JS]);
      page.load(OFFICE_JS);
      office.answer();
      page.timeout();
      expect(page.scripts()).toEqual([OFFICE_JS]);
      expect(page.stopped()).toBe(true);
      expect(page.said()).toContain(T.oldBrowser.title);
      expect(page.said()).toContain('https://skh.example/so/index.html');
      expect(page.said()).toContain(T.oldBrowser.english);
      expect(page.said()).toContain(`oldBrowser | ${name} | Trình duyệt thử`);
    },
  );

  test('says so of a browser that is too old for the page without Excel', () => {
    const old = open({ needs: 'page', without: ['Promise'] });
    expect(old.said()).toContain(T.oldPage.title);
    expect(old.scripts()).toEqual([]);
    expect(open({ needs: 'page' }).scripts()).toEqual(APP);
  });

  test('never starts the pane in an Excel that is too old', () => {
    const office = officeOf('Excel', 13);
    const page = openWith('excel', office);
    office.answer();
    expect(page.scripts()).toEqual([OFFICE_JS]);
    expect(page.said()).toContain(T.oldExcel.title);
    expect(page.said()).toContain('Excel | PC | 16.0.9999.1');
    office.answer();
    page.timeout();
    expect(page.scripts()).toEqual([OFFICE_JS]);
    expect(page.said()).toContain(T.oldExcel.title);
  });

  test('says so in another program of Office', () => {
    const office = officeOf('Word');
    const page = openWith('excel', office);
    office.answer();
    expect(page.said()).toContain(T.notExcel.title);
    expect(page.scripts()).toEqual([OFFICE_JS]);
  });

  test('says when office.js is not to be had, or holds something else', () => {
    const blocked = open({ needs: 'excel' });
    blocked.load(OFFICE_JS, 'onerror');
    expect(blocked.said()).toContain(T.noOffice.title);
    const other = open({ needs: 'excel' });
    other.load(OFFICE_JS);
    expect(other.said()).toContain(T.noOffice.title);
    expect(other.scripts()).toEqual([OFFICE_JS]);
  });

  test('says when Excel is slow, and starts once it answers', () => {
    const office = officeOf('Excel');
    const page = openWith('excel', office);
    page.timeout();
    expect(page.said()).toContain('Đã chờ 15 giây');
    expect(page.stopped()).toBe(true);
    office.answer();
    expect(page.said()).toBe('');
    expect(page.stopped()).toBe(false);
    expect(page.scripts()).toEqual([OFFICE_JS, ...APP]);
    page.timeout();
    expect(page.said()).toBe('');
  });

  test('says so where the network swallows the request, and starts when it comes after all', () => {
    const office = officeOf('Excel');
    const page = open({ needs: 'excel', office });
    page.timeout();
    expect(page.said()).toContain(T.noOffice.title);
    page.load(OFFICE_JS);
    office.answer();
    expect(page.said()).toBe('');
    expect(page.scripts()).toEqual([OFFICE_JS, ...APP]);
    const check = open({ needs: 'check' });
    check.timeout();
    expect(check.scripts()).toEqual([OFFICE_JS, ...APP]);
  });

  test("says when the pane's own files are not to be had", () => {
    const page = open({ needs: 'page' });
    page.load('b.js', 'onerror');
    expect(page.said()).toContain(T.noApp.title);
  });

  test('starts the self-check whatever is around it, once', () => {
    const blocked = open({ needs: 'check' });
    blocked.load(OFFICE_JS, 'onerror');
    expect(blocked.scripts()).toEqual([OFFICE_JS, ...APP]);
    const office = officeOf('Excel', 1);
    const slow = openWith('check', office);
    slow.timeout();
    office.answer();
    expect(slow.scripts()).toEqual([OFFICE_JS, ...APP]);
  });

  test('leaves no place unfilled in what it says', () => {
    const page = open({ needs: 'excel' });
    page.load(OFFICE_JS, 'onerror');
    expect(page.said()).not.toMatch(/[{}]|undefined/);
  });
});
