// The numbers of an analysis, a row a subject or a row a number, made from the register once they are asked for.
const WIDE = 14;

function toned(word) {
  const code = word.toUpperCase();
  return data.tones[code] ? html('span', 'badge ' + data.tones[code], code.replaceAll('_', ' ').toLowerCase()) : null;
}

function numberLink(address, text) {
  const link = html('a', 'number', text);
  link.href = '#' + encodeURI(address).replace(/[#?]/g, encodeURIComponent);
  return link;
}

function flagged(notice) {
  const flag = html('span', 'flag', '!');
  flag.tabIndex = 0;
  flag.title = data.words[notice];
  flag.setAttribute('role', 'note');
  return graded(flag);
}

/** By what it takes away: nothing, something, all. */
function graded(flag) {
  const severity = data.severities[flag.title.split(':')[0]];
  if (severity) flag.classList.add(severity);
  if (severity === 'info') flag.textContent = 'i';
  return flag;
}
document.querySelectorAll('.flag').forEach(graded);

function numberCell(entry, unit) {
  const cell = html('td', 'right');
  if (!entry) return absentCell(cell);
  const absent = entry.value === null, word = typeof entry.value === 'string';
  const link = numberLink(entry.address, word ? entry.value : readable(entry.value));
  const badge = word && toned(entry.value);
  if (badge) link.replaceChildren(badge);
  if (absent) link.title = entry.notices.map(notice => data.words[notice]).join('; ');
  if (word && !badge) cell.className = 'words';
  if (!word && !absent) cell.dataset.sort = entry.value;
  cell.append(link);
  if (entry.interval) {
    const [lower, upper, method] = entry.interval, ends = html('span', 'interval');
    const end = (name, number, none) => known(number) ? numberLink(entry.address + name, readable(number)) : none;
    ends.title = data.words[method];
    ends.append(' [', end('/lower', lower, '−∞'), ', ', end('/upper', upper, '∞'), ']');
    cell.append(ends);
  }
  entry.notices.filter(notice => !data.words[notice].startsWith('CONVERGED')).forEach(notice => cell.append(flagged(notice)));
  if (unit && entry.unit) cell.append(' ', html('small', '', entry.unit));
  return cell;
}

function absentCell(cell) {
  const none = html('span', 'none', '·');
  none.title = 'this has no such number';
  cell.append(none);
  return cell;
}

function under(place) {
  const subjects = new Map(), quantities = new Set();
  register.rows.filter(row => row.rows === null && row.address.startsWith(place + '/')).forEach(row => {
    const cut = row.address.lastIndexOf('/'), subject = row.address.slice(0, cut), quantity = row.address.slice(cut + 1);
    quantities.add(quantity);
    if (!subjects.has(subject)) subjects.set(subject, new Map());
    subjects.get(subject).set(quantity, row);
  });
  return { subjects, quantities: [...quantities] };
}

function numbersTable(place) {
  const { subjects, quantities } = under(place), name = subject => subject.slice(place.length + 1).replaceAll('/', ', ') || 'all';
  const listed = quantities.length > subjects.size || quantities.length > WIDE;
  const table = html('table', 'sortable'), head = html('tr'), top = html('thead'), body = html('tbody');
  for (const column of listed ? ['of', 'quantity', 'value', 'unit'] : ['of', ...quantities]) {
    const cell = html('th', column === 'value' || (!listed && column !== 'of') ? 'right' : 'left', column);
    cell.scope = 'col';
    head.append(cell);
  }
  const add = cells => { const row = html('tr'); row.append(...cells); body.append(row); };
  subjects.forEach((found, subject) => {
    if (listed) found.forEach((entry, quantity) => add([html('td', '', name(subject)), html('td', '', quantity), numberCell(entry, false), html('td', '', entry.unit)]));
    else add([html('td', '', name(subject)), ...quantities.map(quantity => numberCell(found.get(quantity), true))]);
  });
  top.append(head);
  table.append(top, body);
  return table;
}

function unfoldNumbers(fold) {
  if (fold.dataset.made) return;
  fold.dataset.made = 'yes';
  const scroll = html('div', 'scroll'), table = numbersTable(fold.dataset.under);
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', 'numbers');
  scroll.append(table);
  fold.append(scroll);
  sortable(table);
}

const numberFolds = [...document.querySelectorAll('details[data-under]')];
numberFolds.forEach(fold => fold.addEventListener('toggle', () => { if (fold.open) unfoldNumbers(fold); }));
