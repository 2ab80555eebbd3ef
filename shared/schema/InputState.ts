/** `PlayerInput` as it crosses the wire: delta-coded by the framework, one frame an input. */
import { schema, t, type SchemaType } from '@colyseus/schema';

export const InputState = schema({ move: t.uint8(), aim: t.uint16(), buttons: t.uint8() }, 'InputState');
export type InputState = SchemaType<typeof InputState>;
