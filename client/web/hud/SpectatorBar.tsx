import './SpectatorBar.css';
import { MAX_HEALTH, MAX_SHIELD } from '#shared/tuning.ts';
import { WEAPONS } from '#shared/sim/weapons.ts';
import { actionLabel } from '../controls/codeLabel.ts';
import { device } from '../controls/device.ts';
import { t } from '../i18n/translate.ts';
import type { Match } from '../match/Match.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { lookOf } from './lookOf.ts';
import { PlayerName } from './PlayerName.tsx';

/** On the stands: whom one watches and how they are, the ways to look, and the way onto the field. */
export function SpectatorBar({ match: { hud, session, watch } }: { match: Match }) {
  if (!hud.seat.value.isSpectating || hud.clock.value?.phase === 'over') return null;
  const watched = hud.watch.value;
  const mode = watched?.mode ?? 'follow';
  return (
    <section class="spectator" aria-label={t('watch.title')} data-testid="spectator">
      <p class="spectator-title" role="status">
        <Glyph name="eye" /> {watched?.mode === 'follow' ? t('watch.watching') : t(`watch.${mode}`)}
      </p>
      {watched?.mode === 'follow' && <Followed match={{ hud, watch }} id={watched.id} />}
      <div class="spectator-buttons">
        <WatchButton name="follow" isOn={mode === 'follow'} act={() => watch.follow()} />
        <WatchButton name="free" isOn={mode === 'free'} act={() => watch.free()} />
        <WatchButton name="overview" isOn={mode === 'overview'} act={() => watch.overview()} />
        <button type="button" class="button primary" onClick={() => session.play()} data-testid="join-in">
          {t('watch.joinIn')}
        </button>
      </div>
    </section>
  );
}

/** Lets go of the focus, so that keys stay with the camera. */
function WatchButton({ name, isOn, act }: { name: 'follow' | 'free' | 'overview'; isOn: boolean; act: () => void }) {
  return (
    <button
      type="button"
      class={isOn ? 'button on' : 'button'}
      aria-pressed={isOn}
      onClick={(event) => {
        event.currentTarget.blur();
        act();
      }}
      data-testid={`watch-${name}`}
    >
      {t(`watch.${name}`)}
    </button>
  );
}

function Followed({ match: { hud, watch }, id }: { match: Pick<Match, 'hud' | 'watch'>; id: number }) {
  const player = hud.moment.value?.view.players.find((known) => known.id === id);
  if (player === undefined) return null;
  const { health, shield, weapon, isAlive, score } = player;
  const { name } = WEAPONS[weapon];
  return (
    <div class={isAlive ? 'followed panel' : 'followed panel dead'} data-testid="followed">
      <StepButton step={-1} watch={watch} />
      <div class="followed-facts">
        <p>
          <PlayerName who={{ name: player.name, ...lookOf(player, null, false) }} />
          <b>{t('end.points', { count: score })}</b>
          <span class="followed-weapon">
            <Glyph name={name} label={t(`weapons.${name}`)} />
          </span>
          <b aria-label={t('hud.health')}>{Math.ceil(health)}</b>
        </p>
        <div class="health-bar" style={{ '--health-level': health / MAX_HEALTH, '--shield-level': shield / MAX_SHIELD }} />
      </div>
      <StepButton step={1} watch={watch} />
    </div>
  );
}

function StepButton({ step, watch }: { step: 1 | -1; watch: Match['watch'] }) {
  const action = step === 1 ? 'spectateNext' : 'spectatePrevious';
  const key = device.value === 'touch' ? null : actionLabel(action, device.value === 'pad' ? 'pad' : 'keys');
  return (
    <button
      type="button"
      class={step === 1 ? 'followed-step' : 'followed-step back'}
      aria-label={t(step === 1 ? 'watch.next' : 'watch.previous')}
      title={key ?? undefined}
      onClick={(event) => {
        event.currentTarget.blur();
        watch.next(step);
      }}
    >
      <Glyph name="arrow" />
    </button>
  );
}
