import type { TaskStoryView } from '../../app/views/types.ts';
import { formatVietnamese } from '../../core/date/format.ts';
import { fill } from '../../messages/fill.ts';
import { usePane } from '../state/context.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { ScoreStory } from './ScoreStory.tsx';

type RoundStory = TaskStoryView['rounds'][number];

function Round({ round }: { round: RoundStory }) {
  const { words } = usePane();
  const received =
    round.received === null ? '' : fill(words.storyReceived, { date: formatVietnamese(round.received) });
  const report = [fill(words.storyReport, { state: round.report }), received].filter((part) => part !== '');
  const texts = [round.result, round.difficulty, round.proposal].filter((text) => text !== '');
  return (
    <li>
      <PlaceLink at={round.at}>{round.name}</PlaceLink>
      {round.report !== '' && <p className="hint">{report.join(', ')}</p>}
      {round.status !== '' && <p>{fill(words.storyStatus, { status: round.status })}</p>}
      {round.confirmed !== '' && <p>{fill(words.storyConfirmed, { status: round.confirmed })}</p>}
      {round.progress !== '' && <p>{fill(words.storyProgress, { progress: round.progress })}</p>}
      {texts.map((text, i) => (
        <p key={i}>{text}</p>
      ))}
      {round.sources.map((source) => (
        <p key={source} className="hint">
          {fill(words.storySource, { source })}
        </p>
      ))}
    </li>
  );
}

function TaskStory({ story }: { story: TaskStoryView }) {
  const { words } = usePane();
  return (
    <>
      <p>
        <strong>{story.task.tt}</strong> {story.task.title}
      </p>
      <p>{story.agency.name}</p>
      <p className="hint">
        {fill(words.storyRole, { role: story.role })}
        {story.task.due !== '' && ` · ${fill(words.storyDue, { due: story.task.due })}`}
      </p>
      <ol className="lines">
        {story.rounds.map((round) => (
          <Round key={round.number} round={round} />
        ))}
      </ol>
      {story.source !== '' && <p className="hint">{fill(words.storySource, { source: story.source })}</p>}
    </>
  );
}

/** All that is known of the row that is chosen in the workbook. */
export function Story() {
  const { state, words, kind } = usePane();
  if (kind === 'page') return null;
  const { story } = state;
  return (
    <section className="story" aria-live="polite">
      <h3>{words.story}</h3>
      {story === null && <p className="hint">{words.storyHint}</p>}
      {story?.kind === 'task' && <TaskStory story={story} />}
      {story?.kind === 'score' && <ScoreStory story={story} />}
    </section>
  );
}
