import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Builds with the part of Phaser that draws pictures, from its sources: its one bundled file cannot be shaken, and three fifths of it
 * is physics, tilemaps and sound we never call. What the arena uses beyond that part fails in the browser test.
 */
export function slimPhaser(): Plugin {
  const core = fileURLToPath(import.meta.resolve('phaser/package.json')).replace('package.json', 'src/phaser-core.js');
  return {
    name: 'slim-phaser',
    apply: 'build',
    config: () => ({
      resolve: { alias: [{ find: /^phaser$/, replacement: core }] },
      // Phaser's own build settles these.
      define: {
        global: 'globalThis',
        'typeof WEBGL_RENDERER': 'true',
        'typeof CANVAS_RENDERER': 'true',
        'typeof WEBGL_DEBUG': 'false',
        'typeof FEATURE_SOUND': 'false',
      },
    }),
  };
}
