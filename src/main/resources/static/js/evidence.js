// Files of a step: each is uploaded as soon as it is chosen, and the form sends its id. Without this script the files
// travel with the form.
(() => {
  'use strict';

  const box = document.getElementById('evidence');
  if (!box) {
    return;
  }
  const form = box.closest('form');
  const list = document.getElementById('evidence-list');
  const say = list.dataset;
  const status = box.querySelector('.evidence-status');
  const files = [];
  let queue = Promise.resolve();
  let waitsToSubmit = null;

  const el = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  };
  const size = bytes => bytes === 0 ? '0 KB' : bytes >= 1048576 ? (bytes / 1048576).toFixed(1) + ' MB' : Math.max(1, Math.round(bytes / 1024)) + ' KB';
  const tell = text => { status.textContent = text; };
  const running = () => files.some(file => file.state === 'waiting' || file.state === 'uploading');

  const button = (text, name, action) => {
    const element = el('button', {type: 'button', class: 'button button-small', 'aria-label': text + ' ' + name}, text);
    element.addEventListener('click', action);
    return element;
  };

  const draw = file => {
    const name = el('span', {class: 'evidence-name'}, file.name);
    const bytes = el('span', {class: 'soft'}, size(file.size));
    const remove = button(file.state === 'uploading' ? say.cancel : say.remove, file.name, () => drop(file));
    file.row.className = 'evidence-file' + (file.state === 'failed' ? ' evidence-wrong' : '');
    if (file.state === 'done') {
      const chosen = el('input', {type: 'checkbox', name: 'evidence', value: file.id, checked: ''});
      file.row.replaceChildren(el('label', {class: 'evidence-kept'}, chosen, name, bytes), el('span', {class: 'soft'}, say.uploaded), remove);
      return;
    }
    const said = el('span', {class: 'soft evidence-said'}, {waiting: say.waiting, uploading: say.uploading, failed: file.reason}[file.state]);
    file.row.replaceChildren(el('span', {class: 'evidence-kept'}, name, bytes), said);
    if (file.state === 'uploading') {
      file.bar = el('progress', {max: 100, value: 0, 'aria-label': file.name});
      file.row.append(file.bar);
    }
    if (file.state === 'failed' && file.again) {
      file.row.append(button(say.retry, file.name, () => start(file)));
    }
    file.row.append(remove);
  };

  const become = (file, state, reason = '', again = true) => {
    Object.assign(file, {state, reason, again});
    draw(file);
  };

  const drop = file => {
    files.splice(files.indexOf(file), 1);
    file.request?.abort();
    file.row.remove();
    tell(say.removed + ' ' + file.name);
    box.querySelector('input[type="file"]').focus();
    settled();
  };

  const refusal = request => {
    try {
      const problem = JSON.parse(request.responseText);
      if (request.status !== 401 && problem.detail) {
        return problem.detail;
      }
    } catch {
      // Not an answer of ours: the status has to do.
    }
    return {401: say.signedOut, 413: say.large}[request.status] ?? say.unreachable;
  };

  const transfer = file => new Promise(done => {
    if (!files.includes(file)) {
      done();
      return;
    }
    become(file, 'uploading');
    const body = new FormData();
    body.append('item', form.dataset.item);
    body.append('file', file.content, file.name);
    const request = file.request = new XMLHttpRequest();
    const ended = (state, reason) => {
      file.request = null;
      if (files.includes(file)) {
        become(file, state, reason);
        tell(state === 'done' ? say.uploaded + ' ' + file.name : file.name + ' ' + reason);
      }
      done();
      settled();
    };
    request.open('POST', form.action.replace(/\/assignments\/.*$/, '/api/evidence'));
    request.setRequestHeader('X-CSRF-TOKEN', window.csrfToken());
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.upload.addEventListener('progress', event => {
      if (event.lengthComputable) {
        file.bar.setAttribute('value', Math.floor(event.loaded / event.total * 100));
      }
    });
    request.addEventListener('load', () => {
      if (request.status === 201) {
        file.id = JSON.parse(request.responseText).id;
        ended('done');
      } else {
        ended('failed', refusal(request));
      }
    });
    request.addEventListener('error', () => ended('failed', say.unreachable));
    request.addEventListener('abort', () => ended('failed', ''));
    request.send(body);
  });

  const start = file => {
    become(file, 'waiting');
    queue = queue.then(() => transfer(file));
  };

  const add = chosen => [...chosen].forEach(content => {
    if (files.some(file => file.name === content.name && file.size === content.size)) {
      tell(content.name + ' ' + say.twice);
      return;
    }
    const file = {name: content.name, size: content.size, content, row: el('li')};
    files.push(file);
    list.append(file.row);
    if (content.size > Number(say.most)) {
      become(file, 'failed', say.large, false);
    } else if (content.size === 0) {
      become(file, 'failed', say.empty, false);
    } else {
      start(file);
    }
  });

  box.classList.add('evidence-scripted');
  box.querySelector('.evidence-drop').hidden = !window.matchMedia('(hover: hover) and (pointer: fine)').matches;
  box.querySelectorAll('input[type="file"]').forEach(input => {
    input.removeAttribute('name');
    input.addEventListener('change', () => {
      add(input.files);
      input.value = '';
    });
  });

  const over = on => event => {
    event.preventDefault();
    box.classList.toggle('evidence-over', on);
  };
  box.addEventListener('dragover', over(true));
  box.addEventListener('dragleave', over(false));
  box.addEventListener('drop', event => {
    over(false)(event);
    add(event.dataTransfer.files);
  });

  // Whoever submits too early is served as soon as the last file is in.
  const settled = () => {
    if (waitsToSubmit !== null && !running()) {
      const submitter = waitsToSubmit;
      waitsToSubmit = null;
      tell(files.some(file => file.state === 'failed') ? say.failed : '');
      if (!files.some(file => file.state === 'failed')) {
        form.requestSubmit(submitter);
      }
    }
  };
  form.addEventListener('submit', event => {
    if (running() || files.some(file => file.state === 'failed')) {
      event.preventDefault();
      event.stopPropagation();
      waitsToSubmit = running() ? event.submitter : null;
      tell(running() ? say.running : say.failed);
      status.scrollIntoView({block: 'nearest'});
    }
  });
})();
