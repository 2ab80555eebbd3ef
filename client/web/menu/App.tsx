import { screen } from '../match/screen.ts';
import { lazily } from '../ui/lazily.tsx';
import { EndedPanel } from './EndedPanel.tsx';
import { FailurePanel } from './FailurePanel.tsx';
import { LoadingPanel } from './LoadingPanel.tsx';
import { MenuPage } from './MenuPage.tsx';
import { MenuPanel } from './MenuPanel.tsx';
import { place } from './place.ts';

const GuidePage = lazily(async () => (await import('../guide/GuidePage.tsx')).GuidePage);
const PracticePage = lazily(async () => (await import('../practice/PracticePage.tsx')).PracticePage);

/** The page as `screen` has it: a match, or the menu with the panel that fits. */
export function App() {
  const now = screen.value;
  switch (now.at) {
    case 'playing':
      return now.hud;
    case 'menu':
      return <Menu />;
    case 'joining':
      return <MenuPage panel={<LoadingPanel {...now} />} />;
    case 'failed':
      return <MenuPage panel={<FailurePanel code={now.code} />} />;
    case 'ended':
      return <MenuPage panel={<EndedPanel reason={now.reason} />} />;
  }
}

/** The menu as `place` has it. */
function Menu() {
  const { at } = place.value;
  switch (at) {
    case 'home':
    case 'room':
      return <MenuPage panel={<MenuPanel />} />;
    case 'practice':
      return <MenuPage isWide panel={<PracticePage />} />;
    case 'guide':
      return <MenuPage isWide panel={<GuidePage />} />;
  }
}
