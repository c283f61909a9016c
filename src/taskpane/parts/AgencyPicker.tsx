import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import type { AgencyLine } from '../../app/views/types.ts';
import { fold } from '../../core/text/fold.ts';
import { useWords } from '../state/context.tsx';

const SHOWN = 40;

interface AgencyPickerProps {
  readonly agencies: readonly AgencyLine[];
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

/** Several agencies of the register, found by typing part of a name with or without marks. */
export function AgencyPicker({ agencies, chosen, onChange }: AgencyPickerProps) {
  const { words } = useWords();
  const [typed, setTyped] = useState('');
  const sought = fold(typed);
  const found = agencies.filter(({ code, name }) => fold(`${code} ${name}`).includes(sought)).slice(0, SHOWN);
  const names = agencies.filter(({ code }) => chosen.includes(code)).map(({ name }) => name);
  return (
    <Field label={words.pickAgencies} hint={names.length === 0 ? words.pickAgenciesHint : names.join(', ')}>
      <Combobox
        multiselect
        value={typed}
        selectedOptions={[...chosen]}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_, data) => {
          setTyped('');
          onChange(data.selectedOptions);
        }}
      >
        {found.map(({ code, name }) => (
          <Option key={code} value={code} text={name}>
            {name}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
