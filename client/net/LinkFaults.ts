/** Trouble made by hand on an emulated link, beside what its profile brings: the link of one session, and whoever wants to see it suffer. */
export class LinkFaults {
  #link: FaultyLink | null = null;

  /** `emulateLink` takes hold of it. */
  attach(link: FaultyLink): void {
    this.#link = link;
  }

  /** Nothing arrives, either way, for so long; then at once all that was held back. */
  stall(forMs: number): void {
    this.#link?.stall(forMs);
  }

  /** The connection breaks, and for so long no other comes about. What was on its way is lost. */
  cut(forMs: number): void {
    this.#link?.cut(forMs);
  }
}

export type FaultyLink = { stall(forMs: number): void; cut(forMs: number): void };
