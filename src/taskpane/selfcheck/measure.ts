import { checkThisExcel } from '../../hosts/excel/checkThisExcel.ts';
import { issueText } from '../../messages/issueText.ts';
import { fill } from '../../messages/fill.ts';
import { selfcheckTexts } from '../../messages/selfcheck.ts';
import type { Language } from '../../messages/types.ts';
import type { Speed } from './facts.ts';

export interface Measurement {
  /** Null where Excel failed before it was through. */
  readonly speed: Speed | null;
  /** What went wrong, in sentences; '' where nothing did. */
  readonly trouble: (language: Language) => string;
}

/** Measures Excel. What is no fault of Excel is thrown. */
export async function measured(): Promise<Measurement> {
  const { value, issues } = await checkThisExcel((row, column) =>
    fill(selfcheckTexts('vi').sample, { row, column }),
  );
  return { speed: value, trouble: (language) => issues.map((found) => issueText(found, language)).join(' ') };
}
