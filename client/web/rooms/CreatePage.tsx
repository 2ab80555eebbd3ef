import './CreatePage.css';
import './RoomPage.css';
import { useEffect, useState } from 'preact/hooks';
import { DIFFICULTIES } from '#shared/brain/difficulties.ts';
import { MAX_MATCH_MINUTES } from '#shared/netConfig.ts';
import { MODES, type ModeName } from '#shared/sim/modes.ts';
import type { MapListing } from '#shared/schema/messages.ts';
import { Choice } from '../form/Choice.tsx';
import { MapPicker } from '../form/MapPicker.tsx';
import { Slider } from '../form/Slider.tsx';
import { t } from '../i18n/translate.ts';
import { joinMatch } from '../match/joinMatch.ts';
import { kept } from '../match/kept.ts';
import { loadMaps, maps } from '../menu/maps.ts';
import { MenuSection } from '../menu/MenuSection.tsx';
import { ModePicker } from '../menu/ModePicker.tsx';
import { LazyWait } from '../ui/LazyWait.tsx';
import { AccessFields } from './AccessFields.tsx';
import { mostScore, readWish, requestOf, usualRules, type RoomWish } from './RoomWish.ts';
import { Switch } from '../form/Switch.tsx';

const wish = kept('bankshot.room', readWish);
const change = (part: Partial<RoomWish>): void => {
  wish.value = { ...wish.peek(), ...part };
};

const LIMIT_LABEL = { ffa: 'create.scoreLimit', tdm: 'create.scoreLimit', ctf: 'create.flagLimit', duel: 'create.boutLimit' } as const;

/** A room of one's own: whoever opens it is its host. */
export function CreatePage() {
  const [hasFailed, setFailed] = useState(false);
  const load = (): void => {
    setFailed(false);
    loadMaps().catch(() => setFailed(true));
  };
  useEffect(load, []);
  return (
    <MenuSection title={t('menu.create')}>
      {maps.value !== null && <CreateForm maps={maps.value} />}
      {maps.value === null && !hasFailed && <LazyWait />}
      {hasFailed && (
        <div class="lazy-missing" role="alert">
          <p>{t('create.failed')}</p>
          <button class="button" onClick={load}>
            {t('failure.retry')}
          </button>
        </div>
      )}
    </MenuSection>
  );
}

function CreateForm({ maps }: { maps: readonly MapListing[] }) {
  const [password, setPassword] = useState('');
  // The map decides what can be played on it: a mode it lacks gives way to its first.
  const map = maps.find(({ name }) => name === wish.value.map) ?? maps[0]!;
  const mode = map.modes.includes(wish.value.mode) ? wish.value.mode : map.modes[0]!;
  const rules = mode === wish.value.mode ? wish.value : { ...wish.value, mode, ...usualRules(mode) };
  const pickMode = (picked: ModeName): void => change({ mode: picked, ...usualRules(picked) });
  const pickMap = (name: string | undefined): void => {
    const modes = maps.find((each) => each.name === name)!.modes;
    change({ map: name!, ...(!modes.includes(mode) && { mode: modes[0]!, ...usualRules(modes[0]!) }) });
  };
  const { isTeamed, maxPlayers } = MODES[mode];
  const open = (event: Event): void => {
    event.preventDefault();
    void joinMatch({ create: requestOf({ ...rules, map: map.name }, password) });
  };
  return (
    <form class="create" onSubmit={open} data-testid="create-form">
      <MapPicker maps={maps} map={map.name} onPick={pickMap} />
      <div class="create-column">
        <ModePicker modes={map.modes} mode={mode} onPick={pickMode} />
        <Slider
          label={t(LIMIT_LABEL[mode])}
          least={1}
          most={mostScore(mode)}
          value={rules.scoreLimit}
          told={t('create.limitTold', { limit: rules.scoreLimit })}
          onChange={(scoreLimit) => change({ mode, scoreLimit })}
          testId="score-limit"
        />
        <Slider
          label={t('create.minutes')}
          least={1}
          most={MAX_MATCH_MINUTES}
          value={rules.minutes}
          told={t('create.minutesTold', { count: rules.minutes })}
          onChange={(minutes) => change({ mode, minutes })}
        />
      </div>
      <div class="create-column">
        <Slider
          label={t('create.fill')}
          least={0}
          most={maxPlayers}
          value={Math.min(rules.bots, maxPlayers)}
          told={rules.bots === 0 ? t('create.noBots') : t('create.fillTold', { count: Math.min(rules.bots, maxPlayers) })}
          onChange={(bots) => change({ bots })}
          testId="bots"
        />
        {rules.bots > 0 && (
          <Choice
            label={t('form.difficulty')}
            values={DIFFICULTIES}
            value={rules.difficulty}
            nameOf={(each) => t(`difficulties.${each}`)}
            onPick={(difficulty) => change({ difficulty })}
          />
        )}
        {isTeamed && maxPlayers > 2 && (
          <Switch
            label={t('create.friendlyFire')}
            hint={t('create.friendlyFireHint')}
            isOn={rules.friendlyFire}
            onChange={(friendlyFire) => change({ friendlyFire })}
          />
        )}
        <AccessFields
          isPrivate={rules.isPrivate}
          password={password}
          onPrivate={(isPrivate) => change({ isPrivate })}
          onPassword={setPassword}
        />
      </div>
      <button class="button primary create-go" data-testid="open-room">
        {t('create.go')}
      </button>
    </form>
  );
}
