import type { LetterSpec, LetterText, TemplateFields } from '../../workbook/letter.ts';
import type { Book } from '../../workbook/schema.ts';
import { RETURN_WORDS } from '../../workbook/tables/words.ts';
import { settingText } from '../book/settings.ts';
import { returnsInView } from '../papers/paperData.ts';
import { paperCount } from '../papers/summarySentence.ts';
import { commonParams } from './letterParts.ts';
import { writtenSymbol } from './symbols.ts';
import { planField } from './planText.ts';
import { letterText, type LetterParams } from './letterText.ts';

type Texts = TemplateFields['texts'];

function textOf(text: LetterText): Texts[string] {
  return { text: text.map((run) => run.text).join(''), gap: text.some((run) => run.gap === true) };
}

const PLAN_VALUES = ['plan', 'planNumber', 'planDate', 'planIssuer'] as const;

/** Fields by the setting or value that they show; a value that is blank becomes the words that ask for it. */
const VALUES: Readonly<Record<string, string>> = {
  ten_co_quan: 'issuer',
  dia_danh: 'place',
  nam: 'year',
  nguoi_ky: 'signer',
  chuc_vu: 'signerTitle',
  ten_ke_hoach: 'plan',
  so_ke_hoach: 'planNumber',
  ngay_ke_hoach: 'planDate',
  co_quan_ban_hanh_ke_hoach: 'planIssuer',
  ky_bao_cao: 'round',
  han_gui: 'day',
  tinh_den_ngay: 'asOf',
};

/** Settings that may rightly be blank. */
const OPTIONAL = {
  co_quan_chu_quan: 'superior',
  nguoi_lap: 'preparer',
  noi_nhan: 'recipients',
} as const;

function counts(book: Book): Record<string, number> {
  const owing = returnsInView(book).filter((row) => row.exempt === '');
  return {
    so_phai_gui: owing.length,
    so_da_gui: owing.filter((row) => (row.times ?? 0) > 0).length,
    so_chua_gui: owing.filter((row) => row.state === RETURN_WORDS.missing).length,
    so_gui_cham: owing.filter((row) => (row.daysLate ?? 0) > 0).length,
  };
}

function bookTexts(book: Book): Texts {
  const params: LetterParams = {
    ...commonParams(book),
    ...Object.fromEntries(PLAN_VALUES.map((name) => [name, planField(book, name)])),
    // As Thông tin chung has it: a template's heading may want its capitals.
    issuer: settingText(book, 'issuer'),
    signer: settingText(book, 'signer'),
    signerTitle: settingText(book, 'signerTitle'),
  };
  return {
    ...mapped(VALUES, (name) => textOf(letterText(`{${name}}`, params))),
    ...mapped(OPTIONAL, (key) => ({ text: settingText(book, key), gap: false })),
    ...mapped(counts(book), (count) => ({ text: paperCount(count), gap: false })),
  };
}

function mapped<V>(
  values: Readonly<Record<string, V>>,
  textFor: (value: V) => Texts[string],
): Record<string, Texts[string]> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textFor(value)]));
}

/** The symbol of a letter, from its number ('Số: ……/BC-UBND'); of a template that is none of our letters, a letter's. */
function symbolIn(book: Book, letter: LetterSpec | null): string {
  if (letter === null) return writtenSymbol(book, 'letter');
  const number = letter.number.filter((run) => run.gap !== true);
  const text = number.map((run) => run.text).join('');
  return text.slice(text.indexOf('/') + 1);
}

/** What an office's own template can hold: the book's values, and of one letter also its subject, addressees and body. */
export function templateFields(book: Book, letter: LetterSpec | null): TemplateFields {
  const texts = { ...bookTexts(book), ky_hieu: { text: symbolIn(book, letter), gap: false } };
  if (letter === null) return { texts, blocks: {} };
  const addressees = letter.addressees.map(textOf);
  return {
    texts: {
      ...texts,
      trich_yeu: { text: letter.title?.about ?? letter.subject ?? '', gap: false },
      kinh_gui: {
        text: addressees.map(({ text }) => text).join(';\n'),
        gap: addressees.some(({ gap }) => gap),
      },
    },
    blocks: { noi_dung: letter.blocks, phu_luc: letter.annexes.flatMap((annex) => annex.blocks) },
  };
}
