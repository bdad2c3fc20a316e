/*
 * Loaded by Tasklist before it starts (config.js: customScripts). Parts of it take their words the moment they are made,
 * and show raw keys when the words arrive later. It keeps them in the browser from the first visit on: here they are put
 * where it looks for them, so that it never has to wait.
 */
const KEPT = 'camunda-web';
const LOCALES = ['zh-CN', 'en'];

const place = `${document.querySelector('base').getAttribute('app-root')}/app/tasklist/locales/`;
const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}');

async function keep(locale) {
  const answer = await fetch(`${place}${locale}.json?bust=${window.bust}`);
  if (answer.ok) {
    kept[`${place}_locales_data_${locale}_${window.bust}`] = await answer.text();
  }
}

await Promise.allSettled(LOCALES.map(keep));
localStorage.setItem(KEPT, JSON.stringify(kept));
