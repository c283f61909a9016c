export type AssignmentRole = 'lead' | 'coordinator';

/** Task × agency × role, after groups were expanded. `via` is the mention in the plan that it comes from. */
export interface Assignment {
  readonly task: string;
  readonly agency: string;
  readonly role: AssignmentRole;
  readonly via: string;
}
