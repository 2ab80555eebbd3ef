import './Wordmark.css';
import { t } from '../i18n/translate.ts';

/** The name, its first A drawn as what the game is about: a shot that meets a wall and leaves it brighter. */
export function Wordmark() {
  const name = t('game.name');
  const [before, after] = name.toUpperCase().split('A');
  return (
    <h1 class="wordmark" aria-label={name}>
      <span aria-hidden="true">
        {before}
        <svg viewBox="0 0 76 72">
          <path class="wordmark-wall" d="M14 3h48" />
          <path class="wordmark-shot" d="M6 70 38 12" />
          <path class="wordmark-rebound" d="M38 12 70 70" />
        </svg>
        {after}
      </span>
    </h1>
  );
}
