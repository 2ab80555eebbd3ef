/** Names of the metrics that other programs of this project read. Quantile 1 is the maximum; all are since the process started. */
export const METRIC = {
  /** Always 1. Label `process` names this process among all others, as long as it lives: counters with another one began anew. */
  info: 'bankshot_info',
  /** Gauge with label `quantile` 0.5, 0.99, 1. */
  tickDurationMs: 'bankshot_tick_duration_ms',
  patchDurationMs: 'bankshot_patch_duration_ms',
  /** Distance between the moment a tick was due and the moment it began, early or late. */
  tickStartJitterMs: 'bankshot_tick_start_jitter_ms',
  /** Gauge: ticks a second over the life of the rooms that run now. */
  tickRateHz: 'bankshot_tick_rate_hz',
  ticks: 'bankshot_ticks_total',
  lateTicks: 'bankshot_late_ticks_total',
  droppedTicks: 'bankshot_dropped_ticks_total',
  rooms: 'bankshot_rooms',
  people: 'bankshot_people',
  bots: 'bankshot_bots',
  bytesIn: 'bankshot_game_bytes_in_total',
  bytesOut: 'bankshot_game_bytes_out_total',
  /** Most bytes that ever waited for one client. */
  queuedBytesMax: 'bankshot_queued_bytes_max',
  /** Counter with label `reason`. */
  kicks: 'bankshot_kicks_total',
  decoderErrors: 'bankshot_decoder_errors_total',
  drops: 'bankshot_drops_total',
  reconnects: 'bankshot_reconnects_total',
  messagesDropped: 'bankshot_messages_dropped_total',
  /** Counter with labels `what`, a message type, and `why`, a `Refusal`. */
  refusals: 'bankshot_refusals_total',
  roomFailures: 'bankshot_room_failures_total',
  /** Counter with label `answer`: `ok` or a `JoinErrorCode`. */
  joins: 'bankshot_joins_total',
  echoMessages: 'bankshot_echo_messages_total',
  suppressedLogLines: 'bankshot_suppressed_log_lines_total',
} as const;
