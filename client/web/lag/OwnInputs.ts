import type { EmulatedLink } from '#net/EmulatedLink.ts';
import { stepsOf } from '#net/recording/packInputs.ts';
import { InputRecorder } from '#net/recording/InputRecorder.ts';
import { RECORDING_FORMAT, RECORDING_VERSION, type RecordedLink, type Recording } from '#net/recording/Recording.ts';
import { PROTOCOL_VERSION, TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';

/** What is older is forgotten: 144 kB hold ten minutes. */
export const KEPT_MINUTES = 10;

/** What the player of this page did lately: give a session its `probe`. */
export class OwnInputs {
  readonly #recorder = new InputRecorder(KEPT_MINUTES * 60 * TICK_RATE_HZ);
  readonly probe = this.#recorder.probe;
  readonly #name: string;
  readonly #link: RecordedLink | null;

  /** @param link  the emulated one, if there is one */
  constructor(name: string, link: Pick<EmulatedLink, 'profile' | 'seed'> | null) {
    this.#name = name;
    this.#link = link && { profile: link.profile, seed: link.seed };
  }

  /** For a file, as of `at`; null before the first input. */
  recording({ at, ...match }: Pick<Recording, 'map' | 'mode' | 'patchRateHz'> & { at: Date }): Recording | null {
    const inputs = this.#recorder.pack();
    const steps = stepsOf(inputs);
    if (steps === 0) return null;
    return {
      format: RECORDING_FORMAT,
      version: RECORDING_VERSION,
      recordedAt: new Date(at.getTime() - Math.round(steps * TICK_MS)).toISOString(),
      protocol: PROTOCOL_VERSION,
      ...match,
      players: [{ name: this.#name, isHuman: true, joinAtMs: 0, link: this.#link, inputs }],
    };
  }
}
