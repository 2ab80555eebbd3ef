/** An input as it crosses the wire: delta-coded by the framework, one frame an input. */
import { schema, t, type SchemaType } from '@colyseus/schema';

export const InputState = schema(
  {
    move: t.uint8(),
    aim: t.uint16(),
    buttons: t.uint8(),
    /** Low bits of the tick of the newest patch that had arrived: from it the server knows the round trip of a frame. */
    heard: t.uint8(),
    /** Of an input that fires: the moment the others were shown at, 1/`VIEW_PARTS` ticks, low bits. Of others: as in the frame before. */
    view: t.uint16(),
    /** 1 asks to be judged by that moment, 0 by the present. */
    rewinds: t.uint8(),
  },
  'InputState',
);
export type InputState = SchemaType<typeof InputState>;

/** The fields of an input, as plain data. */
export type SentInput = Pick<InputState, 'move' | 'aim' | 'buttons' | 'heard' | 'view' | 'rewinds'>;

/** Inputs count moments modulo these. */
export const HEARD_TICKS = 2 ** 8;
export const VIEW_MOMENTS = 2 ** 16;
