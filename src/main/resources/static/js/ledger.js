// The ledger with JavaScript on: choosing the rows of a page, printing. Typing and paging are htmx's business.
(() => {
  'use strict';

  const boxes = () => Array.from(document.querySelectorAll('input[name="codes"]'));

  const tell = () => {
    const picked = document.getElementById('picked');
    if (picked) {
      const count = boxes().filter(box => box.checked).length;
      picked.textContent = count === 0 ? '' : picked.dataset.words.replace('#', count);
    }
  };

  document.addEventListener('click', event => {
    if (event.target.closest('#pick-all')) {
      event.preventDefault();
      const all = boxes();
      const check = all.some(box => !box.checked);
      all.forEach(box => { box.checked = check; });
      tell();
    }
  });
  document.addEventListener('change', event => {
    if (event.target.name === 'codes') {
      tell();
    }
  });
  document.addEventListener('htmx:afterSettle', tell);
  document.addEventListener('DOMContentLoaded', () => {
    tell();
  });
})();
