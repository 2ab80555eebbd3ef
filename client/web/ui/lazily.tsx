import './lazily.css';
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { LazyWait } from './LazyWait.tsx';

/**
 * A component whose code is fetched when it is first shown. A part that does not come says so and offers a reload: after a failed fetch some
 * browsers refuse the same address until then.
 */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const code = signal<{ Component: ComponentType<Props> } | 'waiting' | 'missing'>('waiting');
  const fetchCode = (): void => {
    load().then(
      (Component) => (code.value = { Component }),
      () => (code.value = 'missing'),
    );
  };
  return function Lazy(props: Props) {
    useEffect(() => {
      if (code.peek() === 'waiting') fetchCode();
    }, []);
    if (code.value === 'waiting') return <LazyWait />;
    if (code.value === 'missing') {
      return (
        <div class="lazy-missing" role="alert">
          <p>{t('failure.code-missing')}</p>
          <button class="button" onClick={() => location.reload()}>
            {t('page.reload')}
          </button>
        </div>
      );
    }
    const { Component } = code.value;
    return <Component {...props} />;
  };
}
