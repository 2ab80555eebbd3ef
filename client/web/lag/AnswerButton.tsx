import { useSignal } from '@preact/signals';
import { t } from '../i18n/translate.ts';

/** How long the button says what became of the click, ms. */
const ANSWER_MS = 2500;

type Words = `lag.${'copy' | 'copied' | 'refused' | 'saveInputs' | 'inputsSaved' | 'noInputs'}`;
type AnswerButtonProps = { asks: Words; hint?: string; act: () => Promise<Words> | Words; testId: string };

/** A button that says for a while what became of the click. Over a match it lets the focus go, so that Space stays the dash. */
export function AnswerButton({ asks, hint, act, testId }: AnswerButtonProps) {
  const answer = useSignal<Words | null>(null);
  const ask = async (): Promise<void> => {
    const words = await act();
    answer.value = words;
    setTimeout(() => (answer.value = null), ANSWER_MS);
  };
  return (
    <button
      type="button"
      class="button"
      aria-live="polite"
      title={hint}
      data-testid={testId}
      onClick={({ currentTarget }) => {
        if (currentTarget.closest('dialog') === null) currentTarget.blur();
        void ask();
      }}
    >
      {t(answer.value ?? asks)}
    </button>
  );
}
