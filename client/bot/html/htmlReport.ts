/** `report.html`: one file that needs nothing else, now or in ten years. */
import { createHash } from 'node:crypto';
import { Measurements } from '../measure/Measurements.ts';
import type { Report } from '../report/Report.ts';
import { comparison } from './comparison.ts';
import { distributions } from './distributions.ts';
import { errorList } from './errorList.ts';
import { html, raw } from './html.ts';
import { overTime } from './overTime.ts';
import { PAGE_SCRIPT } from './pageScript.ts';
import { PAGE_STYLE } from './pageStyle.ts';
import { HATCHES } from './hatches.ts';
import { peekersAdvantage } from './peekersAdvantage.ts';
import { percentilesTable } from './percentilesTable.ts';
import { setup } from './setup.ts';
import { runsTable } from './runsTable.ts';
import { botsTable, linksTable } from './tables.ts';
import { keyFigures, verdict } from './verdict.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is loaded, and of what is inline only our own style and script count, whatever else a report might bring in. */
const CONTENT_POLICY = `default-src 'none'; style-src ${hashOf(PAGE_STYLE)}; script-src ${hashOf(PAGE_SCRIPT)}; base-uri 'none'; form-action 'none'`;

export function htmlReport(report: Report): string {
  const measurements = Measurements.from(report.data);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${report.verdict.headline} – Bankshot bots</title>
        ${raw(`<style>${PAGE_STYLE}</style>`)}
      </head>
      <body>
        ${HATCHES}
        <main>
          ${verdict(report)} ${keyFigures(report)} ${comparison(report)} ${percentilesTable(measurements)} ${overTime(report, measurements)}
          ${distributions(report, measurements)} ${peekersAdvantage(report, measurements)} ${linksTable(report)} ${botsTable(report)}
          ${runsTable(report)} ${setup(report)} ${errorList(report)}
        </main>
        <button id="theme" type="button" hidden>Dark or light</button>
        ${raw(`<script>${PAGE_SCRIPT}</script>`)}
      </body>
    </html>`;
  return `${page.text}\n`;
}
