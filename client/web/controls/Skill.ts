/** What there is to learn about the controls. */
export const SKILLS = ['move', 'aim', 'fire', 'dash'] as const;
export type Skill = (typeof SKILLS)[number];
