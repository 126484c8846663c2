// The laws of one response over their runs, and what they leave over.
const CENSUS = 60, MOST_SLICED = 4, COLOURS = 7, DASHES = ['', 'd1', 'd2', 'd3'];

/** The covariates that vary; the first one that does is drawn along. */
function varying(fit) {
  const found = fit.covariates.map((covariate, index) => index)
    .filter(index => new Set(fit.runs.map(run => run.x[index])).size > 1);
  return found.length ? found : [0];
}

function spread(values, ratio = 8) {
  const [low, high] = extent(values);
  return low > 0 && high / low > ratio;
}

function runRows(fit, run) {
  const rows = fit.covariates.map((covariate, index) => [named(covariate), short(run.x[index])]);
  rows.push(['observed', readable(run.y)]);
  if (known(run.se)) rows.push(['standard error', readable(run.se)]);
  return rows;
}

/** One standard error each way, where it is known. */
function errorBar(run) {
  return { low: known(run.se) ? run.y - run.se : null, high: known(run.se) ? run.y + run.se : null };
}

function runsName(fit) {
  return fit.runs.some(run => known(run.se)) ? 'runs ± 1 standard error' : 'runs';
}

function lawName(fit) {
  return fit.law + (fit.status === 'CONVERGED' ? '' : ' · ' + fit.status.toLowerCase().replace(/_/g, ' '));
}

function lawsChart(host, of) {
  const fits = data.fits.filter(fit => fit.path === of && fit.runs.length);
  if (!fits.length) { host.hidden = true; return; }
  const bar = html('div', 'tools'), choice = html('select'), place = html('div');
  const views = varying(fits[0]).map(at => ({ name: 'along ' + spoken(fits[0].covariates[at]), draw: tools => alongChart(place, fits, at, tools) }));
  const against = { name: 'observed against predicted', draw: tools => againstChart(place, fits, tools) };
  const sliced = [];
  fits.slice(0, MOST_SLICED).forEach(fit => slices(fit).forEach(slice => sliced.push({ draw: tools => slicedChart(place, fit, slice, tools),
    name: 'along ' + spoken(fit.covariates[slice.at]) + ', a line per ' + slice.by.map(k => spoken(fit.covariates[k])).join(' and ') + (fits.length > 1 ? ': ' + fit.law : '') })));
  // The law itself first: its curve, or its lines over the runs that differ in one covariate, or what it says at each run.
  if (fits.some(fit => fit.curve || byGroup(fit, 0).length)) views.push(...sliced); else views.unshift(...sliced);
  views.push(against);
  choice.setAttribute('aria-label', 'what is drawn');
  views.forEach((view, index) => { const option = html('option', '', view.name); option.value = String(index); choice.append(option); });
  const show = () => { place.replaceChildren(); bar.replaceChildren(choice); views[choice.value].draw(bar); };
  choice.addEventListener('change', show);
  host.append(bar, place);
  choice.value = '0';
  show();
  if (!host.classList.contains('hero')) residuals(host, fits);
}

/** The runs of each group that shares a fit, in order of a covariate; none where runs do not bear their groups' names. */
function byGroup(fit, at) {
  if (!fit.groups.length || !fit.runs.every(run => fit.groups.includes(run.label))) return [];
  return fit.groups.map(group => [group, fit.runs.filter(run => run.label === group && known(run.fit)).sort((one, other) => one.x[at] - other.x[at])]);
}

/** Groups of one fit reach as far as each other, so that they can be compared by eye. */
function alike(fit) {
  return fit.family ? data.fits.filter(each => each.family === fit.family && each.runs.length) : [fit];
}

function family(fit, along) {
  return { draw() {}, reach(xs, ys) { if (fit.family) alike(fit).forEach(each => {
    each.runs.forEach(run => { xs.push(run.x[along]); ys.push(run.y); });
    if (each.curve && each.law === fit.law) { xs.push(...each.curve.x[along]); ys.push(...each.curve.y.filter(known)); }
  }); } };
}

/** Runs over one covariate, with the laws' curves and bands. */
function alongChart(place, fits, along, tools) {
  const first = fits[0], marks = [], many = first.covariates.length > 1 && first.runs.length > 30;
  fits.forEach((fit, index) => {
    const at = fit.covariates.findIndex(covariate => covariate.name === first.covariates[along].name);
    if (!fit.curve && at >= 0) {
      const groups = byGroup(fit, at), few = groups.length <= COLOURS;
      groups.forEach(([group, runs], k) => marks.push(line(few ? group : lawName(fit), 's' + (few ? k : index) % COLOURS,
        runs.map(run => [run.x[at], run.fit]), { dash: few ? DASHES[k % 4] : '' })));
    }
    if (!fit.curve && at >= 0 && !byGroup(fit, at).length && index < MOST_SLICED) marks.push(saidAtRuns(fit, at, index));
    if (!fit.curve || at < 0) return;
    const xs = fit.curve.x[at] || [], tone = 's' + index % COLOURS, curve = fit.curve;
    marks.push(band(lawName(fit), tone, xs, curve.lower, curve.upper, { loose: true }));
    marks.push(line(lawName(fit), tone, xs.map((value, k) => [value, curve.y[k]]), { dash: DASHES[index % 4], loose: many || index > 0, doubtful: fit.status !== 'CONVERGED',
      rows: k => [[named(fit.covariates[at]), short(xs[k])], ['law', readable(curve.y[k])], ...(known(curve.lower[k]) && known(curve.upper[k])
        ? [[Math.round(100 * curve.level) + ' % band', '[' + readable(curve.lower[k]) + ', ' + readable(curve.upper[k]) + ']']] : [])] }));
  });
  marks.push(family(first, along));
  marks.push(dots(runsName(first), 'ink', first.runs.map((run, k) => ({ x: run.x[along], y: run.y, label: run.label || 'run ' + (k + 1),
    ...errorBar(run),
    rows: [...runRows(first, run), ...fits.filter(fit => fit.runs[k] && known(fit.runs[k].residual))
      .map(fit => ['residual, ' + fit.law, readable(fit.runs[k].residual, 3)])] }))));
  plot(place, { label: 'laws and runs', marks, tools, alwaysNamed: true,
    x: { title: named(first.covariates[along]), log: spread(alike(first).flatMap(fit => fit.runs.map(run => run.x[along]))), switchable: true },
    y: { log: spread(alike(first).flatMap(fit => fit.runs.map(run => run.y))), switchable: true, share: isProbability(first.response) } });
}

/** What a law that has no curve over one covariate says at each run, the others being as they were. */
function saidAtRuns(fit, at, index) {
  return dots(lawName(fit) + ', at each run', 's' + index % COLOURS, fit.runs.map((run, k) => ({ x: run.x[at], y: run.fit, open: true, label: run.label || 'run ' + (k + 1),
    rows: [['law', fit.law], ...runRows(fit, run), ['law says', readable(run.fit)], ['residual', readable(run.residual, 3)]] })));
}

/** Where many runs share all covariates but one: these slices, with their runs along the one that differs. */
function slices(fit) {
  const vary = varying(fit);
  return vary.length < 2 ? [] : vary.flatMap(at => {
    const by = vary.filter(other => other !== at), groups = new Map();
    fit.runs.filter(run => known(run.fit)).forEach(run => {
      const key = by.map(other => run.x[other]).join();
      groups.set(key, [...(groups.get(key) || []), run]);
    });
    const long = [...groups.values()].filter(runs => new Set(runs.map(run => run.x[at])).size > 2)
      .sort((one, other) => by.map(k => one[0].x[k] - other[0].x[k]).find(Boolean) || 0);
    return long.length > 1 && long.reduce((sum, runs) => sum + runs.length, 0) > 0.4 * fit.runs.length ? [{ at, by, groups: long }] : [];
  });
}

/** What a law says at the runs of each slice, joined; as many slices as can be told apart, evenly taken. */
function slicedChart(place, fit, { at, by, groups }, tools) {
  const every = Math.ceil(groups.length / COLOURS), shown = groups.filter((group, k) => k % every === 0);
  const marks = shown.flatMap((runs, index) => {
    const name = by.map(k => fit.covariates[k].name + ' ' + short(runs[0].x[k])).join(', '), tone = 's' + index % COLOURS, along = [...runs].sort((one, other) => one.x[at] - other.x[at]);
    return [line(name, tone, along.map(run => [run.x[at], run.fit]), { dash: DASHES[index % 4] }),
      dots(name, tone, along.map((run, k) => ({ x: run.x[at], y: run.y, label: run.label || name, ...errorBar(run), rows: [...runRows(fit, run), ['law', readable(run.fit)], ['residual', readable(run.residual, 3)]] })))];
  });
  plot(place, { label: 'slices of the law', marks, tools, alwaysNamed: true,
    x: { title: named(fit.covariates[at]), log: spread(fit.runs.map(run => run.x[at])), switchable: true }, y: { log: spread(fit.runs.map(run => run.y)), switchable: true } });
}

/** How close the laws come: every run beside the diagonal. */
function againstChart(place, fits, tools) {
  const marks = fits.map((fit, index) => dots(lawName(fit), 's' + index % COLOURS, fit.runs.map((run, k) => ({ x: run.fit, y: run.y, label: run.label || 'run ' + (k + 1), ...errorBar(run),
    rows: [['law', fit.law], ...runRows(fit, run), ['predicted', readable(run.fit)], ['residual', readable(run.residual, 3)]] }))));
  const [low, high] = extent(fits.flatMap(fit => fit.runs.flatMap(run => [run.fit, run.y]).filter(known)));
  marks.unshift(line('', 'quiet', [[low, low], [high, high]], { dash: 'd1' }));
  const log = low > 0 && high / low > 8;
  plot(place, { label: 'observed against predicted', marks, tools, alwaysNamed: true,
    x: { title: 'predicted ' + named(fits[0].response), log, switchable: true }, y: { title: 'observed ' + named(fits[0].response), log, switchable: true } });
}

function residuals(host, fits) {
  const folded = html('details', 'residual-fold');
  folded.append(html('summary', '', 'residuals against each covariate'));
  host.append(folded);
  folded.addEventListener('toggle', () => {
    if (!folded.open || folded.childElementCount > 1) return;
    const grid = html('div', 'residuals');
    folded.append(grid);
    varying(fits[0]).forEach(at => {
      const figure = html('div');
      grid.append(figure);
      const marks = fits.map((fit, index) => dots(fit.law, 's' + index % COLOURS, fit.runs.map((run, k) => ({ x: run.x[at], y: run.residual,
        label: run.label || 'run ' + (k + 1), rows: [['law', fit.law], ...runRows(fit, run), ['residual', readable(run.residual, 3)]] }))));
      plot(figure, { label: 'residuals', marks, height: 190, zeroLine: true, y: {},
        x: { title: named(fits[0].covariates[at]), log: spread(fits[0].runs.map(run => run.x[at])) } });
    });
  });
}

function basins(host) {
  const items = data.fits.filter(fit => known(fit.best) && fit.starts > 1).map(fit => ({ label: fit.address.slice(5), value: 100 * fit.best,
    colour: fit.status === 'CONVERGED' ? 'is-good' : fit.status === 'AT_BOUND' ? 'is-doubtful' : 'is-bad',
    rows: [['status', fit.status.toLowerCase().replace(/_/g, ' ')], ['starts', readable(fit.starts)], ['reach the best', readable(100 * fit.best) + ' %'],
      ...(fit.atBound.length ? [['at a bound', fit.atBound.join(', ')]] : [])] }));
  if (items.length > CENSUS) {
    items.sort((one, other) => one.value - other.value);
    host.querySelector('figcaption').append(': the ' + CENSUS + ' of ' + items.length + ' fits whose best basin was reached least often');
  }
  if (items.length) bars(host, items.slice(0, CENSUS), 'starts that reach the best basin (%)');
  else host.hidden = true;
}

/** What each budget should buy: the best size, its interval, and the sizes that are about as good. */
function ridgeChart(host, of) {
  const ridge = (data.ridges || []).find(each => each.address === of);
  if (!ridge) { host.hidden = true; return; }
  const points = [...ridge.points].sort((one, other) => one.budget - other.budget), budgets = points.map(point => point.budget);
  const rows = point => [['budget', short(point.budget) + ' FLOP'], ...['N', 'D', 'tokens-per-parameter', 'loss'].filter(key => known(point[key].value))
    .map(key => [key, short(point[key].value) + (known(point[key].lower) ? ' [' + short(point[key].lower) + ', ' + short(point[key].upper) + ']' : '')]),
    ...(known(point.least) ? [['about as good', short(point.least) + ' to ' + short(point.most)]] : [])];
  const trace = (key, name, tone, dash) => [line(name, tone, points.map(point => [point.budget, point[key].value]), { dash }),
    dots(name, tone, points.map(point => ({ x: point.budget, y: point[key].value, low: point[key].lower, high: point[key].upper, label: short(point.budget) + ' FLOP', rows: rows(point) })))];
  plot(host, { label: 'best size by budget', alwaysNamed: true, x: { title: 'training budget (FLOP)', log: true }, y: { log: true },
    marks: [band('sizes about as good', 's0', budgets, points.map(point => point.least), points.map(point => point.most)),
      ...trace('N', 'parameters', 's0'), ...trace('D', 'tokens', 's1', 'd1')] });
}
