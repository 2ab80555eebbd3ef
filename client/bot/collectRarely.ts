import { setFlagsFromString } from 'node:v8';

/** By how much of what is alive the heap may grow before all of it is collected, %. The engine by itself allows less. */
const GROWTH_PERCENT = 300;

/**
 * Has the engine collect the whole heap seldom, which costs memory: a few times what is alive. While it marks, on threads of its own, it takes turns
 * with the loop where there is one core for both, and what bots measure is that: DECISIONS.md, 33.
 */
export function collectRarely(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
