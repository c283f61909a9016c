import { Dropdown, Field, Option } from '@fluentui/react-components';
import { fill } from '../../messages/fill.ts';
import type { InputFile } from '../../workbook/ports.ts';
import { usePane } from '../state/context.tsx';
import { FilePicker, oneFile } from './FilePicker.tsx';
import { sample, SCHEMES } from './samples.ts';

type Key = keyof typeof SCHEMES;
const KEYS = Object.keys(SCHEMES) as Key[];

interface SchemeFieldProps {
  readonly scheme: InputFile | null;
  readonly onScheme: (scheme: InputFile | null) => void;
}

/** Which scheme is scored by, if not the one in the book: a file, a paste, or one that comes along. */
export function SchemeField({ scheme, onScheme }: SchemeFieldProps) {
  const { words } = usePane();
  const names: Readonly<Record<Key, string>> = {
    general: words.schemeGeneral,
    publicRelations: words.schemePublicRelations,
    decree335: words.schemeDecree335,
    reform: words.schemeReform,
  };
  const ready = KEYS.find((key) => SCHEMES[key].name === scheme?.name);
  const take = async (key: Key | undefined) =>
    onScheme(key === undefined ? null : await sample(SCHEMES[key]));
  return (
    <>
      <FilePicker
        id="scheme"
        label={words.schemePick}
        lead={words.schemeDrop}
        button={words.choose}
        hint={words.schemeKind}
        accept=".json,.xlsx,.xls,.docx,.pdf,.csv,.txt"
        paste
        chosen={scheme === null ? null : fill(words.chosen, { file: scheme.name })}
        onFiles={oneFile(onScheme)}
      />
      <Field label={words.schemeReady} hint={words.schemeReadyHint}>
        <Dropdown
          placeholder={words.schemeReadyNone}
          value={ready === undefined ? '' : names[ready]}
          selectedOptions={ready === undefined ? [] : [ready]}
          onOptionSelect={(_, data) => void take(KEYS.find((key) => key === data.optionValue))}
        >
          {KEYS.map((key) => (
            <Option key={key} value={key}>
              {names[key]}
            </Option>
          ))}
        </Dropdown>
      </Field>
    </>
  );
}
