// Draws what comes into view, so that a long page opens at once; printing draws everything.
const drawers = { laws: lawsChart, series: seriesChart, basins, ridge: ridgeChart };

function drawOnce(figure) {
  if (figure.dataset.drawn) return;
  figure.dataset.drawn = 'yes';
  drawers[figure.dataset.chart](figure, figure.dataset.of);
}

const figures = [...document.querySelectorAll('figure[data-chart]')];
if (window.IntersectionObserver) {
  const watch = new IntersectionObserver(seen => seen.forEach(entry => {
    if (entry.isIntersecting) { watch.unobserve(entry.target); drawOnce(entry.target); }
  }), { rootMargin: '600px' });
  figures.forEach(figure => watch.observe(figure));
} else figures.forEach(drawOnce);

/** What nobody has scrolled to yet, a little at a time. */
function drawRest() {
  const next = figures.find(figure => !figure.dataset.drawn && figure.offsetParent);
  if (!next) return;
  drawOnce(next);
  setTimeout(drawRest, 30);
}
addEventListener('load', () => setTimeout(drawRest, 300));

forecastPanel(document.getElementById('forecast-panel'));
document.querySelectorAll('table.sortable').forEach(sortable);
searching(document.getElementById('find'));

document.getElementById('theme').addEventListener('click', () => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
});

addEventListener('hashchange', arrive);
addEventListener('pointerover', addressed);
addEventListener('focusin', addressed);
addEventListener('scroll', hideTip, { passive: true });
const LONG = 40, FEW = 160;
let themeOnScreen;
addEventListener('beforeprint', () => {
  themeOnScreen = document.documentElement.dataset.theme;
  document.documentElement.dataset.theme = 'light';
  figures.forEach(drawOnce);
  numberFolds.filter(fold => fold.dataset.count <= FEW).forEach(unfoldNumbers);
  document.querySelectorAll('main section:not(#register) details').forEach(fold => {
    if (fold.querySelectorAll('tr').length <= LONG && !(fold.dataset.under && !fold.dataset.made) && !fold.querySelector('pre')) fold.open = true;
  });
});
addEventListener('afterprint', () => {
  if (themeOnScreen) document.documentElement.dataset.theme = themeOnScreen; else delete document.documentElement.dataset.theme;
});
arrive();
