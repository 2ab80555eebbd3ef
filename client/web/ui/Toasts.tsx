import './Toasts.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { toasts } from './toasts.ts';

/** Notes over everything, also over an open dialog: shown anew, a popover is on top of what was opened since. */
export function Toasts() {
  const element = useRef<HTMLDivElement>(null);
  const shown = toasts.value;
  useLayoutEffect(() => {
    if (element.current?.matches(':popover-open') === true) element.current.hidePopover();
    if (shown.length > 0) element.current?.showPopover();
  }, [shown]);
  return (
    <div ref={element} class="toasts" popover="manual" role="status">
      {shown.map(({ key, text }) => (
        <p key={key} class="panel">
          {text}
        </p>
      ))}
    </div>
  );
}
