import { Button } from '@fluentui/react-components';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

/** The workbook could not be read; why stands above. */
export function OpenFailed() {
  const { words, actions } = usePane();
  const main = (
    <Button appearance="primary" onClick={() => void actions.openAgain()}>
      {words.openAgain}
    </Button>
  );
  return (
    <Screen title={words.openFailedTitle} main={main}>
      <p>{words.openFailedLead}</p>
    </Screen>
  );
}
