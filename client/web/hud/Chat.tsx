import './Chat.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MAX_CHAT_LENGTH } from '#shared/netConfig.ts';
import type { Audience } from '#shared/schema/messages.ts';
import { MODES } from '#shared/sim/modes.ts';
import { actionLabel } from '../controls/codeLabel.ts';
import { t } from '../i18n/translate.ts';
import type { Match } from '../match/Match.ts';
import { settings } from '../settings.ts';
import { Glyph } from '../ui/Glyph.tsx';
import type { ChatLine } from './HudState.ts';
import { isMuted } from './mutes.ts';
import { PlayerName } from './PlayerName.tsx';

/** Lines on the screen while nobody types. */
const QUIET_LINES = 3;

/** The latest lines, fading; with the field open, all of them. Text reaches the page as text alone. */
export function Chat({ match: { hud, session } }: { match: Match }) {
  const isOpen = hud.panel.value === 'chat';
  const heard = settings.value.showChat ? hud.chat.value.filter(({ who }) => !isMuted(hud, who)) : [];
  const lines = isOpen ? heard : heard.slice(-QUIET_LINES);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => list.current?.scrollTo(0, list.current.scrollHeight), [lines.at(-1)?.key, isOpen]);
  if (session.isPractice) return null;
  return (
    <section class={isOpen ? 'chat panel open' : 'chat'} aria-label={t('hud.chat')}>
      <ol ref={list} aria-live="polite" data-testid="chat-lines">
        {lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ol>
      {isOpen ? (
        <ChatField
          to={hud.chatTo.value}
          onSwitch={(to) => (hud.chatTo.value = to)}
          hasTeams={MODES[hud.game.value?.mode ?? 'ffa'].isTeamed}
          onSend={(text) => session.sendChat(text, hud.chatTo.peek())}
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

function Line({ line: { who, isWatcher, to, words } }: { line: ChatLine }) {
  return (
    <li class={to}>
      {to === 'team' && <small>{t(isWatcher ? 'chat.stands' : 'chat.team')}</small>}
      {isWatcher ? (
        <span class="player-name watcher">
          <Glyph name="eye" label={t('chat.watcher')} /> <bdi>{who.name}</bdi>
        </span>
      ) : (
        <PlayerName who={who} />
      )}{' '}
      <bdi>{typeof words === 'string' ? words : t(`phrases.${words.phrase}`)}</bdi>
    </li>
  );
}

type FieldProps = {
  to: Audience;
  hasTeams: boolean;
  onSwitch: (to: Audience) => void;
  onSend: (text: string) => void;
  onClose: () => void;
};

/** Enter sends and closes, Escape closes, and so does a look elsewhere; Tab changes who is to hear it. */
function ChatField({ to, hasTeams, onSwitch, onSend, onClose }: FieldProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // Before the next key event: what is typed right after Enter belongs here.
  useLayoutEffect(() => field.current?.focus(), []);
  const heardBy = hasTeams ? to : 'all';
  const label = t(heardBy === 'team' ? 'chat.toTeam' : 'chat.toAll');
  const swap = (): void => onSwitch(to === 'team' ? 'all' : 'team');
  return (
    <form
      class={heardBy}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onSend(text);
        onClose();
      }}
    >
      {hasTeams && (
        <button
          type="button"
          class="chat-channel"
          title={t('chat.switch')}
          // The field keeps the focus: leaving it would close the chat.
          onPointerDown={(event) => event.preventDefault()}
          onClick={swap}
          tabIndex={-1}
          data-testid="chat-channel"
        >
          {label}
        </button>
      )}
      <input
        ref={field}
        type="text"
        value={text}
        maxLength={MAX_CHAT_LENGTH}
        placeholder={t('chat.placeholder')}
        aria-label={label}
        autocomplete="off"
        enterkeyhint="send"
        data-testid="chat-input"
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          else if (event.key === 'Tab' && hasTeams) {
            event.preventDefault();
            swap();
          }
        }}
        onBlur={onClose}
      />
    </form>
  );
}
