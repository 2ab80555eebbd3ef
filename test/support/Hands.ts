import type { Locator } from 'playwright-core';
import type { GamePage } from './GamePage.ts';

/** A player's hands: what people do to the page, on whatever they hold. Left and right are -1 and 1. */
export type Hands = {
  press(target: Locator): Promise<void>;
  walk(side: -1 | 1): Promise<void>;
  stand(): Promise<void>;
  /** Aims to a side and holds fire. */
  fire(side: -1 | 1): Promise<void>;
  cease(): Promise<void>;
  showScores(): Promise<void>;
  hideScores(): Promise<void>;
};

export function keyboardAndMouse({ page }: GamePage): Hands {
  const { width, height } = page.viewportSize()!;
  return {
    press: (target) => target.click(),
    walk: (side) => page.keyboard.down(side < 0 ? 'KeyA' : 'KeyD'),
    stand: async () => {
      await page.keyboard.up('KeyA');
      await page.keyboard.up('KeyD');
    },
    fire: async (side) => {
      await page.mouse.move(width / 2 + (side * width) / 3, height / 2);
      await page.mouse.down();
    },
    cease: () => page.mouse.up(),
    showScores: () => page.keyboard.down('Tab'),
    hideScores: () => page.keyboard.up('Tab'),
  };
}

/** Two thumbs on glass, each on its half. */
export function thumbs({ page, protocol }: GamePage): Hands {
  const { width, height } = page.viewportSize()!;
  const down = new Map<'left' | 'right', { x: number; y: number; id: number }>();
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd') =>
    protocol.send('Input.dispatchTouchEvent', { type, touchPoints: [...down.values()] });
  const pull = async (thumb: 'left' | 'right', side: -1 | 1): Promise<void> => {
    const start = { x: (thumb === 'left' ? 0.2 : 0.8) * width, y: 0.6 * height, id: thumb === 'left' ? 1 : 2 };
    down.set(thumb, start);
    await send('touchStart');
    down.set(thumb, { ...start, x: start.x + side * 60 });
    await send('touchMove');
  };
  const lift = async (thumb: 'left' | 'right'): Promise<void> => {
    down.delete(thumb);
    await send('touchEnd');
  };
  const scores = page.getByRole('button', { name: 'Scoreboard' });
  return {
    press: (target) => target.tap(),
    walk: (side) => pull('left', side),
    stand: () => lift('left'),
    fire: (side) => pull('right', side),
    cease: () => lift('right'),
    showScores: () => scores.tap(),
    hideScores: () => page.getByTestId('scoreboard').getByRole('button', { name: 'Back to the fight' }).tap(),
  };
}
