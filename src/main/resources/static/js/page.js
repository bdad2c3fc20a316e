// What every page does with JavaScript on; without it every page still works.
(() => {
  'use strict';

  // This file lies at js/ below the root of the application. The cookie is named for how the server was reached; a server
  // that does not know of the TLS before it uses the plain name.
  const root = new URL('..', document.currentScript.src).pathname;
  const names = location.protocol === 'https:' ? [root === '/' ? '__Host-' : '__Secure-', ''] : [''];
  const token = () => {
    const cookies = document.cookie.split('; ');
    const carried = names.map(name => name + 'ZHENGGAI-CSRF=')
      .map(start => cookies.find(cookie => cookie.startsWith(start))?.slice(start.length))
      .find(value => value);
    return decodeURIComponent(carried || '');
  };
  window.csrfToken = token;

  // A login in another tab renews the token: the cookie's is always the current one.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    const field = form.querySelector('input[name="_csrf"]');
    if (field && token()) {
      field.value = token();
    }
    if (form.method === 'post' && !form.hasAttribute('hx-post')) {
      form.dataset.sent = 'true';
      form.querySelectorAll('button').forEach(button => button.setAttribute('aria-disabled', 'true'));
    }
  });

  // A page that the browser kept for "back" may be sent from again.
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => {
    delete form.dataset.sent;
    form.querySelectorAll('button').forEach(button => button.removeAttribute('aria-disabled'));
  }));

  document.addEventListener('htmx:configRequest', event => {
    event.detail.headers['X-CSRF-TOKEN'] = token();
    if (event.detail.triggeringEvent && event.detail.triggeringEvent.type === 'poll') {
      event.detail.headers['X-Poll'] = 'true';
    }
  });

  const show = id => document.getElementById(id)?.removeAttribute('hidden');
  const hide = id => document.getElementById(id)?.setAttribute('hidden', '');
  document.addEventListener('htmx:responseError', event => {
    if (event.detail.xhr.status === 401) {
      show('session-lost');
    }
  });
  document.addEventListener('htmx:sendError', () => show('connection-lost'));
  document.addEventListener('htmx:afterSwap', () => {
    hide('connection-lost');
    hide('session-lost');
  });
  // Whoever works by keyboard goes on where they were, also if what they pressed is gone with what it stood in.
  let exchanged = null;
  document.addEventListener('htmx:beforeSwap', event => {
    exchanged = event.detail.target.contains(document.activeElement) ? event.detail.target.id : null;
  });
  document.addEventListener('htmx:afterSettle', () => {
    const there = exchanged && document.activeElement === document.body && document.getElementById(exchanged);
    if (there) {
      there.tabIndex = -1;
      there.focus();
    }
    exchanged = null;
  });

  const serve = () => document.querySelectorAll('[data-needs-script]').forEach(element => element.removeAttribute('hidden'));
  document.addEventListener('htmx:afterSettle', serve);

  // An answer that says what is wrong is shown where the right one would have stood.
  document.addEventListener('htmx:beforeSwap', event => {
    if ([400, 403, 404, 409].includes(event.detail.xhr.status)
        && event.detail.xhr.getResponseHeader('X-Fragment')) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  // Live figures: elements with hx-trigger="poll" ask every minute, in a visible tab alone.
  setInterval(() => {
    if (document.visibilityState === 'visible') {
      document.querySelectorAll('[hx-trigger~="poll"]').forEach(element => {
        // Nothing is exchanged under the hands of somebody who is using it.
        if (!element.contains(document.activeElement)) {
          element.dispatchEvent(new Event('poll'));
        }
      });
    }
  }, 60000);

  document.addEventListener('click', event => {
    const print = event.target.closest('[data-print]');
    if (print) {
      window.print();
    }
    document.querySelectorAll('details.person[open], details.dropdown[open]').forEach(open => {
      if (!open.contains(event.target)) {
        open.removeAttribute('open');
      }
    });
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      document.querySelectorAll('details.menu[open], details.person[open], details.dropdown[open]').forEach(open => {
        open.removeAttribute('open');
        open.querySelector('summary').focus();
      });
    }
  });

  document.addEventListener('DOMContentLoaded', () => {
    serve();
    const returned = document.querySelector('[data-returned]');
    if (returned) {
      returned.focus();
    }
    document.body.dataset.ready = '';
  });
  document.addEventListener('htmx:beforeRequest', () => delete document.body.dataset.ready);
  document.addEventListener('htmx:afterSettle', () => { document.body.dataset.ready = ''; });
  document.addEventListener('htmx:afterRequest', () => { document.body.dataset.ready = ''; });
})();
