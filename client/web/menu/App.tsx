import { screen } from '../match/screen.ts';
import { EndedPanel } from './EndedPanel.tsx';
import { FailurePanel } from './FailurePanel.tsx';
import { LoadingPanel } from './LoadingPanel.tsx';
import { MenuPage } from './MenuPage.tsx';
import { MenuPanel } from './MenuPanel.tsx';

/** The page as `screen` has it: a match, or the menu with the panel that fits. */
export function App() {
  const now = screen.value;
  switch (now.at) {
    case 'playing':
      return now.hud;
    case 'menu':
      return <MenuPage panel={<MenuPanel />} />;
    case 'joining':
      return <MenuPage panel={<LoadingPanel {...now} />} />;
    case 'failed':
      return <MenuPage panel={<FailurePanel code={now.code} />} />;
    case 'ended':
      return <MenuPage panel={<EndedPanel reason={now.reason} />} />;
  }
}
