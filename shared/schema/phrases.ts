/** What can be said with one press, in everybody's own language: the wire has the index, the catalogue the words. Append only. */
export const PHRASES = [
  'hello',
  'wellPlayed',
  'niceBank',
  'thanks',
  'sorry',
  'rematch',
  'attack',
  'defend',
  'haveFlag',
  'needHelp',
  'onMyWay',
  'watchOut',
] as const;
export type Phrase = (typeof PHRASES)[number];
