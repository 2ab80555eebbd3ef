import './Awards.css';
import type { PlayerView } from '#net/ArenaView.ts';
import { t } from '../i18n/translate.ts';
import { Glyph, type GlyphName } from '../ui/Glyph.tsx';
import { awardsOf, type Award, type AwardName } from './awardsOf.ts';
import { metresOf } from './metresOf.ts';
import { PlayerName } from './PlayerName.tsx';

const GLYPHS: Readonly<Record<AwardName, GlyphName>> = {
  captures: 'flag',
  returns: 'shield',
  bankKills: 'bank',
  longestBankPx: 'rail',
  damage: 'blaster',
  bestStreak: 'crown',
};

/** Who was best at what. */
export function Awards({ players }: { players: readonly PlayerView[] }) {
  const awards = awardsOf(players);
  if (awards.length === 0) return null;
  return (
    <ul class="awards" aria-label={t('end.awards')} data-testid="awards">
      {awards.map(({ name, winners, value }) => (
        <li key={name} class={winners.some(({ isSelf }) => isSelf) ? 'own' : ''}>
          <Glyph name={GLYPHS[name]} />
          <small>{t(`awards.${name}`)}</small>
          <span class="award-who">
            {winners.map((winner) => (
              <PlayerName key={winner.id} who={winner} />
            ))}
          </span>
          <b>{figure(name, value)}</b>
        </li>
      ))}
    </ul>
  );
}

const figure = (name: Award['name'], value: number): string =>
  name === 'longestBankPx' ? t('death.metres', { metres: metresOf(value) }) : String(value);
