// Behind a signed link: hides what doesn't apply, saves what is typed. Without this script all fields are shown.
const form = document.querySelector('form[data-draft], .answer form');
if (form) {
  const typed = key => {
    const field = form.elements[key];
    if (!field) return '';
    return field.type === 'checkbox' ? (field.checked ? 'true' : '') : field.value;
  };
  const holds = term => {
    const [, key, sign, value] = term.match(/^(\w+)(==|!=)(.*)$/);
    return (typed(key) === value) === (sign === '==');
  };
  const arrange = () => {
    for (const part of form.querySelectorAll('[data-hide]')) {
      part.hidden = part.dataset.hide.split('|').some(all => all.split('&').every(holds));
    }
  };
  const saved = form.querySelector('.saved');
  let waiting, sent;
  const say = what => {
    if (!saved) return;
    saved.hidden = false;
    saved.textContent = saved.dataset[what];
  };
  const body = () => new URLSearchParams(new FormData(form));
  const save = async () => {
    waiting = undefined;
    const now = body();
    if (sent === now.toString()) return;
    try {
      const answer = await fetch(form.dataset.draft, { method: 'POST', body: now, keepalive: true });
      if (answer.ok) sent = now.toString();
      say(answer.ok ? 'saved' : 'unsaved');
    } catch {
      say('unsaved');
    }
  };
  form.addEventListener('input', () => {
    arrange();
    if (!form.dataset.draft) return;
    clearTimeout(waiting);
    waiting = setTimeout(save, 700);
  });
  // closed in the middle of a word: the last letters go along
  addEventListener('pagehide', () => {
    if (waiting === undefined) return;
    clearTimeout(waiting);
    navigator.sendBeacon(form.dataset.draft, body());
  });
  form.addEventListener('submit', () => { clearTimeout(waiting); waiting = undefined; });
  arrange();
}
