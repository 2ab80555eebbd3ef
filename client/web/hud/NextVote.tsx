import './NextVote.css';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { device } from '../controls/device.ts';
import type { HudState } from './HudState.ts';
import { loadMaps, mapTitle } from '../menu/maps.ts';
import { useKeydown } from '../ui/useKeydown.ts';

type VoteProps = {
  hud: HudState;
  seconds: number;
  /** Null for who has no vote. */
  onVote: ((choice: number) => void) | null;
};

/** What the next match may be, with the votes so far. A digit, a click or a press votes; another one changes the vote. */
export function NextVote({ hud, seconds, onVote }: VoteProps) {
  const [own, setOwn] = useState<number | null>(null);
  const ballot = hud.ballot.value;
  useEffect(() => {
    loadMaps().catch(() => undefined); // without them maps go by their bare names
  }, []);
  const vote = (choice: number): void => {
    setOwn(choice);
    onVote?.(choice);
  };
  useKeydown(({ code, target }) => {
    const choice = Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]) - 1;
    if (onVote !== null && choice < ballot.length && !(target instanceof HTMLInputElement)) vote(choice);
  });
  return (
    <div class="next-vote">
      <h3 id="next-vote">{t(onVote === null ? 'end.next' : 'end.vote')}</h3>
      <ul aria-labelledby="next-vote">
        {ballot.map(({ map, mode, votes }, choice) => (
          <li key={`${map} ${mode}`}>
            <button
              type="button"
              class={own === choice ? 'vote own' : 'vote'}
              aria-pressed={own === choice}
              disabled={onVote === null}
              onClick={() => vote(choice)}
              data-testid={`vote-${choice}`}
            >
              {device.value === 'mouse' && onVote !== null && <kbd>{choice + 1}</kbd>}
              <span>
                <b>{mapTitle(map)}</b>
                <small>{t(`modes.${mode}`)}</small>
              </span>
              <em>{t('end.votes', { count: votes })}</em>
            </button>
          </li>
        ))}
      </ul>
      <p class="end-countdown" role="timer">
        {t('end.countdown', { seconds })}
      </p>
    </div>
  );
}
