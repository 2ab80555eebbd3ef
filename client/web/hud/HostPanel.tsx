import './HostPanel.css';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import type { Match } from '../match/Match.ts';
import { loadMaps, maps } from '../menu/maps.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { PlayerName } from './PlayerName.tsx';

/** For the host of a room: begin, throw somebody out, play something else. In a practice there is nobody to throw out. */
export function HostPanel({ match: { hud, session } }: { match: Match }) {
  const close = (): void => {
    hud.panel.value = 'none';
  };
  return (
    <Dialog title={t(session.isPractice ? 'host.change' : 'host.title')} onClose={close} class="host-panel" testId="host-panel">
      {hud.clock.value?.phase === 'warmup' && (
        <button
          type="button"
          class="button primary"
          onClick={() => {
            session.startMatch();
            close();
          }}
          data-testid="host-start"
        >
          {t('host.start')}
        </button>
      )}
      {!session.isPractice && <People match={{ hud, session }} />}
      <Matches
        hasTitle={!session.isPractice}
        onChoose={(map, mode) => {
          session.changeMatch(map, mode);
          close();
        }}
      />
      <button type="button" class="button" onClick={close}>
        {t('pause.resume')}
      </button>
    </Dialog>
  );
}

/** Kicking takes two presses of the same button. */
function People({ match: { hud, session } }: { match: Pick<Match, 'hud' | 'session'> }) {
  const [asked, setAsked] = useState<number | null>(null);
  const people = hud.roster.value.filter(({ isBot, isSelf }) => !isBot && !isSelf);
  return (
    <section>
      <h3>{t('host.people')}</h3>
      {people.length === 0 && <p class="host-alone">{t('host.alone')}</p>}
      <ul class="host-people">
        {people.map((player) => (
          <li key={player.id}>
            <PlayerName who={player} />
            <button
              type="button"
              class="button danger"
              onClick={() => {
                if (asked === player.id) session.kick(player.id);
                setAsked(asked === player.id ? null : player.id);
              }}
              onBlur={() => setAsked(null)}
              data-testid={`kick-${player.id}`}
            >
              {asked === player.id ? t('host.kickSure') : t('host.kick', { name: player.name })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Matches({
  hasTitle,
  onChoose,
}: {
  hasTitle: boolean;
  onChoose: (map: string, mode: NonNullable<typeof maps.value>[number]['modes'][number]) => void;
}) {
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    loadMaps().catch(() => setMissing(true));
  }, []);
  return (
    <section>
      {hasTitle && <h3>{t('host.change')}</h3>}
      {isMissing && <p role="alert">{t('failure.unreachable')}</p>}
      <ul class="host-maps">
        {maps.value?.map(({ name, title, modes }) => (
          <li key={name}>
            <b>{title}</b>
            <span>
              {modes.map((mode) => (
                <button
                  key={mode}
                  type="button"
                  class="button"
                  aria-label={t('host.play', { map: title, mode: t(`modes.${mode}`) })}
                  onClick={() => onChoose(name, mode)}
                  data-testid={`play-${name}-${mode}`}
                >
                  {t(`modes.${mode}`)}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
