import { expect, test } from '@jest/globals';
import { createFileHost, type FileStore } from '../../../src/hosts/file/host.ts';
import type { Progress, TableChange } from '../../../src/workbook/ports.ts';
import { book, KEYS, settings } from './books.ts';

function memory(): FileStore & { readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => void files.set(name, bytes),
  };
}

const change: TableChange = { kind: 'update', table: 'CaiDat', key: ['Năm'], set: { 'Giá trị': '2026' } };

test('create, open, apply to another name; the source stays as it was', async () => {
  const store = memory();
  const host = createFileHost(store);
  await host.create(book([settings()]), 'a.xlsx');
  const source = store.files.get('a.xlsx');
  const opened = (await host.open('a.xlsx')).value;
  if (opened === null) throw new Error('not opened');
  const seen: Progress[] = [];
  const options = { expects: opened.revision, progress: (p: Progress) => seen.push(p) };
  expect(await host.apply(opened, [change], KEYS, 'b.xlsx', options)).toEqual({ value: null, issues: [] });
  expect(store.files.get('a.xlsx')).toBe(source);
  const read = await (await host.open('b.xlsx')).value?.read(['CaiDat']);
  expect(read?.value[0]?.rows[0]?.cells['Giá trị']?.value).toBe('2026');
  expect(seen.at(-1)).toEqual({ label: 'b.xlsx', done: 2, total: 2 });
});

test('refuses what is no longer what the preview saw, and writes nothing', async () => {
  const store = memory();
  const host = createFileHost(store);
  await host.create(book([settings()]), 'a.xlsx');
  const opened = (await host.open('a.xlsx')).value;
  if (opened === null) throw new Error('not opened');
  const stale = await host.apply(opened, [change], KEYS, 'b.xlsx', { expects: 'other' });
  expect(stale.issues).toMatchObject([{ code: 'book.changedMeanwhile', at: { file: 'a.xlsx' } }]);
  await host.create(book([settings()], { title: 'Khác' }), 'a.xlsx');
  const moved = await host.apply(opened, [change], KEYS, 'b.xlsx', { expects: opened.revision });
  expect(moved.issues.map((i) => i.code)).toEqual(['book.changedMeanwhile']);
  expect([...store.files.keys()]).toEqual(['a.xlsx']);
});

test('a cancelled apply writes nothing', async () => {
  const store = memory();
  const host = createFileHost(store);
  await host.create(book([settings()]), 'a.xlsx');
  const opened = (await host.open('a.xlsx')).value;
  if (opened === null) throw new Error('not opened');
  const cancel = new AbortController();
  cancel.abort();
  const options = { expects: opened.revision, signal: cancel.signal };
  await expect(host.apply(opened, [change], KEYS, 'b.xlsx', options)).rejects.toThrow();
  expect(store.files.has('b.xlsx')).toBe(false);
});

test('a missing file is an issue', async () => {
  expect((await createFileHost(memory()).open('x')).issues).toMatchObject([{ code: 'file.missing' }]);
});
