// A slider over the forecast grid of the document. Values between its points are read off; no law is evaluated.
const WORST = ['RELIABLE', 'CONDITIONAL', 'UNRELIABLE'];

function forecastGrids() {
  return data.series.filter(series => series.address.endsWith('/grid') && numberLane(series, 'prediction-lower') && numberLane(series, 'value'));
}

/** The lanes that are covariates, the longest stretched one first. */
function targets(grid) {
  const own = ['value', 'confidence-lower', 'confidence-upper', 'prediction-lower', 'prediction-upper', 'reach', 'beyond-horizon'];
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

/** The points of the grid around the target; one where it stands on it. */
function around(xs, at) {
  let k = 1;
  while (k < xs.length - 1 && xs[k] < at) k++;
  return at <= xs[k - 1] * (1 + 1e-12) ? [k - 1] : at >= xs[k] * (1 - 1e-12) ? [k] : [k - 1, k];
}

/** Of the points around the target the one with the worse verdict. */
function worst(xs, verdicts, at) {
  return around(xs, at).sort((one, other) => WORST.indexOf(verdicts[other]) - WORST.indexOf(verdicts[one]))[0];
}

/** What speaks against relying on it, item by item, and why there is no number where there is none. */
function said(grid, xs, verdicts, at) {
  const missing = labelLane(grid, 'missing'), against = labelLane(grid, 'against'), parts = [];
  const why = missing && around(xs, at).map(k => missing[k]).find(Boolean);
  if (why) parts.push(html('p', 'notice', why));
  const items = against && verdicts ? against[worst(xs, verdicts, at)].split('\n').filter(Boolean) : [];
  const list = html('ul', 'against');
  items.forEach(text => {
    const [, mark, item, reason] = /^(fails|caution) ([^:]+): ([^]*)$/.exec(text) || [, 'caution', '', text], row = html('li');
    row.append(html('span', 'badge ' + (mark === 'fails' ? 'bad' : 'doubtful'), item + (mark === 'fails' ? ' fails' : '')), ' ' + reason);
    list.append(row);
  });
  if (items.length) parts.push(list);
  return parts;
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
  const given = value.numbers.map((each, k) => k).filter(k => known(value.numbers[k]) && (beyond < 0 || k <= beyond)), start = given.length ? given[given.length - 1] : 0;
  slider.value = String(Math.round(1000 * Math.log(xs[start] / xs[0]) / Math.log(xs[xs.length - 1] / xs[0])));
  const { block, cells } = readouts([['at', 'target', 'small'], ['value', 'prediction' + (value.unit ? ' (' + value.unit + ')' : '')],
    ['prediction', 'one new run, interval', 'small'], ['confidence', 'the law itself, interval', 'small'], ['reach', 'beyond the data', 'small'], ['verdict', 'reliability card', 'small']], grid.address);
  const chart = html('div'), why = html('div', 'why');
  why.setAttribute('aria-live', 'polite');
  host.append(slider, block, why, chart);
  const target = () => xs[0] * Math.exp(slider.value / 1000 * Math.log(xs[xs.length - 1] / xs[0]));
  const pair = name => {
    const ends = ['-lower', '-upper'].map(end => between(xs, lane(name + end), target()));
    return ends.some(known) ? '[' + readable(ends[0]) + ', ' + readable(ends[1]) + ']' : '–';
  };
  const marks = fan(grid, axis, value, lane);
  const redraw = plot(chart, { label: 'forecast', marks: [...marks, ...(verdicts ? [floor(xs, verdicts)] : []), vertical(target)], alwaysNamed: true,
    x: { title: named(axis), log: true, tight: true }, y: { log: false, switchable: true } });
  function move() {
    const at = target(), verdict = verdicts && verdicts[worst(xs, verdicts, at)], decades = between(xs, reach, at);
    cells.at.textContent = axes.map(each => each.name + ' ' + short(between(xs, each.numbers, at))).join(', ');
    cells.value.textContent = readable(between(xs, value.numbers, at));
    cells.prediction.textContent = pair('prediction');
    cells.confidence.textContent = pair('confidence');
    cells.reach.textContent = !known(decades) ? '–' : decades >= 0.005 ? readable(decades, 2) + ' decades' : 'within the data';
    cells.verdict.replaceChildren(verdict ? html('span', 'badge ' + tone(verdict), verdict.toLowerCase()) : document.createTextNode('–'));
    why.replaceChildren(...said(grid, xs, verdicts, at));
    slider.setAttribute('aria-valuetext', cells.at.textContent + ': ' + cells.value.textContent + ', ' + (verdict || ''));
    redraw();
  }
  slider.addEventListener('input', move);
  move();
}

/** The card's verdict along the target, on the floor of the chart. */
function floor(xs, verdicts) {
  return { reach() {}, draw(layer, x, y, spots, inner) {
    for (let k = 1; k < xs.length; k++) layer.append(svg('rect', { class: 'strip is-' + tone(verdicts[worst(xs, verdicts, Math.sqrt(xs[k - 1] * xs[k]))]),
      x: x.scale(xs[k - 1]), width: Math.max(0.5, x.scale(xs[k]) - x.scale(xs[k - 1]) + 0.3), y: inner.y0 - 5, height: 5 }));
  } };
}

function fan(grid, axis, value, lane) {
  const xs = axis.numbers, marks = [], runs = beside(grid, axis);
  marks.push(band('one new run', 's0', xs, lane('prediction-lower'), lane('prediction-upper'), { loose: true }));
  marks.push(band('the law itself', 's0', xs, lane('confidence-lower'), lane('confidence-upper'), { inner: true, loose: true }));
  marks.push(...averaged(grid, axis), line(grid.address.includes('/averaged/') ? 'average of the laws' : 'the law', 's0', xs.map((at, k) => [at, value.numbers[k]])));
  marks.push(nearby([...runs.map(run => run.y), ...value.numbers].filter(known), [...lane('prediction-lower'), ...lane('prediction-upper')].filter(known)));
  if (runs.some(run => !run.open)) marks.push(dots(runs.some(run => known(run.low)) ? 'runs ± 1 standard error' : 'runs', 'ink', runs.filter(run => !run.open)));
  marks.push(...aims(grid, axis));
  if (runs.some(run => run.open)) marks.push(dots('held out', 's1', runs.filter(run => run.open)));
  return [...marks, ...ends(xs, lane('beyond-horizon'), runs.filter(run => !run.open))];
}

/** The laws that an average is made of. */
function averaged(grid, axis) {
  const parent = grid.address.replace(/averaged\/grid$/, '');
  if (parent === grid.address) return [];
  return forecastGrids().filter(other => other !== grid && other.address.startsWith(parent) && numberLane(other, axis.name))
    .map((other, k) => line(other.address.slice(parent.length).replace(/\/grid$/, ''), 's' + (k + 2) % COLOURS,
      numberLane(other, axis.name).map((at, i) => [at, numberLane(other, 'value')[i]]), { dash: 'd' + (1 + k % 2), loose: true }));
}

/** The targets asked for, with their prediction intervals where they are few. */
function aims(grid, axis) {
  const picture = data.series.find(series => series.address === grid.address.replace(/grid$/, 'picture'));
  const x = picture && picture.lanes.find(lane => lane.numbers && /^x\b/.test(lane.name) && lane.name.endsWith(': ' + axis.name));
  const y = x && picture.lanes.find(lane => lane.numbers && /^y\b/.test(lane.name));
  if (!y) return [];
  const which = labelLane(picture, 'series'), labels = labelLane(picture, 'label'), lower = numberLane(picture, 'lower'), upper = numberLane(picture, 'upper');
  const points = y.numbers.map((value, k) => k).filter(k => which[k] === 'forecast' && known(y.numbers[k]));
  return points.length ? [dots('forecast' + (points.length <= 4 ? ', one new run' : ''), 's0', points.map(k => ({ x: x.numbers[k], y: y.numbers[k],
    ...(points.length <= 4 ? { low: lower[k], high: upper[k] } : {}), label: labels[k], rows: rowOf(picture, k) })))] : [];
}

/** Where the runs fitted end, and the forecasts that those of the past can judge. */
function ends(xs, beyond, fitted) {
  const last = Math.max(...fitted.map(run => run.x)), k = beyond.findIndex((each, index) => index > 0 && each > 0 && beyond[index - 1] <= 0);
  const horizon = k < 0 ? NaN : xs[k - 1] * (xs[k] / xs[k - 1]) ** (beyond[k - 1] / (beyond[k - 1] - beyond[k]));
  if (horizon <= last) return [rule('largest run fitted, the calibrated horizon', 'd1', last)];
  return [...(known(last) ? [rule('largest run fitted', 'd2', last)] : []), ...(known(horizon) ? [rule('calibrated horizon', 'd1', horizon)] : [])];
}

/** Ends of intervals set the axis as far as they leave the runs and the forecast readable; a wider band is cut. */
function nearby(values, ends) {
  const [low, high] = extent(values), room = high - low || Math.abs(high) || 1;
  return { draw() {}, reach(xs, ys) { ends.forEach(end => ys.push(Math.min(high + room, Math.max(low > 0 ? Math.max(low - room, low / 4) : low - room, end)))); } };
}

/** The runs that the forecast is drawn beside, those held out open; those of a fit where the document lists none. */
function beside(grid, axis) {
  const listed = data.series.find(series => series.address === grid.address.replace(/\/[^/]+\/grid$/, '/runs'));
  const sizes = listed && numberLane(listed, axis.name), observed = listed && numberLane(listed, 'observed');
  if (sizes && observed) {
    const held = numberLane(listed, 'held-out') || [], errors = numberLane(listed, 'standard-error') || [], labels = labelLane(listed, 'label') || [];
    return observed.map((y, k) => ({ x: sizes[k], y, open: held[k] === 1, label: labels[k] || 'run ' + (k + 1), ...errorBar({ y, se: errors[k] }),
      rows: rowOf(listed, k).filter(([name]) => name !== 'label' && name !== 'held-out').concat(held[k] === 1 ? [['held out', 'yes']] : []) }));
  }
  const path = grid.address.split('/'), fit = data.fits.find(each => each.path.startsWith(path[2] + '/' + path[3]) && each.runs.length);
  const at = fit ? fit.covariates.findIndex(covariate => covariate.name === axis.name) : -1;
  return at < 0 ? [] : fit.runs.map((run, k) => ({ x: run.x[at], y: run.y, label: run.label || 'run ' + (k + 1), ...errorBar(run), rows: runRows(fit, run) }));
}
