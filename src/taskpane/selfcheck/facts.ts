/// <reference types="office-js" />
import type { SelfCheckReport } from '../../hosts/excel/selfCheck.ts';
import { fill } from '../../messages/fill.ts';
import { LOCALES, selfcheckTexts, type SelfcheckTexts } from '../../messages/selfcheck.ts';
import type { Language } from '../../messages/types.ts';

/** One line of the report. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

export const yesNo = (T: SelfcheckTexts, right: boolean): string => (right ? T.yes : T.no);

type IsSetSupported = (set: string, version: string) => boolean;

/** Sets of Excel's API are numbered 1.1, 1.2 …; new ones come every few months. */
const LAST_TRIED = 40;

/** The highest ExcelApi; null where there is not even the first. */
export function highestApi(isSetSupported: IsSetSupported): string | null {
  const versions = Array.from({ length: LAST_TRIED }, (_, i) => `1.${LAST_TRIED - i}`);
  return versions.find((version) => isSetSupported('ExcelApi', version)) ?? null;
}

/** Sets beside ExcelApi that tell one Excel from another. */
const OTHER_SETS = [
  ['ExcelApiOnline', '1.1'],
  ['ExcelApiDesktop', '1.1'],
  ['SharedRuntime', '1.1'],
  ['AddinCommands', '1.1'],
  ['DialogApi', '1.2'],
] as const;

export function otherSets(T: SelfcheckTexts, isSetSupported: IsSetSupported): string {
  const found = OTHER_SETS.filter(([set, version]) => isSetSupported(set, version));
  return found.map(([set, version]) => `${set} ${version}`).join(', ') || T.none;
}

/** What Office says about itself; nothing where there is none. */
export function officeFacts(T: SelfcheckTexts, office: typeof Office.context | null, needed: string): Fact[] {
  const told = office?.diagnostics;
  if (office === null || told === undefined) return [{ label: T.program, value: T.noProgram }];
  const supported: IsSetSupported = (set, version) => office.requirements.isSetSupported(set, version);
  return [
    { label: T.program, value: String(told.host) },
    { label: T.place, value: String(told.platform) },
    { label: T.programVersion, value: told.version },
    { label: T.languages, value: `${office.displayLanguage} / ${office.contentLanguage}` },
    { label: T.sets, value: highestApi(supported) ?? T.none },
    { label: T.otherSets, value: otherSets(T, supported) },
    { label: `${T.enough} (${needed})`, value: yesNo(T, supported('ExcelApi', needed)) },
  ];
}

/** How many files came from each server; the page's own first. */
export function originsOf(addresses: readonly string[], own: string): [string, number][] {
  const counts = new Map<string, number>([[own, 0]]);
  for (const address of addresses) {
    // blob: and data: were made on this computer.
    const origin = /^https?:/.test(address) ? new URL(address).origin : own;
    counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  return [...counts];
}

/** Each file with the server that it came from, once. */
export function fileFacts(T: SelfcheckTexts, addresses: readonly string[]): Fact[] {
  const files = addresses.map((address) => {
    if (!/^https?:/.test(address))
      return { file: address.replace(/^(\w+):.*$/s, '$1:…'), origin: T.madeHere };
    const { origin, pathname } = new URL(address);
    return { file: pathname.replace(/^\//, '') || '/', origin };
  });
  const values = new Set(files.map((found) => fill(T.fileFrom, found)));
  return [...values].map((value) => ({ label: T.file, value }));
}

export function loadedFacts(T: SelfcheckTexts, addresses: readonly string[], own: string): Fact[] {
  const origins = originsOf(addresses, own);
  const lines = origins.map(([origin, count]) =>
    fill(origin === own ? T.ownServer : T.otherServer, { origin, count }),
  );
  return [
    { label: T.loaded, value: lines.join('; ') },
    { label: T.allLocal, value: yesNo(T, origins.length === 1) },
    ...fileFacts(T, addresses),
  ];
}

export type Speed = Pick<SelfCheckReport, 'writeMs' | 'cellsPerSecond' | 'syncs' | 'bytes'>;

/** How fast Excel took what was written to it. */
export function speedFact(language: Language, found: Speed): Fact {
  const T = selfcheckTexts(language);
  const locale = LOCALES[language];
  const megabytes = (found.bytes / 1_000_000).toLocaleString(locale, { maximumFractionDigits: 1 });
  const speed = found.cellsPerSecond.toLocaleString(locale);
  return {
    label: T.speed,
    value: fill(T.speedValue, { ms: found.writeMs, requests: found.syncs, megabytes, speed }),
  };
}

/** The report as text: one fact a line. */
export function reportText(facts: readonly Fact[]): string {
  return facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
}
