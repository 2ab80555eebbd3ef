/** Long work without a long wait: done in stretches, between which the page does whatever else has come up. */

/** Of work, ms: a frame has 16. */
const STRETCH_MS = 8;

export class Stretch {
  #endMs = performance.now() + STRETCH_MS;

  get isOver(): boolean {
    return performance.now() >= this.#endMs;
  }

  /** Gives the page its turn; a new stretch has begun when it resolves. */
  async rest(): Promise<void> {
    await nextTask();
    this.#endMs = performance.now() + STRETCH_MS;
  }
}

/** Timers would do, but browsers hold back by 4 ms those that start each other. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
