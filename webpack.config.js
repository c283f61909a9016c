import { existsSync } from 'node:fs';
import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';

const ROOT = import.meta.dirname;
const PANE = join(ROOT, 'src', 'taskpane');

/** taskpane.html is what Excel opens, index.html the same pane as a page without Excel. */
const PAGES = ['taskpane', 'index'].flatMap((name) => {
  const script = ['ts', 'tsx'].map((ending) => join(PANE, `${name}.${ending}`)).find(existsSync);
  const template = join(PANE, `${name}.html`);
  return script !== undefined && existsSync(template) ? [{ name, script, template }] : [];
});

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

const rules = [
  { test: /\.tsx?$/, exclude: /node_modules/, use: swc },
  { test: /\.css$/, type: 'css/auto' },
  { test: /\.(png|svg)$/, type: 'asset/resource' },
];

function plugins() {
  const pages = PAGES.map(
    ({ name, template }) => new HtmlPlugin({ filename: `${name}.html`, template, chunks: [name] }),
  );
  const patterns = [
    { from: 'assets', to: 'assets' },
    { from: 'manifest.xml', noErrorOnMissing: true },
  ];
  return [...pages, new CopyPlugin({ patterns })];
}

/** `webpack --mode production` writes dist/; `webpack serve` shows it on https://localhost:3000. */
export default function config(_, { mode = 'production' }) {
  if (PAGES.length === 0) throw new Error(`no page (.html with its .ts) in ${PANE}`);
  const production = mode === 'production';
  return {
    mode,
    context: ROOT,
    entry: Object.fromEntries(PAGES.map(({ name, script }) => [name, script])),
    output: {
      path: join(ROOT, 'dist'),
      // Relative, so that the pages work below any address and from a folder.
      publicPath: '',
      filename: production ? '[name].[contenthash:8].js' : '[name].js',
      assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
      clean: true,
    },
    // Never the eval kinds: the pages' security policy forbids eval.
    devtool: production ? 'source-map' : 'inline-source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules },
    plugins: plugins(),
    experiments: { css: true },
    performance: { hints: false },
    devServer: { server: 'https', port: 3000, hot: false, static: false },
  };
}
