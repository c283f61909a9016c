import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../messages/fill.ts';
import { RoundField } from '../parts/RoundField.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

export function MakeForms() {
  const { state, words, actions } = usePane();
  const [round, setRound] = useState(state.home?.round?.number ?? 1);
  const name = state.home?.rounds.find((r) => r.number === round)?.name ?? '';
  const main = (
    <Button appearance="primary" disabled={name === ''} onClick={() => void actions.makeForms(round)}>
      {fill(words.formsMake, { round: name })}
    </Button>
  );
  return (
    <Screen title={words.stepForms} main={main}>
      <p>{words.formsLead}</p>
      <RoundField round={round} onRound={setRound} />
      <Button appearance="subtle" onClick={() => actions.go('blocks')}>
        {words.stepBlocks}
      </Button>
    </Screen>
  );
}
