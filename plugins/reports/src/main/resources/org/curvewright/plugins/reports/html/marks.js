// What a chart is drawn of. Each mark says how far it reaches and draws itself.
const finite = Number.isFinite;
const known = value => finite(value);

function path(points, x, y) {
  let out = '', open = false;
  for (const [px, py] of points) {
    if (known(px) && known(py)) { out += (open ? 'L' : 'M') + x.scale(px).toFixed(1) + ' ' + y.scale(py).toFixed(1); open = true; }
    else open = false;
  }
  return out;
}

function line(name, colour, points, options = {}) {
  return {
    name, colour, dash: options.dash,
    reach(xs, ys) { if (!options.loose) points.forEach(([px, py]) => { if (known(py)) { xs.push(px); ys.push(py); } }); },
    draw(layer, x, y, spots) {
      layer.append(svg('path', { class: 'line ' + colour + ' ' + (options.dash || ''), d: path(points, x, y) }));
      if (options.rows) points.forEach((point, index) => {
        if (known(point[0]) && known(point[1]))
          spots.push({ x: x.scale(point[0]), y: y.scale(point[1]), title: name, rows: options.rows(index), weak: true, behind: options.doubtful ? 300 : 60 });
      });
    }
  };
}

/** Between two ends. One that is open at every point goes to the edge of the chart; where it is unknown at some, the band is broken there. */
function band(name, colour, xs, lower, upper, options = {}) {
  const open = [!lower.some(known), !upper.some(known)];
  const spans = xs.map((px, index) => ({ px, low: open[0] ? -Infinity : lower[index], high: open[1] ? Infinity : upper[index] }));
  const whole = span => known(span.px) && (open[0] || known(span.low)) && (open[1] || known(span.high)) && !(open[0] && open[1]);
  const stretches = stretched(spans, whole).filter(stretch => stretch.length > 1);
  return {
    name, colour, shape: 'area', dash: options.inner ? 'inner' : '',
    ends: options.loose ? [] : stretches.flat().flatMap(span => [span.low, span.high]),
    reach() { /* what lies between the ends sets the axes; a wide band is cut */ },
    draw(layer, x, y) {
      stretches.forEach(stretch => {
        const top = stretch.map(span => [span.px, Math.min(span.high, far(y, 1))]), bottom = stretch.map(span => [span.px, Math.max(span.low, far(y, -1))]).reverse();
        layer.append(svg('path', { class: 'band ' + colour + (options.inner ? ' inner' : ''), d: path(top, x, y) + path(bottom, x, y).replace('M', 'L') + 'Z' }));
        if (!options.inner) [1, -1].forEach(way => stretched(stretch, span => beyond(y, way > 0 ? span.high : span.low, way))
          .forEach(cut => cutOff(layer, colour, (x.scale(cut[0].px) + x.scale(cut[cut.length - 1].px)) / 2, y, way)));
      });
    }
  };
}

/** Neighbours that all answer to a test. */
function stretched(items, test) {
  return items.reduce((all, item) => { if (test(item)) all[all.length - 1].push(item); else all.push([]); return all; }, [[]]).filter(each => each.length);
}

/** Whether an end lies outside of what an axis shows, upwards or downwards. */
function beyond(y, end, way) {
  return way > 0 ? end > y.ends[1] : end < y.ends[0];
}

/** An arrow at the edge of a chart, where an interval goes on beyond it. */
function cutOff(layer, colour, at, y, way) {
  const edge = y.scale(y.ends[way > 0 ? 1 : 0]);
  layer.append(svg('path', { class: 'cut ' + colour, d: 'M' + (at - 4).toFixed(1) + ' ' + (edge + 7 * way).toFixed(1) + 'h8L' + at.toFixed(1) + ' ' + edge.toFixed(1) + 'Z' }));
}

/** Just outside of an axis, so that runaway ends stay drawable. */
function far(y, direction) {
  const [low, high] = y.ends, span = high - low;
  return direction > 0 ? high + span : low > 0 ? Math.max(low - span, low / 100) : low - span;
}

/** @param points x, y, label, rows; se where it is known; open where it was held out */
function dots(name, colour, points, options = {}) {
  return {
    name, colour, dash: options.dash, shape: 'spot', ends: points.flatMap(point => [point.low, point.high]),
    reach(xs, ys) { points.forEach(point => { if (known(point.y)) { xs.push(point.x); ys.push(point.y); } }); },
    draw(layer, x, y, spots) {
      const radius = points.length > 60 ? 3 : 4.5;
      points.forEach(point => {
        if (!known(point.x) || !known(point.y)) return;
        const cx = x.scale(point.x), cy = y.scale(point.y);
        if (!finite(cx) || !finite(cy)) return;
        if (known(point.low) || known(point.high)) {
          const low = known(point.low) ? point.low : -Infinity, high = known(point.high) ? point.high : Infinity;
          layer.append(svg('line', { class: 'whisker ' + colour, x1: cx, x2: cx, y1: y.scale(Math.max(low, y.ends[0])), y2: y.scale(Math.min(high, y.ends[1])) }));
          if (beyond(y, high, 1)) cutOff(layer, colour, cx, y, 1);
          if (beyond(y, low, -1)) cutOff(layer, colour, cx, y, -1);
        }
        const node = svg('circle', { class: 'dot ' + (point.colour || colour) + (point.open ? ' open' : ''), cx, cy, r: radius });
        layer.append(node);
        if (point.text) layer.append(svg('text', { class: 'value', x: cx + radius + 3, y: cy - radius }, point.text));
        spots.push({ x: cx, y: cy, title: point.label, rows: point.rows, node });
      });
    }
  };
}

function vertical(at) {
  return {
    reach(xs) { xs.push(at()); },
    draw(layer, x, y, spots, inner) {
      layer.append(svg('line', { class: 'cursor', x1: x.scale(at()), x2: x.scale(at()), y1: inner.y0, y2: inner.y1 }));
    }
  };
}

/** A line across the chart at one value, which is named in the legend. */
function rule(name, dash, at) {
  return {
    name, colour: 'quiet', dash,
    reach() { /* it is drawn where the chart reaches */ },
    draw(layer, x, y, spots, inner) {
      layer.append(svg('line', { class: 'rule quiet ' + dash, x1: x.scale(at), x2: x.scale(at), y1: inner.y0, y2: inner.y1 }));
    }
  };
}

/** A label that is too long, cut in its middle: its beginning and its end tell it. */
function shortened(label, letters) {
  if (label.length <= letters) return label;
  const end = Math.floor((letters - 1) / 2);
  return label.slice(0, letters - 1 - end) + '…' + label.slice(-end);
}

/** A label in two lines where it is too long for one, parted where a part of it ends. */
function parted(label, letters) {
  if (label.length <= letters) return [label];
  const end = Math.max(...['/', ' ', ',', '-', '_'].map(mark => label.lastIndexOf(mark, letters - 1))) + 1, cut = end > letters / 3 ? end : letters;
  return [label.slice(0, cut).trim(), shortened(label.slice(cut).trim(), letters)];
}

/** Of multiples that span decades. */
function power(tick) {
  const exponent = Math.round(Math.log10(tick)), whole = Math.abs(tick / 10 ** exponent - 1) < 1e-9;
  return whole && Math.abs(exponent) > 3 ? '10' + superscript(exponent) : readable(tick);
}

/** Horizontal bars, a row a label: label, value, low and high where they are known, colour, rows. Long labels stand above their bars. On a logarithmic axis, which has no zero for bars to begin at, points. */
function bars(host, items, title, format = readable, log = false) {
  const place = html('div');
  host.append(place);
  const longest = Math.max(...items.map(item => item.label.length)) * 6.4;
  function draw() {
    const width = Math.max(220, place.clientWidth || 600), above = longest > width * 0.4, letters = Math.floor((width - 16) / 6.4);
    const lines = above ? Math.max(...items.map(item => parted(item.label, letters).length)) : 1, step = above ? 24 + 14 * lines : 24, height = items.length * step + 34;
    const left = above ? 8 : 14 + longest, right = 62, wide = title.length * 6.2;
    const x = scaled(log ? { log } : { zero: true }, items.flatMap(item => [log ? null : 0, item.value, item.low, item.high]).filter(known), left, width - right);
    const root = svg('svg', { class: 'plot', viewBox: '0 0 ' + width + ' ' + height, width, height, role: 'img', tabindex: 0, 'aria-label': title });
    const spots = [];
    x.ticks.forEach(tick => root.append(svg('line', { class: 'rule', x1: x.scale(tick), x2: x.scale(tick), y1: 4, y2: height - 28 }),
      svg('text', { x: x.scale(tick), y: height - 14, 'text-anchor': 'middle' }, (log ? power : format === readable ? even(x.ticks) : format)(tick))));
    root.append(svg('text', { class: 'title', x: Math.max(0, Math.min(left, width - wide)), y: height - 1 }, shortened(title, Math.floor(width / 6.2))));
    items.forEach((item, index) => {
      const middle = 4 + index * step + (above ? step - 11 : step / 2), base = log ? left : x.scale(0);
      root.append(...(above ? parted(item.label, letters).map((part, k, all) => svg('text', { class: 'value', x: left, y: middle - 11 - 13 * (all.length - 1 - k) }, part))
        : [svg('text', { class: 'value', x: left - 8, y: middle + 4, 'text-anchor': 'end' }, item.label)]));
      if (!known(item.value) || (log && item.value <= 0)) { root.append(svg('text', { x: base + 5, y: middle + 4 }, '–')); return; }
      const end = x.scale(item.value);
      const node = log ? svg('circle', { class: 'dot ' + item.colour, cx: end, cy: middle, r: 4.5 }) : svg('rect', { class: 'column ' + item.colour, x: Math.min(base, end), y: middle - 7, width: Math.max(1, Math.abs(end - base)), height: 14, rx: 2 });
      root.append(node);
      if (known(item.low) && known(item.high))
        root.append(svg('line', { class: 'whisker ink', x1: x.scale(item.low), x2: x.scale(item.high), y1: middle, y2: middle }));
      const edge = Math.max(base, end, known(item.high) ? x.scale(item.high) : 0);
      root.append(svg('text', { class: 'value', x: edge + (log ? 8 : 5), y: middle + 4 }, format(item.value)));
      spots.push({ x: end, y: middle, title: item.label, rows: item.rows || [[title, format(item.value)]], node });
    });
    pointing(root, spots, width);
    place.replaceChildren(root);
  }
  draw();
  if (window.ResizeObserver) { let last = place.clientWidth; new ResizeObserver(() => {
    if (Math.abs(place.clientWidth - last) > 2) { last = place.clientWidth; draw(); } }).observe(place); }
}
