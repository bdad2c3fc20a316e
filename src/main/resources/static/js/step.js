// A step's form, nicer: an opinion is asked for where the decision needs one, and texts say how long they are.
(() => {
  'use strict';

  const form = document.getElementById('step');
  const opinion = form.elements.opinion;

  const decided = () => {
    if (opinion) {
      opinion.required = form.querySelector('[data-negative]:checked') !== null;
      const mark = form.querySelector('label[for="step-opinion"] .step-mark');
      if (opinion.required) {
        mark.dataset.optional ??= mark.textContent;
        mark.textContent = form.querySelector('.step-mark:not(.step-mark-optional)').textContent;
        mark.classList.remove('step-mark-optional');
      } else if (mark.dataset.optional) {
        mark.textContent = mark.dataset.optional;
        mark.classList.add('step-mark-optional');
      }
    }
  };
  form.addEventListener('change', decided);
  decided();

  form.querySelectorAll('textarea[data-longest]').forEach(field => {
    const counter = document.createElement('span');
    counter.className = 'step-counter';
    counter.setAttribute('aria-hidden', 'true');
    const count = () => { counter.textContent = [...field.value].length + ' / ' + field.dataset.longest; };
    document.getElementById(field.id + '-hint').before(counter);
    field.addEventListener('input', count);
    count();
  });
})();
