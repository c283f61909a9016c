import { parseVietnameseDate } from '../../date/parse.ts';
import { textOf } from '../../plan/cellText.ts';
import { collapse, fold } from '../../text/fold.ts';
import type { SourceDocument } from '../../document/types.ts';
import type { SourceRef } from '../../issue.ts';

export interface Line {
  readonly text: string;
  readonly at: SourceRef;
}

/** Sentences beside the tables; of a sheet the rows in which only one cell is filled. */
export function linesOf(document: SourceDocument): Line[] {
  if (document.kind === 'flow') {
    return document.blocks.flatMap((b) => (b.kind === 'table' ? [] : [{ text: collapse(b.text), at: b.at }]));
  }
  return document.sheets.flatMap(({ table }) =>
    table.rows.flatMap((row) => {
      const filled = row.filter((cell) => cell !== null && textOf(cell) !== '');
      const [only] = filled;
      return filled.length !== 1 || only === undefined || only === null
        ? []
        : [{ text: textOf(only), at: only.at }];
    }),
  );
}

export interface SchemeHeading {
  readonly number: string;
  readonly date: string | null;
  readonly title: string;
  readonly year: number | null;
}

const NUMBER =
  /quyết định[^.;]{0,40}?(?:số\s*:?\s*)?(\d{1,5}(?:\/\d{4})?\/[\p{Lu}\d]+(?:[-–][\p{Lu}\d]+)*)/iu;
const DAY = /ngày\s+(\d{1,2})\s*(?:\/|-|tháng)\s*(\d{1,2})\s*(?:\/|-|năm)\s*(\d{4})/iu;
const TITLE =
  /^(?:bo tieu chi|bang (?:diem|tieu chi|cham diem)|thang (?:bang )?diem|tieu chi|danh muc|chi so)\b/;

/** 'Áp dụng cho khối: Các phòng; UBND các xã': names of groups may hold commas. A PDF may run lines together. */
const GROUPS =
  /(?:^|[\s(])(?:áp dụng|dành(?: riêng)?) (?:cho|đối với)(?: các)? (?:khối|nhóm)\s*:?\s*([^.()]+)/iu;

/** The groups of agencies that a scheme says it is for; none where it says nothing. */
export function groupsIn(lines: readonly Line[]): readonly string[] {
  const said = lines
    .map(({ text }) => GROUPS.exec(text.normalize('NFC'))?.[1])
    .find((names) => names !== undefined);
  const names = (said ?? '').split(';').map((name) => name.trim());
  return names.filter((name) => name !== '');
}

/** What stands behind the title in the same line: '(Kèm theo Quyết định …)'. */
const BEHIND_TITLE = /\s*\((?:ban hành )?kèm theo.*$/isu;

/** Number and day of the decision, and the title, as far as the sentences say them. */
export function headingOf(lines: readonly Line[], file: string): SchemeHeading {
  const decision = lines.find(({ text }) => NUMBER.test(text))?.text ?? '';
  const [, day = '', month = '', year = ''] = DAY.exec(decision) ?? [];
  const title = lines
    .find(({ text }) => TITLE.test(fold(text)) && text.length <= 300)
    ?.text.replace(BEHIND_TITLE, '');
  const ofYear = /\bnam (20\d\d)\b/.exec(fold(title ?? ''))?.[1];
  return {
    number: NUMBER.exec(decision)?.[1] ?? '',
    date: day === '' ? null : parseVietnameseDate(`${day}/${month}/${year}`),
    title: title ?? file.replace(/\.[^.]+$/, ''),
    year: ofYear === undefined ? null : Number(ofYear),
  };
}
