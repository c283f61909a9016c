import { Button, Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { AgencyLine, QuestionView } from '../../app/views/types.ts';
import type { Decision } from '../../core/question.ts';
import { fill } from '../../messages/fill.ts';
import { useWords } from '../state/context.tsx';
import { AgencyPicker } from './AgencyPicker.tsx';
import { PlaceLink } from './PlaceLink.tsx';

interface QuestionCardProps {
  readonly question: QuestionView;
  readonly agencies: readonly AgencyLine[];
  readonly onDecide: (decisions: readonly Decision[]) => void;
  readonly onUndecide: (ids: readonly string[]) => void;
}

interface Draft {
  readonly choice: string;
  readonly value: string;
  readonly reason: string;
  readonly same: boolean;
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
  draft: Draft;
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

/** Options that need no value are complete as they are. */
function isComplete({ options }: QuestionView, { choice, value }: Draft): boolean {
  const option = options.find(({ key }) => key === choice);
  return option !== undefined && (option.input === 'none' || value.trim() !== '');
}

function About({ question }: { question: QuestionView }) {
  const { words } = useWords();
  return (
    <p>
      <PlaceLink at={question.at}>{question.about}</PlaceLink>{' '}
      {question.decision !== null && <span className="badge">✓ {words.answered}</span>}
    </p>
  );
}

/** An open question with its candidates; one click settles it, and all that ask the same words. */
export function QuestionCard({ question, agencies, onDecide, onUndecide }: QuestionCardProps) {
  const { words } = useWords();
  const given = question.decision;
  const [draft, setDraft] = useState<Draft>({
    choice: given?.choice ?? '',
    value: given?.value ?? '',
    reason: given?.reason ?? '',
    same: true,
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const ids = [question.id, ...(draft.same ? question.same : [])];
  const decide = () =>
    onDecide(ids.map((id) => ({ id, choice: draft.choice, value: draft.value, reason: draft.reason })));
  return (
    <article className="question" aria-label={question.text}>
      <About question={question} />
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
        {given !== null && (
          <Button size="small" appearance="subtle" onClick={() => onUndecide(ids)}>
            {words.clearAnswer}
          </Button>
        )}
      </div>
    </article>
  );
}
