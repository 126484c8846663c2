// What everything else is made of. Labels enter the page as text or as attributes and never as markup.
const SVG = 'http://www.w3.org/2000/svg';
const data = JSON.parse(document.getElementById('data').textContent);
// Words that recur in a lane are written once.
data.series.forEach(series => series.lanes.forEach(lane => { if (lane.of) lane.labels = lane.of.map(word => lane.words[word]); }));
const tip = document.getElementById('tip');

function html(name, classes, text) {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  if (text !== undefined) made.textContent = text;
  return made;
}

function svg(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  if (text !== undefined) made.textContent = text;
  return made;
}

function superscript(exponent) {
  return String(exponent).replace(/-/, '⁻').replace(/[0-9]/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit]);
}

function trimmed(text) {
  return (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text).replace('-', '−');
}

/** Four digits; powers of ten where it is large or small. */
function readable(number, digits = 4) {
  if (number === null || number === undefined || !Number.isFinite(number)) return '–';
  const size = Math.abs(number);
  if (size === 0) return '0';
  if (size >= 1e6 || size < 1e-4) {
    const [mantissa, exponent] = number.toExponential(digits - 1).split('e');
    return trimmed(mantissa) + '·10' + superscript(Number(exponent));
  }
  return trimmed(size >= 10 ** digits ? number.toFixed(0) : number.toPrecision(digits));
}

/** 1.3 B, as sizes are spoken of; powers of ten beyond. */
function short(number) {
  const size = Math.abs(number);
  if (size === 0) return '0';
  if (size >= 1e15 || size < 1e-3) {
    const exponent = Math.floor(Math.log10(size) + 1e-9);
    const lead = trimmed((number / 10 ** exponent).toPrecision(2));
    return (lead === '1' ? '' : lead + '·') + '10' + superscript(exponent);
  }
  for (const [power, letter] of [[1e12, 'T'], [1e9, 'B'], [1e6, 'M'], [1e3, 'k']])
    if (size >= power * 0.9995) return trimmed((number / power).toPrecision(3)) + letter;
  return trimmed(number.toPrecision(3));
}

/** What people call the usual covariates, by name and unit. */
const SPOKEN = { 'N parameters': 'model size N', 'D tokens': 'training data D', 'C FLOP': 'training compute C' };

/** A key in words: without hyphens and underscores between letters. */
function words(key) {
  return key.replace(/(?<=[a-z])[-_](?=[a-z])/g, ' ');
}

/** Columns keep the names that their owner gave them. */
const OWN = data.fits.flatMap(fit => [fit.response, ...fit.covariates]).map(variable => variable.name);

function spoken(variable) {
  return SPOKEN[variable.name + ' ' + variable.unit] || (OWN.some(name => variable.name.endsWith(name)) ? variable.name : words(variable.name));
}

/** With the unit; what is counted says itself what. */
function named(variable) {
  return spoken(variable) + (variable.unit && variable.unit !== 'count' ? ' (' + variable.unit + ')' : '');
}

/** What lies between 0 and 1, whatever a margin or the end of an interval would make of it. */
function isProbability(variable) {
  return !!variable && ['probability', 'share', 'fraction'].includes(variable.unit);
}

/** Beside the pointer, on the side where it hides the fewest of the points around. */
function showTip(title, rows, x, y, around = []) {
  tip.replaceChildren(html('b', '', title));
  for (const [name, value] of rows) {
    const row = html('div');
    row.append(html('span', '', name), html('span', '', value));
    tip.append(row);
  }
  tip.hidden = false;
  const box = tip.getBoundingClientRect();
  const tops = [y + 16, y - box.height - 12, y - box.height / 2], lefts = [x + 18, x - box.width - 14];
  const places = tops.flatMap(top => lefts.map(left => ({ left: Math.min(Math.max(4, left), Math.max(4, innerWidth - box.width - 4)),
    top: Math.min(Math.max(4, top), Math.max(4, innerHeight - box.height - 4)) })));
  const inside = place => point => point.x > place.left - 6 && point.x < place.left + box.width + 6 && point.y > place.top - 6 && point.y < place.top + box.height + 6;
  const hides = place => around.filter(inside(place)).length + (inside(place)({ x, y }) ? 1000 : 0);
  const { left, top } = places.reduce((best, place) => hides(place) < hides(best) ? place : best);
  tip.style.transform = 'translate(' + left + 'px,' + top + 'px)';
}

function hideTip() {
  tip.hidden = true;
}

function numberLane(series, name) {
  const lane = series.lanes.find(each => each.name === name && each.numbers);
  return lane ? lane.numbers : undefined;
}

function labelLane(series, name) {
  const lane = series.lanes.find(each => each.name === name && each.labels);
  return lane ? lane.labels : undefined;
}
