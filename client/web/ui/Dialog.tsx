import './Dialog.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useId, useRef } from 'preact/hooks';

type DialogProps = { title: string; onClose: () => void; children: ComponentChildren; class?: string; testId?: string };

/** A modal panel, open while it is mounted. The browser keeps the focus inside and closes it on Escape. */
export function Dialog({ title, onClose, children, class: look = '', testId }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => element.current?.showModal(), []);
  return (
    <dialog
      ref={element}
      class={`dialog panel ${look}`}
      aria-labelledby={heading}
      onClose={onClose}
      // The Escape that has opened it may still be held down.
      onKeyDown={(event) => event.key === 'Escape' && event.repeat && event.preventDefault()}
      data-testid={testId}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
