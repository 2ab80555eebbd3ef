import './GuidePage.css';
import { WEAPONS } from '#shared/sim/weapons.ts';
import { MODE_NAMES } from '#shared/sim/modes.ts';
import { actionLabel } from '../controls/codeLabel.ts';
import type { Action } from '../controls/bindings.ts';
import { t } from '../i18n/translate.ts';
import { ControlGuide } from '../ui/ControlGuide.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { MenuSection } from '../menu/MenuSection.tsx';
import { BankPicture } from './BankPicture.tsx';

/** Beyond moving and shooting, in the order a newcomer needs them. */
const MORE_ACTIONS: readonly Action[] = ['scoreboard', 'chat', 'teamChat', 'quickChat', 'menu', 'mute', 'lag'];
const DEVICES = ['mouse', 'pad', 'touch'] as const;

/** How the game is played: what makes it different, the controls as they are bound now, weapons and modes. */
export function GuidePage() {
  return (
    <MenuSection title={t('menu.guide')}>
      <div class="guide-page" data-testid="guide">
        <section class="guide-bank">
          <BankPicture />
          <div>
            <h3>{t('how.bank')}</h3>
            <p>{t('how.bankText')}</p>
            <p>{t('how.dashText')}</p>
          </div>
        </section>
        <section>
          <h3>{t('how.controls')}</h3>
          <dl class="guide-devices">
            {DEVICES.map((device) => (
              <div key={device}>
                <dt>{t(`how.${device}`)}</dt>
                <dd>
                  <ControlGuide device={device} />
                </dd>
              </div>
            ))}
          </dl>
          <ul class="guide guide-more">
            {MORE_ACTIONS.map((action) => (
              <li key={action}>
                <kbd>{actionLabel(action, 'keys') ?? t('keys.none')}</kbd> {t(`bindings.actions.${action}`)}
              </li>
            ))}
          </ul>
          <p class="guide-note">{t('how.rebind')}</p>
        </section>
        <section>
          <h3>{t('how.weapons')}</h3>
          <dl class="guide-list">
            {Object.values(WEAPONS).map(({ name }) => (
              <div key={name}>
                <dt>
                  <Glyph name={name} /> {t(`weapons.${name}`)}
                </dt>
                <dd>{t(`how.weaponTexts.${name}`)}</dd>
              </div>
            ))}
          </dl>
          <h3>{t('how.modes')}</h3>
          <dl class="guide-list">
            {MODE_NAMES.map((mode) => (
              <div key={mode}>
                <dt>
                  <Glyph name={mode} /> {t(`modes.${mode}`)}
                </dt>
                <dd>{t(`modeHints.${mode}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </MenuSection>
  );
}
