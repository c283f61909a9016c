import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../messages/fill.ts';
import type { InputFile } from '../../workbook/ports.ts';
import type { ScoreView } from '../../workers/engine/types.ts';
import { FilePicker } from '../parts/FilePicker.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Preview } from '../parts/Preview.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';
import { WriteButton } from './PendingChange.tsx';

type Card = ScoreView['scorecards'][number];

function Cards({ scores }: { scores: ScoreView }) {
  const { words } = usePane();
  const line = ({ agency, rank, total, class: mark }: Card) => (
    <>
      {agency}
      <p className="hint">
        {fill(words.scoreLine, { rank: rank ?? '', total, mark: mark ?? words.noClass })}
      </p>
    </>
  );
  return (
    <>
      <p>{fill(words.scoresDone, { count: scores.scorecards.length, scheme: scores.scheme })}</p>
      <Lines items={scores.scorecards} keyOf={({ agency }) => agency}>
        {line}
      </Lines>
    </>
  );
}

export function ScoreBook() {
  const { state, words, actions } = usePane();
  const [scheme, setScheme] = useState<InputFile | null>(null);
  const { scores } = state;
  const main =
    scores === null ? (
      <Button appearance="primary" onClick={() => void actions.score(scheme)}>
        {words.scoresRun}
      </Button>
    ) : (
      <WriteButton pending={scores} />
    );
  return (
    <Screen title={words.stepScores} main={main}>
      {scores === null ? (
        <>
          <p>{words.scoresLead}</p>
          <FilePicker
            id="scheme"
            label={words.schemePick}
            button={words.choose}
            hint={words.schemeKind}
            accept=".json"
            chosen={scheme === null ? null : fill(words.chosen, { file: scheme.name })}
            onFiles={([file]) => setScheme(file ?? null)}
          />
        </>
      ) : (
        <>
          <Cards scores={scores} />
          <Preview preview={scores.preview} />
        </>
      )}
    </Screen>
  );
}
