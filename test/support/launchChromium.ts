import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../tools/findChromium.ts';

const ALWAYS = ['--no-sandbox', '--disable-background-networking', '--mute-audio', '--autoplay-policy=no-user-gesture-required'];
/** The canvas renderer is quick without a GPU, and slow through an emulated one; WebGL needs the emulated one. */
const GRAPHICS = {
  canvas: ['--disable-gpu'],
  webgl: ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
};
export type Graphics = keyof typeof GRAPHICS;

/**
 * @param args  more of Chromium's own switches
 * @param outlivesSignals  Ctrl-C does not end the browser: the caller does, once it has what it wants
 */
export function launchChromium(graphics: Graphics, args: readonly string[] = [], { outlivesSignals = false } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    headless: true,
    args: [...ALWAYS, ...GRAPHICS[graphics], ...args],
    handleSIGINT: !outlivesSignals,
    handleSIGTERM: !outlivesSignals,
  });
}
