/** All that moves on the page: the theme, and what the lines say where the pointer is. The page says everything without it, too. */
export const PAGE_SCRIPT = `
const root = document.documentElement;
const button = document.getElementById('theme');
button.hidden = false;
button.onclick = () => {
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
};
for (const svg of document.querySelectorAll('svg[data-x]')) {
  const { x, values, labels, units, across } = svg.dataset;
  const xs = x.split(' ');
  const lines = values.split(';').map((line) => line.split(' '));
  const names = labels.split(';');
  const [xUnit, unit] = units.split(';');
  const places = across.split(' ').map(Number);
  const cursor = svg.querySelector('.cursor');
  const readout = svg.nextElementSibling;
  svg.onpointermove = ({ clientX }) => {
    const box = svg.getBoundingClientRect();
    const at = ((clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
    let n = 0;
    for (let k = 1; k < places.length; k++) if (Math.abs(places[k] - at) < Math.abs(places[n] - at)) n = k;
    cursor.setAttribute('x1', places[n]);
    cursor.setAttribute('x2', places[n]);
    cursor.setAttribute('visibility', 'visible');
    const said = names.map((name, k) => (lines[k][n] === '' ? '' : (name + ' ' + lines[k][n]).trim())).filter(Boolean);
    readout.textContent = xs[n] + ' ' + xUnit + ': ' + (said.length ? said.join(', ') + ' ' + unit : 'nothing');
  };
  svg.onpointerleave = () => {
    cursor.setAttribute('visibility', 'hidden');
    readout.textContent = '\\u00a0';
  };
}
`;
