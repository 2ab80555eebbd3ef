import { parseLink } from '#net/parseLink.ts';
import type { SessionOptions } from '#net/SessionOptions.ts';
import { pageOptions } from './pageOptions.ts';

/** What `?link=` asks for; with every match the link takes another course. Throws `LinkError` for one that cannot be emulated. */
export function emulatedLink(): Pick<SessionOptions, 'link'> {
  const { link } = pageOptions;
  return link === null || link === '' ? {} : { link: { profile: parseLink(link), seed: Math.floor(Math.random() * 2 ** 32) } };
}
