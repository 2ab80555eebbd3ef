import { BANK_KILL_SCORE, KILL_SCORE } from '../tuning.ts';
import { MODES } from './modes.ts';
import { areMates } from './teams.ts';
import type { Player, World } from './World.ts';

/** What a kill is worth: a shooter who has left scores nothing, and the death of a mate costs what a kill brings. Rule: SH6. */
export function countKill(world: World, shooter: Player | undefined, victim: Player, bounces: number, distancePx: number): void {
  victim.deaths += 1;
  victim.streak = 0;
  if (shooter === undefined) return;
  if (areMates(shooter, victim)) return addScore(world, shooter, -KILL_SCORE);
  shooter.kills += 1;
  shooter.streak += 1;
  shooter.bestStreak = Math.max(shooter.bestStreak, shooter.streak);
  if (bounces > 0) {
    shooter.bankKills += 1;
    shooter.longestBankPx = Math.max(shooter.longestBankPx, distancePx);
  }
  addScore(world, shooter, bounces > 0 ? BANK_KILL_SCORE : KILL_SCORE);
}

/** No score falls below nothing. */
function addScore({ rules, teamScores }: World, player: Player, points: number): void {
  player.score = Math.max(0, player.score + points);
  const { isTeamed, scores } = MODES[rules.mode];
  if (isTeamed && scores === 'kills') teamScores[player.team] = Math.max(0, teamScores[player.team] + points);
}
