// Series of analyses: the ones that are known are drawn as what they are, the others by the shape of their lanes.
function lanesOf(series, kind) {
  return series.lanes.filter(lane => lane[kind]);
}

function rowOf(series, k) {
  return series.lanes.map(lane => [told(lane), lane.numbers ? readable(lane.numbers[k]) : lane.labels[k]]);
}

/** A lane in a tooltip: without its part in the picture. */
function told(lane) {
  const match = ROLE.exec(lane.name);
  return named(match && match[3] ? { name: match[3], unit: lane.unit } : lane);
}

function seriesChart(host, of) {
  const series = data.series.find(each => each.address === of);
  if (!series) { host.hidden = true; return; }
  const drawn = role(series, 'x') && role(series, 'y') ? asked(host, series)
    : labelLane(series, 'cell') && numberLane(series, 'value') ? multiverse(host, series)
    : numberLane(series, 'observed') && numberLane(series, 'predicted') ? backtest(host, series)
    : labelLane(series, 'formulation') || labelLane(series, 'law') ? ranking(host, series)
    : generic(host, series);
  if (!drawn) host.hidden = true;
}

function first(series) {
  return lanesOf(series, 'numbers').find(lane => increasing([...lane.numbers].sort((a, b) => a - b).filter((value, k, all) => value !== all[k - 1])));
}

/** Predictions with what came of them. */
function backtest(host, series) {
  const observed = numberLane(series, 'observed'), predicted = numberLane(series, 'predicted');
  const lower = numberLane(series, 'lower') || [], upper = numberLane(series, 'upper') || [], held = numberLane(series, 'held_out');
  const labels = labelLane(series, 'label') || [];
  const x = series.lanes.find(lane => lane.numbers && lane.name === 'target') || first(series);
  if (!x || !x.numbers.some((at, k) => known(at) && (known(observed[k]) || known(predicted[k])))) return false;
  const unit = (series.lanes.find(lane => lane.name === 'observed') || {}).unit;
  if (x.name === 'observed') return againstObserved(host, series, predicted, observed, unit);
  const point = (values, k) => ({ x: x.numbers[k], y: values[k], label: labels[k] || 'row ' + (k + 1), rows: rowOf(series, k).filter(row => row[0] !== 'label') });
  const order = x.numbers.map((value, k) => k).sort((a, b) => x.numbers[a] - x.numbers[b]);
  const fitted = order.filter(k => !held || !held[k]), out = order.filter(k => held && held[k]);
  const marks = [];
  const cutoffs = numberLane(series, 'cutoff');
  if (cutoffs) {
    [...new Set(cutoffs)].sort((a, b) => a - b).slice(-COLOURS).forEach((cutoff, index) => marks.push(...fanned('fitted up to ' + short(cutoff), index,
      order.filter(k => cutoffs[k] === cutoff).map(k => ({ ...point(predicted, k), low: lower[k], high: upper[k] })))));
  } else {
    const smooth = data.series.find(each => each.address === series.address.replace(/\/series$/, '/curve')), along = smooth && numberLane(smooth, x.name);
    if (along && numberLane(smooth, 'value')) {
      marks.push(band('predicted', 's0', along, numberLane(smooth, 'lower') || [], numberLane(smooth, 'upper') || []));
      marks.push(line('predicted', 's0', along.map((at, k) => [at, numberLane(smooth, 'value')[k]])));
    } else {
      if (lower.length) marks.push(band('predicted', 's0', order.map(k => x.numbers[k]), order.map(k => lower[k]), order.map(k => upper[k])));
      marks.push(line('predicted', 's0', order.map(k => [x.numbers[k], predicted[k]])));
    }
    marks.push(dots('predicted', 's0', order.map(k => point(predicted, k))));
  }
  if (fitted.length) marks.push(dots('observed', 'ink', fitted.map(k => point(observed, k))));
  if (out.length) marks.push(dots('held out', 's1', out.map(k => ({ ...point(observed, k), open: true }))));
  plot(host, { label: series.address, marks, x: { title: named(x), log: spread(x.numbers, 3) }, y: { log: spread(observed), share: isProbability({ unit }) } });
  if (unit) host.querySelector('figcaption').append(' (' + unit + ')');
  return true;
}

/** Held-out runs without a covariate: what came over what was said, beside the line on which they agree. */
function againstObserved(host, series, predicted, observed, unit) {
  const both = observed.map((value, k) => k).filter(k => known(observed[k]) && known(predicted[k]));
  const [low, high] = extent(both.flatMap(k => [observed[k], predicted[k]]));
  plot(host, { label: series.address, x: { title: named({ name: 'predicted', unit }) }, y: { title: named({ name: 'observed', unit }) }, marks: [
    line('as predicted', 'quiet', [[low, low], [high, high]], { dash: DASHES[1] }),
    dots('held out', 's0', both.map(k => ({ x: predicted[k], y: observed[k], label: (labelLane(series, 'label') || [])[k] || 'row ' + (k + 1), rows: rowOf(series, k) })))] });
  return true;
}

/** What was foretold from one cut-off: a fan where it was of several runs. */
function fanned(name, index, points) {
  const tone = 's' + index % COLOURS, several = points.length > 1, xs = points.map(point => point.x);
  return [...(several ? [band(name, tone, xs, points.map(point => point.low), points.map(point => point.high)),
    line(name, tone, points.map(point => [point.x, point.y]), { dash: DASHES[index % 4] })] : []),
  dots(name, tone, several ? points.map(point => ({ ...point, low: null, high: null })) : points)];
}

/** Laws by how often they rank first, by weight, by score: by whatever is chosen. */
function ranking(host, series) {
  const laws = labelLane(series, 'formulation') || labelLane(series, 'law');
  const lanes = lanesOf(series, 'numbers').filter(lane => lane.numbers.some(known));
  if (!lanes.length) return false;
  const preferred = ['ranked-first', 'frequency', 'share', 'weight'].map(name => lanes.find(lane => lane.name === name)).find(Boolean) || lanes[0];
  chosenLane(host, lanes, preferred, lane => sorted(laws.map((law, k) => ({ label: law, value: lane.numbers[k], colour: 's' + k % COLOURS, rows: rowOf(series, k),
    order: lane.name === 'score' ? (numberLane(series, 'delta') || lane.numbers)[k] : lane.numbers[k] })), lane));
  return true;
}

/** The best first: what is best is large where it is a share or a weight, and small where it is an error or a criterion. */
function sorted(items, lane) {
  const down = isShare(lane), size = item => !known(item.order) ? Infinity : down ? -item.order : item.order;
  return [...items].sort((one, other) => size(one) - size(other) || 0);
}

function isShare(lane) {
  return /(^|[-_ ])(weight|share|frequency|ranked-first)/.test(lane.name);
}

/** Shares are read in percent; smaller ones than this are as good as nothing. */
const LEAST_SHARE = 0.01;
function inPercent(lane) {
  if (!isShare(lane)) return readable;
  const whole = lane.numbers.some(value => value > 1) ? 1 : 100;
  return value => (value > 0 && whole * value < LEAST_SHARE ? '< ' + LEAST_SHARE : readable(whole * value, 3)) + ' %';
}

/** No more bars than are read: those of the largest numbers where there are many. */
const MOST_BARS = 24;
function largest(items) {
  const size = item => known(item.value) ? Math.abs(item.value) : -1;
  return items.length <= MOST_BARS ? items : [...items].sort((one, other) => size(other) - size(one)).slice(0, MOST_BARS);
}

/** Bars of one lane, which is chosen where there are several. */
function chosenLane(host, lanes, preferred, items) {
  const bar = html('div', 'tools'), choice = html('select'), place = html('div');
  choice.setAttribute('aria-label', 'ranked by');
  lanes.forEach((lane, index) => { const option = html('option', '', named(lane)); option.value = String(index); option.selected = lane === preferred; choice.append(option); });
  const show = lane => {
    const shown = items(lane), all = lane.numbers.length;
    place.replaceChildren();
    bars(place, shown, named(lane) + (shown.length < all ? ', the ' + shown.length + ' largest of ' + all : ''), inPercent(lane));
  };
  choice.addEventListener('change', () => show(lanes[choice.value]));
  if (lanes.length > 1) { bar.append(choice); host.append(bar); }
  host.append(place);
  show(preferred);
}

/** Whole-numbered lanes that only tell rows of one label apart, such as the number of a start. */
function shared(labels, numbers) {
  const names = labels[0].labels, twice = new Set(names.filter((name, k) => names.indexOf(name) !== k));
  if (!twice.size || numbers.length < 2) return [];
  const telling = numbers.find(lane => lane.numbers.every(value => Number.isInteger(value) && value >= 0 && value < 20)
    && new Set(names.map((name, k) => name + ' ' + lane.numbers[k])).size === names.length);
  return telling ? [telling] : [];
}

function tellingApart(labels, numbers, k) {
  const names = labels[0].labels, [lane] = shared(labels, numbers);
  if (lane) return names[k] + ', ' + lane.name + ' ' + lane.numbers[k];
  const again = names.indexOf(names[k]) !== names.lastIndexOf(names[k]) && labels.length > 1;
  return again ? labels.map(each => each.labels[k]).filter(Boolean).join(', ') : names[k];
}

/** One number in every cell of a sweep, from the lowest to the highest, above what was chosen in each. */
function multiverse(host, series) {
  const value = series.lanes.find(lane => lane.name === 'value'), lower = numberLane(series, 'lower') || [], upper = numberLane(series, 'upper') || [];
  const cells = labelLane(series, 'cell'), choices = lanesOf(series, 'labels').filter(lane => lane.labels.length && lane.name !== 'cell');
  if (value.numbers.length < 2) return false;
  const rows = choices.flatMap(choice => [...new Set(choice.labels)].map(option => ({ choice, option })));
  const left = Math.min(190, 30 + 6.6 * Math.max(...rows.map(row => (row.choice.name + ': ' + row.option).length)));
  const axis = () => ({ title: '', hiddenTicks: true });
  plot(host, { label: series.address, left, height: 230, x: axis(), y: {},
    marks: [dots('', 's0', value.numbers.map((number, k) => ({ x: k, y: number, low: lower[k], high: upper[k], label: cells[k], rows: rowOf(series, k).filter(row => row[0] !== 'cell') })))] });
  const under = html('div'), height = rows.length * 17 + 6;
  host.append(under);
  function draw() {
    const width = Math.max(220, Math.round(under.clientWidth || 600)), x = scaled({}, value.numbers.map((number, k) => k), left, width - 14);
    const root = svg('svg', { class: 'plot', viewBox: '0 0 ' + width + ' ' + height, width, height, role: 'img', 'aria-label': 'what was chosen in each cell' });
    rows.forEach((row, index) => {
      const y = 10 + index * 17, tone = 's' + (1 + choices.indexOf(row.choice) % (COLOURS - 1));
      root.append(svg('line', { class: 'rule', x1: left, x2: width - 14, y1: y, y2: y }),
        svg('text', { class: 'value', x: left - 6, y: y + 4, 'text-anchor': 'end' }, row.choice.name + ': ' + row.option));
      row.choice.labels.forEach((option, k) => { if (option === row.option) root.append(svg('rect', { class: 'column ' + tone, x: x.scale(k) - 4, y: y - 5, width: 8, height: 10, rx: 2 })); });
    });
    under.replaceChildren(root);
  }
  draw();
  if (window.ResizeObserver) { let last = under.clientWidth; new ResizeObserver(() => { if (Math.abs(under.clientWidth - last) > 2) { last = under.clientWidth; draw(); } }).observe(under); }
  host.querySelector('figcaption').append(value.unit ? ' (' + value.unit + ')' : '', ', n = ' + value.numbers.length + ' cells');
  return true;
}

const ROLE = /^(x|y|lower|upper|label|series)(?: \(([a-z]+(?:, [a-z]+)*)\))?(?:: (.+))?$/;

/** The lane that asks for a part in the picture: 'y (line): share solved'. */
function role(series, wanted) {
  for (const lane of series.lanes) {
    const match = ROLE.exec(lane.name);
    if (match && match[1] === wanted)
      return { lane, hints: (match[2] || '').split(', '), name: match[3] || match[1], title: named({ name: match[3] || match[1], unit: lane.unit }) };
  }
  return undefined;
}

/** Pictures of one analysis with the same axes reach as far as each other. */
function besides(series, x, y) {
  const place = series.address.split('/').slice(0, 2).join('/') + '/';
  return { draw() {}, reach(xs, ys) { data.series.filter(each => each.address.startsWith(place)).forEach(each => {
    const ax = role(each, 'x'), ay = role(each, 'y');
    if (!ax || !ay || !ax.lane.numbers || !ay.lane.numbers || ax.title !== x.title || ay.title !== y.title) return;
    ay.lane.numbers.forEach((value, k) => { if (known(value)) { xs.push(ax.lane.numbers[k]); ys.push(value); } });
  }); } };
}

/** A series that says how it is to be drawn. */
function asked(host, series) {
  const x = role(series, 'x'), y = role(series, 'y'), lower = role(series, 'lower'), upper = role(series, 'upper');
  const label = role(series, 'label'), group = role(series, 'series');
  if (!y.lane.numbers) return false;
  const low = lower ? lower.lane.numbers : [], high = upper ? upper.lane.numbers : [], line0 = y.hints.includes('line');
  const name = k => label ? label.lane.labels[k] : group ? group.lane.labels[k] : x.lane.labels ? x.lane.labels[k] : short(x.lane.numbers[k]);
  const groups = group ? [...new Set(group.lane.labels)] : [''];
  if (!x.lane.numbers) {
    bars(host, y.lane.numbers.slice(0, 60).map((value, k) => ({ label: x.lane.labels[k] + (group ? ', ' + group.lane.labels[k] : ''), value, low: low[k], high: high[k],
      colour: 's' + Math.max(0, group ? groups.indexOf(group.lane.labels[k]) : 0) % COLOURS, rows: rowOf(series, k) })), y.title, readable, y.hints.includes('log'));
    return true;
  }
  const xs = x.lane.numbers, marks = groups.flatMap((each, index) => {
    const rows = xs.map((value, k) => k).filter(k => !group || group.lane.labels[k] === each), law = each === 'law';
    if (line0 || law) rows.sort((a, b) => xs[a] - xs[b]);
    const tone = 's' + index % COLOURS;
    return [...(line0 && lower && upper ? [band(each, tone, rows.map(k => xs[k]), rows.map(k => low[k]), rows.map(k => high[k]))] : []),
      ...(line0 || law ? [line(each, tone, rows.map(k => [xs[k], y.lane.numbers[k]]), { dash: DASHES[law ? 0 : index % 4], rows: law ? k => rowOf(series, rows[k]) : undefined })] : []),
      ...(law ? [] : [dots(each, each === 'observed' && groups.includes('law') ? 'ink' : tone, rows.map(k => ({ x: xs[k], y: y.lane.numbers[k], low: line0 ? null : low[k], high: line0 ? null : high[k], label: name(k), rows: rowOf(series, k) })))])];
  });
  const log = (axis, values) => axis.hints.includes('log') || (!axis.hints.includes('linear') && spreads(values, /^[NDC]$/.test(axis.name) ? 8 : 100));
  marks.unshift(besides(series, x, y));
  plot(host, { label: y.title, marks, x: { title: x.title, log: log(x, xs), share: isProbability(x.lane) }, y: { log: log(y, y.lane.numbers), share: isProbability(y.lane) } });
  host.querySelector('figcaption').append(': ' + y.title);
  return true;
}

function spreads(values, ratio) {
  const [low, high] = extent(values.filter(known));
  return low > 0 && high / low >= ratio;
}

/** Errors of forecasts by how far they went. */
function misses(host, series, reach, error) {
  const marks = [dots('forecasts', 's0', reach.numbers.map((at, k) => ({ x: at, y: error.numbers[k], label: 'forecast ' + (k + 1), rows: rowOf(series, k) })))];
  plot(host, { label: series.address, marks, x: { title: named(reach) }, y: {}, zeroLine: true });
  host.querySelector('figcaption').append(': ' + named(error));
  return true;
}

/** Runs that could be made or were chosen: their order is a ranking, and no path. */
function isSetOfRuns(series) {
  const sizes = numberLane(series, 'N'), data = numberLane(series, 'D');
  return !!sizes && !!data && (series.use === 'design' || (new Set(sizes).size < sizes.length && new Set(data).size < data.length));
}

const FEW_RUNS = 9;
function runsToTake(host, series) {
  const [x, y] = ['N', 'D'].map(name => series.lanes.find(lane => lane.name === name && lane.numbers)), chosen = /\/next-for-[^/]+\/series$/.test(series.address);
  const points = x.numbers.map((size, k) => ({ x: size, y: y.numbers[k], label: (chosen ? k + 1 + '. ' : '') + 'N ' + short(size) + ', D ' + short(y.numbers[k]),
    text: chosen && x.numbers.length <= FEW_RUNS ? String(k + 1) : '', rows: rowOf(series, k).slice(2) }));
  plot(host, { label: series.address, x: { title: named(x), log: true }, y: { title: named(y), log: true }, marks: [dots('', 's0', points)] });
  host.querySelector('figcaption').append(': n = ' + points.length + (chosen ? ' runs, numbered as they were chosen' : ' runs'));
  return true;
}

function generic(host, series) {
  const all = lanesOf(series, 'numbers').filter(lane => lane.numbers.some(known)), labels = lanesOf(series, 'labels');
  // Rows of several quantities have no common axis, but the shares of their variances do.
  const shares = all.filter(lane => lane.name.startsWith('share of ')), numbers = labelLane(series, 'address') && shares.length ? shares : all;
  if (!numbers.length || numbers[0].numbers.length < 2) return false;
  if (isSetOfRuns(series)) return runsToTake(host, series);
  if (labels.length && !numbers.some(lane => ['N', 'D', 'C'].includes(lane.name))) {
    const low = numberLane(series, 'lower') || [], high = numberLane(series, 'upper') || [], main = numbers.find(lane => !['lower', 'upper', 'order', 'x', 'n', 'index', 'items'].includes(lane.name) && !shared(labels, numbers).includes(lane)) || numbers[0];
    const names = labels[0].labels.map((label, k) => tellingApart(labels, numbers, k));
    chosenLane(host, numbers.filter(lane => !['lower', 'upper', 'order'].includes(lane.name) && !(shared(labels, numbers).includes(lane))), main, lane => largest(names.map((label, k) => ({
      label: label || 'row ' + (k + 1), value: lane.numbers[k], low: lane === main ? low[k] : null, high: lane === main ? high[k] : null, colour: 's0', rows: rowOf(series, k) }))));
    return true;
  }
  const reach = numbers.find(lane => lane.name === 'reach'), error = numbers.find(lane => lane.name === 'error');
  if (reach && error && numbers.some(lane => lane.name === 'cutoff')) return misses(host, series, reach, error);
  const x = numbers.find(lane => ['N', 'D', 'C', 'cutoff', 'confidence'].includes(lane.name)) || numbers.find(lane => increasing(lane.numbers)) || numbers[0];
  const own = ['lower', 'upper', 'index', 'order', 'n', 'items'];
  const ys = numbers.filter(lane => lane !== x && !own.includes(lane.name) && !/standard.error/.test(lane.name));
  const unit = ys.length ? ys[0].unit : '';
  const same = ys.filter(lane => lane.unit === unit).slice(0, COLOURS);
  if (!same.length) return false;
  const order = x.numbers.map((value, k) => k).sort((a, b) => x.numbers[a] - x.numbers[b]);
  const deviation = numberLane(series, 'standard_error') || [], low = numberLane(series, 'lower') || [], high = numberLane(series, 'upper') || [];
  const crowded = order.length > 30, path = new Set(x.numbers).size === x.numbers.length;
  const marks = same.flatMap((lane, index) => [...(crowded && path && !index ? [band(words(lane.name), 's0', order.map(k => x.numbers[k]), order.map(k => low[k]), order.map(k => high[k]))] : []),
    ...(path ? [line(words(lane.name), 's' + index, order.map(k => [x.numbers[k], lane.numbers[k]]), { dash: DASHES[index % 4] })] : []),
    dots(words(lane.name), 's' + index, order.map(k => ({ x: x.numbers[k], y: lane.numbers[k], label: labels.length ? labels[0].labels[k] : words(lane.name), rows: rowOf(series, k),
      low: index || crowded ? null : known(low[k]) ? low[k] : known(deviation[k]) ? lane.numbers[k] - 2 * deviation[k] : null,
      high: index || crowded ? null : known(high[k]) ? high[k] : known(deviation[k]) ? lane.numbers[k] + 2 * deviation[k] : null })))]);
  const alike = data.series.filter(each => each.use === 'skills' && series.use === 'skills' && each.address.split('/')[1] === series.address.split('/')[1]
    && each.address.endsWith('/curve') && series.address.endsWith('/curve'));
  if (alike.length > 1) marks.push({ draw() {}, reach(rx, ry) { alike.forEach(each => ry.push(...(numberLane(each, same[0].name) || []).filter(known))); } });
  const proportions = isProbability(x) && isProbability(same[0]);
  plot(host, { label: series.address, marks, x: { title: named(x), log: !isProbability(x) && spread(x.numbers), share: isProbability(x) },
    y: { share: isProbability(same[0]), log: !proportions && same.every(lane => spread(lane.numbers.filter(known))) && same.some(lane => spread(lane.numbers)) } });
  host.querySelector('figcaption').append((same.length > 1 ? '' : ': ' + spoken(same[0])) + (unit && unit !== 'count' ? ' (' + unit + ')' : ''));
  return true;
}
