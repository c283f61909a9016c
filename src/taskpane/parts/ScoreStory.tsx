import type { ScoreStoryView } from '../../app/views/types.ts';
import { usePane } from '../state/context.tsx';
import { LostPoints } from './LostPoints.tsx';
import { PlaceLink } from './PlaceLink.tsx';

function Criterion({ criterion }: { criterion: NonNullable<ScoreStoryView['criterion']> }) {
  const { words } = usePane();
  const { title, points, lines, log, at } = criterion;
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <p>
        <PlaceLink at={at}>{points}</PlaceLink>
      </p>
      {lines.map((line, i) => (
        <p key={i} className="hint">
          {line}
        </p>
      ))}
      {log.length > 0 && <p className="hint">{words.storyLog}</p>}
      {log.map((line, i) => (
        // Lines of Nhật ký, in the workbook's own words.
        <p key={i} className="hint" lang="vi">
          {line}
        </p>
      ))}
    </>
  );
}

/** The score of the agency whose row of points, or class, is chosen in the workbook. */
export function ScoreStory({ story }: { story: ScoreStoryView }) {
  const { words } = usePane();
  const { agency, session, line, notes, criterion, lost, at } = story;
  return (
    <>
      <p>{agency.name}</p>
      <p>
        <span lang="vi">{session}</span>: <PlaceLink at={at}>{line}</PlaceLink>
      </p>
      {notes.map((note, i) => (
        <p key={i} className="hint">
          {note}
        </p>
      ))}
      {criterion !== null && <Criterion criterion={criterion} />}
      <LostPoints title={words.storyLost} lost={lost} />
    </>
  );
}
