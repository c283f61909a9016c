import { Button } from '@fluentui/react-components';
import type { Decision } from '../../core/question.ts';
import { fill } from '../../messages/fill.ts';
import { storedText } from '../../messages/stored.ts';
import type { PendingView } from '../../workers/engine/types.ts';
import { AskedNow } from '../parts/AskedNow.tsx';
import { Lines } from '../parts/Lines.tsx';
import { PickedButton } from '../parts/PickedButton.tsx';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Preview } from '../parts/Preview.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';
import { withAnswers } from '../state/picks.ts';

function Kept({ pending }: { pending: PendingView }) {
  const { words } = usePane();
  if (pending.kept.length === 0) return null;
  return (
    <>
      <p className="remark">? {fill(words.previewKept, { count: pending.kept.length })}</p>
      <Lines items={pending.kept} keyOf={(at, i) => `${at.cell}${i}`}>
        {(at) => (
          <PlaceLink at={at}>
            {at.sheet} · {at.cell}
          </PlaceLink>
        )}
      </Lines>
    </>
  );
}

/** The button that writes, with how much it writes. */
export function WriteButton({ pending }: { pending: PendingView }) {
  const { words, actions } = usePane();
  const { added, changed, removed } = pending.preview;
  const count = added + changed + removed;
  return (
    <Button appearance="primary" disabled={count === 0} onClick={() => void actions.apply()}>
      {fill(words.write, { count })}
    </Button>
  );
}

/** A change that was computed: what it would write, and the button that writes it. */
export function PendingChange() {
  const { state, words, actions } = usePane();
  const { pending } = state;
  if (pending === null) return null;
  const take = (made: readonly Decision[]) =>
    void actions.answerChange(withAnswers(state.changing.decisions, made));
  const main = (
    <>
      <PickedButton questions={pending.asked ?? []} onAnswers={take}>
        <WriteButton pending={pending} />
      </PickedButton>
      <Button appearance="subtle" onClick={() => actions.drop()}>
        {words.dontWrite}
      </Button>
    </>
  );
  return (
    <Screen title={words.stepPending} main={main}>
      <p>
        <strong>{storedText(pending.label, state.language)}</strong>
      </p>
      <Kept pending={pending} />
      <AskedNow pending={pending} />
      <Preview preview={pending.preview} />
    </Screen>
  );
}
