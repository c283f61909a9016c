/** Texts by key in one language. */
export type Texts = Readonly<Record<string, string | undefined>>;

/** Names between braces, each once, in order: '{count} {count|row|rows} of {file}' has count and file. */
export function namesIn(text: string): string[] {
  const names = [...text.matchAll(/\{(\w+)[^{}]*\}/g)].map((match) => match[1] ?? '');
  return [...new Set(names)].sort();
}

const isVietnamese = (text: string) => /[\u0300-\u036f\u0110\u0111]/.test(text.normalize('NFD'));
const QUOTED = /"([^"]*)"/g;

/** Keys of the one language that the other lacks or leaves blank, named. */
export function missingTexts(keys: readonly string[], texts: Texts, language: string): string[] {
  const missing = keys.filter((key) => (texts[key] ?? '').trim() === '');
  return missing.map((key) => `${key} has no text in '${language}'`);
}

/** Texts under a key that nothing asks for any more. */
export function needlessTexts(keys: readonly string[], texts: Texts, language: string): string[] {
  const needless = Object.keys(texts).filter((key) => !keys.includes(key));
  return needless.map((key) => `${key} is not needed in '${language}'`);
}

function formFault(text: string): string | null {
  if (/[{}]/.test(text.replace(/\{\w+(\|[^{}|]*\|[^{}|]*)?\}/g, ''))) return 'has a wrong brace';
  if (text.normalize('NFC') !== text) return 'is not NFC';
  return text.trim() === text ? null : 'begins or ends with a blank';
}

function quoteFault(english: string, vietnamese: string): string | null {
  if ((english.match(/"/g) ?? []).length % 2 !== 0) return 'has a quotation mark without its partner';
  if (isVietnamese(english.replace(QUOTED, ''))) return 'has Vietnamese outside quotation marks';
  const names = [...english.matchAll(QUOTED)].map((match) => match[1] ?? '').filter(isVietnamese);
  const unknown = names.find((name) => !vietnamese.includes(name));
  return unknown === undefined ? null : `quotes "${unknown}", which the Vietnamese text does not name`;
}

function placeholderFault(english: string, vietnamese: string): string | null {
  const [mine, others] = [namesIn(english).join(' '), namesIn(vietnamese).join(' ')];
  return mine === others ? null : `asks for {${mine}}, the Vietnamese text for {${others}}`;
}

/** What is wrong with an English text beside the Vietnamese one of the same key; null if nothing. */
export function pairFault(english: string, vietnamese: string): string | null {
  return formFault(english) ?? quoteFault(english, vietnamese) ?? placeholderFault(english, vietnamese);
}

/** Faults of every key that both languages have. */
export function pairFaults(vietnamese: Texts, english: Texts): string[] {
  return Object.entries(english).flatMap(([key, text]) => {
    const other = vietnamese[key];
    const fault = text === undefined || other === undefined ? null : pairFault(text, other);
    return fault === null ? [] : [`${key} ${fault}`];
  });
}
