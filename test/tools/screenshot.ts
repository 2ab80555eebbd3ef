/** `npm run screenshot`: plays against bots until there is something to see, and keeps it as the README's picture. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ArenaView } from '#net/ArenaView.ts';
import { startServer } from '#server/startServer.ts';
import { GamePage } from '../support/GamePage.ts';
import { testConfig } from '../support/testConfig.ts';

const PICTURE = path.join(import.meta.dirname, '../../docs/arena.jpg');
const QUALITY = 88;
const STEPS = ['KeyW', 'KeyD', 'KeyS', 'KeyA'];
/** Wide enough for what surrounds a player to be in the picture, px of the arena. */
const NEAR_PX = 500;
const PATIENCE_MS = 180_000;

/** A fight worth showing: alive, others close, shots in the air and some of them off a wall, and a kill on the feed. */
function isWorthShowing({ self, players, shots, round }: ArenaView): boolean {
  if (self === null || !self.isAlive || round.phase !== 'live') return false;
  const isNear = ({ x, y }: { x: number; y: number }): boolean => Math.hypot(x - self.x, (y - self.y) * 1.6) < NEAR_PX;
  const rivals = players.filter((player) => !player.isSelf && player.isAlive && isNear(player));
  const flying = shots.filter(isNear);
  const banked = flying.filter(({ bounces }) => bounces > 0);
  return (
    self.health > 50 &&
    self.kills > 0 &&
    rivals.length >= 2 &&
    flying.length >= 8 &&
    banked.length >= 3 &&
    flying.some(({ isOwn }) => isOwn)
  );
}

/** Runs in circles, dashes, and shoots at whoever is nearest. One step of the circle a call. */
async function play({ page }: GamePage, { self, players }: ArenaView, step: number): Promise<void> {
  await page.keyboard.up(STEPS.at((step - 1) % 4)!);
  await page.keyboard.down(STEPS[step % 4]!);
  if (step % 4 === 0) await page.keyboard.press('Space');
  if (self === null) return;
  const distance = ({ x, y }: { x: number; y: number }): number => Math.hypot(x - self.x, y - self.y);
  const [target] = players.filter(({ isSelf, isAlive }) => !isSelf && isAlive).sort((a, b) => distance(a) - distance(b));
  if (target === undefined) return;
  const spot = await page.evaluate(({ x, y }) => window.__bankshot!.toPage(x, y), { x: target.x, y: target.y });
  if (spot !== null) await page.mouse.move(spot.x, spot.y);
}

await using server = await startServer(testConfig({ BOTS: '9' }));
await using game = await GamePage.launch();
// A picture of the picture at its best, however slow the machine that takes it.
await game.page.addInitScript(() => localStorage.setItem('bankshot.settings', JSON.stringify({ quality: 'high' })));
await game.open(server.url);
await game.page.getByTestId('name-input').fill('You');
await game.page.getByTestId('open-looks').click();
await game.page.getByTestId('colour-1').click();
await game.page.getByTestId('looks-done').click();
await game.page.getByTestId('quick-play').click();
await game.self();
await game.page.mouse.down();

const endMs = performance.now() + PATIENCE_MS;
for (let step = 0, isFound = false; !isFound; step++) {
  if (performance.now() > endMs) throw new Error(`nothing worth showing in ${PATIENCE_MS / 1000} s: run it again`);
  const view = await game.view();
  if (view === null) throw new Error('the match ended before the picture was taken');
  await play(game, view, step);
  await new Promise((resolve) => setTimeout(resolve, 250));
  isFound = isWorthShowing((await game.view())!);
}
mkdirSync(path.dirname(PICTURE), { recursive: true });
await game.page.screenshot({ path: PICTURE, type: 'jpeg', quality: QUALITY });
console.log(`kept ${path.relative(process.cwd(), PICTURE)}`);
