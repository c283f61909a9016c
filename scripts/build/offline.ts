import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compilation, Compiler } from 'webpack';
import { MANIFEST_TEXTS as T } from '../../src/messages/manifest.ts';

const SCRIPT = join(import.meta.dirname, '..', '..', 'src', 'taskpane', 'offline', 'serviceWorker.js');
const NAME = 'OfflinePlugin';
/** Not for the page without Excel: Excel's own, and what only its makers read. */
const LEFT_OUT = /\.map$|\.LICENSE\.txt$|^manifest\.xml$|^office\/|^(taskpane|selfcheck)\./;

/** What a browser needs to install the page as a program (W3C Web Application Manifest). */
function webManifest(): string {
  const icons = [192, 512].map((size) => ({
    src: `assets/icon-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
  }));
  const manifest = {
    name: T.name.vi,
    short_name: T.name.vi,
    description: T.description.vi,
    lang: 'vi',
    id: './index.html',
    start_url: './index.html',
    scope: './',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#1f6e43',
    icons,
  };
  return JSON.stringify(manifest, null, 2);
}

/** The service worker with the names of all files that the page may ask for; their version is the digest of them all. */
function serviceWorker({ assets }: Compilation): string {
  const files = Object.keys(assets).filter((name) => !LEFT_OUT.test(name));
  const digest = createHash('sha256');
  for (const name of files.sort()) digest.update(name).update(assets[name]?.buffer() ?? '');
  const version = digest.digest('hex').slice(0, 12);
  const head = `const VERSION = '${version}';\nconst FILES = ${JSON.stringify(files)};\n`;
  return head + readFileSync(SCRIPT, 'utf8');
}

/** Adds the page's web manifest, and, once all else is built, the service worker that keeps it on the machine. */
export function offlinePlugin(): { apply(compiler: Compiler): void } {
  return {
    apply(compiler) {
      const { Compilation, sources } = compiler.webpack;
      compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
        const emit = (name: string, text: string) =>
          compilation.emitAsset(name, new sources.RawSource(text), { minimized: true });
        compilation.hooks.processAssets.tap(NAME, () => emit('app.webmanifest', webManifest()));
        compilation.hooks.processAssets.tap(
          { name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
          () => emit('service-worker.js', serviceWorker(compilation)),
        );
      });
    },
  };
}
