import { screen } from '../match/screen.ts';
import { lazily } from '../ui/lazily.tsx';
import { EndedPanel } from './EndedPanel.tsx';
import { FailurePanel } from './FailurePanel.tsx';
import { LoadingPanel } from './LoadingPanel.tsx';
import { MenuPage } from './MenuPage.tsx';
import { MenuPanel } from './MenuPanel.tsx';
import { place } from './place.ts';

const GuidePage = lazily(async () => (await import('../guide/GuidePage.tsx')).GuidePage);
const RoomsPage = lazily(async () => (await import('../rooms/RoomsPage.tsx')).RoomsPage);
const CreatePage = lazily(async () => (await import('../rooms/CreatePage.tsx')).CreatePage);
const RoomPage = lazily(async () => (await import('../rooms/RoomPage.tsx')).RoomPage);
const PracticePage = lazily(async () => (await import('../practice/PracticePage.tsx')).PracticePage);
const ProfilePage = lazily(async () => (await import('../profile/ProfilePage.tsx')).ProfilePage);

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
      return <MenuPage panel={<FailurePanel {...now} />} />;
    case 'ended':
      return <MenuPage panel={<EndedPanel {...now} />} />;
  }
}

/** The menu as `place` has it. */
function Menu() {
  const here = place.value;
  switch (here.at) {
    case 'home':
      return <MenuPage panel={<MenuPanel />} />;
    case 'room':
      return <MenuPage panel={<RoomPage key={here.roomId} roomId={here.roomId} />} />;
    case 'rooms':
      return <MenuPage isWide panel={<RoomsPage />} />;
    case 'create':
      return <MenuPage isWide panel={<CreatePage />} />;
    case 'practice':
      return <MenuPage isWide panel={<PracticePage />} />;
    case 'profile':
      return <MenuPage isWide panel={<ProfilePage />} />;
    case 'guide':
      return <MenuPage isWide panel={<GuidePage />} />;
  }
}
