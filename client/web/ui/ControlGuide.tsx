import './ControlGuide.css';
import { SKILLS, type Skill } from '../controls/Skill.ts';
import type { Device } from '../controls/device.ts';
import { t } from '../i18n/translate.ts';

const WAYS = {
  mouse: { move: 'guide.keys', aim: 'guide.mouse', fire: 'guide.click', dash: 'guide.space' },
  touch: { move: 'guide.leftThumb', aim: 'guide.rightThumb', fire: 'guide.pull', dash: 'guide.button' },
} as const satisfies Record<Device, Record<Skill, string>>;

/** How to play, for what the player has in hand: all of it, or only `skills`. */
export function ControlGuide({ device, skills = SKILLS }: { device: Device; skills?: readonly Skill[] }) {
  return (
    <ul class="guide">
      {skills.map((skill) => (
        <li key={skill}>
          <kbd>{t(WAYS[device][skill])}</kbd> {t(`guide.${skill}`)}
        </li>
      ))}
    </ul>
  );
}
