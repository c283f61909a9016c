import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../messages/fill.ts';
import { FilePicker } from '../parts/FilePicker.tsx';
import { Receipt } from '../parts/Receipt.tsx';
import { isReceived, receivedDay, ReceivedField } from '../parts/ReceivedField.tsx';
import { RoundField } from '../parts/RoundField.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';
import { WriteButton } from './PendingChange.tsx';

/** What else is done about returns. */
function Beside() {
  const { words, actions } = usePane();
  return (
    <>
      <Button size="small" onClick={() => actions.go('keying')}>
        {words.keyingGo}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => actions.go('chase')}>
        {words.stepChase}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => actions.go('rounds')}>
        {words.stepRounds}
      </Button>
    </>
  );
}

/** Taking back returns: files in, the receipt, then the writing. */
export function ConsolidateReturns() {
  const { state, words, actions } = usePane();
  const [round, setRound] = useState(state.home?.round?.number ?? 1);
  const { returns, taking } = state;
  const { files, received } = taking;
  const run = () => actions.consolidate(round, files, receivedDay(received));
  const main =
    returns === null ? (
      <Button
        appearance="primary"
        disabled={files.length === 0 || !isReceived(received)}
        onClick={() => void run()}
      >
        {fill(words.returnsRun, { count: files.length })}
      </Button>
    ) : (
      <>
        <WriteButton pending={returns} />
        <Button appearance="subtle" onClick={() => actions.drop()}>
          {words.dontWrite}
        </Button>
      </>
    );
  return (
    <Screen title={words.stepReturns} main={main}>
      {returns === null && (
        <>
          <p>{words.returnsLead}</p>
          <RoundField round={round} onRound={setRound} />
          <FilePicker
            id="returns"
            label={words.stepReturns}
            lead={words.returnsDrop}
            button={words.returnsPick}
            folder={words.returnsFolder}
            hint={words.returnsKinds}
            accept=".xlsx,.xls,.docx,.zip"
            multiple
            chosen={files.length === 0 ? null : fill(words.returnsFiles, { count: files.length })}
            onFiles={actions.gather}
          />
          {files.length > 0 && (
            <Button size="small" appearance="subtle" onClick={() => actions.take({ files: [] })}>
              {words.returnsAnew}
            </Button>
          )}
          <ReceivedField typed={received} onType={(typed) => actions.take({ received: typed })} />
          <Beside />
        </>
      )}
      <Receipt />
    </Screen>
  );
}
