import './ControlGuide.css';
import { SKILLS, type Skill } from '../controls/Skill.ts';
import { actionLabel, moveLabel } from '../controls/codeLabel.ts';
import type { Device } from '../controls/device.ts';
import { t } from '../i18n/translate.ts';
import { settings } from '../settings.ts';

const WAYS: Record<Device, Record<Skill, () => string>> = {
  mouse: {
    move: moveLabel,
    aim: () => t('guide.mouse'),
    fire: () => actionLabel('fire', 'keys'),
    dash: () => actionLabel('dash', 'keys'),
  },
  touch: {
    move: () => t(settings.value.leftHanded ? 'guide.rightThumb' : 'guide.leftThumb'),
    aim: () => t(settings.value.leftHanded ? 'guide.leftThumb' : 'guide.rightThumb'),
    fire: () => t('guide.pull'),
    dash: () => t('guide.button'),
  },
  pad: {
    move: () => t('guide.leftStick'),
    aim: () => t('guide.rightStick'),
    fire: () => actionLabel('fire', 'pad'),
    dash: () => actionLabel('dash', 'pad'),
  },
};

/** How to play, for what the player has in hand and as they bound it: all of it, or only `skills`. */
export function ControlGuide({ device, skills = SKILLS }: { device: Device; skills?: readonly Skill[] }) {
  return (
    <ul class="guide">
      {skills.map((skill) => (
        <li key={skill}>
          <kbd>{WAYS[device][skill]()}</kbd> {t(`guide.${skill}`)}
        </li>
      ))}
    </ul>
  );
}
