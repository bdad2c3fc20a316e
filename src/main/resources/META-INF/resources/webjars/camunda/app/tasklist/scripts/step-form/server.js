// Calls of our own API with the session of the page.

/** What went wrong, in words for the person. */
export class Refusal extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
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

function refusal(status, body, t) {
  let problem = {};
  try {
    problem = JSON.parse(body);
  } catch {
    // Not ours, or nothing at all: the status has to do.
  }
  return new Refusal(problem.detail || t(status === 401 ? 'signedOut' : status === 413 ? 'fileTooLarge' : 'unreachable'), status);
}

export function address(path) {
  return root + path.replace(/^\//, '');
}

export async function read(path, t) {
  let answer;
  try {
    answer = await fetch(address(path), {headers: {Accept: 'application/json', 'Accept-Language': t.language}});
  } catch {
    throw new Refusal(t('unreachable'), 0);
  }
  if (!answer.ok) {
    throw refusal(answer.status, await answer.text(), t);
  }
  return answer.json();
}

/** Sends one file; {progress} hears 0 to 1. Answers {promise, cancel}. */
export function upload(item, file, t, progress) {
  const request = new XMLHttpRequest();
  const promise = new Promise((resolve, reject) => {
    const body = new FormData();
    body.append('item', item);
    body.append('file', file, file.name);
    request.open('POST', address('/api/evidence'));
    request.setRequestHeader('X-CSRF-TOKEN', csrfToken());
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', t.language);
    request.upload.onprogress = event => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => request.status === 201
      ? resolve(JSON.parse(request.responseText))
      : reject(refusal(request.status, request.responseText, t));
    request.onerror = () => reject(new Refusal(t('unreachable'), 0));
    request.onabort = () => reject(new Refusal(t('uploadCancelled'), 0));
    request.send(body);
  });
  return {promise, cancel: () => request.abort()};
}
