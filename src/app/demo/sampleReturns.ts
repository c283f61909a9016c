import { addDays } from '../../core/date/arithmetic.ts';
import { formatPadded } from '../../core/date/format.ts';
import type { IsoDate } from '../../core/date/types.ts';
import type { Form } from '../../core/submission/types.ts';
import { fill } from '../../messages/fill.ts';
import { DEMO_TEXTS as T } from '../../messages/vi/demo.ts';
import { formFileName } from '../../report/forms/fileName.ts';
import { answersOf, type FilledRow } from './answers.ts';
import type { FillForm, Filling } from './formWords.ts';

export interface SampleReturn {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly received: IsoDate;
}

/** What happens to the return of the agency at this place in the list; all others answer in good time. */
const CASES: Readonly<
  Record<number, 'late' | 'wrongRound' | 'missing' | 'twice' | 'tampered' | 'blank' | 'textInNumber'>
> = {
  1: 'late',
  3: 'wrongRound',
  5: 'missing',
  7: 'twice',
  9: 'tampered',
  11: 'blank',
  13: 'textInNumber',
};

const LATE_BY = 3;

function letterOf(agency: number, lastDay: IsoDate): NonNullable<Filling['letter']> {
  const number = fill(T.letter, { number: 20 + agency });
  return { number, date: formatPadded(addDays(lastDay, -2)), signer: T.signer, general: T.general };
}

/** The first row with a status gets words where a number belongs. */
function withWordsForNumber(rows: ReadonlyMap<string, FilledRow>): Map<string, FilledRow> {
  const spoilt = new Map(rows);
  const first = [...rows].find(([, row]) => row.status !== undefined);
  if (first !== undefined) spoilt.set(first[0], { ...first[1], percent: T.notANumber });
  return spoilt;
}

/** The forms of one agency: of the round, and of the next round where there is one. */
export interface SampleForms {
  readonly form: Form;
  readonly bytes: Uint8Array;
  readonly other: { readonly form: Form; readonly bytes: Uint8Array } | null;
}

/** The returns that one agency sends: none, one or two. */
export async function sampleReturns(
  agency: number,
  { form, bytes, other }: SampleForms,
  fillForm: FillForm,
): Promise<SampleReturn[]> {
  const name = formFileName(form);
  const rows = answersOf(form, agency);
  const letter = letterOf(agency, form.lastDay);
  const inTime = addDays(form.lastDay, -(agency % 4));
  const send = async (
    filling: Filling,
    received = inTime,
    as = name,
    from = bytes,
  ): Promise<SampleReturn> => ({
    name: as,
    bytes: await fillForm(from, filling),
    received,
  });
  switch (CASES[agency]) {
    case 'missing':
      return [];
    case 'late':
      return [await send({ rows, letter }, addDays(form.lastDay, LATE_BY))];
    case 'wrongRound':
      if (other === null) return [await send({ rows, letter })];
      return [
        await send(
          { rows: answersOf(other.form, agency), letter },
          inTime,
          formFileName(other.form),
          other.bytes,
        ),
      ];
    case 'twice': {
      const again = `${name.replace(/\.xlsx$/, '')}${T.second}.xlsx`;
      const first = await send({ rows, letter }, addDays(form.lastDay, -3));
      return [first, await send({ rows: answersOf(form, agency + 1), letter }, form.lastDay, again)];
    }
    case 'tampered':
      return [await send({ rows, letter, tamper: T.tampered })];
    case 'blank':
      return [await send({ rows: new Map() })];
    case 'textInNumber':
      return [await send({ rows: withWordsForNumber(rows), letter })];
    default:
      return [await send({ rows, letter })];
  }
}
