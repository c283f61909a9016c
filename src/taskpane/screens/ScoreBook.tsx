import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../messages/fill.ts';
import type { InputFile } from '../../workbook/ports.ts';
import type { ScoreView } from '../../workers/engine/types.ts';
import { Lines } from '../parts/Lines.tsx';
import { LostPoints } from '../parts/LostPoints.tsx';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Preview } from '../parts/Preview.tsx';
import { SchemeField } from '../parts/SchemeField.tsx';
import { SessionSteps } from '../parts/SessionSteps.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';
import { WriteButton } from './PendingChange.tsx';

type Card = ScoreView['scorecards'][number];

function Cards({ scores }: { scores: ScoreView }) {
  const { words } = usePane();
  const line = (card: Card) => (
    <>
      <PlaceLink at={card.at}>{card.agency}</PlaceLink>
      <p className="hint">{card.line}</p>
      <LostPoints title={words.scoreLost} lost={card.lost} />
      {card.lift !== '' && <p className="hint">{card.lift}</p>}
    </>
  );
  return (
    <>
      <p>{fill(words.scoresDone, { count: scores.scorecards.length, scheme: scores.scheme })}</p>
      <Lines items={scores.scorecards} keyOf={({ agency }, i) => `${i} ${agency}`}>
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
          <SessionSteps />
          <p>{words.scoresLead}</p>
          <SchemeField scheme={scheme} onScheme={setScheme} />
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
