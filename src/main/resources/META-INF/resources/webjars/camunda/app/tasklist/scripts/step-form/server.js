// Calls of our own API with the session of the page.

/** What the server refuses, in its words; no words where it did not answer, or something between did. */
export class Refusal extends Error {
  constructor(status, body) {
    super(detail(body));
    this.status = status;
  }
}

function detail(body) {
  try {
    return JSON.parse(body).detail ?? '';
  } catch {
    return '';
  }
}

// This file lies at camunda/app/tasklist/scripts/step-form/ below the root of the application.
const root = new URL('../../../../..', import.meta.url).pathname;

// The cookie is named for how the server was reached; a server that does not know of the TLS before it uses the plain name.
const names = location.protocol === 'https:' ? [root === '/' ? '__Host-' : '__Secure-', ''] : [''];

function csrfToken() {
  const cookies = document.cookie.split('; ');
  const carried = names.map(name => name + 'ZHENGGAI-CSRF=')
    .map(start => cookies.find(cookie => cookie.startsWith(start))?.slice(start.length))
    .find(value => value);
  return decodeURIComponent(carried || '');
}

export function address(path) {
  return root + path.replace(/^\//, '');
}

export async function read(path, language) {
  const answer = await fetch(address(path), {headers: {Accept: 'application/json', 'Accept-Language': language}})
    .catch(() => Promise.reject(new Refusal(0, '')));
  if (!answer.ok) {
    throw new Refusal(answer.status, await answer.text());
  }
  return answer.json();
}

/** Sends one file; {progress} hears 0 to 1. Answers {promise, cancel}. */
export function upload(item, file, language, progress) {
  const request = new XMLHttpRequest();
  const promise = new Promise((resolve, reject) => {
    const body = new FormData();
    body.append('item', item);
    body.append('file', file, file.name);
    request.open('POST', address('/api/evidence'));
    request.setRequestHeader('X-CSRF-TOKEN', csrfToken());
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', language);
    request.upload.onprogress = event => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => request.status === 201
      ? resolve(JSON.parse(request.responseText))
      : reject(new Refusal(request.status, request.responseText));
    request.onerror = request.onabort = () => reject(new Refusal(0, ''));
    request.send(body);
  });
  return {promise, cancel: () => request.abort()};
}
