// A search box over a list: without this script the list is simply whole.
const finder = document.querySelector('[data-finder]');
if (finder) {
  finder.hidden = false;
  const box = finder.querySelector('[data-find]');
  const items = [...document.querySelectorAll(box.dataset.find)];
  const shown = document.querySelector(box.dataset.count);
  const plain = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  box.addEventListener('input', () => {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    let left = 0;
    for (const item of items) {
      const name = plain(item.dataset.name);
      item.hidden = !words.every(word => name.includes(word));
      if (!item.hidden) left++;
    }
    for (const group of document.querySelectorAll('[data-group]')) {
      group.hidden = !group.querySelector(box.dataset.find + ':not([hidden])');
    }
    shown.textContent = words.length ? shown.dataset.text.replace('#', left) : '';
  });
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter') event.preventDefault();
  });
}
