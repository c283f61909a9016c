import { Button } from '@fluentui/react-components';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

export function PrintBook() {
  const { words, actions } = usePane();
  const main = (
    <Button appearance="primary" onClick={() => void actions.print()}>
      {words.printMake}
    </Button>
  );
  return (
    <Screen title={words.stepPrint} main={main}>
      <p>{words.printLead}</p>
    </Screen>
  );
}
