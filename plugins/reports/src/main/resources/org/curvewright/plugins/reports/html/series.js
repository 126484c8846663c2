// Series of analyses: the ones that are known are drawn as what they are, the others by the shape of their lanes.
function lanesOf(series, kind) {
  return series.lanes.filter(lane => lane[kind]);
}

function rowOf(series, k) {
  return series.lanes.map(lane => [lane.name, lane.numbers ? readable(lane.numbers[k]) : lane.labels[k]]);
}

function seriesChart(host, of) {
  const series = data.series.find(each => each.address === of);
  if (!series) { host.hidden = true; return; }
  const drawn = numberLane(series, 'observed') && numberLane(series, 'predicted') ? backtest(host, series)
    : labelLane(series, 'formulation') ? ranking(host, series)
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
  if (!x) return false;
  const unit = (series.lanes.find(lane => lane.name === 'observed') || {}).unit;
  const point = (values, k) => ({ x: x.numbers[k], y: values[k], label: labels[k] || 'row ' + (k + 1), rows: rowOf(series, k).filter(row => row[0] !== 'label') });
  const order = x.numbers.map((value, k) => k).sort((a, b) => x.numbers[a] - x.numbers[b]);
  const fitted = order.filter(k => !held || !held[k]), out = order.filter(k => held && held[k]);
  const marks = [];
  const cutoffs = numberLane(series, 'cutoff');
  if (cutoffs) {
    marks.push(dots('predicted', 's0', order.map(k => ({ ...point(predicted, k), low: lower[k], high: upper[k] }))));
  } else {
    if (lower.length) marks.push(band('predicted', 's0', order.map(k => x.numbers[k]), order.map(k => lower[k]), order.map(k => upper[k])));
    marks.push(line('predicted', 's0', order.map(k => [x.numbers[k], predicted[k]])));
    marks.push(dots('predicted', 's0', order.map(k => point(predicted, k))));
  }
  if (fitted.length) marks.push(dots('observed', 'ink', fitted.map(k => point(observed, k))));
  if (out.length) marks.push(dots('held out', 's1', out.map(k => ({ ...point(observed, k), open: true }))));
  plot(host, { label: series.address, marks, x: { title: named(x), log: spread(x.numbers) }, y: { format: value => readable(value, 3), log: spread(observed) } });
  if (unit) host.querySelector('figcaption').append(' (' + unit + ')');
  return true;
}

/** Laws by weight, frequency or score. */
function ranking(host, series) {
  const laws = labelLane(series, 'formulation');
  const lane = ['frequency', 'share', 'weight', 'score'].map(name => series.lanes.find(each => each.name === name && each.numbers))
    .find(Boolean) || lanesOf(series, 'numbers')[0];
  if (!lane) return false;
  bars(host, laws.map((law, k) => ({ label: law, value: lane.numbers[k], colour: 's' + k % COLOURS, rows: rowOf(series, k) })), named(lane));
  return true;
}

function generic(host, series) {
  const numbers = lanesOf(series, 'numbers').filter(lane => lane.numbers.some(known)), labels = lanesOf(series, 'labels');
  if (!numbers.length || numbers[0].numbers.length < 2) return false;
  if (labels.length && !numbers.some(lane => ['N', 'D', 'C'].includes(lane.name))) {
    const low = numberLane(series, 'lower') || [], high = numberLane(series, 'upper') || [], main = numbers.find(lane => !['lower', 'upper', 'order'].includes(lane.name)) || numbers[0];
    bars(host, labels[0].labels.slice(0, 60).map((label, k) => ({ label: label || 'row ' + (k + 1), value: main.numbers[k], low: low[k], high: high[k],
      colour: 's0', rows: rowOf(series, k) })), named(main));
    return true;
  }
  const x = numbers.find(lane => ['N', 'D', 'C', 'cutoff', 'confidence'].includes(lane.name)) || numbers.find(lane => increasing(lane.numbers)) || numbers[0];
  const own = ['lower', 'upper', 'index', 'order', 'n', 'items'];
  const ys = numbers.filter(lane => lane !== x && !own.includes(lane.name) && !/standard.error/.test(lane.name));
  const unit = ys.length ? ys[0].unit : '';
  const same = ys.filter(lane => lane.unit === unit).slice(0, COLOURS);
  if (!same.length) return false;
  const order = x.numbers.map((value, k) => k).sort((a, b) => x.numbers[a] - x.numbers[b]);
  const error = numberLane(series, 'standard_error') || [], low = numberLane(series, 'lower') || [], high = numberLane(series, 'upper') || [];
  const marks = same.flatMap((lane, index) => [line(lane.name, 's' + index, order.map(k => [x.numbers[k], lane.numbers[k]]), { dash: DASHES[index % 4] }),
    dots(lane.name, 's' + index, order.map(k => ({ x: x.numbers[k], y: lane.numbers[k], label: labels.length ? labels[0].labels[k] : lane.name, rows: rowOf(series, k),
      low: index ? null : known(low[k]) ? low[k] : known(error[k]) ? lane.numbers[k] - 2 * error[k] : null,
      high: index ? null : known(high[k]) ? high[k] : known(error[k]) ? lane.numbers[k] + 2 * error[k] : null })))]);
  plot(host, { label: series.address, marks, x: { title: named(x), log: spread(x.numbers) },
    y: { format: value => readable(value, 3), log: same.every(lane => spread(lane.numbers.filter(known))) && same.some(lane => spread(lane.numbers)) } });
  host.querySelector('figcaption').append(': ' + same.map(lane => lane.name).join(', ') + (unit ? ' (' + unit + ')' : ''));
  return true;
}
