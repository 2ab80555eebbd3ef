import './ProfilePage.css';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { LazyWait } from '../ui/LazyWait.tsx';
import { loadMaps } from '../menu/maps.ts';
import { LooksDialog } from '../menu/LooksDialog.tsx';
import { MenuSection } from '../menu/MenuSection.tsx';
import { OwnPlayer } from '../menu/OwnPlayer.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { PlayerId } from './PlayerId.tsx';
import { eraseRecord, openRecord, type KeptRecord } from './recordStore.ts';
import { TotalsGrid } from './TotalsGrid.tsx';

/** Who the player is here, and what they have done. */
export function ProfilePage() {
  const [kept, setKept] = useState<KeptRecord | null>(null);
  const [isDressing, setDressing] = useState(false);
  useEffect(() => {
    void openRecord().then(setKept);
    void loadMaps().catch(() => undefined); // bare names of maps will do
  }, []);
  return (
    <MenuSection title={t('menu.profile')}>
      <div class="profile" data-testid="profile">
        <div class="profile-head">
          <OwnPlayer onLooks={() => setDressing(true)} />
          {kept !== null && <PlayerId id={kept.id} />}
        </div>
        {kept === null ? <LazyWait /> : <KeptPart kept={kept} onErase={() => void eraseRecord().then(setKept)} />}
      </div>
      {isDressing && <LooksDialog onClose={() => setDressing(false)} />}
    </MenuSection>
  );
}

function KeptPart({ kept: { record, isSigned, isKept }, onErase }: { kept: KeptRecord; onErase: () => void }) {
  return (
    <>
      {!isKept && <p class="profile-warning">{t('profile.fleeting')}</p>}
      {!isSigned && <p class="profile-warning">{t('profile.unsigned')}</p>}
      {record.isTampered && (
        <p class="profile-warning" data-testid="record-changed">
          {t('profile.changed')}
        </p>
      )}
      <TotalsGrid totals={record.totals} />
      <HistoryTable rows={record.history} />
      {record.practice.matches > 0 && (
        <section>
          <h3>{t('menu.practice')}</h3>
          <TotalsGrid totals={record.practice} />
        </section>
      )}
      <div class="profile-foot">
        <p>{t('profile.note')}</p>
        <EraseButton onErase={onErase} />
      </div>
    </>
  );
}

function EraseButton({ onErase }: { onErase: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const press = (): void => {
    if (isAsked) onErase();
    setAsked(!isAsked);
  };
  return (
    <button class="button danger" onClick={press} onBlur={() => setAsked(false)} data-testid="erase-record">
      <span aria-live="polite">{isAsked ? t('profile.resetSure') : t('profile.reset')}</span>
    </button>
  );
}
