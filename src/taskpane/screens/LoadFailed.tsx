import { Button } from '@fluentui/react-components';
import { Screen } from '../parts/Screen.tsx';
import { useWords } from '../state/context.tsx';

/** Part of the pane could not be fetched: the network is gone, or a newer version took its place. */
export function LoadFailed() {
  const { words } = useWords();
  const again = (
    <Button appearance="primary" onClick={() => location.reload()}>
      {words.reload}
    </Button>
  );
  return (
    <Screen title={words.loadFailedTitle} main={again}>
      <p>{words.loadFailed}</p>
    </Screen>
  );
}
