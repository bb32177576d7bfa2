// How far an import is, asked each second; without this script a link does it.
const bar = document.querySelector('[data-progress]');
async function ask() {
  const answer = await fetch(bar.dataset.progress, {headers: {accept: 'application/json'}}).catch(() => null);
  const now = answer && answer.ok ? await answer.json() : null;
  if (now && !now.running) return location.reload();
  if (now && now.total) { bar.max = now.total; bar.value = now.done; }
  setTimeout(ask, 1000);
}
if (bar) setTimeout(ask, 1000);
// A file that is too large is said so before it is sent.
const files = document.querySelector('input[type=file][data-largest]');
if (files) files.addEventListener('change', () => {
  const size = [...files.files].reduce((sum, file) => sum + file.size, 0);
  files.setCustomValidity(size > Number(files.dataset.largest) ? files.dataset.tooLarge : '');
  files.reportValidity();
});
