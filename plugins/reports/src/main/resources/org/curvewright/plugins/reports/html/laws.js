// The laws of one response over their runs, and what they leave over.
const COLOURS = 7, DASHES = ['', 'd1', 'd2', 'd3'];

/** The covariates that vary; the first one that does is drawn along. */
function varying(fit) {
  const found = fit.covariates.map((covariate, index) => index)
    .filter(index => new Set(fit.runs.map(run => run.x[index])).size > 1);
  return found.length ? found : [0];
}

function spread(values) {
  const [low, high] = extent(values);
  return low > 0 && high / low > 8;
}

function runRows(fit, run) {
  const rows = fit.covariates.map((covariate, index) => [covariate.name, short(run.x[index])]);
  rows.push(['observed', readable(run.y)]);
  if (known(run.se)) rows.push(['standard error', readable(run.se)]);
  return rows;
}

function lawsChart(host, of) {
  const fits = data.fits.filter(fit => fit.path === of && fit.runs.length);
  if (!fits.length) return;
  const along = varying(fits[0])[0];
  const first = fits[0], marks = [];
  const colour = index => 's' + index % COLOURS, dash = index => DASHES[index % DASHES.length];
  fits.forEach((fit, index) => {
    if (!fit.curve) return;
    const at = fit.covariates.findIndex(covariate => covariate.name === first.covariates[along].name);
    if (at < 0) return;
    const xs = fit.curve.x[at] || [], many = fit.covariates.length > 1 && fit.runs.length > 30;
    const name = fit.law + (fit.status === 'CONVERGED' ? '' : ' · ' + fit.status.toLowerCase().replace(/_/g, ' '));
    marks.push(band(name, colour(index), xs, fit.curve.lower, fit.curve.upper));
    marks.push(line(name, colour(index), xs.map((value, k) => [value, fit.curve.y[k]]), { dash: dash(index), loose: many || index > 0,
      rows: k => [[fit.covariates[at].name, short(xs[k])], ['law', readable(fit.curve.y[k])],
        ...(known(fit.curve.lower[k]) && known(fit.curve.upper[k])
          ? [[Math.round(100 * fit.curve.level) + ' % band', '[' + readable(fit.curve.lower[k]) + ', ' + readable(fit.curve.upper[k]) + ']']] : [])] }));
  });
  marks.push(dots('runs', 'ink', first.runs.map((run, k) => ({ x: run.x[along], y: run.y, label: run.label || 'run ' + (k + 1),
    low: known(run.se) ? run.y - 2 * run.se : null, high: known(run.se) ? run.y + 2 * run.se : null,
    rows: [...runRows(first, run), ...fits.filter(fit => fit.runs[k] && known(fit.runs[k].residual))
      .map(fit => ['residual, ' + fit.law, readable(fit.runs[k].residual, 3)])] }))));
  plot(host, { label: of, marks, alwaysNamed: true,
    x: { title: named(first.covariates[along]), log: spread(first.runs.map(run => run.x[along])), switchable: true },
    y: { log: spread(first.runs.map(run => run.y)), switchable: true, format: value => readable(value, 3) } });
  residuals(host, fits);
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
      plot(figure, { label: 'residuals', marks, height: 190, zeroLine: true, y: { format: value => readable(value, 2) },
        x: { title: named(fits[0].covariates[at]), log: spread(fits[0].runs.map(run => run.x[at])) } });
    });
  });
}

function basins(host) {
  const items = data.fits.filter(fit => known(fit.best) && fit.starts > 1).map(fit => ({ label: fit.address.slice(5), value: 100 * fit.best,
    colour: fit.status === 'CONVERGED' ? 'is-good' : fit.status === 'AT_BOUND' ? 'is-doubtful' : 'is-bad',
    rows: [['status', fit.status.toLowerCase().replace(/_/g, ' ')], ['starts', readable(fit.starts)], ['reach the best', readable(100 * fit.best) + ' %'],
      ...(fit.atBound.length ? [['at a bound', fit.atBound.join(', ')]] : [])] }));
  if (items.length) bars(host, items.slice(0, 60), 'starts that reach the best basin (%)');
  else host.hidden = true;
}
