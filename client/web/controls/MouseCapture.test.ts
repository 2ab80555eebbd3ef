import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MouseCapture } from './MouseCapture.ts';

/** A browser, a game that opens its menu on Escape, and a player. Answers of the browser come when they are flushed. */
class Desk {
  /** What the browser says to the next requests. */
  gives = true;
  /** Whether it says anything at all. */
  answers = true;
  mayTake = true;
  hasFocus = true;
  menus = 0;
  refusals = 0;
  requests = 0;
  #isLocked = false;
  #answers: (() => void)[] = [];
  #nowMs = 0;
  #timers: { atMs: number; act: () => void }[] = [];
  readonly capture = new MouseCapture({
    lock: {
      take: () => {
        this.requests++;
        return new Promise((resolve, reject) => {
          if (!this.answers) return;
          this.#answers.push(() => {
            if (!this.gives) return reject(new Error('NotAllowedError'));
            this.#isLocked = true;
            resolve();
            this.#answers.push(() => this.capture.changed(this.#isLocked));
          });
        });
      },
      letGo: () => this.takeAway(),
      mayTake: () => this.mayTake,
      hasFocus: () => this.hasFocus,
    },
    onEscape: () => {
      this.menus++;
      this.capture.want(false);
    },
    onRefused: () => this.refusals++,
    later: (act, ms) => this.#timers.push({ atMs: this.#nowMs + ms, act }),
  });

  /** In play, with the mouse held. */
  static async held(): Promise<Desk> {
    const desk = new Desk();
    desk.capture.want(true);
    await desk.flush();
    assert.ok(desk.isHeld);
    return desk;
  }

  get isHeld(): boolean {
    return this.capture.isHeld.peek();
  }

  /** The lock is gone, and the page is about to hear of it. */
  takeAway(): void {
    this.#isLocked = false;
    this.#answers.push(() => this.capture.changed(this.#isLocked));
  }

  /** Whether the browser has given it, told or not. */
  get isLocked(): boolean {
    return this.#isLocked;
  }

  async flush(): Promise<void> {
    while (this.#answers.length > 0) await this.hear();
  }

  /** The next thing the browser says. */
  async hear(): Promise<void> {
    this.#answers.shift()!();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  }

  async wait(ms: number): Promise<void> {
    await this.flush();
    this.#nowMs += ms;
    const due = this.#timers.filter(({ atMs }) => atMs <= this.#nowMs);
    this.#timers = this.#timers.filter(({ atMs }) => atMs > this.#nowMs);
    for (const { act } of due) act();
    await this.flush();
  }
}

test('the gesture that leads into the match is enough to hold the mouse', async () => {
  const desk = await Desk.held();
  assert.deepEqual([desk.menus, desk.refusals], [0, 0]);
});

test('without a gesture nothing is asked for until the click, which is', async () => {
  const desk = new Desk();
  desk.mayTake = false;
  desk.capture.want(true);
  assert.equal(desk.requests, 0);
  desk.capture.click();
  await desk.flush();
  assert.ok(desk.isHeld);
});

test('clicks ask for nothing while the mouse is held, or while the browser thinks', async () => {
  const desk = new Desk();
  desk.capture.want(true);
  desk.capture.click();
  await desk.flush();
  desk.capture.click();
  assert.equal(desk.requests, 1);
});

test('nobody who has not asked for it is captured by a click', () => {
  const desk = new Desk();
  desk.capture.click();
  assert.equal(desk.requests, 0);
});

test('a panel that opens has the mouse, and no menu opens beside it', async () => {
  const desk = await Desk.held();
  desk.capture.want(false);
  await desk.wait(1000);
  assert.deepEqual([desk.isHeld, desk.menus], [false, 0]);
});

test('a panel that opens while the browser thinks has the mouse, too', async () => {
  const desk = new Desk();
  desk.capture.want(true);
  desk.capture.want(false);
  await desk.wait(1000);
  assert.deepEqual([desk.requests, desk.isHeld, desk.menus], [1, false, 0]);
});

test('a panel that opens when the browser has given the mouse and the page has yet to hear of it has it, too', async () => {
  const desk = new Desk();
  desk.capture.want(true);
  await desk.hear();
  assert.deepEqual([desk.isLocked, desk.isHeld], [true, false]);
  desk.capture.want(false);
  await desk.wait(1000);
  assert.deepEqual([desk.isLocked, desk.isHeld, desk.menus], [false, false, 0]);
});

test('a browser that never answers is asked again by a later click', async () => {
  const desk = new Desk();
  desk.answers = false;
  desk.capture.want(true);
  await desk.wait(500);
  desk.capture.click();
  assert.equal(desk.requests, 1);
  await desk.wait(1000);
  desk.answers = true;
  desk.capture.click();
  await desk.flush();
  assert.deepEqual([desk.requests, desk.isHeld], [2, true]);
});

test('the mouse is held again when the panel is closed by a click', async () => {
  const desk = await Desk.held();
  desk.capture.want(false);
  await desk.flush();
  desk.capture.want(true);
  await desk.flush();
  assert.ok(desk.isHeld);
});

test('the mouse is held again when the panel was closed before the browser had let go', async () => {
  const desk = await Desk.held();
  desk.capture.want(false);
  desk.capture.want(true);
  await desk.wait(1000);
  assert.deepEqual([desk.isHeld, desk.menus], [true, 0]);
});

test('Escape opens the menu where the browser tells of nothing but the loss', async () => {
  const desk = await Desk.held();
  desk.takeAway();
  await desk.wait(1000);
  assert.deepEqual([desk.isHeld, desk.menus], [false, 1]);
});

test('Escape opens the menu once where the page hears of the key as well, before or after the loss', async () => {
  for (const isBefore of [true, false]) {
    const desk = await Desk.held();
    desk.takeAway();
    if (!isBefore) await desk.flush();
    desk.capture.want(false); // the key has opened the menu
    await desk.wait(1000);
    assert.deepEqual([desk.isHeld, desk.menus], [false, 0], isBefore ? 'before' : 'after');
  }
});

test('another window takes the mouse without a menu, and the next click takes it back', async () => {
  const desk = await Desk.held();
  desk.takeAway();
  await desk.flush();
  desk.hasFocus = false;
  desk.capture.letGo();
  await desk.wait(1000);
  assert.equal(desk.menus, 0);
  desk.hasFocus = true;
  desk.capture.click();
  await desk.flush();
  assert.ok(desk.isHeld);
});

test('a page that lets go as it loses the focus opens no menu, and asks for nothing by itself', async () => {
  const desk = await Desk.held();
  desk.capture.letGo();
  await desk.wait(1000);
  assert.deepEqual([desk.isHeld, desk.menus, desk.requests], [false, 0, 1]);
});

test('a click after Escape may be refused: nothing is said, and a later one is heard', async () => {
  const desk = await Desk.held();
  desk.takeAway();
  await desk.wait(500);
  desk.gives = false;
  desk.capture.want(true); // the menu was closed by its button
  await desk.wait(500);
  desk.capture.click();
  await desk.wait(500);
  assert.deepEqual([desk.isHeld, desk.refusals], [false, 0]);
  desk.gives = true;
  desk.capture.click();
  await desk.flush();
  assert.ok(desk.isHeld);
});

test('a browser that never gives it is told of once, however often it is clicked', async () => {
  const desk = new Desk();
  desk.gives = false;
  desk.capture.want(true);
  await desk.flush();
  assert.equal(desk.refusals, 0, 'not before the player has asked for it by a click');
  for (let press = 0; press < 3; press++) {
    desk.capture.click();
    await desk.wait(5000);
  }
  assert.deepEqual([desk.isHeld, desk.refusals, desk.menus], [false, 1, 0]);
});
