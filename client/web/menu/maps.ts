/** The maps of this server, asked for once per visit. */
import { signal } from '@preact/signals';
import type { MapListing } from '#shared/schema/messages.ts';
import { fetchJson } from './fetchJson.ts';

/** Null until they are known. */
export const maps = signal<readonly MapListing[] | null>(null);

/** Throws when they cannot be had. */
export async function loadMaps(signal?: AbortSignal): Promise<readonly MapListing[]> {
  maps.value ??= await fetchJson<MapListing[]>('/api/maps', signal);
  return maps.value;
}

/** A map's title; its bare name until the maps are known. */
export const mapTitle = (name: string): string => maps.value?.find((map) => map.name === name)?.title ?? name;
