import './PlayerName.css';
import { t } from '../i18n/translate.ts';
import { Emblem, playerColour } from '../ui/Emblem.tsx';
import type { Who } from './HudState.ts';

/** A player as every list shows them; null is one who was never seen here. */
export function PlayerName({ who }: { who: Pick<Who, 'name' | 'colour' | 'emblem'> | null }) {
  if (who === null) return <span class="player-name">{t('hud.someone')}</span>;
  return (
    <span class="player-name" style={{ '--colour': playerColour(who.colour).hex }}>
      <Emblem colour={who.colour} emblem={who.emblem} />
      <bdi>{who.name}</bdi>
    </span>
  );
}
