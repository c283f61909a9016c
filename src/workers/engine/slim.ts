import type { QuestionView } from '../../app/views/types.ts';

/** Candidates that fit in sight; all other agencies are found in the list of the register. */
const CANDIDATES = 5;

/**
 * Questions with the candidates that a card shows, the chosen one among them. A plan may ask a hundred times for one of
 * six hundred agencies: as a message that would hold up the thread that draws.
 */
export function slimQuestions(questions: readonly QuestionView[]): QuestionView[] {
  return questions.map((question) => {
    const { options, decision } = question;
    const candidates = options.filter((option) => !option.general);
    const shown = candidates.filter((option, i) => i < CANDIDATES || option.key === decision?.choice);
    return { ...question, options: [...shown, ...options.filter((option) => option.general)] };
  });
}
