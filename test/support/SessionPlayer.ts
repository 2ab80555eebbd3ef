import type { ArenaView } from '#net/ArenaView.ts';
import { Session } from '#net/Session.ts';
import type { SessionOptions, SessionStatus } from '#net/SessionOptions.ts';
import { createRng } from '#shared/math/rng.ts';
import { NEUTRAL_INPUT, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import { scriptInput } from '#shared/sim/scriptInput.ts';
import { beginPlay } from './beginPlay.ts';
import { until } from './until.ts';

const now = (): number => performance.now();
const FRAME_MS = 8;

/** A session with hands: stepped and looked at like a page would, until it is disposed of. */
export class SessionPlayer {
  readonly session: Session;
  readonly statuses: SessionStatus['state'][] = [];
  /** What the hands do each tick. */
  hands: () => PlayerInput = () => NEUTRAL_INPUT;
  /** Called with every view. */
  eyes: (view: ArenaView) => void = () => undefined;
  view: ArenaView;
  #timer: NodeJS.Timeout;

  private constructor(session: Session) {
    this.session = session;
    session.on('status', ({ state }) => this.statuses.push(state));
    this.view = session.viewAt(now());
    this.#timer = setInterval(() => this.#frame(), FRAME_MS);
  }

  static async join(url: string, options: Partial<SessionOptions> = {}): Promise<SessionPlayer> {
    return new SessionPlayer(await Session.join({ url, name: 'Ada', colour: 1, now, ...options }));
  }

  /** Ends a warm-up, and resolves once play is under way: from then on nobody is taken to another place, and no shot away, but by a death. */
  async beginPlay(): Promise<void> {
    await beginPlay();
    await until('play under way', () => this.view.round.phase === 'live' && this.view.self?.isAlive === true);
  }

  /** Runs, dashes and shoots at random from now on. */
  playWildly(seed: number): void {
    const rng = createRng(seed);
    let input = NEUTRAL_INPUT;
    this.hands = () => (input = scriptInput(input, rng));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    await this.session.leave();
  }

  #frame(): void {
    const nowMs = now();
    this.session.step(nowMs, () => this.hands());
    this.view = this.session.viewAt(nowMs);
    this.eyes(this.view);
  }
}
