import './PracticePage.css';
import { useEffect } from 'preact/hooks';
import { DIFFICULTIES } from '#shared/brain/difficulties.ts';
import { MODE_NAMES, MODES } from '#shared/sim/modes.ts';
import { t } from '../i18n/translate.ts';
import { joinPractice } from '../match/joinMatch.ts';
import { changePractice, practiceSetup } from '../match/PracticeSetup.ts';
import { Choice } from '../form/Choice.tsx';
import { MapPicker } from '../form/MapPicker.tsx';
import { Slider } from '../form/Slider.tsx';
import { loadMaps, maps } from '../menu/maps.ts';
import { MenuSection } from '../menu/MenuSection.tsx';
import { ModePicker } from '../menu/ModePicker.tsx';

/** A match against bots in this page, without a server: what to play and against whom. */
export function PracticePage() {
  const { mode, difficulty, players, map } = practiceSetup.value;
  // Without the maps there is no choice between them; the practice itself says what is wrong.
  useEffect(() => void loadMaps().catch(() => undefined), []);
  const most = MODES[mode].maxPlayers;
  const here = (maps.value ?? []).filter(({ modes }) => modes.includes(mode));
  const play = (event: Event): void => {
    event.preventDefault();
    void joinPractice();
  };
  return (
    <MenuSection title={t('menu.practice')}>
      <form class="practice" onSubmit={play} data-testid="practice-form">
        <p class="practice-pitch">{t('practice.pitch')}</p>
        <ModePicker modes={MODE_NAMES} mode={mode} onPick={(picked) => changePractice({ mode: picked })} />
        <Choice
          label={t('form.difficulty')}
          values={DIFFICULTIES}
          value={difficulty}
          nameOf={(each) => t(`difficulties.${each}`)}
          onPick={(picked) => changePractice({ difficulty: picked })}
        />
        {most > 2 && (
          <Slider
            label={t('practice.players')}
            least={2}
            most={most}
            value={Math.min(players, most)}
            told={t('practice.playersTold', { count: Math.min(players, most) - 1 })}
            onChange={(picked) => changePractice({ players: picked })}
          />
        )}
        <MapPicker
          maps={here}
          map={here.find(({ name }) => name === map)?.name}
          onPick={(picked) => changePractice({ map: picked })}
          hasAny
        />
        <button class="button primary practice-go" data-testid="start-practice">
          {t('practice.go')}
        </button>
      </form>
    </MenuSection>
  );
}
