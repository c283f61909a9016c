/** The layers of src and what each may import: design "Layout, and who may import whom", as data. */
export interface ZoneRule {
  /** Folder or file below src/, without '.ts'; the longest that fits a path is its zone. */
  readonly zone: string;
  /** Zones whose values it may use; a zone covers what lies below it. */
  readonly uses: readonly string[];
  /** Zones of which it may know types only. */
  readonly types: readonly string[];
  /** Packages; 'node:' stands for Node's own modules, '*' for any. */
  readonly packages: readonly string[];
}

/** A module of core may use those before it; the first three may also use each other. */
export const CORE_ORDER = [
  'result',
  'issue',
  'question',
  'text',
  'date',
  'document',
  'deadline',
  'agency',
  'plan',
  'assignment',
  'tracking',
  'submission',
  'consolidation',
  'scoring',
] as const;

const FOUNDATION = 3;

/** Core is free of libraries, but for these. */
const CORE_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  date: ['temporal-polyfill'],
  scoring: ['decimal.js'],
};

function coreRules(): ZoneRule[] {
  return CORE_ORDER.map((name, i) => ({
    zone: `core/${name}`,
    uses: CORE_ORDER.slice(0, Math.max(i + 1, FOUNDATION)).map((other) => `core/${other}`),
    types: [],
    packages: CORE_PACKAGES[name] ?? [],
  }));
}

const BASE = ['core/result', 'core/issue', 'core/text', 'core/date', 'core/document'];

const READER_PACKAGES = [
  'fflate',
  'saxes',
  'exceljs',
  'papaparse',
  'htmlparser2',
  'domhandler',
  'pdfjs-dist',
  '@e965/xlsx',
];

export const ZONE_RULES: readonly ZoneRule[] = [
  ...coreRules(),
  { zone: 'workbook', uses: ['workbook', 'core/question', ...BASE], types: [], packages: ['zod'] },
  // What both hosts keep in cells has one form (docs/decisions/0014-one-home-for-packing.md).
  { zone: 'workbook/restore/pack', uses: [], types: [], packages: ['fflate'] },
  { zone: 'messages', uses: ['messages', 'core'], types: ['workbook'], packages: [] },
  { zone: 'report', uses: ['report', 'core', 'workbook', 'messages'], types: [], packages: [] },
  { zone: 'readers', uses: ['readers', ...BASE], types: ['workbook'], packages: READER_PACKAGES },
  {
    zone: 'hosts/excel',
    uses: ['hosts/excel', 'workbook', ...BASE],
    types: [],
    packages: ['@microsoft/office-js-helpers', 'fflate', '@noble/hashes'],
  },
  {
    zone: 'hosts/file',
    uses: ['hosts/file', 'workbook', ...BASE],
    types: [],
    packages: ['fflate', 'saxes', 'exceljs', 'docx', '@noble/hashes', 'node:'],
  },
  { zone: 'app', uses: ['app', 'core', 'workbook', 'report', 'messages'], types: [], packages: ['zod'] },
  {
    zone: 'workers',
    uses: [
      'workers',
      'readers',
      'hosts/file',
      'app',
      'messages',
      'core/result',
      'core/issue',
      'workbook/restore/pack',
    ],
    types: ['core', 'workbook'],
    packages: ['comlink', '@noble/hashes', 'node:'],
  },
  {
    zone: 'taskpane',
    uses: ['taskpane', 'app', 'messages', 'workers', 'hosts/excel', 'hosts/file', 'workbook', ...BASE],
    types: ['core'],
    packages: ['*'],
  },
  // The command line is where the ports are put together: it hands the readers to app, and utters faults of its own.
  {
    zone: 'cli',
    uses: ['cli', 'app', 'messages', 'workers', 'hosts/file', 'readers', 'core/result', 'core/issue'],
    types: ['core', 'workbook'],
    packages: ['*'],
  },
];

export interface BannedWord {
  /** 'Excel.run', 'Date', 'new Date()' (without arguments) … */
  readonly word: string;
  /** Zones in which it may stand; or, with `inside`, in which it may not. */
  readonly only?: readonly string[];
  readonly inside?: readonly string[];
}

const AMBIENT = ['Math.random', 'process', 'fetch', 'crypto', 'performance', 'setTimeout', 'setInterval'];
const PURE = ['core', 'workbook', 'report', 'messages', 'app'];

export const BANNED_WORDS: readonly BannedWord[] = [
  { word: 'Excel.run', only: ['hosts/excel'] },
  { word: 'Date', inside: ['core'] },
  { word: 'Date.now', inside: PURE },
  { word: 'new Date()', inside: PURE },
  ...AMBIENT.map((word) => ({ word, inside: PURE })),
];
