import { fault } from './book.ts';
import { judgeFunction } from './functions.ts';
import { readFormula } from './formula.ts';
import { sheetExists } from './sheets.ts';
import type { Book, Fault, FormulaAt, Rule, Sheet } from './book.ts';
import type { FormulaFacts, TableReference } from './formula.ts';
import { attribute, child, children, descendants, numberAttribute, unescapeXstring } from './xml.ts';
import type { XmlNode } from './xml.ts';

interface Known {
  readonly book: Book;
  /** Column names of each table, all lower case. */
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>;
  readonly names: ReadonlySet<string>;
}

function known(book: Book): Known {
  const tables = new Map<string, ReadonlySet<string>>();
  for (const table of book.sheets.flatMap((sheet) => sheet.tables)) {
    const columns = children(child(table.node, 'tableColumns'), 'tableColumn');
    const names = columns.map((c) => unescapeXstring(attribute(c, 'name')).toLowerCase());
    const key = table.name.toLowerCase();
    if (!tables.has(key)) tables.set(key, new Set(names));
  }
  return { book, tables, names: new Set(book.names.map((n) => n.name.toLowerCase())) };
}

/** All that makes Excel refuse a formula, with '#NAME?' from an unknown name among it. */
function judge(formula: FormulaAt, world: Known): Fault[] {
  const facts = readFormula(formula.text);
  const where = `${formula.at}: ${formula.text.slice(0, 120)}`;
  if (facts.error !== null) return [fault('formula.syntax', `${where} (${facts.error})`)];
  return [...functionFaults(facts, where), ...referenceFaults(facts, where, world)];
}

function functionFaults(facts: FormulaFacts, where: string): Fault[] {
  return facts.functions.flatMap((name): Fault[] => {
    const verdict = judgeFunction(name);
    if (verdict === 'unknown') return [fault('formula.unknownFunction', `${where} calls ${name}`)];
    if (verdict === 'needsPrefix') return [fault('formula.prefix', `${where} calls ${name} without _xlfn.`)];
    return [];
  });
}

function referenceFaults(facts: FormulaFacts, where: string, world: Known): Fault[] {
  const sheets = facts.sheets
    .filter((name) => !sheetExists(world.book, name))
    .map((name) => fault('formula.sheet', `${where} needs sheet '${name}', which is missing`));
  const tables = facts.tables
    .filter((reference) => !tableKnown(reference, world))
    .map(({ table }) =>
      fault('formula.table', `${where} needs a table or column of '${table}' that is missing`),
    );
  const names = facts.names
    .filter((name) => !nameKnown(name, world))
    .map((name) => fault('formula.name', `${where} needs the name '${name}', which is missing`));
  return [...sheets, ...tables, ...names];
}

function tableKnown({ table, columns }: TableReference, world: Known): boolean {
  const found = world.tables.get(table.toLowerCase());
  return found !== undefined && columns.every((column) => found.has(column.toLowerCase()));
}

/** A table's own name stands for its data; '_xlpm.' names are the parameters of LET and LAMBDA. */
function nameKnown(name: string, world: Known): boolean {
  const key = name.toLowerCase();
  return world.names.has(key) || world.tables.has(key) || key.startsWith('_xlpm.');
}

const cells: Rule = (book) => {
  const world = known(book);
  return book.sheets.flatMap((sheet) => sheet.formulas.flatMap((formula) => judge(formula, world)));
};

const calculatedColumns: Rule = (book) => {
  const world = known(book);
  return book.sheets
    .flatMap((sheet) => sheet.tables)
    .flatMap((table) =>
      ['calculatedColumnFormula', 'totalsRowFormula']
        .flatMap((kind) => descendants(table.node, kind))
        .flatMap((node) => judge({ at: `table ${table.name}`, text: node.text }, world)),
    );
};

/** Sheets that a name points to are names.ts' affair. */
const definedNames: Rule = (book) => {
  const world = known(book);
  return book.names.flatMap(({ name, refersTo }) =>
    judge({ at: `name ${name}`, text: refersTo }, world).filter((f) => f.rule !== 'formula.sheet'),
  );
};

function formatFormulas(sheet: Sheet): FormulaAt[] {
  const nodes = descendants(sheet.node, 'cfRule').flatMap((rule) => [
    ...children(rule, 'formula'),
    ...children(rule, 'f'),
  ]);
  return nodes.map((node) => ({ at: `conditional format on ${sheet.name}`, text: node.text }));
}

function validationFormulas(node: XmlNode): string[] {
  return ['formula1', 'formula2'].flatMap((name) =>
    children(node, name).map((formula) => child(formula, 'f')?.text ?? formula.text),
  );
}

function structuredFaults(rule: string, formulas: readonly FormulaAt[]): Fault[] {
  return formulas
    .filter(({ text }) => readFormula(text).tables.length > 0)
    .map(({ at, text }) => fault(rule, `${at} names a table column: ${text}`));
}

const conditionalFormats: Rule = (book) => {
  const world = known(book);
  return book.sheets.flatMap((sheet) => {
    const formulas = formatFormulas(sheet);
    return [
      ...structuredFaults('conditionalFormat.structured', formulas),
      ...formulas.flatMap((formula) => judge(formula, world)),
      ...lostStyles(book, sheet),
    ];
  });
};

function lostStyles(book: Book, sheet: Sheet): Fault[] {
  const count = child(book.xml.get('xl/styles.xml'), 'dxfs')?.children.length ?? 0;
  return descendants(sheet.node, 'cfRule')
    .filter((rule) => (numberAttribute(rule, 'dxfId') ?? -1) >= count)
    .map(() => fault('conditionalFormat.style', `a conditional format on ${sheet.name} has no look`));
}

/** A typed list is one text constant and no formula. */
function isTypedList(text: string): boolean {
  return /^"(?:[^"]|"")*"$/.test(text.trim());
}

const validations: Rule = (book) => {
  const world = known(book);
  return book.sheets.flatMap((sheet) =>
    descendants(sheet.node, 'dataValidation').flatMap((node) => validationFaults(sheet, node, world)),
  );
};

function validationFaults(sheet: Sheet, node: XmlNode, world: Known): Fault[] {
  const at = `validation on ${sheet.name}!${attribute(node, 'sqref')}`;
  const texts = validationFormulas(node);
  const formulas = texts
    .filter((text) => text.trim() !== '' && !isTypedList(text))
    .map((text) => ({ at, text }));
  return [
    ...texts.filter(tooLong).map(() => fault('validation.listLength', `${at} lists over 255 characters`)),
    ...structuredFaults('validation.structured', formulas),
    ...formulas.flatMap((formula) => judge(formula, world)),
    ...promptFaults(node, at),
    ...emptyFaults(node, texts, at),
  ];
}

function tooLong(text: string): boolean {
  return isTypedList(text) && text.trim().slice(1, -1).replaceAll('""', '"').length > 255;
}

const PROMPT_LIMITS = { promptTitle: 32, errorTitle: 32, prompt: 255, error: 255 } as const;

function promptFaults(node: XmlNode, at: string): Fault[] {
  return Object.entries(PROMPT_LIMITS)
    .filter(([name, most]) => attribute(node, name).length > most)
    .map(([name, most]) => fault('validation.prompt', `${at}: ${name} is over ${most} characters`));
}

function emptyFaults(node: XmlNode, texts: readonly string[], at: string): Fault[] {
  if (attribute(node, 'type') !== 'list' || (texts[0] ?? '').trim() !== '') return [];
  return [fault('validation.empty', `${at} is a list without a source`)];
}

export const formulaRules: readonly Rule[] = [
  cells,
  calculatedColumns,
  definedNames,
  conditionalFormats,
  validations,
];
