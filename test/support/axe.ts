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
  await page.evaluate(untilAtRest, within);
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

/** Runs in the page: resolves once nothing fades or moves any more in what `selector` selects, or around it. What goes round for ever does not count. */
async function untilAtRest(selector: string): Promise<void> {
  const roots = [...document.querySelectorAll(selector)];
  const isPassing = ({ playState, effect }: Animation): boolean => {
    const { target } = effect as KeyframeEffect;
    const { iterations, progress } = effect!.getComputedTiming();
    const isHere = target !== null && roots.some((root) => root.contains(target) || target.contains(root));
    return isHere && playState === 'running' && iterations !== Infinity && progress !== null;
  };
  for (;;) {
    // What a click has changed begins to move with the next frame.
    await new Promise(requestAnimationFrame);
    const passing = document.getAnimations().filter(isPassing);
    if (passing.length === 0) return;
    await Promise.allSettled(passing.map(({ finished }) => finished));
  }
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
