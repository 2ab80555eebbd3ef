import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Measurements } from '../measure/Measurements.ts';
import { COUNTER_NAMES, METRIC_NAMES } from '../measure/metrics.ts';
import { counterName, metricName, prometheusText } from './prometheusText.ts';
import { sampleReport } from './sampleReport.ts';

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const LABEL = String.raw`[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*"`;
const LINE = new RegExp(`^(${NAME})(?:\\{(${LABEL}(?:,${LABEL})*)\\})? (NaN|[+-]Inf|-?[0-9.]+(?:e[+-]?[0-9]+)?)$`);
const SUFFIXES = { summary: ['', '_sum', '_count'], counter: [''], gauge: [''] } as const;

/** As a collector reads it: a family at a time, HELP and TYPE first, each sample once. Throws at the first line that is none. */
function parse(text: string): { types: Map<string, string>; values: Map<string, number> } {
  assert.ok(text.endsWith('\n') && !text.includes('\r'));
  const [types, values] = [new Map<string, string>(), new Map<string, number>()];
  let [helped, family] = ['', ''];
  for (const line of text.slice(0, -1).split('\n')) {
    const [, word, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (line === '') continue;
    if (word === 'HELP') helped = name;
    else if (word === 'TYPE') {
      assert.equal(name, helped, `${name} has no help`);
      assert.ok(!types.has(name) && rest in SUFFIXES, line);
      types.set((family = name), rest);
    } else {
      const [, sample, labels = '', value] = LINE.exec(line) ?? assert.fail(`no sample: ${line}`);
      assert.ok(
        SUFFIXES[types.get(family) as keyof typeof SUFFIXES].some((suffix) => sample === family + suffix),
        `${line} in ${family}`,
      );
      const key = `${sample}{${labels}}`;
      assert.ok(!values.has(key), `${key} twice`);
      values.set(key, Number(value!.replace('Inf', 'Infinity')));
    }
  }
  return { types, values };
}

test('every line is one of the text format, and every metric and counter is there with its type', () => {
  const { types } = parse(prometheusText(sampleReport({ seconds: 3, bots: 2 })));
  for (const metric of METRIC_NAMES) assert.equal(types.get(metricName(metric)), 'summary');
  for (const counter of COUNTER_NAMES) assert.equal(types.get(counterName(counter)), 'counter');
});

test('names are those that dashboards are made with', () => {
  assert.equal(metricName('inputToAckMs'), 'bankshot_bots_input_to_ack_ms');
  assert.equal(metricName('serverTickRateHz'), 'bankshot_bots_server_tick_rate_hz');
  assert.equal(counterName('inputsMissed'), 'bankshot_bots_inputs_missed_total');
  for (const name of [...METRIC_NAMES.map(metricName), ...COUNTER_NAMES.map(counterName)]) assert.match(name, /^[a-z][a-z_]*$/);
});

test('figures are those of the report', () => {
  const report = sampleReport({ seconds: 3, bots: 2 });
  const { values } = parse(prometheusText(report));
  const of = (name: string): number | undefined => values.get(`bankshot_bots_${name}`);
  assert.equal(of('input_to_ack_ms{quantile="0.99"}'), report.inputToAckMs.p99);
  assert.equal(of('input_to_ack_ms_count{}'), report.inputToAckMs.count);
  const sum = Measurements.from(report.data).total().histogram('inputToAckMs').mean * report.inputToAckMs.count;
  assert.ok(Math.abs(of('input_to_ack_ms_sum{}')! - sum) < 0.001);
  assert.deepEqual(
    [of('inputs_total{}'), of('players{}'), of('generator_ok{}'), of('verdict{cause="none"}')],
    [report.inputs.sent, 2, 1, 1],
  );
});

test('what was not measured is NaN, not 0, and counts 0', () => {
  const { values } = parse(prometheusText(sampleReport({ seconds: 0, bots: 0 })));
  assert.deepEqual(
    ['bankshot_bots_rtt_ms{quantile="0.5"}', 'bankshot_bots_rtt_ms_sum{}', 'bankshot_bots_rtt_ms_count{}'].map((name) => values.get(name)),
    [NaN, 0, 0],
  );
});

test('a name with quotes, backslashes and line feeds stays one label', () => {
  const report = sampleReport({ seconds: 1, bots: 1 });
  const { values } = parse(prometheusText({ ...report, config: { ...report.config, scenario: 'a"b\\c\nd' } }));
  assert.ok([...values.keys()].some((key) => key.includes(String.raw`scenario="a\"b\\c\nd"`)));
});
