import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { tsImport } from 'tsx/esm/api';

const ROOT = import.meta.dirname;
const PANE = join(ROOT, 'src', 'taskpane');
const load = (path) => tsImport(`./scripts/${path}`, import.meta.url);
const { LOCAL_ADDRESS, PLACEHOLDER_ADDRESS } = await load('manifest/data.ts');
const { OFFICE_FILES, officeSource } = await load('build/office.ts');
const { offlinePlugin } = await load('build/offline.ts');
const { pagesPlugin } = await load('build/pagesPlugin.ts');

/** Bản di động: one page that opens from a folder by double-click. Its name is what a person looks for there. */
const PORTABLE_PAGES = [{ name: 'So-ke-hoach', template: 'index', script: 'index.tsx', needs: 'page' }];

/** taskpane.html is what Excel opens, index.html the same pane as a page, selfcheck.html what a report comes from. */
const PAGES = [
  { name: 'taskpane', script: 'taskpane.tsx', needs: 'excel' },
  { name: 'index', script: 'index.tsx', needs: 'page' },
  { name: 'selfcheck', script: 'selfcheck.ts', needs: 'check' },
];

const swc = {
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2020',
    },
  },
};

const sample = /[\\/]assets[\\/]mau[\\/]/;

const rules = [
  {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    oneOf: [{ resourceQuery: /text/, use: join(ROOT, 'scripts', 'build', 'programText.js') }, { use: swc }],
  },
  { test: /[\\/]pdfjs-dist[\\/].*\.mjs$/, use: join(ROOT, 'scripts', 'build', 'withoutFilePath.js') },
  { test: /\.css$/, type: 'css/auto' },
  { test: /\.(png|svg)$/, type: 'asset/resource' },
];

/** Microsoft's files beside the pages, unchanged, for networks that don't reach its server; its licence goes along. */
function officeCopies({ copied }) {
  if (!copied) return [];
  const root = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));
  const files = [...OFFICE_FILES.map((name) => ['dist', name]), ['', 'LICENSE.md']];
  return files.map(([folder, name]) => ({
    from: join(root, folder, name),
    to: join('office', name),
    info: { minimized: true },
  }));
}

function htmlPlugin({ name, template = name }) {
  return new HtmlPlugin({
    filename: `${name}.html`,
    template: join(PANE, `${template}.html`),
    inject: false,
  });
}

function plugins(options) {
  const icons = { from: 'assets/*.png', to: '[path][name][ext]' };
  const patterns = [icons, ...(options.address === null ? [] : officeCopies(options.office))];
  const offline = options.address === null ? [] : [offlinePlugin()];
  return [...options.pages.map(htmlPlugin), pagesPlugin(options), new CopyPlugin({ patterns }), ...offline];
}

/** From a folder neither a worker's file nor a sample can be fetched: both stand in the scripts. */
const PORTABLE = {
  alias: {
    [join(PANE, 'engine', 'startWorker.ts')]: join(PANE, 'engine', 'startInlineWorker.ts'),
  },
  samples: 'asset/inline',
};

/** A certificate for localhost that this machine trusts, where `npx office-addin-dev-certs install` made one. */
function certificate() {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const [key, cert, ca] = ['localhost.key', 'localhost.crt', 'ca.crt'].map((name) => join(folder, name));
  return existsSync(cert) ? { key, cert, ca } : {};
}

/**
 * `webpack --mode production` writes dist/; `webpack serve` shows it on https://localhost:3000.
 * --env address=https://…  where the pages will be served, for dist/manifest.xml
 * --env office=local       Microsoft's office.js beside the pages; or an address to take it from
 * --env portable           Bản di động instead: dist-di-dong/, to be copied whole
 */
export default function config(env, { mode = 'production' }) {
  const production = mode === 'production';
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const portable = env.portable === true;
  const address = portable ? null : (env.address ?? (production ? PLACEHOLDER_ADDRESS : LOCAL_ADDRESS));
  const pages = portable ? PORTABLE_PAGES : PAGES;
  const options = { pages, address, office: officeSource(env.office), version };
  const scripts = portable ? 'chuong-trinh/' : '';
  return {
    mode,
    context: ROOT,
    entry: Object.fromEntries(pages.map(({ name, script }) => [name, join(PANE, script)])),
    output: {
      path: join(ROOT, portable ? 'dist-di-dong' : 'dist'),
      // Relative, so that the pages work below any address and from a folder.
      publicPath: '',
      filename: `${scripts}${production ? '[name].[contenthash:8].js' : '[name].js'}`,
      cssFilename: `${scripts}${production ? '[name].[contenthash:8].css' : '[name].css'}`,
      assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
      clean: true,
    },
    // Never the eval kinds: the pages' security policy forbids eval.
    devtool: portable ? false : production ? 'source-map' : 'inline-source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'], alias: portable ? PORTABLE.alias : {} },
    module: { rules: [...rules, { test: sample, type: portable ? PORTABLE.samples : 'asset/resource' }] },
    plugins: plugins(options),
    experiments: { css: true },
    performance: { hints: false },
    devServer: {
      server: { type: 'https', options: certificate() },
      port: 3000,
      // What reloads pages by itself needs a connection that their security policy forbids.
      client: false,
      hot: false,
      liveReload: false,
      static: false,
    },
  };
}
