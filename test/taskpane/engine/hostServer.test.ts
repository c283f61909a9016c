import { expect, test } from '@jest/globals';
import { result } from '../../../src/core/result.ts';
import { hostServer } from '../../../src/taskpane/engine/hostServer.ts';
import type { ReadTable, WorkbookHost, WorkOptions } from '../../../src/workbook/ports.ts';
import type { WorkbookSpec } from '../../../src/workbook/spec.ts';

const row = (number: number) => ({ row: number, cells: {} });
const table: ReadTable = {
  name: 'T',
  sheet: 'S',
  headers: ['A'],
  columns: { A: 'A' },
  rows: Array.from({ length: 600 }, (_, i) => row(i + 2)),
};

/** A host of which only what a test needs is there. */
function hostOf(parts: Partial<WorkbookHost>): Required<WorkbookHost> {
  const open: WorkbookHost['open'] = async () =>
    result({ revision: 'r1', read: async () => result([table]) });
  return { open, ...parts } as Required<WorkbookHost>;
}
const withoutWork = (): WorkOptions => ({});

test('rows of a table are fetched in pieces, and let go', async () => {
  const server = hostServer(hostOf({}), withoutWork);
  const { id } = (await server.open('')).value!;
  const read = await server.read(id, ['T']);
  expect(read.value.tables).toEqual([
    { name: 'T', sheet: 'S', headers: ['A'], columns: { A: 'A' }, count: 600 },
  ]);
  const pieces = [0, 1, 2].map((piece) => server.rows(read.value.id, 0, piece));
  expect(pieces.map((piece) => piece.length)).toEqual([250, 250, 100]);
  expect(pieces.flat()).toEqual(table.rows);
  server.endRead(read.value.id);
  expect(server.rows(read.value.id, 0, 0)).toEqual([]);
});

test('two readings at once do not get into each other', async () => {
  const server = hostServer(hostOf({}), withoutWork);
  const { id } = (await server.open('')).value!;
  const [a, b] = await Promise.all([server.read(id, ['T']), server.read(id, ['T'])]);
  server.endRead(a.value.id);
  expect(server.rows(b.value.id, 0, 2)).toHaveLength(100);
});

test('a spec arrives whole, in whatever pieces it came', async () => {
  const made: WorkbookSpec[] = [];
  const create: WorkbookHost['create'] = async (spec) => {
    made.push(spec);
    return result(null);
  };
  const server = hostServer(hostOf({ create }), withoutWork);
  const head = { names: [], active: 0 } as unknown as Omit<WorkbookSpec, 'sheets'>;
  const sheet = (name: string) => ({ name, tables: [{ name: `T${name}`, rows: [] }] }) as never;
  server.beginCreate(head);
  server.addSheet(sheet('1'));
  server.addRows(0, [[1], [2]]);
  server.addRows(0, [[3]]);
  server.addSheet(sheet('2'));
  server.addRows(0, [['x']]);
  await server.create('');
  expect(made).toEqual([
    {
      ...head,
      sheets: [
        { name: '1', tables: [{ name: 'T1', rows: [[1], [2], [3]] }] },
        { name: '2', tables: [{ name: 'T2', rows: [['x']] }] },
      ],
    },
  ]);
});

test('changes are applied to the book they were computed from, though it was opened anew since', async () => {
  const applied: unknown[] = [];
  const apply: WorkbookHost['apply'] = async (book, changes, _keys, _name, options) => {
    applied.push([book.revision, changes, options]);
    return result(null);
  };
  const signal = new AbortController().signal;
  const server = hostServer(hostOf({ apply }), () => ({ signal }));
  const first = (await server.open('')).value!;
  await server.open('');
  const change = { kind: 'delete', table: 'T', keys: [['1']] } as const;
  server.addChanges([change]);
  server.addChanges([change]);
  await server.apply(first.id, {}, '', { expects: 'r1' });
  expect(applied).toEqual([['r1', [change, change], { expects: 'r1', signal }]]);
  // What was applied is not applied again.
  await server.apply(first.id, {}, '', { expects: 'r1' });
  expect(applied[1]).toEqual(['r1', [], { expects: 'r1', signal }]);
});

test('a book that was never opened can’t be read', async () => {
  await expect(hostServer(hostOf({}), withoutWork).read(7, ['T'])).rejects.toThrow('closed');
});
