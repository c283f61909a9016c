import type { RowKey, TableChange } from '../ports.ts';
import { TABLES } from '../schema.ts';
import { isFormula, type CellContent } from '../spec.ts';
import type { TableDef } from '../tables/columns.ts';

const { TheoDoi, BaoCao, BanGui, PhienBan } = TABLES;

/** Tables whose rows are what a round says. */
const OF_ROUNDS: Readonly<Record<string, TableDef>> = { TheoDoi, BaoCao, BanGui, PhienBan };

/** Columns that repeat how a task or an agency is called: they follow its name in closed rounds, too. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  TheoDoi: (['agencyName', 'section', 'tt', 'title'] as const).map((key) => TheoDoi.columns[key].header),
  BaoCao: [BaoCao.columns.agencyName.header],
};

function roundIn(content: CellContent | undefined): number {
  return Number(content !== undefined && isFormula(content) ? content.value : content);
}

function roundsOfChange(change: TableChange): number[] {
  const def = OF_ROUNDS[change.table];
  if (def === undefined) return [];
  const header = def.columns['round']?.header ?? '';
  const ofKey = (key: RowKey) => Number(key[def.key.indexOf('round')]);
  if (change.kind === 'delete') return change.keys.map(ofKey);
  if (change.kind === 'insert') return change.rows.map((row) => roundIn(row[header]));
  const onlyNames = Object.keys(change.set).every((name) => NAMES[change.table]?.includes(name));
  if (onlyNames) return [];
  return [ofKey(change.key), ...(header in change.set ? [roundIn(change.set[header])] : [])];
}

/** Numbers of the rounds of which changes touch what was reported or tracked, ascending. */
export function touchedRounds(changes: readonly TableChange[]): number[] {
  return [...new Set(changes.flatMap(roundsOfChange))].sort((a, b) => a - b);
}
