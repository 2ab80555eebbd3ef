import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOODS } from '#shared/arena/Arena.ts';
import { COLOUR_COUNT } from '#shared/schema/messages.ts';
import { THEMES } from './paint/themes.ts';
import { PLAYER_COLOURS } from './palette.ts';

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (light: string, dark: string): number => (luminance(light) + 0.05) / (luminance(dark) + 0.05);

test('there is a colour for every number a player may choose, each with an emblem of its own', () => {
  assert.equal(PLAYER_COLOURS.length, COLOUR_COUNT);
  assert.equal(new Set(PLAYER_COLOURS.map(({ emblem }) => emblem)).size, COLOUR_COUNT);
});

for (const mood of MOODS) {
  const { floor, floorLit } = THEMES[mood];
  for (const { name, hex } of PLAYER_COLOURS) {
    test(`${name} stands out from the floor of ${mood} at 4.5 to 1, and where it is brightest at 4 to 1`, () => {
      assert.ok(contrast(hex, floor) >= 4.5, `${contrast(hex, floor)}`);
      assert.ok(contrast(hex, floorLit) >= 4, `${contrast(hex, floorLit)}`);
    });
  }
}
