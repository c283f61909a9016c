import { Dropdown, Field, Option } from '@fluentui/react-components';
import { usePane } from '../state/context.tsx';

/** Which round: the one that is worked on, unless another is chosen. */
export function RoundField({ round, onRound }: { round: number; onRound: (round: number) => void }) {
  const { state, words } = usePane();
  const rounds = state.home?.rounds ?? [];
  const chosen = rounds.find((r) => r.number === round);
  return (
    <Field label={words.chooseRound}>
      <Dropdown
        value={chosen?.name ?? ''}
        selectedOptions={[String(round)]}
        onOptionSelect={(_, data) => onRound(Number(data.optionValue))}
      >
        {rounds.map(({ number, name }) => (
          <Option key={number} value={String(number)}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
