// Files that prove something: each is uploaded as soon as it is chosen, the form submits their ids.
import {Field} from './fields.js';
import {el, icon, size} from './dom.js';
import {upload} from './server.js';

const LOOKS = {
  waiting: ['zg-file', 'file'], uploading: ['zg-file', 'file'], done: ['zg-file zg-done', 'check'], failed: ['zg-file zg-failed', 'alert']
};

export class Evidence extends Field {
  /** {announce} speaks to screen readers, {busy} hears whether uploads run, {changed} that the list is another. */
  constructor(facts, place, {item, language, words}, {announce, busy, changed}) {
    super(facts, words, {group: true});
    Object.assign(this, {item, language, announce, busy, changed});
    this.files = [];
    this.queue = Promise.resolve();
    this.list = el('ul', {class: 'zg-files'});
    const any = this.input({});
    const camera = this.input({accept: 'image/*', capture: 'environment'});
    this.control = el('div', {
      class: 'zg-drop',
      ondragover: event => this.dragged(event, true),
      ondragleave: event => this.dragged(event, false),
      ondrop: event => {
        this.dragged(event, false);
        this.add(event.dataTransfer.files);
      }
    },
    el('button', {type: 'button', class: 'btn btn-default zg-add', onclick: () => any.click()}, words['files.choose']),
    // Only where there is likely a camera: fingers instead of a mouse.
    el('button', {type: 'button', class: 'btn btn-default zg-camera', onclick: () => camera.click()}, words['files.camera']),
    el('span', {class: 'zg-hint zg-drop-hint'}, words['files.drop']),
    any, camera);
    this.mount(place, this.control, this.list);
  }

  input(attributes) {
    const input = el('input', {type: 'file', multiple: true, hidden: true, tabindex: -1, 'aria-hidden': 'true', ...attributes});
    input.addEventListener('change', () => {
      this.add(input.files);
      input.value = '';
    });
    return input;
  }

  dragged(event, over) {
    event.preventDefault();
    this.control.classList.toggle('zg-over', over && !this.closed());
  }

  closed() {
    return this.control.closest('fieldset:disabled') !== null;
  }

  say(key, name) {
    this.announce(this.words[key] + ' ' + name);
  }

  add(files) {
    if (this.closed()) {
      return;
    }
    [...files].forEach(file => {
      const entry = {name: file.name, size: file.size > 0 ? size(file.size) : '', file, state: 'waiting', share: 0};
      this.files.push(entry);
      this.send(entry);
    });
    this.showError(null);
  }

  send(entry) {
    const bytes = entry.file.size;
    if (bytes === 0 || bytes > this.facts.most) {
      this.failed(entry, bytes === 0 ? this.words['files.empty'] : this.facts.wrong);
      return;
    }
    entry.state = 'waiting';
    this.show();
    this.queue = this.queue.then(() => this.files.includes(entry) ? this.transfer(entry) : undefined);
  }

  async transfer(entry) {
    entry.state = 'uploading';
    entry.share = 0;
    const running = upload(this.item, entry.file, this.language, share => {
      entry.share = share;
      this.progressed(entry);
    });
    entry.cancel = running.cancel;
    this.show();
    try {
      const received = await running.promise;
      entry.id = received.id;
      entry.state = 'done';
      entry.file = null;
      this.say('files.uploaded', entry.name);
    } catch (refusal) {
      if (this.files.includes(entry)) {
        this.failed(entry, this.reason(refusal));
      }
    }
    this.show();
    this.changed();
  }

  reason({status, message}) {
    const known = {401: this.words['files.signedOut'], 413: message || this.facts.wrong}[status];
    return known ?? (message || this.words['files.unreachable']);
  }

  failed(entry, reason) {
    entry.state = 'failed';
    entry.reason = reason;
    this.announce(entry.name + ' ' + reason);
    this.show();
  }

  remove(entry) {
    const index = this.files.indexOf(entry);
    this.files.splice(index, 1);
    if (entry.state === 'uploading') {
      entry.cancel();
    }
    this.say('files.removed', entry.name);
    this.show();
    this.changed();
    (this.list.querySelectorAll('.zg-remove')[Math.min(index, this.files.length - 1)] ?? this.control.querySelector('button')).focus();
  }

  /** The row stays, lest its button lose the focus. */
  progressed(entry) {
    entry.bar.setAttribute('value', Math.floor(entry.share * 100));
    entry.said.textContent = this.progress(entry);
  }

  progress({share}) {
    return `${this.words['files.uploading']} ${Math.floor(share * 100)}%`;
  }

  show() {
    this.list.replaceChildren(...this.files.map(entry => this.row(entry)));
    this.busy(this.running());
    this.relent();
  }

  row(entry) {
    const {state, name} = entry;
    const [look, sign] = LOOKS[state];
    entry.bar = state === 'uploading'
      ? el('progress', {max: 100, value: Math.floor(entry.share * 100), 'aria-label': name})
      : null;
    entry.said = el('span', {class: 'zg-hint'}, {
      waiting: () => this.words['files.waiting'],
      uploading: () => this.progress(entry),
      done: () => this.words['files.uploaded'],
      failed: () => entry.reason
    }[state]());
    const button = (key, kind, action) => el('button', {
      type: 'button', class: 'btn btn-link ' + kind, 'aria-label': this.words[key] + ' ' + name, onclick: action
    }, this.words[key]);
    return el('li', {class: look},
      icon(sign),
      el('div', {class: 'zg-file-text'},
        el('span', {class: 'zg-file-name'}, name),
        entry.size && el('span', {class: 'zg-hint'}, entry.size),
        entry.said,
        entry.bar),
      state === 'failed' && entry.file && button('files.retry', 'zg-retry', () => this.send(entry)),
      button(state === 'uploading' ? 'files.cancel' : 'files.remove', 'zg-remove', () => this.remove(entry)));
  }

  running() {
    return this.files.some(entry => entry.state === 'waiting' || entry.state === 'uploading');
  }

  done() {
    return this.files.filter(entry => entry.state === 'done');
  }

  value() {
    return this.done().map(entry => entry.id).join(',');
  }

  /** What a draft keeps: uploaded files alone. */
  kept() {
    return this.done().map(({id, name, size}) => ({id, name, size}));
  }

  restore(files) {
    this.files = files.map(file => ({...file, state: 'done'}));
    this.show();
  }

  check() {
    if (this.running()) {
      return this.words['tasklist.running'];
    }
    return this.files.some(entry => entry.state === 'failed') ? this.words['files.failed'] : super.check();
  }

  focus() {
    this.control.querySelector('button').focus();
  }
}
