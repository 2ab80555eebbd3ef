/** A map that cannot be played. The message names the map and, where one is to blame, the layer and the object. */
export class ArenaError extends Error {
  constructor(map: string, problem: string, options?: ErrorOptions) {
    super(`map "${map}": ${problem}`, options);
    this.name = 'ArenaError';
  }
}
