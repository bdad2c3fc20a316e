// Imported by config.js. Tasklist shows its own login after a logout and when the session has ended; there is only
// one login here: asking for the page again leads to it, and from there back to Tasklist.
function toOurLogin() {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace(window.location.pathname);
  }
}
window.addEventListener('hashchange', toOurLogin);
toOurLogin();
