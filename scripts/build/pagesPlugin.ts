import { createHash } from 'node:crypto';
import HtmlPlugin from 'html-webpack-plugin';
import type { Compilation, Compiler } from 'webpack';
import { NEEDED_API } from '../../src/hosts/excel/types.ts';
import { manifestXml } from '../manifest/manifestXml.ts';
import { gateScript, gateStyle } from './gate.ts';
import type { OfficeSource } from './office.ts';
import { securityPolicy } from './policy.ts';

export interface Page {
  /** 'taskpane' for taskpane.html. */
  readonly name: string;
  /** What it needs around it (src/taskpane/oldExcel/gate.js). */
  readonly needs: 'excel' | 'check' | 'page';
}

export interface PagesOptions {
  readonly pages: readonly Page[];
  /** Address of the pages, for dist/manifest.xml; null: they are opened from a folder, and Excel knows nothing of them. */
  readonly address: string | null;
  readonly office: OfficeSource;
  readonly version: string;
}

const NAME = 'PagesPlugin';
const ICON = 'assets/icon-32.png';

interface Names {
  readonly script: string;
  readonly style: string;
}

/** A name that changes with the contents, so that no browser shows an old one. */
function named(stem: string, ending: string, text: string): string {
  return `${stem}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.${ending}`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  return `<${name}${written.join('')}>`;
}

/** Right after the letters' code: the policy must stand before all that it rules, the browser's mode before any style. */
function headTags(page: Page, { office, version, address }: PagesOptions): string {
  const policy = securityPolicy(page.needs === 'page' ? null : office.origin, address === null);
  return [
    tag('meta', { 'http-equiv': 'X-UA-Compatible', content: 'IE=edge' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    tag('meta', { name: 'version', content: version }),
  ].join('');
}

/** Styles, and a hint to fetch the scripts that the gate will start while it still waits for Excel. */
function linkTags(page: Page, files: readonly string[], { style }: Names, address: string | null): string {
  const styles = [style, ...files.filter((f) => f.endsWith('.css'))];
  const scripts = files.filter((f) => f.endsWith('.js'));
  return [
    tag('link', { rel: 'icon', href: ICON }),
    ...(page.needs === 'page' && address !== null
      ? [tag('link', { rel: 'manifest', href: 'app.webmanifest' })]
      : []),
    ...styles.map((href) => tag('link', { rel: 'stylesheet', href })),
    ...scripts.map((href) => tag('link', { rel: 'preload', as: 'script', href })),
  ].join('');
}

function gateTag(page: Page, files: readonly string[], { script }: Names, { office }: PagesOptions): string {
  const open = tag('script', {
    id: 'skh-gate',
    src: script,
    'data-needs': page.needs,
    'data-app': files.filter((f) => f.endsWith('.js')).join(' '),
    'data-office': office.script,
    'data-api': NEEDED_API,
  });
  return `${open}</script>`;
}

/** What a template says of these gives way to what the build knows. */
const REPLACED = [
  /\s*<meta\s+http-equiv="Content-Security-Policy"[^>]*>/gi,
  /\s*<script\s+src="[^"]*\/office\.js"[^>]*><\/script>/gi,
  /\s*<link\s+rel="icon"[^>]*>/gi,
];

/** Puts text into a page before or after one of its tags, which must be there. */
function put(html: string, at: RegExp, instead: (found: string) => string): string {
  if (!at.test(html)) throw new Error(`a page lacks ${String(at)}`);
  return html.replace(at, instead);
}

/** Gives each page its policy and the gate, which starts its script; adds gate and manifest to what is built. */
export function pagesPlugin(options: PagesOptions): { apply(compiler: Compiler): void } {
  const texts = { script: gateScript(), style: gateStyle() };
  const folder = options.address === null ? 'chuong-trinh/' : '';
  const names: Names = {
    script: named(`${folder}gate`, 'js', texts.script),
    style: named(`${folder}gate`, 'css', texts.style),
  };
  const manifest = options.address === null ? [] : [['manifest.xml', manifestXml(options.address)] as const];
  const built = [[names.script, texts.script], [names.style, texts.style], ...manifest] as const;
  return {
    apply(compiler) {
      const { RawSource } = compiler.webpack.sources;
      compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
        compilation.hooks.processAssets.tap(NAME, () => {
          // "minimized": a minifier would write the gate anew, in younger JavaScript.
          for (const [name, text] of built)
            compilation.emitAsset(name, new RawSource(text), { minimized: true });
        });
        HtmlPlugin.getCompilationHooks(compilation).beforeEmit.tap(NAME, (data) => ({
          ...data,
          html: finished(data.html, data.outputName, { compilation, names, options }),
        }));
      });
    },
  };
}

interface Build {
  readonly compilation: Compilation;
  readonly names: Names;
  readonly options: PagesOptions;
}

function finished(html: string, output: string, { compilation, names, options }: Build): string {
  const page = options.pages.find(({ name }) => output === `${name}.html`);
  if (page === undefined) return html;
  const files = [...(compilation.entrypoints.get(page.name)?.getFiles() ?? [])].filter(
    (f) => !f.endsWith('.map'),
  );
  const plain = REPLACED.reduce((text, found) => text.replace(found, ''), html);
  const head = put(plain, /<meta\s+charset[^>]*>/i, (found) => `${found}${headTags(page, options)}`);
  const linked = put(
    head,
    /<\/head>/i,
    (found) => `${linkTags(page, files, names, options.address)}${found}`,
  );
  return put(linked, /<\/body>/i, (found) => `${gateTag(page, files, names, options)}${found}`);
}
