import './Hud.css';
import { device } from '../controls/device.ts';
import { LagHud } from '../lag/LagHud.tsx';
import type { Match } from '../match/Match.ts';
import { lazily } from '../ui/lazily.tsx';
import { SettingsDialog } from '../ui/SettingsDialog.tsx';
import { Callouts } from './Callouts.tsx';
import { Captions } from './Captions.tsx';
import { Chat } from './Chat.tsx';
import { Crosshair } from './Crosshair.tsx';
import { DeathPanel } from './DeathPanel.tsx';
import { EndScreen } from './EndScreen.tsx';
import { HitMarker } from './HitMarker.tsx';
import { HostPanel } from './HostPanel.tsx';
import { HudButtons } from './HudButtons.tsx';
import { HurtArcs } from './HurtArcs.tsx';
import { KillFeed } from './KillFeed.tsx';
import { Lessons } from './Lessons.tsx';
import { MatchMenu } from './MatchMenu.tsx';
import { Markers } from './Markers.tsx';
import { Minimap } from './Minimap.tsx';
import { NetStatus } from './NetStatus.tsx';
import { Phrases } from './Phrases.tsx';
import { ReconnectBanner } from './ReconnectBanner.tsx';
import { RotateHint } from './RotateHint.tsx';
import { RoundBanner } from './RoundBanner.tsx';
import { ScoreBar } from './ScoreBar.tsx';
import { Scoreboard, ScoresDialog } from './Scoreboard.tsx';
import { SpectatorBar } from './SpectatorBar.tsx';
import { Sticks } from './Sticks.tsx';
import { VitalsPanel } from './VitalsPanel.tsx';

const InviteDialog = lazily(async () => (await import('../ui/InviteDialog.tsx')).InviteDialog);

/** Everything over the arena. It lets pointers through, except to its buttons. */
export function Hud({ match }: { match: Match }) {
  const { hud, controls } = match;
  const panel = hud.panel.value;
  const close = (): void => {
    hud.panel.value = 'none';
  };
  return (
    <div class={`hud ${device.value} ${hud.clock.value?.phase ?? ''}`} data-testid="hud">
      <HurtArcs hud={hud} />
      {controls.isCaptured.value && <Crosshair controls={controls} />}
      <HitMarker hud={hud} controls={controls} />
      <Markers match={match} />
      {device.value === 'touch' && !hud.seat.value.isSpectating && <Sticks controls={controls} hud={hud} />}
      <div class="hud-top-left">
        <Minimap match={match} />
        <NetStatus hud={hud} hasLink={!match.session.isPractice} />
      </div>
      <div class="hud-top">
        <ScoreBar hud={hud} />
        <ReconnectBanner hud={hud} />
        <RoundBanner hud={hud} />
      </div>
      <div class="hud-top-right">
        <HudButtons hud={hud} canTalk={!match.session.isPractice} />
        <KillFeed hud={hud} />
      </div>
      <div class="hud-middle">
        <Callouts hud={hud} />
        <DeathPanel match={match} />
        <RotateHint />
      </div>
      <div class="hud-bottom-left">
        <Chat match={match} />
      </div>
      <div class="hud-bottom">
        <Captions />
        {!hud.seat.value.isSpectating && <Lessons controls={controls} hud={hud} />}
        <SpectatorBar match={match} />
        <VitalsPanel hud={hud} />
      </div>
      <LagHud match={match} />
      <EndScreen match={match} />
      <Scoreboard match={match} />
      {panel === 'scores' && <ScoresDialog match={match} />}
      {panel === 'menu' && <MatchMenu match={match} />}
      {panel === 'host' && <HostPanel match={match} />}
      {panel === 'phrases' && <Phrases match={match} />}
      {panel === 'settings' && <SettingsDialog onClose={close} />}
      {panel === 'invite' && <InviteDialog roomId={match.session.roomId} onClose={close} />}
    </div>
  );
}
