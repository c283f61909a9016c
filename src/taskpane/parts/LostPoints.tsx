import type { LostLine } from '../../app/views/types.ts';
import { PlaceLink } from './PlaceLink.tsx';

/** Criteria that took points, each with the rule that took them. */
export function LostPoints({ title, lost }: { title: string; lost: readonly LostLine[] }) {
  if (lost.length === 0) return null;
  return (
    <>
      <p className="hint">{title}</p>
      <ul className="lost">
        {lost.map(({ criterion, title: name, points, rule, at }) => (
          <li key={criterion} className="hint">
            <PlaceLink at={at}>{criterion}</PlaceLink> {name} (−{points}): {rule}
          </li>
        ))}
      </ul>
    </>
  );
}
