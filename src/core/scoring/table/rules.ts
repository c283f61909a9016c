import { fold } from '../../text/fold.ts';
import { exact } from '../decimal.ts';
import type { Criterion, CriterionKind, DecimalText, Measure, Step } from '../types.ts';
import { readBand } from './bands.ts';
import { writtenNumber, type ReadPoints } from './points.ts';

/** A row below a criterion that says what a result earns: 'Từ 80% đến dưới 100%' with 1 point. */
export interface Option {
  readonly text: string;
  readonly points: ReadPoints;
}

/** How a criterion is scored, as far as its words say it. */
export type Rule = Pick<Criterion, 'kind'> &
  Partial<Pick<Criterion, 'measure' | 'points' | 'target' | 'steps'>>;

export interface RuleRead {
  readonly rule: Rule | null;
  /** read: the words say it. implied: a usual reading, to be told. unsure: the words say something that was not read. */
  readonly state: 'none' | 'read' | 'implied' | 'unsure';
}

const N = '(\\d+(?:[.,]\\d+)?)';
const plain = (text: string) => fold(text).replace(/[−–]/g, '-').replace(/\s+/g, ' ').trim();

/** 'được 5 điểm', ': 5', '= điểm tối đa', 'không tính điểm' at the end of a piece. */
const EARNS = new RegExp(
  `^(.+?)(?: ?[:=] ?| - |,? (?:thi |duoc |cho |tinh )+)(?:(?:diem )?(toi da)|${N})(?: ?diem| ?d)?$`,
);
const NOTHING = /^(.+?)(?: ?[:=]| -|,)? (?:thi )?khong (?:duoc |duoc tinh |tinh |cham |cho |co )diem$/;

interface Piece {
  readonly said: string;
  readonly label: string;
  readonly points: DecimalText;
}

function pieceOf(text: string, max: DecimalText): Piece | null {
  const words = plain(text)
    .replace(/[.;]+$/, '')
    .replace(/^[-+•*] ?/, '');
  const none = NOTHING.exec(words);
  const found = none === null ? EARNS.exec(words) : null;
  const said = (none ?? found)?.[1]?.trim() ?? '';
  if (said === '') return null;
  const points = none !== null ? '0' : found?.[2] !== undefined ? max : writtenNumber(found?.[3] ?? '');
  const label = text.replace(/^[\s\-+•*]+/, '').slice(0, said.length);
  return points === null ? null : { said, label: label.replace(/[\s:=,-]+$/, ''), points };
}

function piecesOf(method: string, options: readonly Option[], max: DecimalText): (Piece | null)[] {
  if (options.length > 0) {
    return options.map(({ text, points }) => {
      const label = text.replace(/^[\s\-+•*]+/, '').replace(/[\s:.;]+$/, '');
      return points.kind === 'points'
        ? { said: plain(label), label, points: points.value }
        : pieceOf(text, max);
    });
  }
  const parts = method
    .split(/[;\n]|(?<=điểm)[,.]?\s+(?=[-+•]\s)|(?<=điểm)[,.]\s/u)
    .map((part) => part.trim());
  return parts.filter((part) => part !== '').map((part) => pieceOf(part, max));
}

const numbersIn = (text: string) => text.match(/\d+(?:[.,]\d+)?/g) ?? [];

/** From which figure on a piece speaks; null where it speaks of none. */
function bandOf(said: string): ReturnType<typeof readBand> {
  const words = said.replace(/ ?%/g, '').replace(/\b(?:ty le|diem)\b/g, ' ');
  const numbers = numbersIn(words);
  if (numbers.length === 0 || numbers.length > 2) return null;
  const alone = numbers.length === 1 && /%/.test(said) ? writtenNumber(numbers[0]!) : null;
  return readBand(words) ?? (alone === null ? null : { from: alone, includesFrom: true });
}

const highest = (pieces: readonly Piece[]) =>
  pieces.map(({ points }) => exact(points)).reduce((most, one) => (one.greaterThan(most) ? one : most));

/** Steps by a figure, without a hole between two of them; or levels by a word. Somebody earns the maximum. */
function stepped(pieces: readonly Piece[], max: DecimalText): Rule | null {
  if (pieces.length < 2 || !highest(pieces).equals(exact(max))) return null;
  const bands = pieces.map(({ said }) => bandOf(said));
  if (bands.every((one) => one === null)) {
    const isShort = pieces.every(({ label }) => label.length <= 120 && numbersIn(label).length === 0);
    const steps = pieces.map((p): Step => ({
      from: null,
      includesFrom: true,
      label: p.label,
      points: p.points,
    }));
    const words = new Set(steps.map(({ label }) => label.toLocaleLowerCase('vi')));
    return isShort && words.size === steps.length ? { kind: 'level', steps } : null;
  }
  const steps = pieces.flatMap(({ points }, i) => {
    const band = bands[i] ?? null;
    return band === null ? [] : [{ ...band, points }];
  });
  if (steps.length < pieces.length || new Set(steps.map((s) => s.from)).size < steps.length) return null;
  const sorted = [...steps].sort((a, b) => exact(a.from).comparedTo(exact(b.from)));
  const isWhole = sorted.every(
    (s, i) => s.to === undefined || i + 1 >= sorted.length || s.to === sorted[i + 1]!.from,
  );
  if (!isWhole) return null;
  const kept = sorted.map(({ from, includesFrom, points }): Step => ({
    from,
    includesFrom,
    label: '',
    points,
  }));
  return { kind: 'steps', steps: kept };
}

const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/bao cao.*(?:dung han|dung thoi han|dung thoi gian)/, 'reportOnTimeShare'],
  [/(?:nhiem vu|cong viec|tien do|hoan thanh).*(?:dung han|dung thoi han|dung tien do)/, 'onTimeShare'],
  [/(?:nhiem vu|cong viec).*(?:hoan thanh|co ket qua)/, 'resultShare'],
];

const AUTOMATIC = /tu dong|(?:phan mem|so theo doi) (?:tu )?(?:tinh|cham)|lay tu so theo doi/;
/** Figures of other systems: the plan's tasks say nothing of them. */
const ELSEWHERE = /lay tu phan mem|mot cua|dich vu cong|\bho so\b|thu tuc|tthc|don thu|khieu nai/;
const RELATIVE = /so (?:voi|sanh voi)[^.;]*(?:cao nhat|tot nhat|dan dau)/;
const TARGET = new RegExp(`(?:muc giao|chi tieu(?: giao)?|muc toi thieu|yeu cau) ?(?:la|:|=)? ?${N} ?%?`);
const BY_SHARE =
  /(?:tinh|cham)?(?: diem)? ?theo (?:dung )?ty le|(?:nhan|[x*×]) ?(?:voi )?(?:so )?diem toi da|diem toi da ?(?:nhan|[x*×])/;
const FULL_AT = new RegExp(`${N} ?%(?: tro len)?,? (?:thi |duoc |dat |cho |tinh )+(?:diem )?toi da`);
/** A share that is neither all nor a target: from where on, or below which, something else holds. */
const THRESHOLD = /(?<!\d)(?!100 ?%)\d+(?:[.,]\d+)? ?%/;
/** What nobody is praised for. */
const FAULTS = /\b(?:tru|giam|vi pham|cham|tre|qua han|sai|loi|khong (?:hoan thanh|thuc hien|dat|dung))\b/;
const EACH = new RegExp(
  `\\bmoi [^.;:]{1,80}?(?:[:,]| duoc| cong| cho| tru| tinh| them)+ ?${N} ?(?:diem|d)\\b`,
);
const PER = new RegExp(`^${N} ?diem ?(?:/|cho moi|moi) ?[^%]{1,60}$`);
const SIGNALS = /%|ty le|phan mem|\bmoi\b|dinh luong|dinh tinh|tu dong|theo bac|so voi|so sanh/;

const decimal = (text: string | undefined) => (text === undefined ? null : writtenNumber(text));

/** Points for each: never of a deduction from a criterion that is no penalty, since there is no such kind. */
function countRule(words: string, kind: CriterionKind): Rule | null {
  const points = decimal((EACH.exec(words) ?? PER.exec(words))?.[1]);
  if (points === null) return null;
  if (kind === 'bonus' || kind === 'penalty') return { kind, points };
  return FAULTS.test(words) ? null : { kind: 'count', points };
}

function shareRule(words: string): RuleRead | null {
  if (RELATIVE.test(words)) {
    const target = decimal(TARGET.exec(words)?.[1]);
    return { rule: { kind: 'relative', ...(target === null ? {} : { target }) }, state: 'read' };
  }
  if (!BY_SHARE.test(words)) return null;
  const target = decimal((TARGET.exec(words) ?? FULL_AT.exec(words))?.[1]);
  if (target !== null) return { rule: { kind: 'ratio', target }, state: 'read' };
  const isPlain = /ty le/.test(words) && !THRESHOLD.test(words);
  return isPlain ? { rule: { kind: 'ratio', target: '100' }, state: 'implied' } : null;
}

const found = (rule: Rule | null, state: 'read' | 'implied'): RuleRead | null =>
  rule === null ? null : { rule, state };

/**
 * What the words of a criterion say of how it is scored: in its column of methods, or in the rows below it. What is not
 * certain is 'unsure', and left to a person; `kind` is what the table says already.
 */
export function readRule(
  { title, method, options }: { title: string; method: string; options: readonly Option[] },
  kind: CriterionKind,
  max: DecimalText | null,
): RuleRead {
  const words = plain(method);
  const none: RuleRead = { rule: null, state: 'none' };
  if (max === null || (words === '' && options.length === 0)) return none;
  const unsure: RuleRead = { rule: null, state: SIGNALS.test(words) ? 'unsure' : 'none' };
  const counted = found(countRule(words, kind), 'read');
  if (kind !== 'manual') return counted ?? none;
  if (AUTOMATIC.test(words)) {
    const told = `${plain(title)} ${words}`;
    const measure = ELSEWHERE.test(told) ? undefined : MEASURES.find(([pattern]) => pattern.test(told))?.[1];
    return measure === undefined ? unsure : { rule: { kind: 'auto', measure }, state: 'read' };
  }
  const pieces = piecesOf(method, options, max);
  const whole = pieces.flatMap((piece) => (piece === null ? [] : [piece]));
  const steps = whole.length === pieces.length ? stepped(whole, max) : null;
  return found(steps, options.length > 0 ? 'implied' : 'read') ?? shareRule(words) ?? counted ?? unsure;
}

const PROOF =
  /(?:bat buoc|phai) (?:co |kem |gui |kem theo )*(?:tai lieu |ho so |van ban )?(?:minh chung|kiem chung)|khong co (?:tai lieu |ho so |van ban )?(?:minh chung|kiem chung)[^.;]*khong (?:duoc )?(?:tinh|cham|cho|cong)/;

/** Words that make evidence a condition of points. */
export function demandsProof(text: string): boolean {
  return PROOF.test(plain(text));
}

const APPRAISER =
  /(?:cơ quan|đơn vị|bộ phận) (?:chủ trì )?(?:thẩm định|chấm(?: điểm)?)\s*:\s*([^.;\n]{3,80})/iu;

/** 'Cơ quan thẩm định: Thanh tra tỉnh' within the words; '' where nobody is named. */
export function appraiserIn(text: string): string {
  return APPRAISER.exec(text.normalize('NFC'))?.[1]?.trim() ?? '';
}
