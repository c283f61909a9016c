import { Refusal } from '../refusal.ts';
import { xmlText } from '../markup/xmlText.ts';
import type { SafeZip } from '../safeZip.ts';
import { attributes, scanXml } from './scanXml.ts';
import { readSharedStrings } from './sharedStrings.ts';
import type { RichText } from './richText.ts';
import { readStyles, type StyleTable } from './styles.ts';

export type SheetState = 'visible' | 'hidden' | 'veryHidden';

export interface SheetPart {
  readonly name: string;
  readonly state: SheetState;
  /** The sheet's XML; inflated when called. */
  readonly xml: () => string;
}

/** A workbook package, opened as far as cells need it. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly strings: readonly RichText[];
  readonly styles: StyleTable;
  readonly date1904: boolean;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

type Relations = ReadonlyMap<string, Relation>;

/** Path of the package's main part: by its relation, else where every program puts it. Null where there is none. */
export function mainPart(zip: SafeZip): string | null {
  const declared = [...relationsOf(zip, '')].find(([, r]) => r.type.endsWith('/officeDocument'))?.[1].target;
  const usual = ['xl/workbook.xml', 'word/document.xml'];
  return [declared, ...usual].find((part) => part !== undefined && has(zip, part)) ?? null;
}

/** Opens the workbook whose main part is at `main`. Chart and macro sheets are left out. */
export function openWorkbook(zip: SafeZip, main: string): WorkbookParts {
  const relations = relationsOf(zip, main);
  const { listed, date1904 } = readWorkbookPart(partText(zip, main));
  const sheets = listed.flatMap(({ name, state, id }) => {
    const relation = relations.get(id);
    if (!relation) throw new Refusal('file.unreadable');
    return relation.type.endsWith('/worksheet')
      ? [{ name, state, xml: () => partText(zip, relation.target) }]
      : [];
  });
  const optional = (type: string): string => {
    const target = [...relations.values()].find((r) => r.type.endsWith(type))?.target;
    return target !== undefined && has(zip, target) ? partText(zip, target) : '';
  };
  return {
    sheets,
    strings: readSharedStrings(optional('/sharedStrings')),
    styles: readStyles(optional('/styles')),
    date1904,
  };
}

interface ListedSheet {
  readonly name: string;
  readonly state: SheetState;
  readonly id: string;
}

function readWorkbookPart(xml: string): { listed: ListedSheet[]; date1904: boolean } {
  const listed: ListedSheet[] = [];
  let date1904 = false;
  scanXml(xml, {
    open: (tag, from, to) => {
      if (tag === 'workbookPr') date1904 = /^(1|true)$/.test(attributes(xml, from, to)['date1904'] ?? '');
      if (tag !== 'sheet') return;
      const { name = '', state = 'visible', id = '' } = attributes(xml, from, to);
      listed.push({ name, id, state: state === 'hidden' || state === 'veryHidden' ? state : 'visible' });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { listed, date1904 };
}

/** Relations of a part ('' for the package) by id, targets as part names (ECMA-376-2 §6.5). */
export function relationsOf(zip: SafeZip, part: string): Relations {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const bytes = zip.read(`${folder}_rels/${part.slice(slash)}.rels`);
  const relations = new Map<string, Relation>();
  if (!bytes) return relations;
  const xml = xmlText(bytes);
  scanXml(xml, {
    open: (name, from, to) => {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '', TargetMode } = attributes(xml, from, to);
      if (TargetMode !== 'External') relations.set(Id, { type: Type, target: resolve(folder, Target) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function has(zip: SafeZip, part: string): boolean {
  return zip.names.some((name) => name.replace(/^\/+/, '').toLowerCase() === part.toLowerCase());
}

export function partText(zip: SafeZip, part: string): string {
  const bytes = zip.read(part);
  if (!bytes) throw new Refusal('file.unreadable');
  return xmlText(bytes);
}
