/** Walks menus and dialogs by gamepad while the match does not want it. Reads once a frame as long as any pad is connected. */
import { device } from '../controls/device.ts';
import { settings } from '../settings.ts';
import { PadReader } from './PadReader.ts';
import { createPageButtons, type PageStep } from './pageButtons.ts';
import { activate, goBack, scroll, turnTab, walk } from './pageSteps.ts';
import { captureButton, isMatchTurn, padsInHand } from './padTurn.ts';

/** Of a fully pulled stick, CSS px a frame. */
const SCROLL_PX = 14;

const reader = new PadReader();
let stepsOf = createPageButtons();
/** Buttons of the reading before. */
let before: ReadonlySet<number> = new Set();
let isRunning = false;

export function navigatePage(): void {
  if (isRunning) return;
  isRunning = true;
  requestAnimationFrame(frame);
}

function frame(nowMs: number): void {
  isRunning = navigator.getGamepads().some((pad) => pad !== null);
  if (isRunning) requestAnimationFrame(frame);
  if (isMatchTurn()) {
    // What is held when the page takes over, as the button that opened the menu, was not meant for it.
    reader.ignoreHeld();
    stepsOf = createPageButtons();
    return;
  }
  reader.read(padsInHand(), settings.peek().padDeadZone);
  if (!reader.isUsed) {
    before = new Set();
    stepsOf(reader.buttons, reader.left, nowMs);
    return;
  }
  device.value = 'pad';
  const fresh = [...reader.buttons].find((button) => !before.has(button));
  before = new Set(reader.buttons);
  if (fresh !== undefined && captureButton(fresh)) return reader.ignoreHeld();
  for (const step of stepsOf(reader.buttons, reader.left, nowMs)) take(step);
  if (reader.right.y !== 0) scroll(reader.right.y * SCROLL_PX);
}

function take(step: PageStep): void {
  if (step === 'activate') activate();
  else if (step === 'back') goBack();
  else if (step === 'previousTab') turnTab(-1);
  else if (step === 'nextTab') turnTab(1);
  else walk(step);
}
