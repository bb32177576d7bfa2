// Copies a list of addresses, and prints: without this script the list stands in a box, and the browser prints.
for (const button of document.querySelectorAll('[data-copy]')) {
  const box = document.querySelector(button.dataset.copy);
  const said = document.querySelector('[data-copied]');
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(box.value);
      said.textContent = button.dataset.done;
    } catch (refused) {
      box.closest('details').open = true;
      box.focus();
      box.select();
    }
  });
}
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
