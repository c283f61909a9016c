import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { fill } from '../../messages/fill.ts';
import { FilePicker, oneFile } from '../parts/FilePicker.tsx';
import { PLAN_KINDS } from '../parts/kinds.ts';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';
import type { Changing } from '../state/types.ts';

/** Kế hoạch điều chỉnh: what an amended plan, or another one, makes of the book. */
export function ChangePlan() {
  const { state, words, actions } = usePane();
  const { plan, as } = state.changing;
  const main = (
    <Button appearance="primary" disabled={plan === null} onClick={() => void actions.compare()}>
      {words.changePlanRun}
    </Button>
  );
  return (
    <Screen title={words.stepChangePlan} main={main}>
      <p>{words.changePlanLead}</p>
      <FilePicker
        id="changedPlan"
        label={words.changePlanFile}
        lead={words.planDrop}
        button={words.planPick}
        hint={words.planKinds}
        accept={PLAN_KINDS}
        paste
        chosen={plan === null ? null : fill(words.chosen, { file: plan.name })}
        onFiles={oneFile((file) => actions.change({ plan: file }))}
      />
      <Field label={words.changePlanAs}>
        <RadioGroup value={as} onChange={(_, data) => actions.change({ as: data.value as Changing['as'] })}>
          <Radio value="change" label={words.changePlanAs_change} />
          <Radio value="another" label={words.changePlanAs_another} />
        </RadioGroup>
      </Field>
    </Screen>
  );
}
