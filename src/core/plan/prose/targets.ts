import { collapse, foldAligned } from '../../text/fold.ts';
import type { SourceRef } from '../../issue.ts';
import type { Target, TargetOperator } from '../types.ts';

const NUMBER = '\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?';
const COUNTED =
  'mo hinh|cuoc|lop|dong chi|nguoi|ho|don vi|co quan|xa|phuong|thi tran|buoi|hoi nghi|lan|diem|bai|tin|van ban|cong trinh|to|nhom|bac|trieu dong|ty dong|dien hinh|thu tuc|ho so|vu|vu viec|san pham|sang kien|hoi vien|tieu chi';
const UPWARD = 'tren|hon|vuot';
const AT_LEAST = 'it nhat|toi thieu|khong duoi|dat tu|tu';
const BELOW = 'duoi|it hon';
const AT_MOST = 'khong qua|toi da|khong vuot qua';
const WORD = `(?:(?<up>${UPWARD})|(?<least>${AT_LEAST})|(?<most>${AT_MOST})|(?<below>${BELOW})|dat|co|la)`;
// trên 90% | 100 % | từ 80% trở lên
const SHARE = new RegExp(
  `(?:(?<![a-z])${WORD} )?(?<![\\d.,])(?<value>${NUMBER}) ?%(?<onward> tro len| tro xuong)?`,
  'g',
);
// ít nhất 01 mô hình
const COUNT = new RegExp(
  `(?<![a-z])${WORD} (?<value>${NUMBER}) (?<unit>${COUNTED})(?![a-z])(?<onward> tro len| tro xuong)?`,
  'g',
);
/** Where no number stands, these words still say that something is aimed at. */
const AIM = /phan dau|nang cao|duy tri|giu vung|(?:^| )(?:giam|tang)(?! cuong)/;
/** Outside the section of targets a share counts only beside one of these. */
const GOAL = /phan dau|chi tieu|muc tieu|dat ty le|ty le/;

function numberOf(text: string): number {
  return Number(text.replace(/\./g, '').replace(',', '.'));
}

function operatorOf(groups: Readonly<Record<string, string | undefined>>): TargetOperator {
  if (groups['onward'] === ' tro len') return '>=';
  if (groups['onward'] === ' tro xuong' || groups['most'] !== undefined) return '<=';
  if (groups['up'] !== undefined) return '>';
  if (groups['below'] !== undefined) return '<';
  return groups['least'] === undefined ? '=' : '>=';
}

function valued(text: string, folded: string, at: SourceRef): Target[] {
  const found = [...folded.matchAll(SHARE), ...folded.matchAll(COUNT)].sort((a, b) => a.index - b.index);
  return found.map((one) => {
    const groups = one.groups ?? {};
    const unit = groups['unit'];
    const start = unit === undefined ? -1 : one.index + one[0].indexOf(unit);
    return {
      text,
      op: operatorOf(groups),
      value: numberOf(groups['value'] ?? ''),
      unit: unit === undefined ? '%' : text.slice(start, start + unit.length),
      at,
    };
  });
}

function sentences(text: string): string[] {
  return text
    .split(/(?<=[.;])\s+(?=\p{Lu})/u)
    .map((part) => collapse(part).replace(/[.;]$/, ''))
    .filter((part) => part !== '');
}

/**
 * Targets of a paragraph in the section of targets: each share or count with its operator ("trên 90%" → '>' 90 %).
 * Without any number: the sentences that aim at something, with neither operator nor value.
 */
export function targetsOf(text: string, at: SourceRef): Target[] {
  const found = valued(text, foldAligned(text), at);
  if (found.length > 0) return found;
  const aims = sentences(text).filter((sentence) => AIM.test(foldAligned(sentence)));
  return (aims.length > 0 ? aims : [collapse(text)]).map((aim) => ({
    text: aim,
    op: null,
    value: null,
    unit: '',
    at,
  }));
}

/** Targets inside a task: "phấn đấu trên 90% …" in one of its sentences. */
export function targetsInside(text: string, at: SourceRef): Target[] {
  return sentences(text).flatMap((sentence) => {
    const folded = foldAligned(sentence);
    return GOAL.test(folded) ? valued(sentence, folded, at).filter(({ unit }) => unit === '%') : [];
  });
}
