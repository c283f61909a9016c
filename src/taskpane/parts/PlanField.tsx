import { Dropdown, Field, Option } from '@fluentui/react-components';
import { usePane } from '../state/context.tsx';

/** No plan has this code: all of them. */
const ALL = '*';

/** Whose papers and letters: of all plans of the book, unless one is chosen. Nothing where the book has one only. */
export function PlanField({
  plan,
  onPlan,
}: {
  readonly plan: string | null;
  readonly onPlan: (plan: string | null) => void;
}) {
  const { state, words } = usePane();
  const plans = state.home?.plans ?? [];
  if (plans.length < 2) return null;
  const chosen = plans.find(({ code }) => code === plan);
  return (
    <Field label={words.choosePlan}>
      <Dropdown
        value={chosen?.title ?? words.allPlans}
        selectedOptions={[chosen?.code ?? ALL]}
        onOptionSelect={(_, { optionValue }) =>
          onPlan(optionValue === undefined || optionValue === ALL ? null : optionValue)
        }
      >
        <Option value={ALL}>{words.allPlans}</Option>
        {plans.map(({ code, title }) => (
          <Option key={code} value={code}>
            {title}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
