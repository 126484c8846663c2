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

function searching(input) {
  const fold = document.getElementById('register-table');
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length) fold.open = true;
    for (const row of fold.querySelectorAll('tbody tr')) {
      const text = row.id.toLowerCase();
      row.hidden = !words.every(word => text.includes(word));
    }
  });
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
  const place = id && document.getElementById(id);
  if (!place) return;
  place.hidden = false;
  for (let fold = place.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  document.querySelectorAll('tr.here').forEach(row => row.classList.remove('here'));
  if (place.tagName === 'TR') { place.classList.add('here'); place.tabIndex = -1; place.focus({ preventScroll: true }); }
  place.scrollIntoView({ block: place.tagName === 'TR' ? 'center' : 'start' });
}
