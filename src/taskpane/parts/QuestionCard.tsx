import { Button, Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import type { AgencyLine, QuestionView } from '../../app/views/types.ts';
import type { Decision } from '../../core/question.ts';
import { fill } from '../../messages/fill.ts';
import { useChosen, useWords } from '../state/context.tsx';
import { answersOf, isComplete, pickOf } from '../state/picks.ts';
import type { PickedAnswer } from '../state/types.ts';
import { AgencyPicker } from './AgencyPicker.tsx';
import { PlaceLink } from './PlaceLink.tsx';

interface QuestionCardProps {
  readonly question: QuestionView;
  readonly agencies: readonly AgencyLine[];
  readonly onDecide: (decisions: readonly Decision[]) => void;
  readonly onUndecide: (ids: readonly string[]) => void;
}

const codesOf = (value: string): string[] =>
  value
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '');

/** What an option asks besides being chosen. */
function ValueField(props: {
  question: QuestionView;
  agencies: readonly AgencyLine[];
  draft: PickedAnswer;
  onValue: (value: string) => void;
}) {
  const { question, agencies, draft, onValue } = props;
  const { words } = useWords();
  const input = question.options.find(({ key }) => key === draft.choice)?.input ?? 'none';
  if (input === 'none') return null;
  if (input === 'agencies')
    return (
      <AgencyPicker
        agencies={agencies}
        chosen={codesOf(draft.value)}
        onChange={(codes) => onValue(codes.join('; '))}
      />
    );
  if (input === 'group')
    return (
      <Field label={words.groupHint}>
        <Input value={draft.value} onChange={(_, data) => onValue(data.value)} />
      </Field>
    );
  return (
    <Field label={words.valueHint} {...(input === 'rounds' ? { hint: words.roundsHint } : {})}>
      <Input value={draft.value} onChange={(_, data) => onValue(data.value)} />
    </Field>
  );
}

/** Candidates that fit in sight; the others are found in the list of all agencies. */
const CANDIDATES = 5;

/**
 * For a group the way to name its members comes first, and no single agency is offered; for a name that the register
 * doesn't have, the likeliest agencies come first.
 */
function offered({ kind, options }: QuestionView): QuestionView['options'] {
  const general = options.filter((option) => option.general);
  if (kind === 'group.members' || kind === 'group.condition') return general;
  return [...options.filter((option) => !option.general).slice(0, CANDIDATES), ...general];
}

function About({ question, isPicked }: { question: QuestionView; isPicked: boolean }) {
  const { words } = useWords();
  return (
    <>
      <p>
        <PlaceLink at={question.at}>{question.about}</PlaceLink>{' '}
        {question.decision !== null && <span className="badge">✓ {words.answered}</span>}{' '}
        {isPicked && <span className="badge">{words.picked}</span>}
      </p>
      {question.title !== '' && <p className="hint">{question.title}</p>}
    </>
  );
}

/** An open question with its candidates; one answer settles it, and all that ask the same words. */
export function QuestionCard({ question, agencies, onDecide, onUndecide }: QuestionCardProps) {
  const { words, actions } = useWords();
  const picked = useChosen(({ picks }) => picks[question.id]);
  const draft = pickOf(question, picked);
  const change = (part: Partial<PickedAnswer>) => actions.pick({ [question.id]: { ...draft, ...part } });
  const answers = answersOf(question, draft);
  const ids = answers.map(({ id }) => id);
  const decide = () => {
    actions.unpick(ids);
    onDecide(answers);
  };
  const undecide = () => {
    actions.unpick(ids);
    onUndecide(ids);
  };
  return (
    <article className="question" aria-label={question.text}>
      <About question={question} isPicked={picked !== undefined && isComplete(question, draft)} />
      <Field label={question.text}>
        <RadioGroup value={draft.choice} onChange={(_, data) => change({ choice: data.value })}>
          {offered(question).map(({ key, label }) => (
            <Radio key={key} value={key} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <ValueField
        question={question}
        agencies={agencies}
        draft={draft}
        onValue={(value) => change({ value })}
      />
      {draft.choice !== '' && (
        <Field label={words.reason}>
          <Input value={draft.reason} onChange={(_, data) => change({ reason: data.value })} />
        </Field>
      )}
      {question.same.length > 0 && (
        <Checkbox
          checked={draft.same}
          label={fill(words.applySame, { count: question.same.length + 1 })}
          onChange={(_, data) => change({ same: data.checked === true })}
        />
      )}
      <div className="row">
        <Button size="small" disabled={!isComplete(question, draft)} onClick={decide}>
          {words.answer}
        </Button>
        {question.decision !== null && (
          <Button size="small" appearance="subtle" onClick={undecide}>
            {words.clearAnswer}
          </Button>
        )}
      </div>
    </article>
  );
}
