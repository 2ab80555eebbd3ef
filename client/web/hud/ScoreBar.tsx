import './ScoreBar.css';
import { t } from '../i18n/translate.ts';
import { Emblem, playerColour } from '../ui/Emblem.tsx';
import { clockText } from './clockText.ts';
import { FlagStatus } from './FlagStatus.tsx';
import type { Clock, HudState } from './HudState.ts';
import type { ScoreBarModel, SoloSide, TeamSide } from './scoreBarOf.ts';
import { teamName } from './teamName.ts';

/** The last seconds of a match turn the clock red. */
const FINAL_SECONDS = 15;

/** The score of the two sides with the clock between them: teams, or oneself and the one to beat. */
export function ScoreBar({ hud }: { hud: HudState }) {
  const clock = hud.clock.value;
  const bar = hud.bar.value;
  if (clock === null || bar === null) return null;
  return (
    <div class={`score-bar panel ${bar.kind}`} data-testid="score-bar">
      {bar.kind === 'solo' ? <SoloScore side={bar.own} place="own" /> : <TeamScore bar={bar} index={0} />}
      <Middle clock={clock} limit={bar.limit} />
      {bar.kind === 'solo' ? <SoloScore side={bar.rival} place="rival" /> : <TeamScore bar={bar} index={1} />}
    </div>
  );
}

function Middle({ clock: { phase, seconds }, limit }: { clock: Clock; limit: number }) {
  const isFinal = phase === 'overtime' || (phase === 'live' && seconds <= FINAL_SECONDS);
  return (
    <span class="score-middle">
      <time class={isFinal ? 'clock final' : 'clock'} role="timer" aria-label={t('hud.clock')} data-testid="clock">
        {clockText(seconds)}
      </time>
      <small>{phase === 'overtime' ? t('round.suddenDeath') : t('hud.limit', { limit })}</small>
    </span>
  );
}

function SoloScore({ side, place }: { side: SoloSide | null; place: 'own' | 'rival' }) {
  return (
    <span class={`score-side ${place}`} role="group" aria-label={t(place === 'own' ? 'hud.score' : 'hud.leader')}>
      {side !== null && (
        <>
          <small>{place === 'own' ? t('hud.rank', { rank: side.rank }) : side.name}</small>
          <Emblem colour={side.colour} emblem={side.emblem} />
          <b>{side.score}</b>
        </>
      )}
    </span>
  );
}

function TeamScore({ bar, index }: { bar: Extract<ScoreBarModel, { kind: 'teams' }>; index: 0 | 1 }) {
  const side = bar.sides[index];
  const name = side.name ?? teamName(side.team);
  return (
    <span
      class={`score-side ${index === 0 ? 'own' : 'rival'} ${side.isOwn ? 'mine' : ''}`}
      style={{ '--side': playerColour(side.paint).hex }}
      role="group"
      aria-label={side.isOwn ? t('hud.ownSide', { name }) : name}
      data-testid={`side-${side.team}`}
    >
      {side.flag !== null && <FlagStatus flag={side.flag} />}
      <small>{name}</small>
      <Emblem colour={side.paint} />
      {bar.hasPips ? <Pips side={side} limit={bar.limit} /> : <b>{side.score}</b>}
    </span>
  );
}

/** Too many to be told apart are a number. */
const MOST_PIPS = 9;

function Pips({ side: { score }, limit }: { side: TeamSide; limit: number }) {
  if (limit > MOST_PIPS) return <b>{score}</b>;
  return (
    <span class="pips" role="img" aria-label={t('hud.pips', { score, limit })}>
      {Array.from({ length: limit }, (_, pip) => (
        <i key={pip} class={pip < score ? 'won' : ''} />
      ))}
    </span>
  );
}
