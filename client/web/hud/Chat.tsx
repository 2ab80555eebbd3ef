import './Chat.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MAX_CHAT_LENGTH } from '#shared/netConfig.ts';
import { actionLabel } from '../controls/codeLabel.ts';
import { t } from '../i18n/translate.ts';
import type { Match } from '../match/Match.ts';
import { settings } from '../settings.ts';
import { PlayerName } from './PlayerName.tsx';

/** Lines on the screen while nobody types. */
const QUIET_LINES = 3;

/** The latest lines, fading; with the field open, all of them. Text reaches the page as text alone. */
export function Chat({ match: { hud, session } }: { match: Match }) {
  const isOpen = hud.panel.value === 'chat';
  const heard = settings.value.showChat ? hud.chat.value : [];
  const lines = isOpen ? heard : heard.slice(-QUIET_LINES);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => list.current?.scrollTo(0, list.current.scrollHeight), [lines.at(-1)?.key, isOpen]);
  return (
    <section class={isOpen ? 'chat panel open' : 'chat'} aria-label={t('hud.chat')}>
      <ol ref={list} aria-live="polite">
        {lines.map(({ key, who, text }) => (
          <li key={key}>
            <PlayerName who={who} /> <bdi>{text}</bdi>
          </li>
        ))}
      </ol>
      {isOpen ? (
        <ChatField
          onSend={(text) => session.sendChat(text)}
          onClose={() => {
            if (hud.panel.peek() === 'chat') hud.panel.value = 'none';
          }}
        />
      ) : (
        <p class="chat-hint">{t('chat.hint', { key: actionLabel('chat', 'keys') })}</p>
      )}
    </section>
  );
}

/** Enter sends and closes, Escape closes, and so does a look elsewhere. */
function ChatField({ onSend, onClose }: { onSend: (text: string) => void; onClose: () => void }) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // Before the next key event: what is typed right after Enter belongs here.
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onSend(text);
        onClose();
      }}
    >
      <input
        ref={field}
        type="text"
        value={text}
        maxLength={MAX_CHAT_LENGTH}
        placeholder={t('chat.placeholder')}
        aria-label={t('chat.placeholder')}
        autocomplete="off"
        enterkeyhint="send"
        data-testid="chat-input"
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
        onBlur={onClose}
      />
    </form>
  );
}
