import { Button } from '@fluentui/react-components';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

/** A change broke off: it is finished or taken back before anything else. */
export function Unfinished() {
  const { words, actions } = usePane();
  const main = (
    <>
      <Button appearance="primary" onClick={() => void actions.recover('finish')}>
        {words.recoverFinish}
      </Button>
      <Button onClick={() => void actions.recover('takeBack')}>{words.recoverBack}</Button>
    </>
  );
  return (
    <Screen title={words.unfinishedTitle} main={main}>
      <p>{words.unfinishedLead}</p>
    </Screen>
  );
}
