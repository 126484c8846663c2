// On a narrow screen everything stands below everything else, so what is long is folded from the first few on.
const NARROW = '(max-width: 40rem)', FIRST_CHARTS = 3, FIRST_SAID = 3, FIRST_CARDS = 5, FIRST_ROWS = 12;

/** Puts away what follows the first ones, at the place of the next. */
function putAway(items, first, what) {
  const rest = items.slice(first);
  if (rest.length < 2) return;
  const fold = html('details', 'narrow'), inside = html('div', rest[0].matches('figure') ? 'charts many' : '');
  fold.append(html('summary', '', rest.length + ' more ' + what), inside);
  rest[0].before(fold);
  inside.append(...rest);
}

/** Paragraphs that follow each other. */
function inARow(paragraphs) {
  return paragraphs.reduce((rows, each) => {
    const row = rows[rows.length - 1];
    if (row && row[row.length - 1].nextElementSibling === each) row.push(each); else rows.push([each]);
    return rows;
  }, []);
}

function foldForNarrow() {
  document.querySelectorAll('.charts.many').forEach(grid => putAway([...grid.children].filter(each => each.matches('figure')), FIRST_CHARTS, 'charts'));
  document.querySelectorAll('.card .said').forEach(said => putAway([...said.children], 1, 'answers'));
  putAway([...document.querySelectorAll('#answers > .cards > .card')], FIRST_CARDS, 'answers');
  inARow([...document.querySelectorAll('main section > p.says')]).forEach(row => putAway(row, FIRST_SAID, 'answers'));
  document.querySelectorAll('main section:not(#register) > .scroll').forEach(scroll => {
    const table = scroll.querySelector('table'), rows = table ? table.tBodies[0].rows.length : 0;
    if (rows <= FIRST_ROWS) return;
    const fold = html('details', 'narrow');
    fold.append(html('summary', '', (table.caption ? table.caption.textContent + ': ' : '') + 'a table of ' + rows + ' rows'));
    scroll.before(fold);
    fold.append(scroll);
  });
}

if (matchMedia(NARROW).matches) foldForNarrow();
