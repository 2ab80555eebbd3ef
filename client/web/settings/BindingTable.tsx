import './BindingTable.css';
import { useLayoutEffect, useState } from 'preact/hooks';
import {
  ACTIONS,
  BUTTONS_AT_FIRST,
  canBindButton,
  canBindKey,
  KEYS_AT_FIRST,
  MAX_CODES,
  MENU_BUTTON,
  MENU_KEY,
  type Action,
  type Bindings,
} from '../controls/bindings.ts';
import { codeLabel } from '../controls/codeLabel.ts';
import { rebind, resetAction, unbind } from '../controls/rebind.ts';
import { t } from '../i18n/translate.ts';
import { changeSettings, settings } from '../settings.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { catchCode, type Caught } from './catchCode.ts';

type Kind = 'keys' | 'pad';
type Place = { readonly action: Action; readonly place: number };

const KINDS = {
  keys: {
    setting: 'keyBindings',
    atFirst: KEYS_AT_FIRST,
    canBind: canBindKey,
    fixed: MENU_KEY,
    how: 'bindings.howKeys',
    reset: 'bindings.resetKeys',
  },
  pad: {
    setting: 'padBindings',
    atFirst: BUTTONS_AT_FIRST,
    canBind: canBindButton,
    fixed: MENU_BUTTON,
    how: 'bindings.howPad',
    reset: 'bindings.resetPad',
  },
} as const;

const nameOf = (action: Action): string => t(`bindings.actions.${action}`);

/** Every action with its keys or buttons. A press on one waits for another to take its place. */
export function BindingTable({ kind }: { kind: Kind }) {
  const { setting, atFirst, canBind, fixed, how, reset } = KINDS[kind];
  const [open, setOpen] = useState<Place | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const bindings = settings.value[setting];

  const take = ({ action, place }: Place, caught: Caught): void => {
    setOpen(null);
    if (caught === null) return setNote(null);
    if (caught === 'clear') {
      changeSettings({ [setting]: unbind(settings.peek()[setting], action, place) });
      return setNote(t('bindings.isFree', { action: nameOf(action) }));
    }
    const key = codeLabel(caught.code);
    if (!canBind(caught.code)) return setNote(caught.code === fixed ? null : t('bindings.reserved', { key }));
    const { bindings: next, losers } = rebind(settings.peek()[setting], action, place, caught.code);
    changeSettings({ [setting]: next });
    setNote(
      losers.length === 0
        ? t('bindings.isBound', { key, action: nameOf(action) })
        : t('bindings.wasTaken', { key, action: nameOf(action), other: losers.map(nameOf).join(', ') }),
    );
  };
  // Before the next key event: what is pressed right after belongs here.
  useLayoutEffect(() => (open === null ? undefined : catchCode(kind, (caught) => take(open, caught))), [open]);

  const choose = (place: Place): void => {
    setNote(t(how));
    setOpen(place);
  };
  const resetTo = (next: Bindings): void => {
    changeSettings({ [setting]: next });
    setNote(null);
  };

  return (
    <div class="bindings" data-testid={`bindings-${kind}`}>
      <p class="bindings-note" role="status">
        {note ?? t('bindings.begin')}
      </p>
      <ul>
        {ACTIONS.map((action) => (
          <li key={action}>
            <span>{nameOf(action)}</span>
            <button
              type="button"
              class="binding-reset"
              aria-label={t('bindings.reset', { action: nameOf(action) })}
              title={t('bindings.reset', { action: nameOf(action) })}
              disabled={bindings[action].join() === atFirst[action].join()}
              onClick={() => resetTo(resetAction(bindings, action, atFirst))}
            >
              <Glyph name="undo" />
            </button>
            <div class="bindings-codes">
              {action === 'menu' && (
                <kbd class="binding fixed" title={t('bindings.fixed')}>
                  {codeLabel(fixed)}
                </kbd>
              )}
              {[...bindings[action], ...(bindings[action].length < MAX_CODES ? [null] : [])].map((code, place) => (
                <BindingButton
                  key={place}
                  action={action}
                  code={code}
                  isOpen={open?.action === action && open.place === place}
                  onOpen={() => choose({ action, place })}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
      <button type="button" class="button plain" onClick={() => resetTo(atFirst)} data-testid={`reset-${kind}`}>
        {t(reset)}
      </button>
    </div>
  );
}

type BindingButtonProps = { action: Action; code: string | null; isOpen: boolean; onOpen: () => void };

function BindingButton({ action, code, isOpen, onOpen }: BindingButtonProps) {
  const label =
    code === null ? t('bindings.add', { action: nameOf(action) }) : t('bindings.code', { action: nameOf(action), key: codeLabel(code) });
  return (
    <button
      type="button"
      class={`binding ${code === null ? 'empty' : ''} ${isOpen ? 'open' : ''}`}
      aria-label={label}
      aria-pressed={isOpen}
      onClick={onOpen}
      data-testid={`bind-${action}`}
    >
      {isOpen ? t('bindings.press') : code === null ? <Glyph name="plus" /> : codeLabel(code)}
    </button>
  );
}
