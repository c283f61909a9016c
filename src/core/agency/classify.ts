import { fold } from '../text/fold.ts';
import { isAcronymName, isGroup, isVillage, isWholeName, startsName } from './grammar.ts';
import { nameKey } from './key.ts';
import { isKnownName } from './vocabulary.ts';
import { OUTSIDE, PERSONS } from './words.ts';
import type { MentionKind } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

// Cong an cac xa | Chi nhanh cac huyen
const MANY =
  / cac (?:xa|phuong|huyen|thi|thanh pho|quan|tinh|cap|thon|ap|ban|buon|khom|khu pho|khu dan cu|to dan pho|dac khu)(?![a-z])| (?:hai|ba|0?[23]) cap$/;

// Địa phương được lựa chọn | đơn vị được giao: whoever is meant, without a name.
const OPEN_KIND =
  /^(?:dia phuong|don vi|co quan|nganh|to chuc|doan the) (?!so |[0-9])|^(?:(?:bo|so|ban|nganh|phong|dia phuong|don vi|co quan|to chuc|doan the)(?:, | va ))+(?:dia phuong|don vi|co quan|nganh|to chuc|doan the) (?:duoc|co|dang|chiu|thuoc|truc thuoc|la) /;

// Toàn viện | Toàn trường: everybody in the office whose plan it is
const WHOLE_BODY = /^toan (?:vien|benh vien|truong|co quan|don vi|so|nganh)$/;

export interface Classified {
  readonly kind: MentionKind;
  /** false where the words don't look like a body at all. */
  readonly sure: boolean;
}

/** Whether a mention names one agency, a group, or something outside both (enterprises, persons, odd words). */
export function classify(text: string, role: string | null, vocabulary: Vocabulary): Classified {
  const folded = fold(text);
  if (isKnownName(vocabulary, nameKey(text)) && !isGroup(text)) return { kind: 'agency', sure: true };
  if (OUTSIDE.test(folded) || PERSONS.test(folded)) return { kind: 'other', sure: true };
  if (isGroup(text) || MANY.test(folded))
    return { kind: 'group', sure: !/^(?:bo|so|phong|ban)$/.test(folded) };
  if (isVillage(text)) return { kind: 'agency', sure: true };
  if (OPEN_KIND.test(folded) || WHOLE_BODY.test(folded)) return { kind: 'group', sure: true };
  if (startsName(text) || isAcronymName(text) || isWholeName(text)) return { kind: 'agency', sure: true };
  if (/^(?:so|phong|ban|trung tam|ubnd|cong an|thanh tra) \S/.test(folded))
    return { kind: 'agency', sure: true };
  return { kind: 'other', sure: role !== null };
}
