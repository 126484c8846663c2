// A chart: two axes, marks in order, toggles for what is drawn and for how the axes run.
function extent(values) {
  let low = Infinity, high = -Infinity;
  for (const value of values) if (Number.isFinite(value)) { low = Math.min(low, value); high = Math.max(high, value); }
  return [low, high];
}

function linearTicks(low, high, about) {
  const raw = (high - low) / Math.max(1, about);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map(factor => factor * power).find(candidate => candidate >= raw * 0.999) || 10 * power;
  const ticks = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) ticks.push(Math.abs(k) < 1e-9 ? 0 : k * step);
  return ticks;
}

function logTicks(low, high, about) {
  const first = Math.floor(Math.log10(low)), last = Math.ceil(Math.log10(high));
  if (Math.log10(high / low) < 0.7) return linearTicks(low, high, about);
  const every = Math.max(1, Math.round((last - first) / about / 1.4));
  const within = Math.log10(high / low) < about / 3 ? [1, 2, 5] : Math.log10(high / low) < about / 1.6 ? [1, 3] : [1];
  const ticks = [];
  for (let k = first; k <= last; k += every)
    for (const factor of every > 1 ? [1] : within) {
      const tick = factor * 10 ** k;
      if (tick >= low * 0.9999 && tick <= high * 1.0001) ticks.push(tick);
    }
  return ticks;
}

/** As many decimals as tell the ticks apart. */
function even(ticks) {
  const sizes = ticks.filter(tick => tick !== 0).map(Math.abs);
  if (!sizes.length || Math.max(...sizes) >= 1e4 || Math.min(...sizes) < 1e-3) return short;
  let decimals = 0;
  while (decimals < 6 && ticks.some(tick => Math.abs(tick - Number(tick.toFixed(decimals))) > 1e-9 * Math.abs(tick))) decimals++;
  return tick => tick.toFixed(ticks.length > 1 ? decimals : 3).replace('-', '−');
}

/** Maps values of one axis to pixels. */
function scaled(axis, values, from, to) {
  let [low, high] = axis.domain || extent(axis.log ? values.filter(value => value > 0) : values);
  if (!(low <= high)) [low, high] = axis.log ? [1, 10] : [0, 1];
  if (low === high) [low, high] = axis.log ? [low / 2, high * 2] : [low - (Math.abs(low) || 1) / 2, high + (Math.abs(high) || 1) / 2];
  const map = axis.log ? value => Math.log(Math.max(value, 1e-300)) : value => value;
  const pad = axis.domain || axis.tight ? 0 : 0.05 * (map(high) - map(low));
  let a = map(low) - pad;
  let b = map(high) + pad;
  if (axis.zero && !axis.log && low >= 0) a = 0;
  if (known(axis.least) && !axis.log) a = Math.max(a, axis.least);
  if (known(axis.most)) b = Math.min(b, map(axis.most));
  const scale = value => from + (map(value) - a) / (b - a) * (to - from);
  const back = pixel => { const at = a + (pixel - from) / (to - from) * (b - a); return axis.log ? Math.exp(at) : at; };
  const ends = [back(from), back(to)];
  const about = Math.max(2, Math.abs(to - from) / (axis.vertical ? 42 : 78));
  const whole = values.length > 0 && values.every(Number.isInteger), at = more => {
    const all = axis.log ? logTicks(ends[0], ends[1], about + more) : linearTicks(ends[0], ends[1], about + more);
    return whole ? all.filter(Number.isInteger) : all;
  };
  const ticks = [0, 1, 2, 3, 4].map(at).find(found => found.length > 1) || at(0);
  return { scale, back, ticks, ends };
}

function plot(host, spec) {
  const hidden = new Set(spec.hidden || []);
  const tools = html('div', 'tools');
  const place = html('div');
  host.append(tools, place);
  const names = [...new Set(spec.marks.filter(mark => mark.name).map(mark => mark.name))];
  if (names.length > 1 || spec.alwaysNamed) legend(host, tools, names, toggle);
  for (const [key, axis] of [['x', spec.x], ['y', spec.y]])
    if (axis.switchable) (spec.tools || tools).append(axisToggle(key, axis));
  let width = 0;

  function toggle(name) {
    const own = spec.marks.filter(each => each.name === name), mark = own.find(each => each.shape !== 'area') || own[0];
    const button = html('button', mark.colour || 'ink');
    button.type = 'button';
    button.setAttribute('aria-pressed', String(!hidden.has(name)));
    button.append(html('span', 'swatch ' + (mark.shape || '') + ' ' + (mark.dash || '')), html('span', '', name));
    button.addEventListener('click', () => {
      hidden.has(name) ? hidden.delete(name) : hidden.add(name);
      button.setAttribute('aria-pressed', String(!hidden.has(name)));
      draw();
    });
    return button;
  }

  function axisToggle(key, axis) {
    const button = html('button', 'axis', 'log ' + key);
    button.type = 'button';
    button.setAttribute('aria-pressed', String(!!axis.log));
    button.addEventListener('click', () => {
      axis.log = !axis.log;
      button.setAttribute('aria-pressed', String(axis.log));
      draw();
    });
    return button;
  }

  function draw() {
    width = Math.max(220, Math.round(place.clientWidth || 600));
    place.replaceChildren(drawing(spec, spec.marks.filter(mark => !hidden.has(mark.name)), width));
  }

  draw();
  if (window.ResizeObserver) new ResizeObserver(() => {
    if (Math.abs(place.clientWidth - width) > 2 && place.clientWidth > 0) draw();
  }).observe(place);
  return draw;
}

/** What each line is; folded where a chart beside this one has the same lines. */
const MANY_LINES = 3;
function legend(host, tools, names, toggle) {
  const beside = host.closest('.charts.many'), key = JSON.stringify(names), toggles = names.map(toggle);
  const again = beside && names.length > MANY_LINES && [...beside.querySelectorAll('.tools')].some(other => other !== tools && other.dataset.names === key);
  tools.dataset.names = key;
  if (!again) { tools.append(...toggles); return; }
  const fold = html('details', 'legend');
  fold.append(html('summary', '', names.length + ' lines, in the colours of the first chart'), ...toggles);
  tools.append(fold);
}

/** The ends of intervals for which a chart makes room: no farther from its points than twice the points' own span. */
function near(values, ends, log) {
  const map = log ? value => Math.log(Math.max(value, 1e-300)) : value => value, [low, high] = extent(log ? values.filter(value => value > 0) : values);
  const room = 2 * (map(high) - map(low));
  return ends.filter(end => Number.isFinite(end) && map(end) >= map(low) - room && map(end) <= map(high) + room);
}

function drawing(spec, marks, width) {
  const height = spec.height || Math.round(Math.min(380, Math.max(210, width * 0.56)));
  const box = { left: spec.left || 54, right: 14, top: spec.y.title ? 30 : 14, bottom: spec.x.title ? 42 : 26 };
  const inner = { x0: box.left, x1: width - box.right, y0: height - box.bottom, y1: box.top };
  const xs = [], ys = [];
  marks.forEach(mark => mark.reach(xs, ys));
  const limits = axis => (axis === spec.x ? xs : ys).every(value => value >= 0 && value <= 1) && axis.share ? { least: 0, most: 1 } : {};
  const within = { x: limits(spec.x), y: limits(spec.y) };
  ys.push(...near(ys, marks.flatMap(mark => mark.ends || []), spec.y.log));
  const x = scaled({ ...spec.x, ...within.x }, xs, inner.x0, inner.x1);
  const y = scaled({ ...spec.y, ...within.y, vertical: true }, ys, inner.y0, inner.y1);
  const root = svg('svg', { class: 'plot', viewBox: '0 0 ' + width + ' ' + height, width, height, role: 'img', tabindex: 0,
    'aria-label': (spec.label || '') + '; arrow keys go from point to point' });
  if (!spec.x.hiddenTicks) for (const tick of x.ticks) {
    root.append(svg('line', { class: 'rule', x1: x.scale(tick), x2: x.scale(tick), y1: inner.y0, y2: inner.y1 }),
      svg('text', { x: x.scale(tick), y: inner.y0 + 15, 'text-anchor': 'middle' }, (spec.x.format || short)(tick)));
  }
  for (const tick of y.ticks) {
    root.append(svg('line', { class: tick === 0 && spec.zeroLine ? 'zero' : 'rule', x1: inner.x0, x2: inner.x1, y1: y.scale(tick), y2: y.scale(tick) }),
      svg('text', { x: inner.x0 - 6, y: y.scale(tick) + 4, 'text-anchor': 'end' }, (spec.y.format || even(y.ticks))(tick)));
  }
  if (spec.x.title) root.append(svg('text', { class: 'title', x: (inner.x0 + inner.x1) / 2, y: height - 6, 'text-anchor': 'middle' }, spec.x.title));
  if (spec.y.title) root.append(svg('text', { class: 'title', x: 2, y: 11 }, spec.y.title));
  const id = 'clip' + (drawing.count = (drawing.count || 0) + 1);
  const clip = svg('clipPath', { id });
  clip.append(svg('rect', { x: inner.x0 - 1, y: inner.y1 - 6, width: Math.max(1, inner.x1 - inner.x0 + 8), height: inner.y0 - inner.y1 + 7 }));
  const layer = svg('g', { 'clip-path': 'url(#' + id + ')' });
  root.append(clip, layer);
  const spots = [];
  marks.forEach(mark => mark.draw(layer, x, y, spots, inner));
  if (layer.querySelector('.cut')) root.append(svg('text', { x: inner.x1, y: inner.y1 - 4, 'text-anchor': 'end' }, 'arrows: intervals that go on beyond the chart'));
  pointing(root, spots, width);
  return root;
}

/** What is under the pointer or reached by the arrow keys says what it is. */
function pointing(root, spots, width) {
  let active = -1;
  function say(index, x, y) {
    if (active >= 0 && spots[active].node) spots[active].node.classList.remove('active');
    active = index;
    if (index < 0) { hideTip(); return; }
    const spot = spots[index];
    if (spot.node) spot.node.classList.add('active');
    const bounds = root.getBoundingClientRect(), zoom = bounds.width / width;
    showTip(spot.title, spot.rows, x, y, spots.map(each => ({ x: bounds.left + each.x * zoom, y: bounds.top + each.y * zoom })));
  }
  root.addEventListener('pointermove', event => {
    const bounds = root.getBoundingClientRect(), zoom = width / bounds.width;
    const px = (event.clientX - bounds.left) * zoom, py = (event.clientY - bounds.top) * zoom;
    let best = -1, nearest = 26 * 26;
    spots.forEach((spot, index) => {
      const away = (spot.x - px) ** 2 + (spot.y - py) ** 2 + (spot.behind || 0);
      if (away < nearest) { nearest = away; best = index; }
    });
    say(best, event.clientX, event.clientY);
  });
  root.addEventListener('pointerleave', () => say(-1));
  root.addEventListener('blur', () => say(-1));
  root.addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') say(-1);
    const strong = spots.map((spot, index) => index).filter(index => !spots[index].weak);
    if (!step || !strong.length) return;
    event.preventDefault();
    const at = strong[(strong.indexOf(active) + step + strong.length) % strong.length];
    const bounds = root.getBoundingClientRect(), zoom = bounds.width / width;
    say(at, bounds.left + spots[at].x * zoom, bounds.top + spots[at].y * zoom);
  });
}
