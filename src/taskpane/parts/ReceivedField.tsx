import { Field, Input } from '@fluentui/react-components';
import { parseVietnameseDate } from '../../core/date/parse.ts';
import type { IsoDate } from '../../core/date/types.ts';
import { useWords } from '../state/context.tsx';

/** The day that a person typed, day first whatever the machine's region says; null while it is none. */
export function receivedDay(typed: string): IsoDate | null {
  return parseVietnameseDate(typed.trim());
}

/** Nothing, or a whole day: half a day must not pass for "not known". */
export function isReceived(typed: string): boolean {
  return typed.trim() === '' || receivedDay(typed) !== null;
}

export function ReceivedField({ typed, onType }: { typed: string; onType: (typed: string) => void }) {
  const { words } = useWords();
  const wrong = isReceived(typed) ? {} : { validationMessage: words.receivedWrong };
  return (
    <Field label={words.received} hint={words.receivedHint} {...wrong}>
      <Input value={typed} onChange={(_, data) => onType(data.value)} />
    </Field>
  );
}
