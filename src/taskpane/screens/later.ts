import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { LoadFailed } from './LoadFailed.tsx';

type Loaded = { readonly default: ComponentType };

/** A screen that nobody sees first: it is loaded when it is gone to, and says so where it can't be had. */
function later(load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  return lazy(() =>
    load().then(
      (screen): Loaded => ({ default: screen }),
      (): Loaded => ({ default: LoadFailed }),
    ),
  );
}

export const ConsolidateReturns = later(
  async () => (await import('./ConsolidateReturns.tsx')).ConsolidateReturns,
);
export const ChangePlan = later(async () => (await import('./ChangePlan.tsx')).ChangePlan);
export const ChaseReturns = later(async () => (await import('./ChaseReturns.tsx')).ChaseReturns);
export const FormBlocks = later(async () => (await import('./FormBlocks.tsx')).FormBlocks);
export const KeyReturn = later(async () => (await import('./KeyReturn.tsx')).KeyReturn);
export const MakeForms = later(async () => (await import('./MakeForms.tsx')).MakeForms);
export const NewYear = later(async () => (await import('./NewYear.tsx')).NewYear);
export const PendingChange = later(async () => (await import('./PendingChange.tsx')).PendingChange);
export const PrintBook = later(async () => (await import('./PrintBook.tsx')).PrintBook);
export const Register = later(async () => (await import('./Register.tsx')).Register);
export const ReviewPlan = later(async () => (await import('./ReviewPlan.tsx')).ReviewPlan);
export const Rounds = later(async () => (await import('./Rounds.tsx')).Rounds);
export const ScoreBook = later(async () => (await import('./ScoreBook.tsx')).ScoreBook);
export const SettleBook = later(async () => (await import('./SettleBook.tsx')).SettleBook);
export const Settings = later(async () => (await import('./Settings.tsx')).Settings);
export const StartBook = later(async () => (await import('./StartBook.tsx')).StartBook);
export const UndoChange = later(async () => (await import('./UndoChange.tsx')).UndoChange);
export const YearEnd = later(async () => (await import('./YearEnd.tsx')).YearEnd);
export const UpperTemplate = later(async () => (await import('./UpperTemplate.tsx')).UpperTemplate);
