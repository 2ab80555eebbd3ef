import type { ComponentChildren } from 'preact';
import { MODE_NAMES } from '#shared/sim/modes.ts';
import { metresOf } from '../hud/metresOf.ts';
import { figure, t } from '../i18n/translate.ts';
import { Glyph } from '../ui/Glyph.tsx';
import type { Totals } from './Record.ts';

const MINUTE_MS = 60_000;

/** A figure a tile: twelve places, as two of the ten are twice as wide. */
export function TotalsGrid({ totals }: { totals: Totals }) {
  const { matches, wins, kills, deaths, bankKills, longestBankPx, bestStreak, damage, captures, playedMs } = totals;
  const minutes = Math.floor(playedMs / MINUTE_MS);
  const won = MODE_NAMES.filter((mode) => wins[mode] > 0);
  return (
    <dl class="totals" data-testid="totals">
      <Tile name={t('profile.matches')}>{figure(matches, 0)}</Tile>
      <Tile name={t('profile.wins')} isWide>
        {figure(
          MODE_NAMES.reduce((sum, mode) => sum + wins[mode], 0),
          0,
        )}
        {won.map((mode) => (
          <small key={mode}>
            <Glyph name={mode} label={t(`modes.${mode}`)} /> {figure(wins[mode], 0)}
          </small>
        ))}
      </Tile>
      <Tile name={t('scoreboard.kills')}>{figure(kills, 0)}</Tile>
      <Tile name={t('scoreboard.deaths')}>{figure(deaths, 0)}</Tile>
      <Tile name={t('profile.bankKills')}>{figure(bankKills, 0)}</Tile>
      <Tile name={t('awards.longestBankPx')}>{longestBankPx > 0 ? t('death.metres', { metres: metresOf(longestBankPx) }) : '–'}</Tile>
      <Tile name={t('awards.bestStreak')}>{figure(bestStreak, 0)}</Tile>
      <Tile name={t('profile.damage')}>{figure(damage, 0)}</Tile>
      <Tile name={t('scoreboard.captures')}>{figure(captures, 0)}</Tile>
      <Tile name={t('profile.time')} isWide>
        {t('profile.timeTold', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}
      </Tile>
    </dl>
  );
}

function Tile({ name, isWide = false, children }: { name: string; isWide?: boolean; children: ComponentChildren }) {
  return (
    <div class={isWide ? 'wide' : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
