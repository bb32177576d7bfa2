// Moves the sandbox's clock from the first page, and says what happened on the way.
(function () {
  const box = document.querySelector('[data-clock]');
  if (!box) return;
  const says = box.querySelector('[data-says]');
  const buttons = [...box.querySelectorAll('button[data-by]')];
  const KEPT = 'almanac.clock';

  function show(text, tone) {
    says.textContent = text;
    says.className = text ? 'says ' + tone : 'says';
  }

  function words(answer) {
    const now = String(answer.now).replace(/\[.*\]$/, '');
    const local = new Date(now.slice(0, 19) + 'Z'); // the district's wall time, whatever the browser's zone
    const when = local.toLocaleString('en-CA', {
      timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false
    });
    let text = box.dataset.done.replace('{now}', when).replace('{jobs}', answer.jobs).replace('{mails}', answer.mails);
    if (answer.failed > 0) text += ' ' + box.dataset.failed.replace('{failed}', answer.failed);
    return text;
  }

  async function move(by) {
    buttons.forEach(button => { button.disabled = true; });
    show(box.dataset.working, 'note');
    try {
      const response = await fetch('/sandbox/clock', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ by })
      });
      const answer = await response.json().catch(() => ({}));
      if (!response.ok) throw new Error(answer.message || box.dataset.trouble);
      sessionStorage.setItem(KEPT, words(answer));
      location.reload();
    } catch (problem) {
      show(problem instanceof TypeError ? box.dataset.trouble : problem.message, 'care');
      buttons.forEach(button => { button.disabled = false; });
    }
  }

  const kept = sessionStorage.getItem(KEPT);
  if (kept) {
    sessionStorage.removeItem(KEPT);
    show(kept, 'good');
    box.scrollIntoView({ block: 'nearest' });
  }
  buttons.forEach(button => button.addEventListener('click', () => move(button.dataset.by)));
})();
