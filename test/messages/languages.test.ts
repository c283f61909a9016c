import { describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ISSUES, issue, type IssueCode } from '../../src/core/issue.ts';
import { QUESTION_KINDS } from '../../src/core/question.ts';
import { ISSUE_TEXTS as EN_ISSUES } from '../../src/messages/en/issues.ts';
import { PANE_TEXTS as EN_PANE } from '../../src/messages/en/pane.ts';
import { PLACE_TEXTS as EN_PLACES } from '../../src/messages/en/places.ts';
import * as enChanges from '../../src/messages/en/changes.ts';
import * as enQuestions from '../../src/messages/en/questions.ts';
import { issueSentence } from '../../src/messages/issueText.ts';
import { ISSUE_TEXTS as VI_ISSUES } from '../../src/messages/vi/issues.ts';
import { paneTexts, type PaneTexts } from '../../src/messages/pane.ts';
import { PANE_TEXTS as VI_PANE } from '../../src/messages/vi/pane.ts';
import { PLACE_TEXTS as VI_PLACES } from '../../src/messages/vi/places.ts';
import * as viChanges from '../../src/messages/vi/changes.ts';
import * as viQuestions from '../../src/messages/vi/questions.ts';
import { UNDO_LABELS } from '../../src/messages/vi/undo.ts';
import { SELFCHECK_TEXTS as EN_CHECK } from '../../src/messages/en/selfcheck.ts';
import { SELFCHECK_TEXTS as VI_CHECK } from '../../src/messages/vi/selfcheck.ts';
import { viewWords, type ViewWords } from '../../src/messages/views.ts';
import { missingTexts, namesIn, needlessTexts, pairFault, pairFaults, type Texts } from './checkLanguages.ts';

const CODES = Object.keys(ISSUES) as IssueCode[];

/** The language switch names the other language in that language's own words. */
const { language: toVietnamese, ...englishPane } = EN_PANE;
const { language: checkToVietnamese, ...englishCheck } = EN_CHECK;

const VIEW_SETS: readonly (keyof ViewWords)[] = [
  'PLACE_WORDS',
  'TIME_WORDS',
  'HOME_TEXTS',
  'STORY_TEXTS',
  'REVIEW_TEXTS',
];

const SETS: readonly [string, readonly string[], Texts, Texts][] = [
  ['issues', CODES, VI_ISSUES, EN_ISSUES],
  ['pane', Object.keys(VI_PANE).filter((key) => key !== 'language'), VI_PANE, englishPane],
  ['self-check', Object.keys(VI_CHECK).filter((key) => key !== 'language'), VI_CHECK, englishCheck],
  ['places', Object.keys(VI_PLACES), VI_PLACES, EN_PLACES],
  ['questions', QUESTION_KINDS, viQuestions.QUESTION_TEXTS, enQuestions.QUESTION_TEXTS],
  ['options', Object.keys(viQuestions.OPTION_TEXTS), viQuestions.OPTION_TEXTS, enQuestions.OPTION_TEXTS],
  ['labels', Object.keys(viQuestions.OPTION_LABELS), viQuestions.OPTION_LABELS, enQuestions.OPTION_LABELS],
  ['changes', Object.keys(changes(viChanges)), changes(viChanges), changes(enChanges)],
  ['undo', Object.keys(UNDO_LABELS), UNDO_LABELS, enChanges.UNDO_LABELS],
  ...VIEW_SETS.map((set): [string, readonly string[], Texts, Texts] => [
    set,
    Object.keys(viewWords('vi')[set]),
    viewWords('vi')[set],
    viewWords('en')[set],
  ]),
];

function changes({ CHANGE_LABELS: { round, ...rest } }: Pick<typeof enChanges, 'CHANGE_LABELS'>): Texts {
  return { ...rest, ...round };
}

describe.each(SETS)('both languages: %s', (_, keys, vietnamese, english) => {
  test('nothing is missing', () => {
    expect([...missingTexts(keys, vietnamese, 'vi'), ...missingTexts(keys, english, 'en')]).toEqual([]);
  });

  test('nothing is left over', () => {
    expect(needlessTexts(keys, english, 'en')).toEqual([]);
  });

  test('the English says it with the same parameters and no stray Vietnamese', () => {
    expect(pairFaults(vietnamese, english)).toEqual([]);
  });
});

test('the language switch and the blank value', () => {
  expect([paneTexts('vi'), paneTexts('en')]).toEqual([VI_PANE, EN_PANE]);
  expect([VI_PANE.language, toVietnamese]).toEqual(['English', 'Tiếng Việt']);
  expect([VI_CHECK.language, checkToVietnamese]).toEqual(['English', 'Tiếng Việt']);
  expect([viQuestions.BLANK_VALUE, enQuestions.BLANK_VALUE]).toEqual(['(để trống)', '(blank)']);
});

describe('English sentences about faults', () => {
  const sentence = (code: IssueCode, value: string | number) => {
    const params = Object.fromEntries(namesIn(EN_ISSUES[code] ?? '').map((name) => [name, value]));
    return issueSentence(issue(code, {}, params), 'en');
  };

  test.each([1, 2, 'x'])('are whole with %p for every parameter', (value) => {
    const faults = CODES.filter((code) => !/^[^{}|]+[.!?]$/.test(sentence(code, value)));
    expect(faults).toEqual([]);
  });

  test('say it in the words of an office', () => {
    const jargon = /\b(import|parse|sync|json|xml|null|undefined|schema|error|exception|invalid|token)\b/i;
    expect(CODES.filter((code) => jargon.test(sentence(code, '')))).toEqual([]);
  });

  test('count in the singular and the plural', () => {
    expect(sentence('file.cellsIgnored', 1)).toMatch(/^1 cell far away .* was left out/);
    expect(sentence('file.cellsIgnored', 2)).toMatch(/^2 cells far away .* were left out/);
  });
});

describe('families', () => {
  const MESSAGES = join(import.meta.dirname, '..', '..', 'src', 'messages');
  const files = (language: string) => readdirSync(join(MESSAGES, language, 'issues')).sort();

  /** Codes of a family, as its file has them. */
  async function codesOf(language: string, file: string): Promise<string[]> {
    const path = join(MESSAGES, language, 'issues', file);
    const family = (await import(path)) as Readonly<Record<string, Texts>>;
    return Object.values(family).flatMap((texts) => Object.keys(texts));
  }

  test('are the same in both languages', () => {
    expect(files('en')).toEqual(files('vi'));
  });

  test.each(files('vi'))('%s has the same codes', async (file) => {
    expect((await codesOf('en', file)).sort()).toEqual((await codesOf('vi', file)).sort());
  });

  test.each([
    ['vi', VI_ISSUES],
    ['en', EN_ISSUES],
  ])('no code is in two families of %s, and every family is used', async (language, texts) => {
    const codes = (await Promise.all(files(language).map((file) => codesOf(language, file)))).flat();
    expect(codes.sort()).toEqual(Object.keys(texts).sort());
  });
});

describe('the checks find a planted fault', () => {
  test('a key that the pane lacks, already when types are checked', () => {
    // @ts-expect-error englishPane has no 'language'
    const lacking: PaneTexts = englishPane;
    expect(missingTexts(Object.keys(VI_PANE), lacking, 'en')).toEqual(["language has no text in 'en'"]);
  });

  test.each([
    ['a blank text', { 'file.empty': ' ' }],
    ['a missing text', { 'file.empty': undefined }],
  ])('%s, by its code', (_, planted) => {
    expect(missingTexts(Object.keys(EN_ISSUES), { ...EN_ISSUES, ...planted }, 'en')).toEqual([
      "file.empty has no text in 'en'",
    ]);
  });

  test('a text that nothing asks for', () => {
    expect(needlessTexts(Object.keys(EN_ISSUES), { ...EN_ISSUES, 'file.gone': 'Gone.' }, 'en')).toEqual([
      "file.gone is not needed in 'en'",
    ]);
  });

  test.each([
    ['Chọn {count} tệp', 'Choose files', /asks for \{\}, .* for \{count\}/],
    ['Chọn tệp', 'Choose {count} files', /asks for \{count\}/],
    ['Chọn {count} tệp', 'Choose {cuont} files', /asks for \{cuont\}/],
    ['Chọn {count} tệp', 'Choose {count} {total|file|files}', /asks for \{count total\}/],
    ['Chọn tệp', 'Chọn tệp', /Vietnamese outside/],
    ['Mở trang Nhiệm vụ', 'Open the sheet Nhiệm vụ (tasks)', /Vietnamese outside/],
    ['Đưa đi', 'Dua đi', /Vietnamese outside/],
    ['Mở trang Nhiệm vụ', 'Open the sheet "Nhiệm vu" (tasks)', /quotes "Nhiệm vu"/],
    ['Mở trang Nhiệm vụ', 'Open the sheet "Nhiệm vụ (tasks)', /without its partner/],
    ['{count} tệp', '{count {count|file|files}', /brace/],
    ['{count} tệp', '{count} {count|file}', /brace/],
    ['{count} tệp', '{count} {count|a|b|c}', /brace/],
    ['Tệp café', 'File "café"'.normalize('NFD'), /NFC/],
    ['Chọn', 'Choose ', /blank/],
  ])('%s / %s', (vietnamese, english, why) => {
    expect(pairFault(english, vietnamese)).toMatch(why);
    expect(pairFaults({ k: vietnamese }, { k: english })).toHaveLength(1);
  });

  test.each([
    ['Chọn {count} tệp', 'Choose {count} {count|file|files}'],
    ['Xem trang Nhiệm vụ của {file}', 'See the sheet "Nhiệm vụ" (tasks) of {file}'],
    ['Dòng "{read}"', 'Row "{read}"'],
  ])('but not in %s / %s', (vietnamese, english) => {
    expect(pairFault(english, vietnamese)).toBeNull();
  });
});
