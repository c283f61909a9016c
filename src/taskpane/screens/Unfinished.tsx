import { Button } from '@fluentui/react-components';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

/** A change broke off: it is finished or taken back before anything else; or ended around what people changed since. */
export function Unfinished() {
  const { state, words, actions } = usePane();
  const { editedSince } = state;
  const main = (
    <>
      {editedSince && (
        <Button appearance="primary" onClick={() => void actions.recover('keep')}>
          {words.recoverKeep}
        </Button>
      )}
      <Button
        appearance={editedSince ? 'secondary' : 'primary'}
        onClick={() => void actions.recover('finish')}
      >
        {words.recoverFinish}
      </Button>
      <Button onClick={() => void actions.recover('takeBack')}>{words.recoverBack}</Button>
    </>
  );
  return (
    <Screen title={words.unfinishedTitle} main={main}>
      <p>{editedSince ? words.unfinishedEdited : words.unfinishedLead}</p>
    </Screen>
  );
}
