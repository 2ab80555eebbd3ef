import { readdirSync, readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

const TASKS = '/proc/self/task';
/** Those of the engine that collect garbage and compile, by the name they give themselves. */
const HELPER = 'V8Worker';

/**
 * Leaves to the engine's helper threads what the loop does not need. Where a process of bots has a core to itself, four of them at a collection
 * would take turns with the loop, which then runs at a fifth of its pace, and what the bots measure is that: DECISIONS.md, 33. Returns how many
 * there are; 0 where the system does not show threads.
 */
export function yieldToLoop(): number {
  return helperThreads().filter((thread) => {
    try {
      setPriority(thread, constants.priority.PRIORITY_LOW);
      return true;
    } catch {
      return false; // it has ended meanwhile, or may not be touched: then it is as it was
    }
  }).length;
}

/** Their numbers, of this process. */
export function helperThreads(): number[] {
  try {
    return readdirSync(TASKS)
      .filter((thread) => readFileSync(`${TASKS}/${thread}/comm`, 'utf8').trim() === HELPER)
      .map(Number);
  } catch {
    return [];
  }
}
