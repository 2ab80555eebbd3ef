import type { Report } from '../report/Report.ts';
import { html, type Markup } from './html.ts';
import { whole } from './numbers.ts';

/** More kinds of errors than this are in report.json alone. */
const MAX_KINDS = 100;

/** The same words are one line, with how often they were said. */
export function errorList({ errors }: Report): Markup {
  const kinds = [...Map.groupBy(errors, (error) => error)].map(([error, same]) => ({ error, times: same.length }));
  kinds.sort((a, b) => b.times - a.times);
  const left = kinds.length - MAX_KINDS;
  return html`<section aria-labelledby="errors">
    <h2 id="errors">Errors</h2>
    ${
      errors.length === 0
        ? html`<p class="none">None.</p>`
        : html`<ul class="errors">
            ${kinds.slice(0, MAX_KINDS).map(({ error, times }) => html`<li>${times > 1 && html`<strong>${whole(times)} times</strong> `}${error}</li>`)}
          </ul>`
    }
    ${left > 0 && html`<p class="aside">${whole(left)} more kinds are in report.json.</p>`}
  </section>`;
}
