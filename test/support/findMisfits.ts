import type { Page } from 'playwright-core';

/** Words that do not fit where they stand: cut off, outside of the page, or over other words. */
export type Misfit = { what: string; text: string; element: string };

/** Looks at everything that is said on the page now; in a dialog, if one is open. */
export function findMisfits(page: Page): Promise<Misfit[]> {
  return page.evaluate(() => {
    /** Rounding of sub-pixels, px. */
    const SLACK = 1;
    /** Lines of two texts may touch: their boxes are taller than their letters. */
    const TOUCH = 4;
    const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
    const misfits: Misfit[] = [];

    const nameOf = (element: Element): string => {
      const own = (node: Element): string =>
        node.localName +
        (node.getAttribute('data-testid') ? `[${node.getAttribute('data-testid')}]` : '') +
        [...node.classList].map((name) => `.${name}`).join('');
      return element.parentElement === null ? own(element) : `${own(element.parentElement)} > ${own(element)}`;
    };
    const textOf = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 80);
    const report = (what: string, element: Element, text = textOf(element)): void =>
      void misfits.push({ what, text, element: nameOf(element) });
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('.hidden-text, svg, canvas, option') === null;
    /** Whether what is outside of an ancestor's box can be scrolled to. */
    const scrolls = (element: Element, axis: 'x' | 'y'): boolean => {
      for (let node: Element | null = element; node !== null; node = node.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(node);
        if (['auto', 'scroll'].includes(axis === 'x' ? overflowX : overflowY)) return true;
      }
      return false;
    };

    const elements = [...root.querySelectorAll('*')].filter(isShown);
    // Names of players are theirs: cutting them is right.
    const isSomebodys = (element: Element): boolean => element.closest('.player-name, .kill-feed') !== null;

    for (const element of elements) {
      if (isSomebodys(element) || element.clientWidth === 0 || textOf(element) === '') continue;
      const overflows = (node: Element): boolean => node.clientWidth > 0 && node.scrollWidth > node.clientWidth + SLACK;
      if (!overflows(element) || scrolls(element, 'x')) continue;
      // The innermost is to blame.
      if (![...element.querySelectorAll('*')].some((inner) => isShown(inner) && overflows(inner))) {
        report(`is ${element.scrollWidth - element.clientWidth} px wider than its place`, element);
      }
    }
    for (const select of elements.filter((element) => element instanceof HTMLSelectElement)) {
      if (select.scrollWidth > select.clientWidth + SLACK) report('is wider than its place', select, select.selectedOptions[0]?.text);
    }

    type Line = { element: Element; text: string; box: DOMRect };
    const lines: Line[] = [];
    /** As much of a box as is not cut off. */
    const uncut = (element: Element, box: DOMRect): DOMRect => {
      let { left, right } = box;
      for (let node: Element | null = element; node !== null; node = node.parentElement) {
        if (getComputedStyle(node).overflowX === 'visible') continue;
        const frame = node.getBoundingClientRect();
        [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
      }
      return new DOMRect(left, box.top, Math.max(0, right - left), box.height);
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (node.textContent!.trim() === '' || !isShown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        if (box.width > 0) lines.push({ element, text: node.textContent!.trim().slice(0, 80), box });
    }
    for (const { element, text, box } of lines) {
      const { left, right } = isSomebodys(element) ? element.getBoundingClientRect() : box;
      const isOutX = left < -SLACK || right > innerWidth + SLACK;
      const isOutY = box.top < -SLACK || box.bottom > innerHeight + SLACK;
      if ((isOutX && !scrolls(element, 'x')) || (isOutY && !scrolls(element, 'y'))) report('leaves the page', element, text);
    }
    /** Whether a line is seen at its place: not scrolled out of its box, and not under a panel. What lets pointers through cannot be asked. */
    const isOnTop = ({ element, box }: Line): boolean => {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      for (let node = element.parentElement; node !== null; node = node.parentElement) {
        if (getComputedStyle(node).overflowY === 'visible') continue;
        const { left, right, top, bottom } = node.getBoundingClientRect();
        if (x < left || x > right || y < top || y > bottom) return false;
      }
      const stack = document.elementsFromPoint(x, y);
      return stack[0] === undefined || stack[0].contains(element) || element.contains(stack[0]) || !stack.includes(element);
    };
    /** What stands still while the rest is scrolled under it. */
    const sticks = (element: Element): boolean => {
      for (let node: Element | null = element; node !== null; node = node.parentElement)
        if (getComputedStyle(node).position === 'sticky') return true;
      return false;
    };
    const seen = lines.map((line) => ({ ...line, box: uncut(line.element, line.box) })).filter(isOnTop);
    for (const [i, one] of seen.entries()) {
      for (const other of seen.slice(0, i)) {
        if (one.element === other.element || one.element.contains(other.element) || other.element.contains(one.element)) continue;
        if (sticks(one.element) !== sticks(other.element)) continue;
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (width > SLACK && height > TOUCH) report(`lies over "${other.text}"`, one.element, one.text);
      }
    }
    return misfits;
  });
}
