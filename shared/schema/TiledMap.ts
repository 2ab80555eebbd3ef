/**
 * The part of a Tiled map (`.tmj`, https://doc.mapeditor.org/en/stable/reference/json-map-format/) that an arena is made of. Lengths in px.
 * Whatever else Tiled writes is left out, so a map may carry guides, pictures and notes.
 */
import { z } from './zod.ts';
import { ArenaError } from '../arena/ArenaError.ts';

const Point = z.object({ x: z.number(), y: z.number() });

export const TiledObject = z.object({
  id: z.number().int(),
  name: z.string().default(''),
  /** Called "class" in the editor; files of Tiled 1.9 call it so too. */
  type: z.string().default(''),
  class: z.string().default(''),
  x: z.number(),
  y: z.number(),
  width: z.number().default(0),
  height: z.number().default(0),
  rotation: z.number().default(0),
  point: z.boolean().default(false),
  ellipse: z.boolean().default(false),
  polygon: z.array(Point).optional(),
  polyline: z.array(Point).optional(),
  text: z.unknown().optional(),
  gid: z.unknown().optional(),
});
export type TiledObject = z.infer<typeof TiledObject>;

const TiledLayer = z.object({
  name: z.string(),
  type: z.string(),
  offsetx: z.number().default(0),
  offsety: z.number().default(0),
  objects: z.array(TiledObject).default([]),
});

const MapProperty = z.object({ name: z.string(), value: z.unknown() });

export const TiledMap = z.object({
  orientation: z.literal('orthogonal'),
  infinite: z.literal(false),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  tilewidth: z.number().int().positive(),
  tileheight: z.number().int().positive(),
  properties: z.array(MapProperty).default([]),
  layers: z.array(TiledLayer),
});
export type TiledMap = z.infer<typeof TiledMap>;

/**
 * The map in a parsed `.tmj` file.
 *
 * @throws ArenaError with the first field that is not as Tiled writes it
 */
export function parseTiledMap(name: string, json: unknown): TiledMap {
  const result = TiledMap.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const field = issue.path.length === 0 ? 'the file' : issue.path.join('.');
  throw new ArenaError(name, `${field}: ${issue.message} (save the map as JSON from Tiled 1.8 or newer)`);
}
