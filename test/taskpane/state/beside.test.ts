import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { Actions } from '../../../src/taskpane/state/actions.ts';
import type { Context } from '../../../src/taskpane/state/perform.ts';
import { EACH, paneWithBook, sample } from './engineSupport.ts';

/** Of the sample's agencies, all of which lead something. */
const AGENCIES = 24;

let context: Context;
let actions: Actions;
let saved: ReadonlyMap<string, Uint8Array>;
const state = () => context.store.get();
const said = () => state().notices.map(({ text }) => text.vi);

beforeAll(async () => {
  ({ context, actions, saved } = await paneWithBook(sample('ke-hoach-mau.docx'), sample('co-quan-mau.csv')));
});

async function template(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Biểu');
  sheet.getCell('A1').value = 'Cơ quan phải báo cáo';
  sheet.getCell('B1').value = 0;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function load(bytes: Uint8Array | undefined): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}

describe('what forms ask', () => {
  test('is looked at, chosen, previewed; left unwritten, the choice stays', async () => {
    actions.go('blocks');
    await actions.lookAtBlocks();
    expect(state().blocks?.blocks.map(({ code, choice }) => [code, choice.use])).toEqual([
      ...['CT', 'MH', 'DG', 'TC'].map((code) => [code, false]),
    ]);
    actions.chooseBlock('CT', { use: true });
    actions.typeIndicators('Số cuộc đối thoại; cuộc; ≥ 2');
    await actions.setBlocks();
    expect([state().screen, state().pending?.label]).toEqual(['pending', 'Sửa nội dung biểu báo cáo']);
    actions.drop();
    expect([state().screen, state().asking?.indicators]).toEqual(['blocks', 'Số cuộc đối thoại; cuộc; ≥ 2']);
  });

  test('a group that the workbook lacks is refused, and nothing is pending', async () => {
    actions.chooseBlock('CT', { groups: 'Các sở lạ' });
    await actions.setBlocks();
    expect([state().pending, said().join(' ')]).toEqual([null, expect.stringContaining('Các sở lạ')]);
    actions.chooseBlock('CT', { groups: '' });
  });

  test('written, it stands in the next forms, and the screen begins anew', async () => {
    await actions.setBlocks();
    await actions.apply();
    expect([state().screen, state().asking]).toEqual(['home', null]);
    actions.go('blocks');
    await actions.lookAtBlocks();
    expect(state().blocks?.blocks[0]?.choice.use).toBe(true);
    // The plan's own targets, where it has any, come first.
    expect(state().blocks?.indicators.at(-1)).toBe('Số cuộc đối thoại (cuộc) ≥ 2');
    await actions.makeForms(1, EACH);
    const [form] = Object.values(unzipSync(saved.get('Bieu-bao-cao-ky-1.zip')!));
    const names = (await load(form)).worksheets.map((sheet) => sheet.name);
    expect(names).toEqual(['Báo cáo', 'Số liệu chỉ tiêu', '_skh']);
  });
});

describe('reminders', () => {
  test('one message for each agency that has sent nothing', async () => {
    actions.go('chase');
    await actions.lookAtChase(1);
    const reminders = state().chase?.reminders ?? [];
    expect(reminders).toHaveLength(AGENCIES);
    for (const { name, text } of reminders) expect(text).toContain(`Kính gửi ${name}`);
  });

  test('where nobody must complete anything it is said', async () => {
    await actions.supplements(1);
    expect(said()).toEqual(['Chưa có yêu cầu bổ sung nào ở kỳ này.']);
  });
});

describe('the upper level’s template', () => {
  test('cells are pointed at, kept, filled, and taken out again', async () => {
    const file = { name: 'mau-bo.xlsx', bytes: await template() };
    actions.go('template');
    await actions.chooseTemplate(file);
    actions.point('Biểu!B1=Báo cáo.Tất cả\n');
    await actions.keepMapping();
    expect(state().pending?.preview).toMatchObject({ added: 1, changed: 0, removed: 0 });
    await actions.apply();
    expect(state().pointing.kept).toBe(state().pointing.lines);
    await actions.fillTemplate(1);
    const files = unzipSync(saved.get('Mau-cap-tren-ky-1.zip')!);
    expect(Object.keys(files)).toEqual(['mau-bo.xlsx', 'Nguon-so-lieu.xlsx']);
    const filled = await load(files['mau-bo.xlsx']);
    expect(filled.getWorksheet('Biểu')!.getCell('B1').value).toBe(AGENCIES);
    actions.go('template');
    await actions.chooseTemplate(file);
    expect(state().pointing.kept).toBe('Biểu!B1=Báo cáo.Tất cả');
    actions.point('Biểu!A2=Cài đặt.Năm');
    await actions.keepMapping();
    expect(state().pending?.preview).toMatchObject({ added: 1, changed: 0, removed: 1 });
    await actions.apply();
    await actions.chooseTemplate(file);
    expect(state().pointing.kept).toBe('Biểu!A2=Cài đặt.Năm');
  });

  test('a source that the workbook lacks is refused in words', async () => {
    actions.go('template');
    actions.point('Biểu!A3=NV9999.Tỷ lệ (%)');
    await actions.keepMapping();
    expect([state().pending, said().join(' ')]).toEqual([null, expect.stringContaining('NV9999')]);
  });
});
