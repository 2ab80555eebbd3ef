/** Scenarios by name. `--scenario ./mine.ts` runs one that is not here: see README.md. */
import { afkCrowd } from './afkCrowd.ts';
import { badApple } from './badApple.ts';
import { hotSpot } from './hotSpot.ts';
import { joinStorm } from './joinStorm.ts';
import { lagSpikes } from './lagSpikes.ts';
import { mixedLinks } from './mixedLinks.ts';
import { ramp } from './ramp.ts';
import { reconnectStorm } from './reconnectStorm.ts';
import type { Scenario } from './Scenario.ts';
import { soak } from './soak.ts';
import { steady } from './steady.ts';

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  steady,
  ramp,
  'join-storm': joinStorm,
  'reconnect-storm': reconnectStorm,
  'lag-spikes': lagSpikes,
  'bad-apple': badApple,
  'mixed-links': mixedLinks,
  'afk-crowd': afkCrowd,
  'hot-spot': hotSpot,
  soak,
};

export const SCENARIO_NAMES: readonly string[] = Object.keys(SCENARIOS);
