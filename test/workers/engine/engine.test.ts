import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Remote } from 'comlink';
import { Document, Packer, Paragraph } from 'docx';
import { unzipSync } from 'fflate';
import { hasError } from '../../../src/core/result.ts';
import { createFileHost } from '../../../src/hosts/file/host.ts';
import { hostServer } from '../../../src/taskpane/engine/hostServer.ts';
import type { WorkbookHost } from '../../../src/workbook/ports.ts';
import { createEngine } from '../../../src/workers/engine/engine.ts';
import { memoryFiles } from '../../../src/workers/engine/files.ts';
import { remoteHost } from '../../../src/workers/engine/remoteHost.ts';
import type { Engine, RemoteHost } from '../../../src/workers/engine/types.ts';
import { returnsOf } from '../../e2e/support/returns.ts';
import { EACH, sample } from '../../taskpane/state/engineSupport.ts';

const PLAN = sample('ke-hoach-mau.docx');
const REGISTER = sample('co-quan-mau.csv');
const NOTHING = { decisions: [], rounds: [], asOf: null } as const;
const BOOK = 'so.xlsx';

type Call = (...args: readonly unknown[]) => unknown;

/** A server as the other thread has it: whatever goes over or comes back is cloned, as messages are. */
function overTheWire(server: RemoteHost): Remote<RemoteHost> {
  const call =
    (member: Call) =>
    async (...args: readonly unknown[]): Promise<unknown> =>
      structuredClone(await member(...structuredClone(args)));
  const members = Object.entries(server).map(([name, member]) => [name, call(member as Call)]);
  return Object.fromEntries(members) as Remote<RemoteHost>;
}

function fileHost(): WorkbookHost {
  return createFileHost(memoryFiles());
}

function overFiles(): Engine {
  const files = memoryFiles();
  return createEngine(createFileHost(files), files, () => undefined);
}

function overTheBridge(): Engine {
  const server = hostServer(fileHost() as Required<WorkbookHost>, () => ({}));
  return createEngine(remoteHost(overTheWire(server)), memoryFiles(), () => undefined);
}

const codes = ({ issues }: { issues: readonly { code: string }[] }) => issues.map((i) => i.code);

/** A host over `files` whose next opening waits until it is let go. */
function slowToOpen(files: ReturnType<typeof memoryFiles>) {
  const host = createFileHost(files);
  let wait: Promise<void> | null = null;
  const open: WorkbookHost['open'] = async (name) => {
    await wait;
    return host.open(name);
  };
  const hold = (): (() => void) => {
    let letGo = () => {};
    wait = new Promise((done) => (letGo = done));
    return letGo;
  };
  return { host: { ...host, open }, hold };
}

describe('a change that was computed while the book was being opened anew', () => {
  test('is not written over what a person changed meanwhile', async () => {
    const files = memoryFiles();
    const { host, hold } = slowToOpen(files);
    const engine = createEngine(host, files, () => undefined);
    const other = createEngine(createFileHost(files), files, () => undefined);
    await engine.readPlan(PLAN, REGISTER, NOTHING);
    await engine.startPreview(NOTHING);
    await engine.create(BOOK);
    await engine.open(BOOK);
    await other.open(BOOK);
    const [one, two] = await engine.questions();
    const none = ({ id, options }: typeof one & object) => ({
      ...{ id, value: '', reason: '' },
      choice: options.find((o) => o.input === 'none')!.key,
    });
    // Somebody else's change is in the book; the opening that will see it is on its way.
    await other.settle([none(one!)]);
    expect(hasError((await other.apply(BOOK)).issues)).toBe(false);
    const letGo = hold();
    const opening = engine.open(BOOK);
    expect((await engine.settle([none(two!)])).value?.preview.changed).toBeGreaterThan(0);
    letGo();
    await opening;
    expect(codes(await engine.apply(BOOK))).toEqual(['book.changedMeanwhile']);
    await engine.open(BOOK);
    const open = (await engine.questions()).filter((q) => q.open).map((q) => q.id);
    expect(open).toContain(two!.id);
    expect(open).not.toContain(one!.id);
  });
});

describe.each([
  ['over files', overFiles],
  ['over a host of another thread', overTheBridge],
])('the engine %s', (_, start) => {
  let engine: Engine;
  beforeAll(() => {
    engine = start();
  });

  test('before anything was read or opened it says what is missing', async () => {
    expect(codes(await engine.review(NOTHING))).toEqual(['plan.noneRead']);
    expect(codes(await engine.startPreview(NOTHING))).toEqual(['plan.registerNeeded']);
    expect(codes(await engine.create(BOOK))).toEqual(['plan.noneRead']);
    expect(await engine.encodeDraft(NOTHING, 'review')).toBeNull();
    for (const refused of [
      await engine.settle([]),
      await engine.forms(1, EACH),
      await engine.score(null),
      await engine.print(),
      await engine.undo(null),
      await engine.apply(BOOK),
    ])
      expect(codes(refused)).toEqual(['book.noneOpen']);
    expect([await engine.home(), await engine.register(), await engine.story({})]).toEqual([
      null,
      null,
      null,
    ]);
    expect([await engine.questions(), await engine.restorePoints()]).toEqual([[], []]);
  });

  test('a plan is read and gone through', async () => {
    const { value } = await engine.readPlan(PLAN, REGISTER, NOTHING);
    expect(value?.counts).toMatchObject({ tasks: 26, sections: 5, groups: 1, rounds: 2 });
    const [first] = value?.questions ?? [];
    const decisions = [{ id: first!.id, choice: first!.options.at(-1)!.key, value: '', reason: '' }];
    const again = await engine.review({ ...NOTHING, decisions });
    expect(again.value?.questions.find((q) => q.id === first!.id)?.open).toBe(false);
  });

  test('what was settled so far can be kept as text', async () => {
    const text = await engine.encodeDraft(NOTHING, 'review');
    expect(await engine.decodeDraft(text ?? '')).toMatchObject({ decisions: [], screen: 'review' });
    expect(await engine.decodeDraft('no draft')).toBeNull();
  });

  test('a book is computed, made and opened', async () => {
    const start = await engine.startPreview(NOTHING);
    expect(start.value?.sizes.tasks).toBe(26);
    expect(hasError((await engine.create(BOOK)).issues)).toBe(false);
    // It is made once.
    expect(codes(await engine.create(BOOK))).toEqual(['plan.noneRead']);
    const opened = await engine.open(BOOK);
    expect(opened.value?.returns).toMatchObject({ done: 0, total: 24 });
    expect(await engine.home()).toEqual(opened.value);
    expect((await engine.register())?.agencies).toHaveLength(24);
  });

  test('an answer is computed, written, and taken back', async () => {
    const before = await engine.questions();
    const [first] = before;
    const choice = first!.options.find((o) => o.input === 'none')!.key;
    const settled = await engine.settle([{ id: first!.id, choice, value: '', reason: '' }]);
    expect(settled.value?.preview.changed).toBeGreaterThan(0);
    expect(hasError((await engine.apply(BOOK)).issues)).toBe(false);
    expect((await engine.questions()).filter((q) => q.open)).toHaveLength(before.length - 1);
    expect(codes(await engine.apply(BOOK))).toEqual(['book.nothingPending']);
    const [point] = await engine.restorePoints();
    expect((await engine.undo(point!.id)).value?.kept).toEqual([]);
    expect(hasError((await engine.apply(BOOK)).issues)).toBe(false);
    expect((await engine.questions()).map((q) => q.id)).toEqual(before.map((q) => q.id));
  });

  test('forms go out and come back', async () => {
    const forms = await engine.forms(1, EACH);
    expect(forms.value?.count).toBe(24);
    const sent = await returnsOf(forms.value!.bytes, 3, 'Đã làm');
    const files = sent.map(({ name, buffer }) => ({ name, bytes: new Uint8Array(buffer) }));
    const choice = { round: 1, files, received: '2026-06-10', decisions: [] } as const;
    const taken = await engine.consolidate(choice as never);
    expect(taken.value?.receipt.files).toMatchObject({ accepted: 3, rejected: 1 });
    expect(taken.value?.receipt.missing).toHaveLength(21);
    const written = await engine.apply(BOOK);
    expect(written.value?.returns).toMatchObject({ done: 3, total: 24 });
    // The same files say nothing new.
    expect((await engine.consolidate(choice as never)).value?.receipt.files.unchanged).toBe(3);
  });

  test('papers are printed', async () => {
    expect((await engine.print()).value?.count).toBeGreaterThan(3);
  });

  test('what a leader said is looked at, written, and stands in the next papers', async () => {
    const direction = {
      ...{ text: 'Rà soát nhiệm vụ quá hạn', by: 'Chủ tịch', given: '2026-06-08', time: 'Quý III/2026' },
      ...{ leads: 'Phòng Nội vụ', coordinating: '' },
    };
    const wrong = await engine.direct({ ...direction, leads: 'Sở Lạ' } as never);
    expect(codes(wrong)).toEqual(['direct.agencyUnclear']);
    const shown = await engine.direct(direction as never);
    expect(shown.value?.label).toBe('Ghi ý kiến chỉ đạo YK.1');
    expect(shown.value?.preview.added).toBeGreaterThan(0);
    await engine.apply(BOOK);
    expect(codes(await engine.direct(direction as never))).toEqual(['direct.known']);
  });

  test('letters by the office’s own template; one that can’t be filled stops them all', async () => {
    const template = async (name: string, words: string) => {
      const file = new Document({ sections: [{ children: [new Paragraph(words)] }] });
      return { name, bytes: new Uint8Array(await Packer.toBuffer(file)) };
    };
    const own = await engine.letters(1, [await template('Giấy mời.docx', 'Của {{ten_co_quan}}')]);
    const names = Object.keys(unzipSync(own.value!.bytes));
    expect(names).toContain('Giấy mời - lần 1.docx');
    expect(names).toHaveLength((await engine.letters(1)).value!.count + 1);
    const broken = await engine.letters(1, [await template('2.docx', '{{khong_co}}')]);
    expect(codes(broken)).toEqual(['template.unknownField']);
    expect(broken.value).toBeNull();
  });

  test('what can’t be opened keeps nothing open', async () => {
    expect((await engine.open('nowhere.xlsx')).value).toBeNull();
    expect(await engine.home()).toBeNull();
  });
});
