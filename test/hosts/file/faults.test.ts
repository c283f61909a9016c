import { describe, expect, test } from '@jest/globals';
import { createFileHost, type FileStore } from '../../../src/hosts/file/host.ts';
import type { TableChange } from '../../../src/workbook/ports.ts';
import { book, KEYS, settings } from './books.ts';

/** A store of which one call fails, as a disk that is full or a share that went away. */
function failing(fault: { read?: number; write?: number }) {
  const files = new Map<string, Uint8Array>();
  const calls = { read: 0, write: 0 };
  const count = (call: 'read' | 'write') => {
    calls[call] += 1;
    if (calls[call] === fault[call]) throw new Error(`${call} failed`);
  };
  const store: FileStore = {
    read: async (name) => {
      count('read');
      return files.get(name) ?? null;
    },
    write: async (name, bytes) => {
      count('write');
      files.set(name, bytes);
    },
  };
  return { files, calls, store };
}

const change: TableChange = { kind: 'update', table: 'CaiDat', key: ['Năm'], set: { 'Giá trị': '2026' } };

async function made(fault: { read?: number; write?: number }) {
  const place = failing(fault);
  const host = createFileHost(place.store);
  await host.create(book([settings()]), 'a.xlsx');
  const opened = (await host.open('a.xlsx')).value;
  if (opened === null) throw new Error('not opened');
  return { ...place, host, opened, before: new Map(place.files) };
}

describe('a store that fails while a change is applied', () => {
  test.each([
    ['the write of the new book', { write: 2 }],
    ['the read that checks the old one', { read: 2 }],
  ])('%s: nothing is written, and the same change works once the store does', async (_, fault) => {
    const { host, opened, files, before } = await made(fault);
    const options = { expects: opened.revision };
    await expect(host.apply(opened, [change], KEYS, 'b.xlsx', options)).rejects.toThrow('failed');
    expect([...files]).toEqual([...before]);
    expect((await host.apply(opened, [change], KEYS, 'b.xlsx', options)).issues).toEqual([]);
    expect(files.get('a.xlsx')).toBe(before.get('a.xlsx'));
    const read = await (await host.open('b.xlsx')).value?.read(['CaiDat']);
    expect(read?.value[0]?.rows[0]?.cells['Giá trị']?.value).toBe('2026');
  });

  test('one change is one write: there is no moment at which half of it is there', async () => {
    const { host, opened, calls } = await made({});
    const written = calls.write;
    const many = ['1', '2', '3'].map((v): TableChange => ({ ...change, set: { 'Giá trị': v } }));
    await host.apply(opened, many, KEYS, 'b.xlsx', { expects: opened.revision });
    expect(calls.write - written).toBe(1);
  });

  test('a book that could not be made leaves no file', async () => {
    const { files, store } = failing({ write: 1 });
    await expect(createFileHost(store).create(book([settings()]), 'a.xlsx')).rejects.toThrow('write failed');
    expect([...files.keys()]).toEqual([]);
  });
});
