import type { MentionView, PlanRowView, SourceTableView } from '../../app/views/types.ts';
import { fill } from '../../messages/fill.ts';
import { useChosen, useWords } from '../state/context.tsx';
import { Fold } from './Fold.tsx';
import { TaskReview } from './TaskReview.tsx';

function Mention({ mention }: { mention: MentionView }) {
  const { words } = useWords();
  const hasRegister = useChosen(({ review }) => (review?.agencies.length ?? 0) > 0);
  const { text, kind, agencies, question } = mention;
  const open = question !== null;
  const group = kind === 'group' || kind === 'condition';
  return (
    <li>
      {text}{' '}
      {group && agencies.length > 0 && <small>({fill(words.groupOf, { count: agencies.length })})</small>}
      {open && <span className="badge">? {words.unmatched}</span>}
      {!open && hasRegister && kind === 'other' && agencies.length === 0 && (
        <small>({words.otherBody})</small>
      )}
    </li>
  );
}

function Mentions({ label, mentions }: { label: string; mentions: readonly MentionView[] }) {
  if (mentions.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <ul>
          {mentions.map((mention, i) => (
            <Mention key={i} mention={mention} />
          ))}
        </ul>
      </dd>
    </>
  );
}

/** The words of the source that the row was read from. */
function Original({ row, tables }: { row: PlanRowView; tables: readonly SourceTableView[] }) {
  const { words } = useWords();
  const table = tables.find((t) => t.table === (row.at.table ?? 0));
  const found = table?.rows.find((r) => r.row === (row.at.row ?? row.at.paragraph));
  if (found === undefined) return null;
  return (
    <Fold title={words.original}>
      {() => (
        <p className="original">
          {found.page !== null && <small>{fill(words.originalPage, { page: found.page })} · </small>}
          {found.cells.filter((cell) => cell !== '').join(' | ')}
        </p>
      )}
    </Fold>
  );
}

const SIGNS = { certain: 'certainSign', implied: 'impliedSign', unread: 'unreadSign' } as const;

function Deadline({ row }: { row: PlanRowView }) {
  const { words } = useWords();
  if (row.time === '') return null;
  const sure = row.certainty === null ? '' : ` (${words[SIGNS[row.certainty]]})`;
  return (
    <>
      <dt>{words.time}</dt>
      <dd>
        {row.time}
        {row.deadline !== '' && row.deadline !== row.time && (
          <small>
            {' '}
            · {words.deadlineRead}: {row.deadline}
            {sure}
          </small>
        )}
      </dd>
    </>
  );
}

/** A row of the plan as it was understood, and why it should be looked at. */
export function PlanRow({ row, tables }: { row: PlanRowView; tables: readonly SourceTableView[] }) {
  const { words } = useWords();
  const dropped = row.review?.choice === 'drop';
  if (row.kind !== 'task' && row.remarks.length === 0)
    return (
      <p className="section">
        <strong>
          {row.tt} {row.title}
        </strong>
      </p>
    );
  return (
    <article className="planRow">
      <p>
        <strong>{row.tt}</strong> {dropped ? <del>{row.title}</del> : row.title}
      </p>
      {row.remarks.map((remark, i) => (
        <p key={i} className="remark">
          ? {remark.text}
        </p>
      ))}
      <dl>
        <Deadline row={row} />
        <Mentions label={words.leads} mentions={row.leads} />
        {row.kind === 'task' && row.leads.length === 0 && (
          <>
            <dt>{words.leads}</dt>
            <dd>{words.noLeadYet}</dd>
          </>
        )}
        <Mentions label={words.coordinating} mentions={row.coordinating} />
        {row.product !== '' && (
          <>
            <dt>{words.product}</dt>
            <dd>{row.product}</dd>
          </>
        )}
      </dl>
      <TaskReview row={row} />
      <Original row={row} tables={tables} />
    </article>
  );
}
