// What is marked as live comes anew every fifteen seconds; without this script a button does it.
const live = document.querySelector('[data-live]');
const again = 15000;
async function look() {
  const answer = document.hidden ? null : await fetch(location.href).catch(() => null);
  if (answer && answer.ok && !answer.redirected) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const newer = page.querySelector('[data-live]');
    const codeCameOrWent = !page.querySelector('.screen') !== !document.querySelector('.screen');
    if (codeCameOrWent) location.reload();
    else if (newer && !live.contains(document.activeElement)) live.replaceChildren(...newer.childNodes);
  }
  setTimeout(look, again);
}
if (live) setTimeout(look, again);
