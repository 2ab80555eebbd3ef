import './Captions.css';
import { t } from '../i18n/translate.ts';
import { settings } from '../settings.ts';
import { captions, type Caption, type CaptionedSound } from '../sound/captions.ts';

/** What turns the match or one's own fate. A screen reader says these; a voice for every shot would bury everything else it has to say. */
const SPOKEN: ReadonlySet<CaptionedSound> = new Set([
  ...(['charge', 'heartbeat', 'shieldBreak', 'overtime'] as const),
  ...(['flagTaken', 'flagLost', 'flagDropped', 'flagReturned', 'capture', 'captureLost'] as const),
]);

/** Clockwise from the right, each an eighth of the circle. */
const DIRECTIONS = ['right', 'downRight', 'down', 'downLeft', 'left', 'upLeft', 'up', 'upRight'] as const;

/** Sounds in words, with an arrow to where they came from, while the settings ask for them. */
export function Captions() {
  if (!settings.value.captions) return null;
  const lines = captions.value;
  return (
    <>
      <div class="captions" aria-hidden="true" data-testid="captions">
        {lines.map(({ key, sound, angleDeg }) => (
          <p key={key} class="caption">
            {t(`captions.sounds.${sound}`)}
            {angleDeg !== null && (
              <svg viewBox="0 0 24 24" style={{ rotate: `${angleDeg}deg` }}>
                <path d="M3 12h17M13 5l7 7-7 7" />
              </svg>
            )}
          </p>
        ))}
      </div>
      {/* Polite: it waits for the end of what is being read. */}
      <div class="hidden-text" role="log" aria-live="polite" aria-label={t('captions.title')}>
        {lines
          .filter(({ sound }) => SPOKEN.has(sound))
          .map((line) => (
            <p key={line.key}>{spoken(line)}</p>
          ))}
      </div>
    </>
  );
}

function spoken({ sound, angleDeg }: Caption): string {
  const text = t(`captions.sounds.${sound}`);
  if (angleDeg === null) return text;
  const direction = DIRECTIONS[(Math.round(angleDeg / 45) + 8) % 8]!;
  return t('captions.from', { sound: text, direction: t(`captions.directions.${direction}`) });
}
