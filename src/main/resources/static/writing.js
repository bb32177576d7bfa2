// A page that is written on: saves on the server as one types, and keeps nothing in the browser. Without this script a button saves.
const form = document.querySelector('form[data-writing]');
const said = form && form.querySelector('.saved');
if (said) {
  let waiting, busy = false, again = false, held = false, unsaved = false;
  const body = () => new URLSearchParams(new FormData(form));
  const post = () => fetch(form.action, { method: 'POST', body: body(), cache: 'no-store', headers: { Accept: 'text/html' } });
  const read = async answer => new DOMParser().parseFromString(await answer.text(), 'text/html');
  const sheetOf = page => page.querySelector('form[data-writing]');

  // a form that waited for hours: its token may be another one by now
  const freshToken = async () => {
    const answer = await fetch(location.pathname, { cache: 'no-store', headers: { Accept: 'text/html' } });
    const sheet = sheetOf(await read(answer));
    if (sheet) form.elements._csrf.value = sheet.elements._csrf.value;
    return { sheet, out: answer.redirected && !sheet };
  };

  // everything but the texts that are being written comes from the answer
  const take = (page, sheet) => {
    for (const there of sheet.querySelectorAll('[data-field]')) {
      const here = form.querySelector(`[data-field="${there.dataset.field}"]`);
      const seen = there.querySelector('input[name^="seen-"]');
      if (!here || !seen) continue;
      here.querySelector('input[name^="seen-"]').value = seen.value;
      here.querySelector('[data-beside]').replaceWith(there.querySelector('[data-beside]'));
      const typed = 'fieldset, textarea, input:not([type=hidden]), select';
      const problem = there.querySelector(typed).getAttribute('aria-invalid');
      if (problem) here.querySelector(typed).setAttribute('aria-invalid', problem);
      else here.querySelector(typed).removeAttribute('aria-invalid');
    }
    // what the page says of how far one is
    for (const there of page.querySelectorAll('[data-fresh]')) {
      const here = document.querySelector(`[data-fresh="${there.dataset.fresh}"]`);
      if (here) here.replaceChildren(...there.childNodes);
    }
    // written in two windows: nothing more is saved by itself until somebody has looked and pressed the button
    held = !!page.querySelector('[data-conflict]');
    const long = !!page.querySelector('[data-long]');
    unsaved = held || long;
    const now = sheet.querySelector('.saved');
    said.textContent = held ? form.dataset.conflictText : long ? form.dataset.longText : now ? now.textContent : form.dataset.unsaved;
  };

  const save = async () => {
    clearTimeout(waiting);
    waiting = undefined;
    if (busy) { again = true; return; }
    busy = true;
    said.textContent = form.dataset.busy;
    try {
      let answer = await post();
      let page = await read(answer);
      let out = answer.redirected && !sheetOf(page);
      if (answer.status === 403) {
        const fresh = await freshToken();
        out = fresh.out;
        if (fresh.sheet) {
          answer = await post();
          page = await read(answer);
        }
      }
      const sheet = sheetOf(page);
      if (sheet && sheet.querySelector('.saved')) take(page, sheet);
      else {
        unsaved = true;
        const rests = page.querySelector('[data-rests]');
        said.textContent = rests ? rests.textContent : out ? form.dataset.out : form.dataset.unsaved;
      }
    } catch {
      unsaved = true;
      said.textContent = form.dataset.unsaved;
      if (waiting === undefined) waiting = setTimeout(save, 15000);
    }
    busy = false;
    if (again && !held) { again = false; save(); }
  };

  form.addEventListener('input', () => {
    unsaved = true;
    clearTimeout(waiting);
    if (!held) waiting = setTimeout(save, 1200);
  });
  form.addEventListener('submit', event => {
    if (event.submitter && event.submitter.name === 'do') {
      // a button that does more than save: the page comes anew, with what was typed
      clearTimeout(waiting);
      waiting = undefined;
      unsaved = false;
      return;
    }
    event.preventDefault();
    held = false;
    save();
  });
  // closed in the middle of a word: the last letters go along
  addEventListener('pagehide', () => {
    if (waiting !== undefined && !held) navigator.sendBeacon(form.action, body());
  });
  addEventListener('beforeunload', event => {
    if (unsaved && waiting === undefined) event.preventDefault();
  });
  // a page that the browser kept is asked for anew
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
}
