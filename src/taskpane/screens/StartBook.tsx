import { Button } from '@fluentui/react-components';
import { fill } from '../../messages/fill.ts';
import { Preview } from '../parts/Preview.tsx';
import { WorkerField } from '../parts/WorkerField.tsx';
import { RoundLines } from '../parts/RoundLines.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

/** What a new book will hold, before it is written. */
export function StartBook() {
  const { state, words, actions, kind } = usePane();
  const { start, review } = state;
  if (start === null) return null;
  const { sizes, preview, open } = start;
  const main = (
    <>
      <Button appearance="primary" onClick={() => void actions.createBook()}>
        {fill(words.startWrite, { rows: preview.added })}
      </Button>
      <Button appearance="subtle" onClick={() => actions.go('review')}>
        {words.stepReview}
      </Button>
    </>
  );
  return (
    <Screen title={words.stepStart} main={main}>
      <p>{kind === 'excel' ? words.startLead : words.startLeadPage}</p>
      <p>{fill(words.startSizes, { ...sizes })}</p>
      {open > 0 && <p className="remark">? {fill(words.startOpen, { count: open })}</p>}
      {review !== null && <RoundLines rounds={review.rounds} />}
      <WorkerField />
      <Preview preview={preview} />
    </Screen>
  );
}
