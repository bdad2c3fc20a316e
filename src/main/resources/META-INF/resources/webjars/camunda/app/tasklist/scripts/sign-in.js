// Loaded by Tasklist at its start (config.js: customScripts). It shows its own login after a logout and when the
// session has ended; there is only one login here: asking for the page again leads to it, and from there back.
function toOurLogin() {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace(window.location.pathname);
  }
}
window.addEventListener('hashchange', toOurLogin);
toOurLogin();
