import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const DIST = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);
const BASE = 'http://office.bench/';

interface Script {
  readonly src: string;
  readonly onload?: () => void;
}

/** The few things of a page that office.js asks for; scripts that it adds are read from the package. */
function page(addScript: (script: Script) => Script): Record<string, unknown> {
  const element = { appendChild: addScript };
  const own = { src: `${BASE}office.js`, getAttribute: () => null };
  return {
    scripts: [own],
    readyState: 'complete',
    getElementsByTagName: (tag: string) => (tag === 'head' ? [element] : [own]),
    createElement: () => ({ setAttribute: () => undefined, style: {}, appendChild: () => undefined }),
    createTextNode: () => ({}),
    getElementById: () => null,
    head: element,
    body: element,
    documentElement: element,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    cookie: '',
  };
}

/**
 * Starts Microsoft's own office.js in Node as Excel for Windows does, with `external` for Excel: unmodified files, no
 * network. Once per test file, since the runtime is global.
 */
export async function startOffice(external: object): Promise<void> {
  const global = globalThis as unknown as Record<string, unknown>;
  // An indirect eval runs a classic script in this realm: another realm would break instanceof for plain objects.
  const evaluate = (name: string): unknown =>
    (0, eval)(`${readFileSync(join(DIST, name), 'utf8')}\n//# sourceURL=${name}`);
  const addScript = (script: Script): Script => {
    queueMicrotask(() => {
      evaluate(script.src.slice(BASE.length));
      script.onload?.();
    });
    return script;
  };
  Object.assign(global, {
    window: global,
    self: global,
    parent: global,
    top: global,
    name: '',
    history: {},
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    location: { href: 'http://localhost/', search: '', hash: '', protocol: 'http:', host: 'localhost' },
    document: page(addScript),
  });
  global['navigator'] ??= { userAgent: 'node', language: 'en-US' };
  Object.defineProperty(global, 'external', { value: external, configurable: true, writable: true });
  evaluate('office.js');
  await (global['Office'] as { onReady(): Promise<unknown> }).onReady();
}
