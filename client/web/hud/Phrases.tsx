import './Phrases.css';
import type { Audience } from '#shared/schema/messages.ts';
import { PHRASES, type Phrase } from '#shared/schema/phrases.ts';
import { MODES } from '#shared/sim/modes.ts';
import { device } from '../controls/device.ts';
import { t } from '../i18n/translate.ts';
import type { Match } from '../match/Match.ts';
import { useKeydown } from '../ui/useKeydown.ts';

/** What only mates need to know; the rest is for everybody. */
const FOR_MATES: ReadonlySet<Phrase> = new Set<Phrase>(['attack', 'defend', 'haveFlag', 'needHelp', 'onMyWay', 'watchOut']);
/** The digit of each, in the order of the keyboard; the last have none. */
const KEYS = ['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit6', 'Digit7', 'Digit8', 'Digit9', 'Digit0'] as const;

/** A list of things to say with one press. Who reads it reads it in their own language. */
export function Phrases({ match: { hud, session } }: { match: Match }) {
  const isTeamed = MODES[hud.game.value?.mode ?? 'ffa'].isTeamed && !hud.seat.value.isSpectating;
  const close = (): void => {
    hud.panel.value = 'none';
  };
  const shown = PHRASES.filter((phrase) => isTeamed || !FOR_MATES.has(phrase));
  const say = (phrase: Phrase): void => {
    session.sendPhrase(PHRASES.indexOf(phrase), audienceOf(phrase, isTeamed));
    close();
  };
  // Caught on their way down, before the game has them: the key that opened this and a digit are often pressed as one.
  const onKeydown = (event: KeyboardEvent): void => {
    const phrase = shown[KEYS.findIndex((code) => code === event.code)];
    if (event.code === 'Escape') close();
    else if (phrase !== undefined) say(phrase);
    else return;
    event.preventDefault();
    // Nor may the menu open on the Escape that closes this.
    event.stopImmediatePropagation();
  };
  useKeydown(onKeydown, { capture: true });
  return (
    <section class="phrases panel" aria-label={t('hud.phrases')} data-testid="phrases">
      <ul>
        {shown.map((phrase, index) => (
          <li key={phrase}>
            <button type="button" class={audienceOf(phrase, isTeamed)} onClick={() => say(phrase)}>
              {device.value === 'mouse' && KEYS[index] !== undefined && <kbd>{KEYS[index].slice(-1)}</kbd>}
              <span>{t(`phrases.${phrase}`)}</span>
              {isTeamed && FOR_MATES.has(phrase) && <small>{t('chat.team')}</small>}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="button plain" onClick={close}>
        {t('settings.close')}
      </button>
    </section>
  );
}

const audienceOf = (phrase: Phrase, isTeamed: boolean): Audience => (isTeamed && FOR_MATES.has(phrase) ? 'team' : 'all');
