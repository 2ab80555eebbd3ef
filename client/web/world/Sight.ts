import type { Box } from '../paint/arenaShape.ts';

/** Beyond the edge of the view, px: the largest thing drawn around a point. */
const REACH = 110;

/** The part of the arena on screen, with a margin: Phaser draws what is outside, too, unless it is told not to. */
export class Sight {
  #left = 0;
  #top = 0;
  #right = 0;
  #bottom = 0;

  lookAt(x: number, y: number, width: number, height: number): void {
    this.#left = x - width / 2 - REACH;
    this.#right = x + width / 2 + REACH;
    this.#top = y - height / 2 - REACH;
    this.#bottom = y + height / 2 + REACH;
  }

  shows(x: number, y: number): boolean {
    return x > this.#left && x < this.#right && y > this.#top && y < this.#bottom;
  }

  showsBox({ x, y, width, height }: Box): boolean {
    return x + width > this.#left && x < this.#right && y + height > this.#top && y < this.#bottom;
  }
}
