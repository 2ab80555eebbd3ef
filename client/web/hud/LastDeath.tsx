import './LastDeath.css';
import { t } from '../i18n/translate.ts';
import { DeathStory } from './DeathStory.tsx';
import type { HudState } from './HudState.ts';

/** The card of the latest death, for those who had no time to read it. */
export function LastDeath({ hud }: { hud: HudState }) {
  const death = hud.lastDeath.value;
  if (death === null) return null;
  return (
    <details
      class="last-death"
      data-testid="last-death"
      onToggle={({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest' })}
    >
      <summary>{t('death.last')}</summary>
      <DeathStory death={death} />
    </details>
  );
}
