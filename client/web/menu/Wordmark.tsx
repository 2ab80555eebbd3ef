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
          <path class="wordmark-wall" d="M13 3.5h50" />
          <path class="wordmark-shot" d="M9 67 38 15" />
          <path class="wordmark-rebound" d="M38 15 67 67" />
        </svg>
        {after}
      </span>
    </h1>
  );
}
