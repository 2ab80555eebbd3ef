import { figure, t } from '../i18n/translate.ts';
import { mapTitle } from '../menu/maps.ts';
import { Glyph } from '../ui/Glyph.tsx';
import type { HistoryRow, Result } from './Record.ts';

const RESULT_KEYS = { win: 'end.victory', loss: 'end.defeat', draw: 'end.draw' } as const satisfies Record<Result, string>;

/** The latest matches, newest first. Scrolls inside itself, so that a narrow page stays as wide as it is. */
export function HistoryTable({ rows }: { rows: readonly HistoryRow[] }) {
  if (rows.length === 0) return <p class="profile-empty">{t('profile.empty')}</p>;
  const dates = new Intl.DateTimeFormat(dateTag(), { dateStyle: 'short', timeStyle: 'short' });
  return (
    <div class="history" role="region" aria-label={t('profile.history')} tabIndex={0}>
      <table data-testid="history">
        <caption>{t('profile.history')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('profile.when')}</th>
            <th scope="col">{t('rooms.map')}</th>
            <th scope="col">{t('rooms.mode')}</th>
            <th scope="col">{t('end.title')}</th>
            <th scope="col" class="history-figure">
              {t('profile.place')}
            </th>
            <th scope="col" class="history-figure">
              {t('scoreboard.score')}
            </th>
            <th scope="col" class="history-figure">
              {t('scoreboard.kills')}
            </th>
            <th scope="col" class="history-figure">
              {t('scoreboard.deaths')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ atMs, map, mode, result, place, score, kills, deaths }) => (
            <tr key={atMs} data-testid="history-row">
              <td>
                <time dateTime={new Date(atMs).toISOString()}>{dates.format(atMs)}</time>
              </td>
              <td>{mapTitle(map)}</td>
              <td>
                <Glyph name={mode} /> {t(`modeTags.${mode}`)}
              </td>
              <td class={`history-${result}`}>{t(RESULT_KEYS[result])}</td>
              {[place, score, kills, deaths].map((value, column) => (
                <td key={column} class="history-figure">
                  {figure(value, 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The language of the page, with the browser's country where it is of that language: dates are written by country. */
function dateTag(): string {
  const { lang } = document.documentElement;
  return navigator.languages.find((tag) => tag.split('-', 1)[0] === lang.split('-', 1)[0]) ?? lang;
}
