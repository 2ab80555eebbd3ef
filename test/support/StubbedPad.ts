import type { GamePage } from './GamePage.ts';

/** Buttons of the standard gamepad. */
export const PAD = { a: 0, b: 1, y: 3, lb: 4, rb: 5, lt: 6, rt: 7, view: 8, start: 9, up: 12, down: 13, left: 14, right: 15 } as const;

type PadState = { connected: boolean; down: number[]; axes: number[] };

declare global {
  interface Window {
    __pad: PadState;
  }
}

/** A standard gamepad that the page believes in: no machine of ours has a real one. */
export class StubbedPad {
  readonly #page: GamePage['page'];

  private constructor({ page }: GamePage) {
    this.#page = page;
  }

  /** Before the page is opened. The pad is not connected yet. */
  static async prepare(game: GamePage): Promise<StubbedPad> {
    await game.page.addInitScript(() => {
      window.__pad = { connected: false, down: [], axes: [0, 0, 0, 0] };
      const buttonAt = (_: unknown, i: number) => ({
        pressed: window.__pad.down.includes(i),
        touched: false,
        value: Number(window.__pad.down.includes(i)),
      });
      const read = (): unknown => ({
        id: 'Stub (STANDARD GAMEPAD)',
        index: 0,
        mapping: 'standard',
        connected: true,
        timestamp: performance.now(),
        axes: [...window.__pad.axes],
        buttons: Array.from({ length: 17 }, buttonAt),
        vibrationActuator: null,
      });
      navigator.getGamepads = () => (window.__pad.connected ? [read(), null, null, null] : [null, null, null, null]) as (Gamepad | null)[];
    });
    return new StubbedPad(game);
  }

  async connect(): Promise<void> {
    await this.#change({ connected: true, down: [], axes: [0, 0, 0, 0] }, 'gamepadconnected');
  }

  async disconnect(): Promise<void> {
    await this.#change({ connected: false }, 'gamepaddisconnected');
  }

  async press(...down: number[]): Promise<void> {
    await this.#change({ down });
  }

  async release(): Promise<void> {
    await this.#change({ down: [] });
  }

  /** Buttons and sticks. */
  async letGo(): Promise<void> {
    await this.#change({ down: [], axes: [0, 0, 0, 0] });
  }

  /** Down for one frame: a machine under load must not make it a button that is held, which is walked again and again. */
  async tap(button: number): Promise<void> {
    await this.#page.evaluate(async (down) => {
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      Object.assign(window.__pad, { down: [down] });
      await nextFrame();
      Object.assign(window.__pad, { down: [] });
      await nextFrame();
      await nextFrame();
    }, button);
  }

  /** Axes of the left and the right stick, -1 .. 1. */
  async pull(left: readonly [x: number, y: number], right: readonly [x: number, y: number] = [0, 0]): Promise<void> {
    await this.#change({ axes: [...left, ...right] });
  }

  /** Changes what the page reads, and waits until it has read it. */
  async #change(part: Partial<PadState>, event?: string): Promise<void> {
    await this.#page.evaluate(
      async ([changed, name]) => {
        Object.assign(window.__pad, changed);
        if (name !== undefined) window.dispatchEvent(Object.assign(new Event(name), { gamepad: navigator.getGamepads()[0] ?? { id: '' } }));
        for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      },
      [part, event] as const,
    );
  }
}
