import { Field, SearchBox } from '@fluentui/react-components';
import { useState } from 'react';
import type { RegisterAgencyView } from '../../app/views/types.ts';
import { fold } from '../../core/text/fold.ts';
import { fill } from '../../messages/fill.ts';
import { FilePicker, oneFile } from '../parts/FilePicker.tsx';
import { Fold } from '../parts/Fold.tsx';
import { REGISTER_KINDS } from '../parts/kinds.ts';
import { Lines } from '../parts/Lines.tsx';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

function Agency({ agency }: { agency: RegisterAgencyView }) {
  const { words } = usePane();
  const { code, name, aliases, state, leads, coordinates, at } = agency;
  return (
    <>
      <PlaceLink at={at}>{name}</PlaceLink> <small>{code}</small>
      <p className="hint">
        {fill(words.registerCounts, { leads, coordinates })}
        {state !== '' && ` · ${state}`}
      </p>
      {aliases !== '' && <p className="hint">{aliases}</p>}
    </>
  );
}

/** The agencies of the book by group, each with its work. */
export function Register() {
  const { state, words, actions } = usePane();
  const [sought, setSought] = useState('');
  const { register } = state;
  if (register === null) return null;
  const found = register.agencies.filter(({ code, name, aliases }) =>
    fold(`${code} ${name} ${aliases}`).includes(fold(sought)),
  );
  const groups = [...new Set(found.map((agency) => agency.group))];
  return (
    <Screen title={words.stepRegister}>
      <p>
        {fill(words.registerLead, { agencies: register.agencies.length, groups: register.groups.length })}
      </p>
      <Field label={words.registerFind}>
        <SearchBox value={sought} onChange={(_, data) => setSought(data.value)} />
      </Field>
      <Fold title={words.registerNew}>
        {() => (
          <FilePicker
            id="newRegister"
            label={words.registerNew}
            lead={words.registerNewLead}
            button={words.registerPick}
            hint={words.registerKinds}
            accept={REGISTER_KINDS}
            chosen={null}
            onFiles={oneFile(actions.renewRegister)}
          />
        )}
      </Fold>
      {found.length === 0 && <p>{words.registerNone}</p>}
      {groups.map((group) => {
        const members = found.filter((agency) => agency.group === group);
        return (
          <Fold key={`${group}${sought === ''}`} title={`${group} (${members.length})`} open={sought !== ''}>
            {() => (
              <Lines items={members} keyOf={(agency) => agency.code}>
                {(agency) => <Agency agency={agency} />}
              </Lines>
            )}
          </Fold>
        );
      })}
    </Screen>
  );
}
