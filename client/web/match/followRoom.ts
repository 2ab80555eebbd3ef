/** What the room says beside its state: talk, refusals, and a change of the own place. */
import type { GameSession } from '#net/GameSession.ts';
import { NO_PLAYER } from '#shared/netConfig.ts';
import type { ServerMessages } from '#shared/schema/messages.ts';
import { PHRASES } from '#shared/schema/phrases.ts';
import type { ChatLine, HudState } from '../hud/HudState.ts';
import { lookOf } from '../hud/lookOf.ts';
import { t } from '../i18n/translate.ts';
import { settings } from '../settings.ts';
import { showToast } from '../ui/toasts.ts';

/** Lines of talk kept to scroll back to. */
const CHAT_LENGTH = 60;

/** Tells the HUD until one of the functions returned is called for each. */
export function followRoom(session: GameSession, hud: HudState): (() => void)[] {
  let keys = 0;
  const say = (saying: Omit<ServerMessages['chat'], 'text'>, words: ChatLine['words']): void => {
    const { player, name, team, to } = saying;
    const view = hud.moment.peek()?.view;
    const known = view?.players.find(({ id }) => id === player);
    const isFriendFoe = settings.peek().teamColours === 'friend-foe';
    const look = known === undefined || view === undefined ? { colour: 0, emblem: 0 } : lookOf(known, view.self, isFriendFoe);
    const line = {
      key: keys++,
      sinceMs: performance.now(),
      who: { id: player, name, ...look },
      isWatcher: player === NO_PLAYER,
      team,
      to,
      words,
    };
    hud.chat.value = [...hud.chat.peek(), line].slice(-CHAT_LENGTH);
  };
  const takeSeat = (): void => {
    hud.seat.value = { isSpectating: session.isSpectating, isHost: session.isHost };
  };
  takeSeat();
  return [
    session.on('chat', (line) => say(line, line.text)),
    session.on('phrase', (line) => {
      // A newer server may know more phrases.
      const phrase = PHRASES[line.phrase];
      if (phrase !== undefined) say(line, { phrase });
    }),
    session.on('refused', ({ why }) => showToast(t(`refused.${why}`))),
    session.on('seat', takeSeat),
  ];
}
