import './Tabs.css';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

type TabsProps<Name extends string> = {
  label: string;
  names: readonly Name[];
  /** What a tab is called. */
  title: (name: Name) => string;
  open: Name;
  onOpen: (name: Name) => void;
  /** What is in the open tab. */
  children: ComponentChildren;
};

/** A row of tabs and what is in the open one. Tab enters the row at the open tab, the arrows walk it, as in any application. */
export function Tabs<Name extends string>({ label, names, title, open, onOpen, children }: TabsProps<Name>) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent): void => {
    const now = names.indexOf(open);
    const target = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: names.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const place = (target + names.length) % names.length;
    onOpen(names[place]!);
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[place]?.focus();
  };
  return (
    <>
      <div ref={row} class="tabs" role="tablist" aria-label={label} onKeyDown={walk}>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === open}
            aria-controls={`${id}-panel`}
            tabIndex={name === open ? 0 : -1}
            onClick={() => onOpen(name)}
            data-testid={`tab-${name}`}
          >
            {title(name)}
          </button>
        ))}
      </div>
      <div key={open} class="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open}`} tabIndex={-1}>
        {children}
      </div>
    </>
  );
}
