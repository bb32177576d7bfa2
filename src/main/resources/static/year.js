// Each date is kept as soon as one leaves its field; without this script a button does it.
const year = document.querySelector('[data-year]');
const said = document.getElementById('said');
const changed = new Set();
let turn = Promise.resolve();
let underway = 0;

function say(words, kind) {
  const line = document.createElement('p');
  line.className = kind;
  line.textContent = words;
  said.replaceChildren(line);
}

async function keep(form) {
  if (!changed.delete(form)) return;
  underway++;
  await send(form).finally(() => underway--);
}

async function send(form) {
  const body = new URLSearchParams(new FormData(form));
  const answer = await fetch(form.action, {method: 'POST', body, headers: {accept: 'text/html'}}).catch(() => null);
  const page = answer && answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  if (!page || !page.querySelector('[data-year]')) {
    changed.add(form);
    return say(year.dataset.trouble, 'care');
  }
  if (page.querySelector('#said .care')) changed.add(form);
  const others = elsewhere(page, form);
  if (others && !changed.size) return location.reload();
  for (const part of document.querySelectorAll('[data-part]')) {
    if (others && (part.id === 'seen' || part.matches('[id^="v-"]') && !form.contains(part))) continue;
    const newer = page.getElementById(part.id);
    if (newer && !part.contains(document.activeElement)) part.replaceChildren(...newer.childNodes);
  }
}

// Whether somebody else changed something meanwhile: that is shown first, before it counts as seen.
function elsewhere(page, mine) {
  const action = form => form.getAttribute('action');
  const shown = on => JSON.stringify([
    [...on.querySelectorAll('form[data-keep]')].filter(form => action(form) !== action(mine)).map(form => [action(form), form.elements.version.value]),
    [...on.querySelectorAll('[data-shared]')].map(each => each.textContent)]);
  return shown(document) !== shown(page);
}

for (const form of document.querySelectorAll('form[data-keep]')) {
  form.querySelector('.save').hidden = true;
  form.addEventListener('input', () => changed.add(form));
  form.addEventListener('focusout', () => { turn = turn.then(() => keep(form)); });
}
// Whoever sends with a date still on its way sends after it has arrived.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.matches('[data-keep]') || (!underway && !changed.size)) return;
  event.preventDefault();
  for (const each of changed) turn = turn.then(() => keep(each));
  turn.then(() => (form.isConnected ? form : document.querySelector(`form[action="${form.getAttribute('action')}"]`)).submit());
});
// Who leaves the page with a date just typed loses nothing.
addEventListener('pagehide', () => {
  for (const form of changed) navigator.sendBeacon(form.action, new URLSearchParams(new FormData(form)));
});
