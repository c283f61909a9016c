import { Button, Dropdown, Field, Input, Option, Textarea } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { SettingView } from '../../app/views/settings.ts';
import { fill } from '../../messages/fill.ts';
import { RoundField } from '../parts/RoundField.tsx';
import { isReceived } from '../parts/ReceivedField.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

interface SettingProps {
  readonly setting: SettingView;
  /** As it stands in the field now. */
  readonly value: string;
  readonly onType: (value: string) => void;
}

function Choice({ setting: { choices }, value, onType }: SettingProps) {
  const { words } = usePane();
  return (
    <Dropdown
      value={value === '' ? words.choose_none : value}
      selectedOptions={[value]}
      onOptionSelect={(_, data) => onType(data.optionValue ?? '')}
    >
      <Option value="">{words.choose_none}</Option>
      {choices.map((choice) => (
        <Option key={choice} value={choice}>
          {choice}
        </Option>
      ))}
    </Dropdown>
  );
}

function Control(props: SettingProps) {
  const { setting, value, onType } = props;
  if (setting.input === 'choice') return <Choice {...props} />;
  const typing = {
    value,
    onChange: (_: unknown, data: { readonly value: string }) => onType(data.value),
  };
  return setting.input === 'lines' ? <Textarea resize="vertical" {...typing} /> : <Input {...typing} />;
}

function Setting(props: SettingProps) {
  const { setting, value, onType } = props;
  const { words } = usePane();
  if (setting.input === 'round')
    return (
      <>
        <RoundField round={Number(value)} onRound={(round) => onType(String(round))} />
        <p className="hint">{words.settingHint_currentRound}</p>
      </>
    );
  const wrong =
    setting.input === 'day' && !isReceived(value) ? { validationMessage: words.receivedWrong } : {};
  return (
    <Field label={words[`setting_${setting.key}`]} hint={words[`settingHint_${setting.key}`]} {...wrong}>
      <Control {...props} />
    </Field>
  );
}

/** The round in view, the day that figures refer to, and what stands on papers: where no sheet can be typed into, too. */
export function Settings() {
  const { state, words, actions } = usePane();
  const { settings, typedSettings, home } = state;
  useEffect(() => void actions.lookAtSettings(), [actions, home]);
  const rows = settings ?? [];
  const count = rows.filter(({ key, typed }) => (typedSettings[key] ?? typed).trim() !== typed).length;
  const main = (
    <Button appearance="primary" disabled={count === 0} onClick={() => void actions.changeSettings()}>
      {count === 0 ? words.settingsNone : fill(words.settingsRun, { count })}
    </Button>
  );
  return (
    <Screen title={words.stepSettings} main={main}>
      <p className="hint">{words.settingsLead}</p>
      {rows.map((setting) => (
        <Setting
          key={setting.key}
          setting={setting}
          value={typedSettings[setting.key] ?? setting.typed}
          onType={(value) => actions.typeSettings({ [setting.key]: value })}
        />
      ))}
    </Screen>
  );
}
