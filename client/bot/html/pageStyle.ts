/** The game's own colours by night, and as calm on white paper. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f4f6fb, #070a12);
  --panel: light-dark(#fff, #0e1424);
  --text: light-dark(#131a2b, #e8eefc);
  --dim: light-dark(#4d5a78, #9dadcd);
  --line: light-dark(#d3dae8, #2a3857);
  --blue: light-dark(#2857b8, #8fb0ff);
  --amber: light-dark(#8f5b00, #ffb000);
  --red: light-dark(#bb1f31, #ff7682);
  --green: light-dark(#17743f, #5be38a);
  --violet: light-dark(#7238ad, #c58bff);
  font: 15px/1.5 system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
  color: var(--text);
  background: var(--page);
  -webkit-text-size-adjust: 100%;
}
:root[data-theme='dark'] { color-scheme: dark }
:root[data-theme='light'] { color-scheme: light }
* { box-sizing: border-box }
body { margin: 0 }
main { max-width: 1240px; margin: 0 auto; padding: 28px 20px 64px }
section { margin-top: 44px }
h1, h2, h3, p, ul, dl, dd, figure, pre { margin: 0 }
h1 { font-size: clamp(22px, 3.2vw, 32px); line-height: 1.25; font-weight: 650; margin: 10px 0; text-wrap: balance }
h2 { font-size: 20px; font-weight: 650; margin-bottom: 10px; padding-bottom: 6px; border-bottom: 1px solid var(--line) }
h3 { font-size: 15px; font-weight: 650 }
p { max-width: 76ch; overflow-wrap: anywhere }
section > p { margin: 8px 0 14px }
small { font-size: .6em; font-weight: 400; color: var(--dim) }
.what, .aside, .unit, .none, .reasons { color: var(--dim) }
.unit { font-weight: 400 }
.none { font-style: italic }

.verdict { padding: 20px 24px; background: var(--panel); border: 1px solid var(--line); border-left: 6px solid var(--cause); border-radius: 10px }
.verdict .mark { display: inline-block; padding: 0 .55em; border: 2px solid var(--cause); border-radius: 6px; color: var(--cause); font-size: .62em; line-height: 1.7; letter-spacing: .06em; text-transform: uppercase; vertical-align: .18em; white-space: nowrap }
.verdict { --cause: var(--red) }
.verdict.none { --cause: var(--green); font-style: normal; color: inherit }
.verdict.link { --cause: var(--blue) }
.verdict.generator { --cause: var(--amber) }
.verdict.netcode { --cause: var(--violet) }
.reasons { margin-top: 10px; padding-left: 20px; max-width: 90ch; overflow-wrap: anywhere }

.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 172px), 1fr)); gap: 10px }
.cards > div { padding: 10px 14px; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; min-width: 0 }
.cards dt, .cards dd { font-size: 13px; color: var(--dim) }
.cards .big { font-size: 24px; line-height: 1.35; color: var(--text); font-weight: 600 }

.plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); gap: 16px }
.plot { display: flex; flex-direction: column; padding: 12px 12px 6px; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; min-width: 0; break-inside: avoid }
.plot figcaption { padding: 0 4px }
.plot figcaption p { font-size: 12.5px; line-height: 1.4; color: var(--dim); min-height: 2.8em }
.plot .none { padding: 24px 4px 30px }
.plot svg { display: block; width: 100%; height: auto; margin-top: auto; touch-action: pan-y }
.readout { padding: 0 4px; font-size: 12.5px; color: var(--dim); min-height: 1.5em }
svg text { font: 11px system-ui, sans-serif; font-variant-numeric: tabular-nums; fill: var(--text) }
svg .tick { fill: var(--dim); font-size: 10.5px }
.grid { stroke: var(--line); fill: none }
.line { fill: none; stroke: var(--blue); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round }
.line.c2 { stroke: var(--amber) }
.line.c3 { stroke: var(--green) }
.line.c4 { stroke: var(--violet) }
.line.c5 { stroke: var(--red) }
svg .label.c2 { fill: var(--amber) }
svg .label.c3 { fill: var(--green) }
svg .label.c4 { fill: var(--violet) }
svg .label.c5 { fill: var(--red) }
.line.dashed { stroke-dasharray: 6 4 }
.line.dotted { stroke-dasharray: .1 4 }
.line.mixed { stroke-dasharray: 8 4 .1 4 }
.line.thin { stroke-width: 1 }
.dots { fill: none; stroke: var(--blue); stroke-width: 5; stroke-linecap: round }
.band { fill: var(--blue); stroke: none }
.b1 { opacity: .22 }
.b2 { opacity: .14 }
.b3 { opacity: .07 }
.limit { stroke: var(--red); stroke-width: 1.5; stroke-dasharray: 12 4 }
svg .limit-label { fill: var(--red) }
svg .limit-label, svg .label { paint-order: stroke; stroke: var(--panel); stroke-width: 3px; stroke-linejoin: round }
.cursor { stroke: var(--dim) }

.difference { display: block }
.noise { fill: var(--dim); opacity: .22 }
.mark { stroke-width: 1.5 }
.mark.better { fill: var(--green); stroke: var(--green) }
.mark.worse { fill: var(--red); stroke: var(--red) }
.mark.no-difference { fill: none; stroke: var(--dim) }

.bars { margin: 14px 0 }
.bar { display: block; overflow: visible }
.bar-label { margin: 12px 0 4px; font-weight: 600 }
.part { stroke: var(--panel); stroke-width: 1.5 }
.p1 { fill: var(--violet) }
.p2 { fill: var(--blue) }
.p3 { fill: var(--red) }
.p4 { fill: var(--green) }
.p5 { fill: var(--amber) }
.hatches { position: absolute }
.hatch-line { stroke: light-dark(#fff, #000); stroke-opacity: .3; stroke-width: 1.6; stroke-linecap: round; fill: none }
svg .part-label { fill: light-dark(#fff, #070a12); font-size: 13px; font-weight: 650 }

.box { overflow-x: auto; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; margin: 12px 0 }
.box:focus-visible, summary:focus-visible, button:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px }
table { border-collapse: collapse; min-width: 100%; font-size: 13.5px }
caption { padding: 10px 12px 4px; text-align: left; font-weight: 650 }
th, td { padding: 5px 12px; text-align: right; white-space: nowrap; border-bottom: 1px solid var(--line) }
tbody:last-child tr:last-child > * { border-bottom: 0 }
thead th { color: var(--dim); font-weight: 500; vertical-align: bottom }
tbody th, .word { text-align: left }
tbody th { font-weight: 600 }
td.word { color: var(--dim) }
.sentences td:last-child { white-space: normal; min-width: 34ch; max-width: 64ch }
tbody .group { padding-top: 16px; font-weight: 650; color: var(--text) }
pre { padding: 12px; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.6 ui-monospace, monospace }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 250px), 1fr)); gap: 8px 20px; margin: 14px 0 }
.facts dt { font-size: 13px; color: var(--dim) }
.facts dd { overflow-wrap: anywhere }
.errors { padding-left: 20px; overflow-wrap: anywhere }
summary { cursor: pointer; padding: 6px 0; font-weight: 600 }
button { position: absolute; top: 8px; right: max(8px, calc(50% - 612px)); padding: 4px 10px; font: inherit; font-size: 13px; color: var(--dim); background: var(--panel); border: 1px solid var(--line); border-radius: 6px; cursor: pointer }

@media (max-width: 600px) {
  main { padding: 44px 12px 40px }
  .verdict { padding: 14px 16px }
  .cards { grid-template-columns: 1fr 1fr }
}
@media print {
  :root { color-scheme: light; font-size: 11px; background: none }
  main { max-width: none; padding: 0 }
  button, .readout { display: none }
  .plots { grid-template-columns: 1fr 1fr 1fr; gap: 8px }
  .box { overflow: visible; break-inside: avoid }
  th, td { padding: 2px 5px; white-space: normal }
  h2 { break-after: avoid }
}
`;
