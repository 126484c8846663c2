// Tables are sorted by their heads, and the register of findings is searched.
function sortable(table) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = html('button', '', head.textContent);
    button.type = 'button';
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      heads.forEach(other => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const body = table.tBodies[0], rows = [...body.rows];
      rows.sort((one, other) => compared(one.cells[column], other.cells[column]) * (down ? -1 : 1));
      body.append(...rows);
    });
  });
}

function compared(one, other) {
  const a = one.dataset.sort, b = other.dataset.sort;
  if (a !== undefined && b !== undefined) return a - b;
  if (a !== undefined || b !== undefined) return a !== undefined ? -1 : 1;
  return one.textContent < other.textContent ? -1 : one.textContent > other.textContent ? 1 : 0;
}

/** The register: unfolded, searched, sorted and turned over; a page of it is on screen at a time. */
const PAGE = 100;
const register = { rows: unfolded(), shown: [], page: 0, by: null, down: false };

function unfolded() {
  let before = '';
  return data.register.map(([shared, rest, value, unit, interval, notices]) => {
    before = before.slice(0, shared) + rest;
    const rows = Array.isArray(value) ? value[0] : null;
    return { address: before, value: rows !== null ? 'series of ' + rows + ' rows' : value, rows, unit: data.words[unit],
      interval: interval.length ? interval : null, notices };
  });
}

function ended(number, none) {
  return known(number) ? readable(number) : none;
}

function registerRow(entry) {
  const row = html('tr'), value = html('td', 'right'), ends = html('td'), notices = html('td');
  row.id = entry.address;
  const address = html('td');
  address.append(html('code', '', entry.address));
  value.textContent = typeof entry.value === 'string' ? entry.value : readable(entry.value);
  if (typeof entry.value === 'string') value.className = 'words';
  if (entry.interval) {
    const [lower, upper, method] = entry.interval;
    const end = (name, number, none) => { const made = html('span', '', ended(number, none)); made.id = entry.address + name; return made; };
    ends.append('[', end('/lower', lower, '−∞'), ', ', end('/upper', upper, '∞'), '] ', html('small', '', data.words[method]));
  }
  entry.notices.forEach(notice => notices.append(html('p', '', data.words[notice])));
  row.append(address, value, html('td', '', entry.unit), ends, notices);
  return row;
}

function showRegister() {
  const host = document.getElementById('register-pages'), last = Math.max(0, Math.ceil(register.shown.length / PAGE) - 1);
  register.page = Math.min(Math.max(register.page, 0), last);
  const from = register.page * PAGE, rows = register.shown.slice(from, from + PAGE);
  const scroll = html('div', 'scroll'), table = html('table'), head = html('tr'), body = html('tbody'), top = html('thead');
  for (const [name, key] of [['address', 'address'], ['value', 'value'], ['unit', ''], ['interval', ''], ['what qualifies it', '']]) {
    const cell = html('th', name === 'value' ? 'right' : '', key ? undefined : name);
    if (key) {
      const button = html('button', '', name);
      button.type = 'button';
      if (register.by === key) cell.setAttribute('aria-sort', register.down ? 'descending' : 'ascending');
      button.addEventListener('click', () => { register.down = register.by === key && !register.down; register.by = key; choose(); });
      cell.append(button);
    }
    head.append(cell);
  }
  scroll.tabIndex = 0;
  body.append(...rows.map(registerRow));
  top.append(head);
  table.append(top, body);
  scroll.append(table);
  host.replaceChildren(pager(from, rows.length, last), scroll, ...(rows.length > 20 ? [pager(from, rows.length, last)] : []));
}

function pager(from, count, last) {
  const bar = html('div', 'pager'), all = register.shown.length;
  for (const [text, label, to] of [['‹', 'the findings before', register.page - 1], ['›', 'the findings after', register.page + 1]]) {
    const button = html('button', '', text);
    button.type = 'button';
    button.setAttribute('aria-label', label);
    button.disabled = to < 0 || to > last;
    button.addEventListener('click', () => { register.page = to; showRegister(); });
    bar.append(button);
  }
  bar.append(html('span', '', count ? from + 1 + ' to ' + (from + count) + ' of ' + all : 'none'));
  return bar;
}

/** The rows that hold all the words, in the order that was asked for. */
function choose() {
  const words = document.getElementById('find').value.toLowerCase().split(/\s+/).filter(Boolean);
  register.shown = register.rows.filter(row => { const text = row.address.toLowerCase(); return words.every(word => text.includes(word)); });
  const key = register.by, weight = value => typeof value === 'number' ? 0 : value === null ? 2 : 1;
  if (key) register.shown.sort((one, other) => {
    const a = one[key], b = other[key], apart = weight(a) - weight(b);
    return apart || (a < b ? -1 : a > b ? 1 : 0) * (register.down ? -1 : 1);
  });
  register.page = 0;
  showRegister();
}

function searching(input) {
  const fold = document.getElementById('register-table');
  fold.addEventListener('toggle', () => { if (fold.open && !register.shown.length) choose(); });
  input.addEventListener('input', () => { fold.open = true; choose(); });
}

/** Turns the register to an address, the end of an interval included; looks for it where it does not stand there. */
function turnTo(asked) {
  const known = place => register.rows.some(row => row.address === place);
  const address = known(asked) ? asked : asked.replace(/\/(lower|upper)$/, '');
  if (!known(address)) {
    document.getElementById('find').value = asked;
    document.getElementById('register-table').open = true;
    choose();
    document.getElementById('register-pages').prepend(html('p', 'notice', 'not among those that stand here: curvewright get result.json ' + asked));
    document.getElementById('register').scrollIntoView();
    return false;
  }
  document.getElementById('find').value = '';
  if (!register.shown.some(row => row.address === address) || register.shown.length < register.rows.length) choose();
  register.page = Math.floor(register.shown.findIndex(row => row.address === address) / PAGE);
  showRegister();
  return true;
}

/** A number says its address when it is pointed at. */
function addressed(event) {
  const number = event.target.closest && event.target.closest('a.number');
  if (number && !number.title) number.title = decodeURIComponent(number.hash.slice(1));
}

/** A link to a place inside something folded unfolds it. */
function arrive() {
  let id = location.hash.slice(1);
  try { id = decodeURIComponent(id); } catch (unreadable) { return; }
  if (!id) return;
  if (id.includes('/') || !document.getElementById(id)) turnTo(id);
  const place = document.getElementById(id);
  if (!place) return;
  place.hidden = false;
  for (let fold = place.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  document.querySelectorAll('.here').forEach(each => each.classList.remove('here'));
  const row = place.closest('#register-pages tr');
  if (row) { place.classList.add('here'); row.classList.add('here'); place.tabIndex = -1; place.focus({ preventScroll: true }); }
  place.scrollIntoView({ block: row ? 'center' : 'start' });
}
