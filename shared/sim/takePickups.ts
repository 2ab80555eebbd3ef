import type { PickupKind } from '../arena/Arena.ts';
import {
  BODY_RADIUS,
  MAX_HEALTH,
  MAX_SHIELD,
  PICKUP_HEALTH,
  PICKUP_RADIUS_PX,
  PICKUP_RESPAWN_MS,
  PICKUP_SHIELD,
  ticksOf,
  unitsOf,
} from '../tuning.ts';
import type { SimEvent } from './SimEvent.ts';
import type { Player, World } from './World.ts';
import { WEAPON_ID, WEAPONS, type WeaponId } from './weapons.ts';

const REACH = BODY_RADIUS + unitsOf(PICKUP_RADIUS_PX);
const RESPAWN_TICKS = ticksOf(PICKUP_RESPAWN_MS);

/** Living bodies take what they touch and can use; of two in one tick the lower player number. */
export function takePickups(world: World, events: SimEvent[]): void {
  const { tick, players, pickups, arena } = world;
  for (const [spot, { kind, x, y }] of arena.pickups.entries()) {
    const pickup = pickups[spot]!;
    if (tick < pickup.availableTick) continue;
    const taker = players.find((player) => touches(player, x, y) && take(player, kind));
    if (taker === undefined) continue;
    pickup.availableTick = tick + RESPAWN_TICKS;
    events.push({ kind: 'pickup', tick, actor: taker.id, spot, x, y });
  }
}

function touches({ body }: Player, x: number, y: number): boolean {
  const dx = body.x - x;
  const dy = body.y - y;
  return body.isAlive && dx * dx + dy * dy <= REACH * REACH;
}

/** False when the player has no use for it, and it stays. */
function take(player: Player, kind: PickupKind): boolean {
  switch (kind) {
    case 'health':
      if (player.health >= MAX_HEALTH) return false;
      player.health = Math.min(MAX_HEALTH, player.health + PICKUP_HEALTH);
      return true;
    case 'shield':
      if (player.shield >= MAX_SHIELD) return false;
      player.shield = Math.min(MAX_SHIELD, player.shield + PICKUP_SHIELD);
      return true;
    case 'bouncer':
    case 'rail':
    case 'scatter':
      arm(player, WEAPON_ID[kind]);
      return true;
  }
}

/** A weapon comes full, and what was charged in the one before is lost. */
function arm({ body }: Player, weapon: WeaponId): void {
  body.weapon = weapon;
  body.ammo = WEAPONS[weapon].ammo ?? 0;
  body.chargeTicks = 0;
}
