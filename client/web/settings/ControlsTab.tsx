import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { device, type Device } from '../controls/device.ts';
import { t } from '../i18n/translate.ts';
import { settings } from '../settings.ts';
import { BindingTable } from './BindingTable.tsx';
import { RangeRow, ToggleRow } from './rows.tsx';

const SECTIONS: Record<Device, () => ComponentChildren> = {
  mouse: () => <KeysSection key="keys" />,
  pad: () => <PadSection key="pad" />,
  touch: () => <TouchSection key="touch" />,
};

/** What each device can be told, the one in hand first. */
export function ControlsTab() {
  const inHand = device.value;
  const others = (['mouse', 'pad', 'touch'] as const).filter((other) => other !== inHand);
  return (
    <>
      {SECTIONS[inHand]()}
      {others.map((other) => SECTIONS[other]())}
    </>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useId();
  return (
    <section class="settings-section" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {children}
    </section>
  );
}

function KeysSection() {
  return (
    <Section title={t('settings.keys')}>
      <ToggleRow of="captureMouse" hint={t('settings.hints.captureMouse')} />
      {/* The system's cursor has a speed of its own. */}
      {settings.value.captureMouse && <RangeRow of="mouseSensitivity" />}
      <BindingTable kind="keys" />
    </Section>
  );
}

function PadSection() {
  return (
    <Section title={t('settings.pad')}>
      <RangeRow of="padAimSpeed" hint={t('settings.hints.padAimSpeed')} show={(turns) => t('settings.turns', { turns })} />
      <RangeRow of="padAimCurve" hint={t('settings.hints.padAimCurve')} show={(power) => t('settings.power', { power })} />
      <RangeRow of="padDeadZone" />
      <ThumbRows />
      <BindingTable kind="pad" />
    </Section>
  );
}

function TouchSection() {
  return (
    <Section title={t('settings.touch')}>
      <ToggleRow of="leftHanded" hint={t('settings.hints.leftHanded')} />
      <RangeRow of="touchReach" show={(px) => t('settings.px', { px })} />
      <RangeRow of="touchDeadZone" />
      {device.value !== 'pad' && <ThumbRows />}
    </Section>
  );
}

/** What touch and gamepad share. */
function ThumbRows() {
  return (
    <>
      <RangeRow of="aimAssist" hint={t('settings.hints.aimAssist')} />
      <ToggleRow of="haptics" />
    </>
  );
}
