// Files that prove something: each is uploaded as soon as it is chosen, the form submits their ids.
import {Field} from './fields.js';
import {el, icon, size} from './dom.js';
import {work} from './facts.js';
import {upload} from './server.js';

const LARGEST_FILE = 50 * 1024 * 1024;

// Steps whose work counts only with proof; the server has the last word.
const PROVEN = [
  'Task_CarryOutMeasure', 'Task_ReportMilestone', 'Task_ApplyForClosure', 'Task_Rework',
  'Task_RollOut', 'Task_CleanUpEntry', 'Task_CarryOutPeriod', 'Task_HandleClue'
];

export class Evidence extends Field {
  /** {announce} speaks to screen readers, {busy} hears whether uploads run, {changed} that the list is another. */
  constructor(place, t, {announce, busy, changed}) {
    super('evidence', t, {group: true});
    this.announce = announce;
    this.busy = busy;
    this.changed = changed;
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
    el('button', {type: 'button', class: 'btn btn-default zg-add', onclick: () => any.click()}, t('addFiles')),
    // Only where there is likely a camera: fingers instead of a mouse.
    el('button', {type: 'button', class: 'btn btn-default zg-camera', onclick: () => camera.click()}, t('takePhoto')),
    el('span', {class: 'zg-hint zg-drop-hint'}, t('dropHere')),
    any, camera);
    this.mount(place, this.control, this.list);
    this.showHint(t('hint.evidence'));
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

  adapt({assignment, item}) {
    this.item = assignment.item;
    this.showRequired(PROVEN.includes(assignment.step));
    const piece = item && work(item).find(candidate => candidate.no === assignment.workNo);
    if (piece?.evidence) {
      this.showHint(this.t('evidenceRequired') + '：' + piece.evidence + '。' + this.t('hint.evidence'));
    }
  }

  add(files) {
    if (this.closed()) {
      return;
    }
    [...files].forEach(file => {
      const entry = {name: file.name, size: file.size, file, state: 'waiting', share: 0};
      this.files.push(entry);
      this.send(entry);
    });
    this.showError(null);
  }

  send(entry) {
    const objection = file => !this.item
      ? this.t('noItem')
      : file.size > LARGEST_FILE ? this.t('fileTooLarge') : file.size === 0 ? this.t('fileEmpty') : null;
    const reason = objection(entry.file);
    if (reason) {
      this.failed(entry, reason);
      return;
    }
    entry.state = 'waiting';
    this.show();
    this.queue = this.queue.then(() => this.files.includes(entry) ? this.transfer(entry) : undefined);
  }

  async transfer(entry) {
    entry.state = 'uploading';
    entry.share = 0;
    const running = upload(this.item, entry.file, this.t, share => {
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
      this.announce(this.t('fileUploaded', entry.name));
    } catch (refusal) {
      if (this.files.includes(entry)) {
        this.failed(entry, refusal.message);
      }
    }
    this.show();
    this.changed();
  }

  failed(entry, reason) {
    entry.state = 'failed';
    entry.reason = reason;
    this.announce(this.t('fileFailed', entry.name, reason));
    this.show();
  }

  remove(entry) {
    const index = this.files.indexOf(entry);
    this.files.splice(index, 1);
    if (entry.state === 'uploading') {
      entry.cancel();
    }
    this.announce(this.t('fileRemoved', entry.name));
    this.show();
    this.changed();
    (this.list.querySelectorAll('.zg-remove')[Math.min(index, this.files.length - 1)] ?? this.control.querySelector('button')).focus();
  }

  /** The row stays, lest its button lose the focus. */
  progressed(entry) {
    const percent = Math.floor(entry.share * 100);
    entry.bar.setAttribute('value', percent);
    entry.said.textContent = this.t('uploading', percent);
  }

  show() {
    this.list.replaceChildren(...this.files.map(entry => this.row(entry)));
    this.busy(this.running());
    if (!this.error.hidden && this.check() === null) {
      this.showError(null);
    }
  }

  row(entry) {
    const percent = Math.floor(entry.share * 100);
    entry.bar = entry.state === 'uploading' ? el('progress', {max: 100, value: percent, 'aria-label': entry.name}) : null;
    entry.said = el('span', {class: 'zg-hint'}, {
      waiting: () => this.t('waiting'),
      uploading: () => this.t('uploading', percent),
      done: () => this.t('uploaded'),
      failed: () => entry.reason
    }[entry.state]());
    const button = (key, kind, action) => el('button', {
      type: 'button', class: 'btn btn-link ' + kind, 'aria-label': this.t(key) + ' ' + entry.name, onclick: action
    }, this.t(key));
    return el('li', {class: 'zg-file zg-' + entry.state},
      icon({done: 'check', failed: 'alert'}[entry.state] ?? 'file'),
      el('div', {class: 'zg-file-text'},
        el('span', {class: 'zg-file-name'}, entry.name),
        entry.size ? el('span', {class: 'zg-hint'}, size(entry.size)) : null,
        entry.said,
        entry.bar),
      entry.state === 'failed' && entry.file ? button('retry', 'zg-retry', () => this.send(entry)) : null,
      button(entry.state === 'uploading' ? 'cancel' : 'remove', 'zg-remove', () => this.remove(entry)));
  }

  running() {
    return this.files.some(entry => entry.state === 'waiting' || entry.state === 'uploading');
  }

  value() {
    return this.files.filter(entry => entry.state === 'done').map(entry => entry.id).join(',');
  }

  /** What a draft keeps: uploaded files alone. */
  kept() {
    return this.files.filter(entry => entry.state === 'done').map(entry => ({id: entry.id, name: entry.name, size: entry.size}));
  }

  restore(files) {
    this.files = files.map(file => ({...file, state: 'done'}));
    this.show();
  }

  check() {
    if (this.running()) {
      return this.t('check.evidence.running');
    }
    if (this.files.some(entry => entry.state === 'failed')) {
      return this.t('check.evidence.failed');
    }
    return this.required && this.value() === '' ? this.t('check.evidence') : null;
  }

  focus() {
    this.control.querySelector('button').focus();
  }
}
