import { LINK_PROFILES } from '#net/linkProfiles.ts';
import { DIFFICULTIES } from '#shared/brain/difficulties.ts';
import { MODE_NAMES } from '#shared/sim/modes.ts';
import { BRAINS } from './brains/brains.ts';
import { MAX_LOOP_LAG_MS } from './LoopLag.ts';
import { SCENARIOS } from './scenarios/scenarios.ts';

const list = (entries: Readonly<Record<string, { about: string }>>): string =>
  Object.entries(entries)
    .map(([name, { about }]) => `    ${name.padEnd(16)}${about}`)
    .join('\n');

export const HELP = `Headless players: real sessions, real prediction, the brains of the room's own bots. They measure what a player would get.

  npm run bots -- [flags]                  or bankshot-bots [flags], from the packed tarball
  npm run bots -- merge a.json b.json …    reports of several machines as one, without loss, along the time they were
                                           measured at; takes --report, --prometheus, --compare, --assert, --json, --quiet

What plays
  --url <address>        the server to join                                          http://127.0.0.1:2567
  --scenario <name>      what happens (below); sets the usual count, seconds and rooms                steady
  --count <n>            players, 1 to 5000
  --seconds <s>          how long is measured, 1 to 86400
  --warmup <s>           how long they play before that, which does not count                              5
  --ramp <s>             joins spread evenly over so long; 0 as fast as is good                            0
  --rooms <n>            spread over n private rooms without room bots; 0: where quick play leads
  --room <id>            all into this room
  --mode <mode>          quick play in this mode: ${MODE_NAMES.join(', ')}
  --spectate             on the stands: they only watch
  --brain <name>         what they do (below)                                                          fight
  --difficulty <name>    ${DIFFICULTIES.join(', ')}; without it a mix
  --seed <n>             same seed, same temperaments and same link schedule, 0 to 4294967295              1
  --repeat <n>           n runs with seeds from --seed up; the report knows how much runs differ           1
  --workers <n>          spreads the bots over n processes                                                 1

What it plays over
  --link <link>          an emulated link, added to the real one: ${Object.keys(LINK_PROFILES).join(', ')},
                         or numbers like delay=50,jitter=15,rate=5000/1000,stall=300@0.2
                         (ms one way, ms, kbit/s down/up, ms@times a second)
  --interp <mode>        how far in the past they see the others: ms, 0 to 1000, or adaptive        adaptive
  --predict <mode>       on, or off: they see themselves where the server has them                        on
  --smooth <mode>        on, or off: corrections are drawn as the jumps they are                          on
  --lagcomp <mode>       on, or off: shots meet the others where they are, not where they were seen       on
  --patch-rate-check <n> refuses a server with another patch rate; the rate itself is its PATCH_RATE_HZ

What comes of it
  --report <dir>         writes report.json and report.html there
  --prometheus           with --report: report.prom as well, for a textfile collector
  --compare <file>       what is different from an earlier report.json, beyond what runs differ by
  --assert <claim>       like 'inputToAckMs.p99 < 80' or 'corrections.px.max == 0'; may be given often
  --record <file>        writes what every bot did, step by step, and over which link
  --replay <file>        does that again: count, joins, links and inputs are the file's, and so is the mode
                         unless --room or --mode says otherwise; with --rooms the map as well; who left early does again
  --json                 the report on standard output, all words on the other one
  --quiet                no words but errors and broken assertions, on standard error
  --help                 this text

Scenarios
${list(SCENARIOS)}

Brains
${list(BRAINS)}

Server figures come from <url>/metrics, which answers this machine; from another one, set METRICS_TOKEN as on the server.
Inputs are due on a schedule: what is late counts as late, what was due and not sent is told. Percentiles are within 0.05 %, below 2 ms exact.

Exit status: 0 all joined, played to the end, and every assertion held; 1 something failed or an assertion broke; 2 the flags are
wrong, no server answers, a file cannot be read or written, or it was stopped before anything was measured; 3 the bottleneck was this machine (own loop more than ${MAX_LOOP_LAG_MS.toFixed(0)} ms late at p99, or a
core full): the figures are its own.
`;
