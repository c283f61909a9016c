import { Button } from '@fluentui/react-components';
import type { PlanRowView, QuestionView, ReviewView } from '../../app/views/types.ts';
import { useCallback } from 'react';
import { fill } from '../../messages/fill.ts';
import { Fold } from '../parts/Fold.tsx';
import { Lines } from '../parts/Lines.tsx';
import { PickedButton } from '../parts/PickedButton.tsx';
import { PlanRow } from '../parts/PlanRow.tsx';
import { QuestionCard } from '../parts/QuestionCard.tsx';
import { RoundLines } from '../parts/RoundLines.tsx';
import { Screen } from '../parts/Screen.tsx';
import { SourceTables } from '../parts/SourceTables.tsx';
import { Suggested } from '../parts/Suggested.tsx';
import { usePane } from '../state/context.tsx';

function Summary({ review }: { review: ReviewView }) {
  const { words } = usePane();
  const { counts, questions } = review;
  const open = questions.filter((q) => q.open).length;
  return (
    <div className="summary">
      <p>
        <strong>{review.title}</strong>
      </p>
      <p>{fill(words.reviewCounts, { ...counts })}</p>
      <p>✓ {fill(words.certain, { count: counts.certain })}</p>
      {counts.toReview > 0 && <p>? {fill(words.toReview, { count: counts.toReview })}</p>}
      {open > 0 && <p>? {fill(words.questionsOpen, { count: open })}</p>}
      {questions.length > open && (
        <p>✓ {fill(words.questionsAnswered, { count: questions.length - open })}</p>
      )}
    </div>
  );
}

/** What is asked about the plan as a whole comes before what is asked about its rows. */
function foremost(questions: readonly QuestionView[]): QuestionView[] {
  const isWhole = ({ kind }: QuestionView) => kind === 'rounds.none' || kind === 'plan.year';
  return [...questions.filter(isWhole), ...questions.filter((q) => !isWhole(q))];
}

function Questions({ review }: { review: ReviewView }) {
  const { words, actions } = usePane();
  const { agencies } = review;
  const card = useCallback(
    (question: QuestionView) => (
      <QuestionCard
        question={question}
        agencies={agencies}
        onDecide={(made) => void actions.decide(made)}
        onUndecide={(ids) => void actions.undecide(ids)}
      />
    ),
    [agencies, actions],
  );
  const open = foremost(review.questions.filter((q) => q.open));
  const answered = review.questions.filter((q) => !q.open);
  return (
    <>
      {open.length > 0 && (
        <Fold title={fill(words.questionsOpen, { count: open.length })} open>
          {() => (
            <>
              <Suggested questions={open} />
              <Lines items={open} keyOf={(q) => q.id}>
                {card}
              </Lines>
            </>
          )}
        </Fold>
      )}
      {answered.length > 0 && (
        <Fold title={fill(words.questionsAnswered, { count: answered.length })}>
          {() => (
            <Lines items={answered} keyOf={(q) => q.id}>
              {card}
            </Lines>
          )}
        </Fold>
      )}
    </>
  );
}

function Rows({
  title,
  rows,
  review,
  open = false,
}: {
  title: string;
  rows: readonly PlanRowView[];
  review: ReviewView;
  open?: boolean;
}) {
  const { source } = review;
  const line = useCallback((row: PlanRowView) => <PlanRow row={row} tables={source} />, [source]);
  if (rows.length === 0) return null;
  return (
    <Fold title={title} open={open}>
      {() => (
        <Lines items={rows} keyOf={(row) => row.id}>
          {line}
        </Lines>
      )}
    </Fold>
  );
}

function Groups({ review }: { review: ReviewView }) {
  const { words } = usePane();
  if (review.groups.length === 0) return null;
  return (
    <Fold title={fill(words.groupsOf, { count: review.groups.length })}>
      {() => (
        <Lines items={review.groups} keyOf={(group) => group.name}>
          {({ name, members, from, tasks }) => (
            <>
              <strong>{name}</strong>{' '}
              <small>
                {fill(words.groupOf, { count: members.length })},{' '}
                {from === 'register' ? words.groupFromRegister : words.groupFromDecision},{' '}
                {fill(words.groupTasks, { count: tasks })}
              </small>
              <p className="hint">{members.map((m) => m.name).join(', ')}</p>
            </>
          )}
        </Lines>
      )}
    </Fold>
  );
}

function Remarks({ review }: { review: ReviewView }) {
  const { words } = usePane();
  const shown = review.remarks.filter((r) => r.severity !== 'info');
  if (shown.length === 0) return null;
  return (
    <Fold title={fill(words.remarksOf, { count: shown.length })} open>
      {() => (
        <Lines items={shown} keyOf={(_, i) => String(i)}>
          {({ text }) => <span className="remark">? {text}</span>}
        </Lines>
      )}
    </Fold>
  );
}

/** What was read, beside what was written: what needs a decision on top, what is certain folded away. */
export function ReviewPlan() {
  const { state, words, actions } = usePane();
  const { review } = state;
  if (review === null) return null;
  const marked = review.rows.filter((row) => row.remarks.length > 0);
  const looked = review.rows.filter((row) => (row.review?.choice ?? null) !== null);
  const main = (
    <PickedButton questions={review.questions} onAnswers={(made) => void actions.decide(made)}>
      <Button
        appearance="primary"
        disabled={review.agencies.length === 0}
        onClick={() => void actions.previewBook()}
      >
        {fill(words.toStart, { tasks: review.counts.tasks })}
      </Button>
    </PickedButton>
  );
  return (
    <Screen title={words.stepReview} main={main}>
      <Button appearance="subtle" size="small" onClick={() => actions.go('plan')}>
        {review.file}
      </Button>
      <div className="beside">
        <div>
          <Summary review={review} />
          {review.agencies.length === 0 && <p className="remark">? {words.noRegister}</p>}
          <Remarks review={review} />
          <Questions review={review} />
          <Rows
            title={fill(words.rowsToReview, { count: marked.length })}
            rows={marked}
            review={review}
            open
          />
          <Rows title={fill(words.rowsReviewed, { count: looked.length })} rows={looked} review={review} />
          <Groups review={review} />
          <RoundLines rounds={review.rounds} />
          <Rows
            title={fill(words.allRows, { count: review.rows.length })}
            rows={review.rows}
            review={review}
          />
        </div>
        <SourceTables tables={review.source} />
      </div>
    </Screen>
  );
}
