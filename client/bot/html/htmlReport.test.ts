import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareReports } from '../compare/compareReports.ts';
import { Histogram } from '../measure/Histogram.ts';
import type { SliceJson } from '../measure/Measurements.ts';
import { mergeReports } from '../report/mergeReports.ts';
import { sampleReport } from '../report/sampleReport.ts';
import { htmlReport } from './htmlReport.ts';

const MAX_BYTES = 300_000;
const HOSTILE = `"><img src=x onerror=alert(1)>'</td></title><script>alert(2)</script>\u0000\ud800&amp;`;

test('the report of 16 bots over a minute is well below 300 kB', () => {
  const size = Buffer.byteLength(htmlReport(sampleReport()));
  assert.ok(size < MAX_BYTES, `${size} bytes`);
});

test('a page of a run of an hour has as few points: it stays as light', () => {
  const long = sampleReport({ seconds: 3600, bots: 1, links: ['wifi'] });
  const size = Buffer.byteLength(htmlReport(long));
  assert.ok(size < MAX_BYTES, `${size} bytes`);
});

test('the page needs nothing from anywhere: no address of the web, nothing that loads', () => {
  const page = htmlReport(sampleReport({ facts: { errors: ['no answer'] } })).replaceAll('http://127.0.0.1:2567', '');
  assert.doesNotMatch(page, /https?:|\/\/[a-z]|url\((?!#)|@import|\ssrc=|\shref=|<link|<iframe|<object|<embed|<base/i);
});

test('names, links, rooms and errors of a report are text, whatever they are', () => {
  const calm = htmlReport(sampleReport({ seconds: 3, bots: 2 }));
  const report = sampleReport({ seconds: 3, bots: 2 });
  const [bot] = report.bots;
  const hostile = {
    ...report,
    bots: [{ ...bot!, name: HOSTILE, room: HOSTILE, link: HOSTILE, ended: HOSTILE }],
    links: [...report.links, ...report.links].map((link) => ({ ...link, link: HOSTILE })),
    errors: [HOSTILE],
    startedAt: HOSTILE,
    machines: report.machines.map((machine) => ({ ...machine, host: HOSTILE, cpu: HOSTILE })),
    verdict: { ...report.verdict, headline: HOSTILE, reasons: [HOSTILE] },
    config: { ...report.config, scenario: HOSTILE, url: HOSTILE, seat: { room: HOSTILE } },
    data: { ...report.data, groups: { [HOSTILE]: report.data.groups['wifi']! } },
  };
  const page = htmlReport(hostile);
  const scripts = (text: string): number => text.split('<script').length;
  assert.equal(scripts(page), scripts(calm));
  assert.doesNotMatch(page, /<img/);
  assert.ok(page.isWellFormed() && !page.includes('\0'));
  assert.equal(page.split('</title>').length, 2);
  assert.match(page, /&quot;&gt;&lt;img src=x onerror=alert\(1\)&gt;&#39;/);
});

test('only the page’s own style and script may run', () => {
  const page = htmlReport(sampleReport({ seconds: 1 }));
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)![1]!.replaceAll('&#39;', "'");
  const ours = `'sha256-[\\w+/=]+'`;
  assert.match(policy, new RegExp(`^default-src 'none'; style-src ${ours}; script-src ${ours}; base-uri 'none'; form-action 'none'$`));
  assert.doesNotMatch(page, /\sstyle=|\son[a-z]+="/);
});

test('a run in which nothing was measured makes a page that says so', () => {
  const page = htmlReport(sampleReport({ seconds: 0, bots: 0 }));
  assert.ok(page.split('Nothing was measured.').length > 8);
  assert.match(page, /No shot of a bot was seen/);
  assert.doesNotMatch(page, /NaN|Infinity|undefined/);
});

test('no figure of a full page is broken', () => {
  const runs = [1, 2, 3].map((seed) => sampleReport({ seed, seconds: 5, bots: 4, links: ['wifi', 'lan', 'awful'] }));
  const page = htmlReport(mergeReports(runs, 'in turn'));
  assert.doesNotMatch(page, /NaN|Infinity|undefined|\[object/);
  for (const heading of [
    'Key figures',
    'Percentiles',
    'Over time',
    'How they spread',
    'Links',
    'Bots',
    'Runs',
    'How it was made',
    'Errors',
  ])
    assert.match(page, new RegExp(`<h2 [^>]*>${heading}</h2>`));
});

test('a report from a file, where no limit of a rate is null, makes the same page', () => {
  const report = sampleReport({ seconds: 2, bots: 2, links: ['delay=20'] });
  assert.equal(htmlReport(JSON.parse(JSON.stringify(report)) as typeof report), htmlReport(report));
});

test('a report with a comparison shows every figure of it, and one without has no such section', () => {
  const report = sampleReport({ seconds: 20, bots: 4 });
  assert.doesNotMatch(htmlReport(report), /id="comparison"/);
  const slower = { ...report.data, groups: { wifi: report.data.groups['wifi']!.map(doubled) } };
  const compared = compareReports(report, { ...report, data: slower });
  const page = htmlReport({ ...report, comparison: compared });
  assert.equal(page.match(/class="difference"/g)?.length, compared.figures.filter(({ noise }) => noise !== null).length);
  assert.match(page, /class="mark worse"/);
  assert.doesNotMatch(page, /NaN|Infinity|undefined/);
});

/** A slice whose inputs came back after twice the time. */
function doubled({ metrics, counters }: SliceJson): SliceJson {
  const slow = new Histogram();
  for (const share of Array.from({ length: 100 }, (_, n) => n / 100)) slow.add(2 * Histogram.from(metrics.inputToAckMs!).percentile(share));
  return { metrics: { ...metrics, inputToAckMs: slow.toJSON() }, counters };
}

test('the same error many times is one line', () => {
  const page = htmlReport(sampleReport({ seconds: 1, facts: { errors: Array.from({ length: 5000 }, () => 'the link broke') } }));
  assert.match(page, /<strong>5\u202f000 times<\/strong>\s+the link broke/);
  assert.equal(page.split('the link broke').length, 2);
});
