import { t } from '../i18n/translate.ts';
import type { Match } from '../match/Match.ts';
import { AnswerButton } from './AnswerButton.tsx';
import { KEPT_MINUTES } from './OwnInputs.ts';
import { saveFile } from './saveFile.ts';

/** Puts what the player did into a file, for bots to do it again. */
export function SaveInputs({ match: { session, inputs, hud } }: { match: Match }) {
  const save = (): 'lag.inputsSaved' | 'lag.noInputs' => {
    const at = new Date();
    const recording = inputs.recording({
      at,
      map: session.arena.name,
      mode: hud.game.peek()?.mode ?? 'ffa',
      patchRateHz: session.patchRateHz,
    });
    if (recording === null) return 'lag.noInputs';
    saveFile(`bankshot-${at.toISOString().slice(0, 19).replace(/\D/g, '-')}.json`, JSON.stringify(recording));
    return 'lag.inputsSaved';
  };
  return (
    <AnswerButton asks="lag.saveInputs" hint={t('lag.saveInputsHint', { minutes: KEPT_MINUTES })} act={save} testId="lag-save-inputs" />
  );
}
