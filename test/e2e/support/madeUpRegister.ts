import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Deps } from '../../../src/app/deps.ts';
import { readPlanFile } from '../../../src/app/readPlan.ts';
import { readDocument } from '../../../src/readers/readDocument.ts';

/** A register, as CSV, of all the agencies that a plan names, in one group: so that nearly all of it can be assigned. */
export async function madeUpRegister(file: string): Promise<Buffer> {
  const bytes = new Uint8Array(readFileSync(file));
  const deps = { readers: { read: readDocument } } as unknown as Deps;
  const { plan } = (await readPlanFile({ name: basename(file), bytes }, null, deps)).value;
  const mentions = (plan?.rows ?? []).flatMap((row) => [...row.leads, ...row.coordinating]);
  const names = new Set(mentions.filter(({ kind }) => kind === 'agency').flatMap((mention) => mention.names));
  const rows = [...names].map((name, i) => `A${i + 1},"${name.replaceAll('"', '""')}",,Khối 1`);
  return Buffer.from(['Mã,Tên cơ quan,Tên gọi khác,Nhóm', ...rows].join('\n'));
}
