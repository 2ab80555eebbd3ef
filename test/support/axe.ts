import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What keeps people out altogether, or nearly. */
const GRAVE: ReadonlySet<string> = new Set(['serious', 'critical']);

/**
 * What is wrong for people with assistive technology in what `page` shows now, one line a finding: how grave, which rule, where and why.
 * Empty on a good screen. Looks at all of the page, or at what `within` selects, once it has come to rest: what is half faded in has no contrast yet.
 */
export async function graveFindings(page: Page, within = ':root'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source); // half a megabyte to read
  await page.evaluate(async () => {
    const isPassing = ({ playState, effect }: Animation): boolean => {
      const { iterations, progress } = effect!.getComputedTiming();
      return playState === 'running' && iterations !== Infinity && progress !== null;
    };
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(isPassing)
        .map(({ finished }) => finished),
    );
  });
  const { violations } = await page.evaluate(
    (selector) =>
      window.axe.run(selector, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
    within,
  );
  return violations
    .filter(({ impact }) => GRAVE.has(impact ?? ''))
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${impact} ${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
