import { fill } from '../../messages/fill.ts';
import { GAP_TEXTS } from '../../messages/vi/letters.ts';
import { CHECK_TEXTS as T } from '../../messages/vi/papers.ts';
import { SETTINGS, type SettingKey } from '../../messages/vi/settings.ts';
import { gapsIn } from '../letters/letterParts.ts';
import type { NamedLetter } from '../letters/lettersOf.ts';
import { remark, type PaperRemark } from './remark.ts';

/** Gaps that the workbook can fill: what a letter asks for, and the setting that holds it. */
const OF_SETTINGS: Readonly<Partial<Record<string, SettingKey>>> = {
  issuer: 'issuer',
  symbol: 'symbol',
  place: 'place',
  year: 'year',
  contact: 'contact',
  signerTitle: 'signerTitle',
  signer: 'signer',
};
/** Other gaps that the workbook can fill; other remarks tell of them. */
const OF_TABLES = ['planNumber', 'planDate', 'planIssuer', 'plan', 'day', 'asOf'];

const nameOf = (text: string) => Object.keys(GAP_TEXTS).find((name) => GAP_TEXTS[name] === text) ?? '';

const byWorkbook = (text: string) => {
  const name = nameOf(text);
  return OF_SETTINGS[name] !== undefined || OF_TABLES.includes(name);
};

/** What letters lack although Thông tin chung or the round could say it, unless `told` tells of it already. */
export function blankInLetters(letters: readonly NamedLetter[], told: readonly PaperRemark[]): PaperRemark[] {
  const names = new Set(letters.flatMap(({ letter }) => gapsIn(letter)).map(({ text }) => nameOf(text)));
  const blank = [...names].flatMap((name) => {
    const key = OF_SETTINGS[name];
    return key === undefined ? [] : [remark('settingBlank', { label: SETTINGS[key].label })];
  });
  const day = names.has('day') ? [remark('noLastDay')] : [];
  return [...blank, ...day].filter(({ text }) => !told.some((one) => one.text === text));
}

/** What is left to be written in Word, letter by letter: only people know it. */
export function handwork(letters: readonly NamedLetter[]): string[] {
  return letters.flatMap(({ kind, letter }) => {
    const gaps = [...new Set(gapsIn(letter).map(({ text }) => text))].filter((text) => !byWorkbook(text));
    return gaps.length === 0 ? [] : [fill(T.letterHand, { letter: kind, gaps: gaps.join('; ') })];
  });
}
