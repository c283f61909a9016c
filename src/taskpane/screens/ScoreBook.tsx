import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../messages/fill.ts';
import type { InputFile } from '../../workbook/ports.ts';
import type { ScoreView } from '../../workers/engine/types.ts';
import { FilePicker } from '../parts/FilePicker.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Preview } from '../parts/Preview.tsx';
import { SessionSteps } from '../parts/SessionSteps.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';
import { WriteButton } from './PendingChange.tsx';

type Card = ScoreView['scorecards'][number];

type Words = ReturnType<typeof usePane>['words'];

/** What would lift an agency by one class. */
function liftText({ lift }: Card, words: Words): string | null {
  if (lift === null) return null;
  const { class: mark, points, below } = lift;
  if (lift.quota) return fill(words.scoreLiftQuota, { mark });
  const text = below.length === 0 ? words.scoreLift : words.scoreLiftFloor;
  return fill(text, { mark, points: Number(points), below });
}

const MOST_LOST = 3;

/** The criteria that took most, the largest loss first. */
function lostText({ lost }: Card, words: Words): string | null {
  const most = [...lost].sort((a, b) => Number(b.points) - Number(a.points)).slice(0, MOST_LOST);
  const texts = most.map(({ criterion, points }) => `${criterion} (−${points})`);
  return texts.length === 0 ? null : fill(words.scoreLost, { lost: texts });
}

/** Rank, points and class; who is in no rank has none, who was not scored has nothing. */
function scoreText({ rank, total, class: mark }: Card, words: Words): string {
  if (total === null) return mark ?? words.scoreNone;
  const line = rank === null ? words.scoreLineUnranked : words.scoreLine;
  return fill(line, { rank: rank ?? '', total, mark: mark ?? words.noClass });
}

function Hint({ text }: { text: string | null }) {
  return text === null ? null : <p className="hint">{text}</p>;
}

function Cards({ scores }: { scores: ScoreView }) {
  const { words } = usePane();
  const line = (card: Card) => (
    <>
      {card.agency}
      <p className="hint">{scoreText(card, words)}</p>
      <Hint text={lostText(card, words)} />
      <Hint text={liftText(card, words)} />
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
          <SessionSteps />
          <p>{words.scoresLead}</p>
          <FilePicker
            id="scheme"
            label={words.schemePick}
            button={words.choose}
            hint={words.schemeKind}
            accept=".json,.xlsx,.xls,.docx,.pdf,.csv,.txt"
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
