// A slider over the forecast grid of the document. Values between its points are read off; no law is evaluated.
const WORST = ['RELIABLE', 'CONDITIONAL', 'UNRELIABLE'];

function forecastGrids() {
  return data.series.filter(series => series.address.endsWith('/grid') && numberLane(series, 'prediction-lower') && numberLane(series, 'value'));
}

/** The lanes that are covariates, the longest stretched one first. */
function targets(grid) {
  const own = ['value', 'confidence-lower', 'confidence-upper', 'prediction-lower', 'prediction-upper', 'reach'];
  return grid.lanes.filter(lane => lane.numbers && !own.includes(lane.name) && increasing(lane.numbers));
}

function increasing(numbers) {
  return numbers.length > 1 && numbers.every((value, index) => known(value) && value > 0 && (index === 0 || value > numbers[index - 1]));
}

/** Linear in the logarithm of the target. */
function between(xs, ys, at) {
  let k = 1;
  while (k < xs.length - 1 && xs[k] < at) k++;
  const share = Math.min(1, Math.max(0, Math.log(at / xs[k - 1]) / Math.log(xs[k] / xs[k - 1])));
  if (!known(ys[k - 1]) || !known(ys[k])) return share < 1e-9 ? ys[k - 1] : share > 1 - 1e-9 ? ys[k] : null;
  return ys[k - 1] + share * (ys[k] - ys[k - 1]);
}

/** The worse verdict of the two points around the target. */
function worse(xs, labels, at) {
  let k = 1;
  while (k < xs.length - 1 && xs[k] < at) k++;
  const around = at <= xs[k - 1] * (1 + 1e-12) ? [labels[k - 1]] : at >= xs[k] * (1 - 1e-12) ? [labels[k]] : [labels[k - 1], labels[k]];
  return around.sort((one, other) => WORST.indexOf(other) - WORST.indexOf(one))[0];
}

function tone(verdict) {
  return { RELIABLE: 'good', CONDITIONAL: 'doubtful', UNRELIABLE: 'bad' }[verdict] || 'neutral';
}

function forecastPanel(host) {
  const grids = forecastGrids();
  if (!host || !grids.length) return;
  host.className = 'panel';
  const choice = html('select');
  choice.id = 'forecast-of';
  const steps = grid => grid.address.replace(/\/grid$/, '').split('/'), below = grid => steps(grid).slice(2).join(' · ');
  grids.forEach((grid, index) => {
    const twice = grids.some(other => other !== grid && below(other) === below(grid));
    const option = html('option', '', below(grid) + (twice ? ' (' + steps(grid)[1] + ')' : ''));
    option.value = String(index);
    choice.append(option);
  });
  const label = html('label', '', 'forecast of ');
  label.append(choice);
  const body = html('div');
  host.append(label, body);
  choice.addEventListener('change', () => showGrid(body, grids[choice.value]));
  const start = Math.max(0, grids.findIndex(grid => grid.address.includes('/averaged/')));
  choice.value = String(start);
  showGrid(body, grids[start]);
}

function readouts(names, address) {
  const block = html('div', 'readout'), cells = {};
  for (const [id, name, size] of names) {
    const cell = html('div'), output = html('output', size || '');
    output.id = 'forecast-' + id;
    cell.append(html('span', '', name), output);
    block.append(cell);
    cells[id] = html('a', 'number');
    cells[id].href = '#' + address.split('/').map(encodeURIComponent).join('/');
    output.append(cells[id]);
  }
  return { block, cells };
}

function showGrid(host, grid) {
  const axes = targets(grid);
  host.replaceChildren();
  if (!axes.length) { host.append(html('p', 'notice', 'this forecast has no target that varies')); return; }
  const value = grid.lanes.find(lane => lane.name === 'value');
  let axis = axes[0];
  if (axes.length > 1) {
    const which = html('select');
    axes.forEach((lane, index) => { const option = html('option', '', named(lane)); option.value = String(index); which.append(option); });
    const label = html('label', '', ' along ');
    label.append(which);
    host.append(label);
    which.addEventListener('change', () => { axis = axes[which.value]; rebuild(); });
  }
  const inner = html('div');
  host.append(inner);
  function rebuild() { inner.replaceChildren(); slide(inner, grid, axis, axes, value); }
  rebuild();
}

function slide(host, grid, axis, axes, value) {
  const xs = axis.numbers, lane = name => numberLane(grid, name) || [], verdicts = labelLane(grid, 'verdict');
  const slider = html('input');
  slider.type = 'range'; slider.id = 'forecast-target'; slider.min = '0'; slider.max = '1000'; slider.step = '1';
  slider.setAttribute('aria-label', 'target ' + named(axis));
  const reach = lane('reach'), beyond = reach.findIndex(each => known(each) && each > 0.3);
  slider.value = String(Math.round(1000 * Math.log(xs[beyond < 0 ? xs.length - 1 : beyond] / xs[0]) / Math.log(xs[xs.length - 1] / xs[0])));
  const { block, cells } = readouts([['at', 'target', 'small'], ['value', 'prediction' + (value.unit ? ' (' + value.unit + ')' : '')],
    ['prediction', 'one new run, interval', 'small'], ['confidence', 'the law itself, interval', 'small'], ['reach', 'beyond the data', 'small'], ['verdict', 'reliability card', 'small']], grid.address);
  const chart = html('div');
  host.append(slider, block, chart);
  const target = () => xs[0] * Math.exp(slider.value / 1000 * Math.log(xs[xs.length - 1] / xs[0]));
  const pair = name => '[' + readable(between(xs, lane(name + '-lower'), target())) + ', ' + readable(between(xs, lane(name + '-upper'), target())) + ']';
  const marks = fan(grid, axis, value, lane);
  const redraw = plot(chart, { label: 'forecast', marks: [...marks, ...(verdicts ? [floor(xs, verdicts)] : []), vertical(target)], alwaysNamed: true,
    x: { title: named(axis), log: true, tight: true }, y: { log: false, switchable: true } });
  function move() {
    const at = target(), verdict = verdicts && worse(xs, verdicts, at), decades = between(xs, reach, at);
    cells.at.textContent = axes.map(each => each.name + ' ' + short(between(xs, each.numbers, at))).join(', ');
    cells.value.textContent = readable(between(xs, value.numbers, at));
    cells.prediction.textContent = pair('prediction');
    cells.confidence.textContent = pair('confidence');
    cells.reach.textContent = !known(decades) ? '–' : decades > 0 ? readable(decades, 2) + ' decades' : 'within the data';
    cells.verdict.replaceChildren(verdict ? html('span', 'badge ' + tone(verdict), verdict.toLowerCase()) : document.createTextNode('–'));
    slider.setAttribute('aria-valuetext', short(at) + ': ' + cells.value.textContent + ', ' + (verdict || ''));
    redraw();
  }
  slider.addEventListener('input', move);
  move();
}

/** The card's verdict along the target, on the floor of the chart. */
function floor(xs, verdicts) {
  return { reach() {}, draw(layer, x, y, spots, inner) {
    for (let k = 1; k < xs.length; k++) layer.append(svg('rect', { class: 'strip is-' + tone(worse(xs, verdicts, Math.sqrt(xs[k - 1] * xs[k]))),
      x: x.scale(xs[k - 1]), width: Math.max(0.5, x.scale(xs[k]) - x.scale(xs[k - 1]) + 0.3), y: inner.y0 - 5, height: 5 }));
  } };
}

function fan(grid, axis, value, lane) {
  const xs = axis.numbers, marks = [];
  const ends = [...lane('prediction-lower'), ...lane('prediction-upper')].filter(known);
  marks.push(band('one new run', 's0', xs, lane('prediction-lower'), lane('prediction-upper')));
  marks.push(band('the law itself', 's0', xs, lane('confidence-lower'), lane('confidence-upper'), true));
  marks.push(line('forecast', 's0', xs.map((at, k) => [at, value.numbers[k]])));
  marks.push({ reach(rx, ry) { ry.push(...ends); }, draw() {} });
  const path = grid.address.split('/');
  const fit = data.fits.find(each => each.path.startsWith(path[2] + '/' + path[3]) && each.runs.length);
  const at = fit ? fit.covariates.findIndex(covariate => covariate.name === axis.name) : -1;
  if (at >= 0) marks.push(dots(runsName(fit), 'ink', fit.runs.map((run, k) => ({ x: run.x[at], y: run.y, label: run.label || 'run ' + (k + 1), ...errorBar(run), rows: runRows(fit, run) }))));
  return marks;
}
