import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MentionView, PlanRowView } from '../../app/views/types.ts';
import { editText, type RowEdit } from '../../messages/rowEdit.ts';
import { useWords } from '../state/context.tsx';

const FIELDS = ['title', 'leads', 'coordinating', 'time'] as const;
type Fields = Record<(typeof FIELDS)[number], string>;

const bodies = (mentions: readonly MentionView[]): string => mentions.map(({ text }) => text).join('; ');

function fieldsOf({ title, time, leads, coordinating }: PlanRowView): Fields {
  return { title, time, leads: bodies(leads), coordinating: bodies(coordinating) };
}

/** Only what was written otherwise, so that what was read of the rest stays as it was. */
function changesOf(before: Fields, after: Fields): RowEdit {
  return Object.fromEntries(
    FIELDS.filter((field) => after[field].trim() !== before[field].trim()).map((f) => [f, after[f]]),
  );
}

/** What was read of a task, to be corrected. */
function Correction({ row, onDone }: { row: PlanRowView; onDone: (edit: RowEdit | null) => void }) {
  const { words } = useWords();
  const before = fieldsOf(row);
  const [draft, setDraft] = useState(before);
  const edit = changesOf(before, draft);
  const usable = Object.keys(edit).length > 0 && draft.title.trim() !== '';
  return (
    <div className="correction">
      {FIELDS.map((field) => (
        <Field key={field} label={words[`correct_${field}`]}>
          <Textarea
            resize="vertical"
            value={draft[field]}
            onChange={(_, data) => setDraft({ ...draft, [field]: data.value })}
          />
        </Field>
      ))}
      <p className="hint">{words.correctHint}</p>
      <div className="row">
        <Button size="small" appearance="primary" disabled={!usable} onClick={() => onDone(edit)}>
          {words.correctSave}
        </Button>
        <Button size="small" onClick={() => onDone(null)}>
          {words.correctLeave}
        </Button>
      </div>
    </div>
  );
}

const SAID = { accept: 'saidAccept', edit: 'saidEdit', drop: 'saidDrop' } as const;

/** What a person said of the row, and the way back. */
function Said({ id, choice }: { id: string; choice: keyof typeof SAID }) {
  const { words, actions } = useWords();
  return (
    <div className="row">
      <span className="badge">{words[SAID[choice]]}</span>
      <Button size="small" appearance="subtle" onClick={() => void actions.undecide([id])}>
        {words.reviewBack}
      </Button>
    </div>
  );
}

/** A task is a candidate: taken as it was read, corrected, or left out. */
export function TaskReview({ row }: { row: PlanRowView }) {
  const { words, actions } = useWords();
  const [correcting, setCorrecting] = useState(false);
  const { review } = row;
  if (review === null) return null;
  const { id, choice } = review;
  if (choice !== null) return <Said id={id} choice={choice as keyof typeof SAID} />;
  const say = (made: { choice: string; value?: string }) => void actions.decide([{ id, ...made }]);
  const correct = (edit: RowEdit | null) => {
    setCorrecting(false);
    if (edit !== null) say({ choice: 'edit', value: editText(edit) });
  };
  if (correcting) return <Correction row={row} onDone={correct} />;
  return (
    <div className="row">
      {row.remarks.length > 0 && (
        <Button size="small" onClick={() => say({ choice: 'accept' })}>
          {words.reviewAccept}
        </Button>
      )}
      <Button size="small" appearance="subtle" onClick={() => setCorrecting(true)}>
        {words.reviewEdit}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => say({ choice: 'drop' })}>
        {words.reviewDrop}
      </Button>
    </div>
  );
}
