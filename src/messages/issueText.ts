import type { Issue, SourceRef } from '../core/issue.ts';
import { ISSUE_TEXTS as EN } from './en/issues.ts';
import { PLACE_TEXTS as EN_PLACES } from './en/places.ts';
import { fill } from './fill.ts';
import { storedText } from './stored.ts';
import type { IssueTexts, Language } from './types.ts';
import { ISSUE_TEXTS as VI } from './vi/issues.ts';
import { PLACE_TEXTS as VI_PLACES } from './vi/places.ts';

type PlacePart = keyof typeof VI_PLACES;

const TEXTS: Readonly<Record<Language, IssueTexts>> = { vi: VI, en: EN };
const PLACES: Readonly<Record<Language, Readonly<Record<PlacePart, string>>>> = {
  vi: VI_PLACES,
  en: EN_PLACES,
};

/** The parts of a place, from the outside inwards; a more exact part takes the place of a vaguer one. */
function placeParts(at: SourceRef): PlacePart[] {
  const has = (part: PlacePart) => at[part] !== undefined;
  const parts: readonly [PlacePart, boolean][] = [
    ['page', true],
    ['sheet', true],
    ['table', !has('sheet')],
    ['row', !has('cell')],
    ['paragraph', has('cell') || !has('row')],
    ['cell', true],
  ];
  return parts.filter(([part, wanted]) => wanted && has(part)).map(([part]) => part);
}

/** 'BC xã An Lư.xlsx › trang tính "Báo cáo" › ô E12: ' or ''. */
export function placeText(at: SourceRef, language: Language = 'vi'): string {
  const parts = placeParts(at).map((part) => fill(PLACES[language][part], { ...at, of: undefined }));
  const known = [at.file ?? '', ...parts].filter((part) => part !== '');
  return known.length === 0 ? '' : `${known.join(' › ')}: `;
}

/** What happened and what to do, with the place in front. */
export function issueText(issue: Issue, language: Language = 'vi'): string {
  return placeText(issue.at, language) + issueSentence(issue, language);
}

/** The sentence without its place, for lists that name the place in a column of its own. */
export function issueSentence({ code, params }: Issue, language: Language = 'vi'): string {
  const { label } = params;
  // A change is named as its restore point names it.
  const named = typeof label === 'string' ? { ...params, label: storedText(label, language) } : params;
  return fill(TEXTS[language][code] ?? VI[code] ?? code, named);
}
