import { Button, Checkbox, Dropdown, Field, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { fill } from '../../messages/fill.ts';
import type { FormsWish } from '../../workers/engine/types.ts';
import { RoundField } from '../parts/RoundField.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

interface WishProps {
  readonly wish: FormsWish;
  readonly onWish: (part: Partial<FormsWish>) => void;
}

/** A form for each agency, or one common form for a group. */
function FormsFor({ wish, onWish }: WishProps) {
  const { state, words } = usePane();
  const nameOf = (group: string) =>
    group === '' ? words.formsForEach : fill(words.formsForGroup, { group });
  return (
    <Field label={words.formsFor} hint={wish.group === '' ? words.formsLead : words.formsGroupLead}>
      <Dropdown
        value={nameOf(wish.group)}
        selectedOptions={[wish.group]}
        onOptionSelect={(_, data) => onWish({ group: data.optionValue ?? '' })}
      >
        {['', ...(state.formGroups ?? [])].map((group) => (
          <Option key={group} value={group}>
            {nameOf(group)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

/** Giao biểu mẫu: the forms of a round, and what goes out beside them. */
export function MakeForms() {
  const { state, words, actions } = usePane();
  const [round, setRound] = useState(state.home?.round?.number ?? 1);
  const [wish, setWish] = useState<FormsWish>({ group: '', list: false, assignments: false });
  const onWish = (part: Partial<FormsWish>) => setWish({ ...wish, ...part });
  useEffect(() => void actions.lookAtFormGroups(), [actions, state.home]);
  const name = state.home?.rounds.find((r) => r.number === round)?.name ?? '';
  const main = (
    <Button appearance="primary" disabled={name === ''} onClick={() => void actions.makeForms(round, wish)}>
      {fill(words.formsMake, { round: name })}
    </Button>
  );
  return (
    <Screen title={words.stepForms} main={main}>
      <RoundField round={round} onRound={setRound} />
      <FormsFor wish={wish} onWish={onWish} />
      <Checkbox
        label={words.formsList}
        checked={wish.list}
        onChange={(_, data) => onWish({ list: data.checked === true })}
      />
      <Checkbox
        label={words.formsAssignments}
        checked={wish.assignments}
        onChange={(_, data) => onWish({ assignments: data.checked === true })}
      />
      <Button appearance="subtle" onClick={() => actions.go('blocks')}>
        {words.stepBlocks}
      </Button>
      <Button appearance="subtle" onClick={() => actions.go('rounds')}>
        {words.stepRounds}
      </Button>
    </Screen>
  );
}
