import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { skh } from '../support/skh.ts';
import { inside } from './support/inside.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', 'assets', 'mau');
const READ = ['read', join(SAMPLES, 'ke-hoach-mau.docx'), '--agencies', join(SAMPLES, 'co-quan-mau.csv')];

describe('skh in a process of its own', () => {
  test('says what it says inside of this one', async () => {
    const here = await inside(...READ, '--json');
    const there = await skh([...READ, '--json']);
    expect({ code: there.code, stdout: there.stdout }).toEqual({ code: 0, stdout: here.stdout });
  }, 60_000);

  test('wrong usage ends with 2, a refused input with 1', async () => {
    const [usage, refused] = await Promise.all([skh(['lam-gi-do']), skh(['read', 'khong-co.docx'])]);
    expect([usage.code, refused.code]).toEqual([2, 1]);
    expect(refused.stderr).toContain('Không tìm thấy tệp');
  }, 60_000);
});
