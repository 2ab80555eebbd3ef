import './KillFeed.css';
import { WEAPONS } from '#shared/sim/weapons.ts';
import { t } from '../i18n/translate.ts';
import { Glyph } from '../ui/Glyph.tsx';
import type { FeedLine, HudState } from './HudState.ts';
import { PlayerName } from './PlayerName.tsx';

/** The latest kills. Too quick to be read aloud, so it is not announced. */
export function KillFeed({ hud }: { hud: HudState }) {
  return (
    <ol class="kill-feed" aria-label={t('hud.feed')} aria-live="off" data-testid="kill-feed">
      {hud.feed.value.map((line) => (
        <Line key={line.key} line={line} />
      ))}
    </ol>
  );
}

function Line({ line: { actor, target, weapon, bounces, isOwn } }: { line: FeedLine }) {
  const { name } = WEAPONS[weapon];
  return (
    <li class={isOwn ? 'panel own' : 'panel'}>
      <PlayerName who={actor} />
      <span class={bounces > 0 ? 'feed-how banked' : 'feed-how'}>
        <Glyph name={name} label={t(`weapons.${name}`)} />
        {bounces > 0 && (
          <>
            <Glyph name="bank" label={t('hud.bankShot')} />
            <b>{bounces}</b>
          </>
        )}
      </span>
      <PlayerName who={target} />
    </li>
  );
}
