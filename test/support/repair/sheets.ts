import { overlappingPairs, overlaps, parseArea } from './address.ts';
import { fault } from './book.ts';
import type { Area } from './address.ts';
import type { Book, Fault, Rule, Sheet } from './book.ts';
import { attribute, child, children, descendants, numberAttribute } from './xml.ts';

const MOST_BREAKS = 1026;
const WIDEST_COLUMN = 255;

/** Excel's rules for the name of a sheet. */
function nameFault(name: string): string | null {
  if (name.trim() === '') return 'is blank';
  if (name.length > 31) return `has ${name.length} characters`;
  if (/[:\\/?*[\]]/.test(name)) return 'holds one of : \\ / ? * [ ]';
  if (name.startsWith("'") || name.endsWith("'")) return 'begins or ends with an apostrophe';
  return name.toLowerCase() === 'history' ? 'is reserved' : null;
}

const sheetNames: Rule = (book) =>
  book.sheets.flatMap(({ name }): Fault[] => {
    const reason = nameFault(name);
    return reason === null ? [] : [fault('sheet.name', `the sheet name '${name}' ${reason}`)];
  });

const uniqueSheets: Rule = (book) => {
  const lower = book.sheets.map((sheet) => sheet.name.toLowerCase());
  const nodes = children(child(book.workbook, 'sheets'), 'sheet');
  const ids = nodes.map((node) => attribute(node, 'sheetId'));
  const byName = book.sheets.filter((_, i) => lower.indexOf(lower[i] ?? '') < i);
  const byId = ids.filter((id, i) => ids.indexOf(id) < i);
  return [
    ...byName.map(({ name }) => fault('sheet.duplicate', `two sheets are called '${name}'`)),
    ...byId.map((id) => fault('sheet.idDuplicate', `two sheets have the id ${id}`)),
  ];
};

const visible: Rule = (book) => {
  const nodes = children(child(book.workbook, 'sheets'), 'sheet');
  const shown = nodes.filter((node) => ['', 'visible'].includes(attribute(node, 'state')));
  if (shown.length === 0) return [fault('sheet.noneVisible', 'the workbook shows no sheet')];
  const active = descendants(book.workbook, 'workbookView').map((v) => numberAttribute(v, 'activeTab') ?? 0);
  return active
    .filter((index) => index >= nodes.length)
    .map((index) => fault('sheet.active', `sheet number ${index} is active and missing`));
};

interface Merge {
  readonly ref: string;
  readonly area: Area;
}

function mergesOf(sheet: Sheet): Merge[] {
  return children(child(sheet.node, 'mergeCells'), 'mergeCell').flatMap((node) => {
    const ref = attribute(node, 'ref');
    const area = parseArea(ref);
    return area === null ? [] : [{ ref, area }];
  });
}

const merges: Rule = (book) =>
  book.sheets.flatMap((sheet) => {
    const found = mergesOf(sheet);
    const pairs = overlappingPairs(found).map(([a, b]) =>
      fault('merge.overlap', `merges ${a.ref} and ${b.ref} overlap on ${sheet.name}`),
    );
    const single = found
      .filter(({ area }) => area.top === area.bottom && area.left === area.right)
      .map(({ ref }) => fault('merge.single', `the merge ${ref} on ${sheet.name} holds one cell`));
    return [...pairs, ...single, ...overTables(sheet, found)];
  });

function overTables(sheet: Sheet, found: readonly Merge[]): Fault[] {
  return sheet.tables.flatMap(({ name, area }) =>
    found
      .filter((merge) => area !== null && overlaps(merge.area, area))
      .map(({ ref }) => fault('merge.table', `the merge ${ref} lies in table ${name}`)),
  );
}

const breaks: Rule = (book) =>
  book.sheets.flatMap((sheet) =>
    ['rowBreaks', 'colBreaks'].flatMap((kind) => {
      const count = children(child(sheet.node, kind), 'brk').length;
      if (count <= MOST_BREAKS) return [];
      return [fault('page.breaks', `${sheet.name} has ${count} manual breaks`)];
    }),
  );

const headerFooter: Rule = (book) =>
  book.sheets.flatMap((sheet) =>
    (child(sheet.node, 'headerFooter')?.children ?? [])
      .filter((node) => node.text.length > 255)
      .map((node) => fault('page.headerLength', `${node.name} of ${sheet.name} is over 255 characters`)),
  );

const columns: Rule = (book) => book.sheets.flatMap(columnFaults);

function columnFaults(sheet: Sheet): Fault[] {
  const nodes = children(child(sheet.node, 'cols'), 'col');
  const spans = nodes.map((node) => ({
    area: {
      top: numberAttribute(node, 'min') ?? 0,
      bottom: numberAttribute(node, 'max') ?? 0,
      left: 1,
      right: 1,
    },
  }));
  const overlap = overlappingPairs(spans).map(([, b]) =>
    fault('column.overlap', `column ${b.area.top} of ${sheet.name} is described twice`),
  );
  const wide = nodes
    .filter((node) => (numberAttribute(node, 'width') ?? 0) > WIDEST_COLUMN)
    .map((node) =>
      fault('column.width', `column ${attribute(node, 'min')} of ${sheet.name} is over 255 wide`),
    );
  return [...overlap, ...wide];
}

/** Which list of styles.xml each attribute of an xf counts into. */
const STYLE_PARTS = { fontId: 'fonts', fillId: 'fills', borderId: 'borders' } as const;

const styles: Rule = (book) => {
  const node = book.xml.get('xl/styles.xml');
  const formats = [...children(child(node, 'cellStyleXfs'), 'xf'), ...children(child(node, 'cellXfs'), 'xf')];
  const lost = formats.flatMap((xf) =>
    Object.entries(STYLE_PARTS)
      .filter(([name, list]) => (numberAttribute(xf, name) ?? 0) >= (child(node, list)?.children.length ?? 0))
      .map(([name]) =>
        fault('style.index', `a cell format has ${name} ${attribute(xf, name)}, which is missing`),
      ),
  );
  const names = children(child(node, 'cellStyles'), 'cellStyle').map((s) =>
    attribute(s, 'name').toLowerCase(),
  );
  const double = names.filter((name, i) => names.indexOf(name) < i);
  return [...lost, ...double.map((name) => fault('style.duplicate', `two cell styles are called '${name}'`))];
};

const comments: Rule = (book) =>
  [...book.xml].flatMap(([part, node]) => {
    if (node.name !== 'comments') return [];
    const cells = descendants(node, 'comment').map((c) => attribute(c, 'ref'));
    const double = cells.find((cell, i) => cells.indexOf(cell) < i);
    return double === undefined ? [] : [fault('comment.duplicate', `${part} has two notes on ${double}`)];
  });

export const sheetRules: readonly Rule[] = [
  sheetNames,
  uniqueSheets,
  visible,
  merges,
  breaks,
  headerFooter,
  columns,
  styles,
  comments,
];

export function sheetExists(book: Book, name: string): boolean {
  return book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
