import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { fill } from '../../messages/fill.ts';
import { usePane } from '../state/context.tsx';
import type { Notice } from '../state/types.ts';
import { Fold } from './Fold.tsx';
import { Lines } from './Lines.tsx';

/** More of them would push the screen out of sight. */
const FIRST = 2;

function Bar({ notice, onClose }: { notice: Notice; onClose?: () => void }) {
  const { words, state } = usePane();
  const close = (
    <Button appearance="transparent" aria-label={words.close} icon={<Dismiss20Regular />} onClick={onClose} />
  );
  return (
    <MessageBar intent={notice.intent} layout="multiline">
      <MessageBarBody>{notice.text[state.language]}</MessageBarBody>
      {onClose !== undefined && <MessageBarActions containerAction={close} />}
    </MessageBar>
  );
}

/** What just happened, on top of every screen; read out as it comes. What was refused stands first. */
export function Notices() {
  const { state, words, actions } = usePane();
  const errors = state.notices.filter((n) => n.intent === 'error');
  const notices = [...errors, ...state.notices.filter((n) => n.intent !== 'error')];
  const rest = notices.slice(FIRST);
  return (
    <div role="status" aria-live="polite" className="notices" tabIndex={-1}>
      {notices.slice(0, FIRST).map((notice, i) => (
        <Bar key={i} notice={notice} {...(i === 0 ? { onClose: actions.dismiss } : {})} />
      ))}
      {rest.length > 0 && (
        <Fold title={fill(words.moreNotices, { count: rest.length })}>
          {() => (
            <Lines items={rest} keyOf={(_, i) => String(i)}>
              {({ text }) => text[state.language]}
            </Lines>
          )}
        </Fold>
      )}
    </div>
  );
}
