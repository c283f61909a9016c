import { fold } from '../../text/fold.ts';
import type { ClassBand } from '../types.ts';
import { writtenNumber } from './points.ts';

/** What a class asks beside its points. */
export type Conditions = Pick<ClassBand, 'floor' | 'floorBy' | 'quota' | 'quotaOf' | 'condition'>;

const N = '(\\d+(?:[.,]\\d+)?)';
const FLOOR = new RegExp(
  `(?:khong co|khong|moi|tat ca|cac|tung) (tieu chi|linh vuc|nhom tieu chi|noi dung)[^;]*?(?:duoi|thap hon|it nhat|toi thieu|dat tu|khong duoi|dat) ?${N} ?%`,
);
// 'không quá 20 % số đơn vị' or nothing more; 'không quá 10% nhiệm vụ chậm hạn' limits no class
const QUOTA = new RegExp(
  `(?:khong (?:qua|vuot(?: qua)?)|toi da|khong lon hon) ?${N} ?%(?=\\s*[.]?$| ?(?:trong )?(?:tong )?(?:so|don vi|co quan|nguoi|ca nhan|tap the))`,
);
const NEXT =
  /(?:tong )?(?:so|cac)? ?(?:don vi|co quan|nguoi|ca nhan|tap the)[^;]*(?:tot|kha|hoan thanh)[^;]*tro len/;
/** How a condition in words begins; what begins otherwise belongs to the points. */
const WORDS = /^(?:khong|co|phai|duoc|bao dam|dam bao|noi bo|hoan thanh)\b/;
const BREAK = /;\s*|,\s+|\s+(?:và|đồng thời|nhưng)\s+/u;

type Kind = 'floor' | 'quota' | 'words' | 'points';

function kindOf(clause: string): Kind {
  const words = fold(clause).trim();
  if (FLOOR.test(words)) return 'floor';
  if (QUOTA.test(words)) return 'quota';
  return WORDS.test(words) && !/\bdiem\b/.test(words) ? 'words' : 'points';
}

function floorOf(clause: string): Conditions {
  const [, what = '', share = ''] = FLOOR.exec(fold(clause)) ?? [];
  const floor = writtenNumber(share);
  if (floor === null) return {};
  return { floor, floorBy: what === 'tieu chi' || what === 'noi dung' ? 'criterion' : 'field' };
}

function quotaOf(clause: string): Conditions {
  const words = fold(clause);
  const quota = writtenNumber(QUOTA.exec(words)?.[1] ?? '');
  return quota === null ? {} : { quota, quotaOf: NEXT.test(words) ? 'next' : 'all' };
}

/**
 * Parts a class's words into what its points are, and what else it asks: a floor for each criterion or field, a quota,
 * conditions in words: 'từ 90 điểm trở lên và không có tiêu chí nào dưới 85% điểm tối đa'.
 */
export function partConditions(text: string): { readonly points: string; readonly asks: Conditions } {
  const clauses = text.split(BREAK).filter((clause) => clause.trim() !== '');
  const of = (kind: Kind) => clauses.filter((clause) => kindOf(clause) === kind);
  // Words alone are a name, or what the points are: they ask nothing.
  if (clauses.every((clause) => kindOf(clause) === 'words')) return { points: text, asks: {} };
  // A class has one floor: what else is asked stays in its words.
  const [floor, ...floors] = of('floor');
  const words = [...of('words'), ...floors].map((clause) => clause.trim().replace(/[.;]+$/, ''));
  const asks = [...(floor === undefined ? [] : [floorOf(floor)]), ...of('quota').map(quotaOf)];
  return {
    points: of('points').join(' '),
    asks: Object.assign({}, ...asks, words.length === 0 ? {} : { condition: words.join('; ') }) as Conditions,
  };
}
