import type { Settings } from '../settings.ts';
import { DETAILS, type Detail, type Tier } from './Detail.ts';

/** How everything is drawn this frame: what the player chose, within what the machine manages. */
export type Look = {
  detail: Detail;
  /** Share of the sparks, 0 .. 1. */
  particles: number;
  /** Strength of flashes and of the camera's shake, 0 .. 1. */
  flash: number;
  shake: number;
  /** Nothing grows, swings or flies that need not. */
  isCalm: boolean;
  /** No light around things, a bare floor, and bodies outlined. */
  isStark: boolean;
  hasNames: boolean;
  hasNumbers: boolean;
  /** Friends azure, enemies amber. */
  isFriendFoe: boolean;
};

export const createLook = (): Look => ({
  detail: DETAILS.high,
  particles: 1,
  flash: 1,
  shake: 1,
  isCalm: false,
  isStark: false,
  hasNames: true,
  hasNumbers: true,
  isFriendFoe: false,
});

/** Share of the sparks under reduced motion. */
const CALM_PARTICLES = 0.34;

/** Writes a frame's look; it is the same object every frame, so that drawing allocates nothing. */
export function readLook(look: Look, settings: Settings, tier: Tier): void {
  const { reducedMotion, highContrast } = settings;
  look.detail = DETAILS[tier];
  look.particles = reducedMotion ? Math.min(CALM_PARTICLES, look.detail.particles) : look.detail.particles;
  look.flash = reducedMotion ? 0 : settings.flash;
  look.shake = reducedMotion ? 0 : settings.shake;
  look.isCalm = reducedMotion;
  look.isStark = highContrast;
  look.hasNames = settings.showNames;
  look.hasNumbers = settings.damageNumbers;
  look.isFriendFoe = highContrast || settings.teamColours === 'friend-foe';
}
