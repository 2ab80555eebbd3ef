/** A death in words: the sentence under the card, and all of the card for those who hear it. */
import { COVER_TICKS, TICK_MS } from '#shared/netConfig.ts';
import { WEAPONS } from '#shared/sim/weapons.ts';
import { t } from '../i18n/translate.ts';
import { explainDeath } from './explainDeath.ts';
import type { DeathCard } from './HudState.ts';
import { metresOf } from './metresOf.ts';

const COVER_MS = Math.round(COVER_TICKS * TICK_MS);

/** Why it looked wrong; null when it did not. */
export function deathReason(death: DeathCard): string | null {
  const reason = explainDeath(death);
  if (reason === null) return null;
  return t(`death.why.${reason}`, { rewindMs: death.rewindMs, coverMs: COVER_MS, pingMs: death.ownPingMs });
}

/** Who, with what, from how far, and why. */
export function tellDeath(death: DeathCard): string {
  const { actor, weapon, bounces, distancePx } = death;
  const figures = {
    name: actor?.name ?? t('hud.someone'),
    weapon: t(`weapons.${WEAPONS[weapon].name}`),
    metres: metresOf(distancePx),
    count: bounces,
  };
  const what = bounces > 0 ? t('death.toldBank', figures) : t('death.told', figures);
  const reason = deathReason(death);
  return reason === null ? what : `${what} ${reason}`;
}
