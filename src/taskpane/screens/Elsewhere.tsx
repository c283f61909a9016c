import { Button } from '@fluentui/react-components';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

/** Another machine writes, or broke off doing it: only people know which. Why stands in the notice. */
export function Elsewhere() {
  const { words, actions } = usePane();
  const main = (
    <>
      <Button appearance="primary" onClick={() => void actions.openAgain()}>
        {words.elsewhereAgain}
      </Button>
      <Button onClick={actions.takeOver}>{words.elsewhereDead}</Button>
    </>
  );
  return (
    <Screen title={words.elsewhereTitle} main={main}>
      {null}
    </Screen>
  );
}
