import './KillFeed.css';
import { WEAPONS } from '#shared/sim/weapons.ts';
import { t } from '../i18n/translate.ts';
import { playerColour } from '../ui/Emblem.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import type { FlagLine, HudState, KillLine } from './HudState.ts';
import { PlayerName } from './PlayerName.tsx';

/** The latest kills, and what befell the flags. Too quick to be read aloud, so it is not announced. */
export function KillFeed({ hud }: { hud: HudState }) {
  return (
    <ol class="kill-feed" aria-label={t('hud.feed')} aria-live="off" data-testid="kill-feed">
      {hud.feed.value.map((line) => (
        <li key={line.key} class={line.isOwn ? 'panel own' : 'panel'}>
          {line.kind === 'kill' ? <Kill line={line} /> : <Flag line={line} />}
        </li>
      ))}
    </ol>
  );
}

function Kill({ line: { actor, target, weapon, bounces } }: { line: KillLine }) {
  const { name } = WEAPONS[weapon];
  return (
    <>
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
    </>
  );
}

function Flag({ line: { actor, what, paint } }: { line: FlagLine }) {
  return (
    <>
      {actor !== null && <PlayerName who={actor} />}
      <span class="feed-flag" style={{ '--side': playerColour(paint).hex }}>
        <Glyph name="flag" />
        {t(actor === null ? 'flags.wentHome' : `flags.did.${what}`)}
      </span>
    </>
  );
}
