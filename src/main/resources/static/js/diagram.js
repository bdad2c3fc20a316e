// The diagrams of an item: which one is shown, how one gets from one to another, and the keys.
(() => {
  'use strict';

  const view = document.getElementById('diagram-view');
  const path = document.getElementById('diagram-path');
  const box = document.getElementById('diagram-canvas');
  const words = document.getElementById('diagram-text');
  if (!view) {
    return;
  }
  const texts = view.dataset;
  let drawn;
  let canvas;

  const find = id => drawn.diagrams.find(one => one.id === id);
  const lineage = diagram => diagram.parent ? [...lineage(find(diagram.parent.diagram)), diagram] : [diagram];
  const called = (diagram, element) => drawn.diagrams.filter(one =>
    one.parent && one.parent.diagram === diagram.id && (!element || one.parent.element === element));
  const roots = () => drawn.diagrams.filter(one => !one.parent);
  const name = diagram => diagram.parent || diagram === drawn.diagrams[0]
    ? diagram.name : `${diagram.name} ${texts.number.replace('{0}', diagram.no)}`;

  const button = (diagram, shown, label) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label || name(diagram);
    if (label) {
      made.setAttribute('aria-label', texts.open.replace('{0}', name(diagram)));
    }
    if (diagram === shown) {
      made.setAttribute('aria-current', 'true');
    }
    made.addEventListener('click', () => show(diagram, true));
    return made;
  };

  const row = buttons => {
    const made = document.createElement('div');
    made.append(...buttons);
    return made;
  };

  /** First the lives and what runs beside them, then the way down to what is shown, then what it called. */
  const links = shown => {
    const rows = [row(roots().map(one => button(one, shown)))];
    const down = lineage(shown).slice(1);
    const below = called(shown);
    if (down.length || below.length) {
      rows.push(row([...down.map(one => button(one, shown, `› ${name(one)}`)), ...below.map(one => button(one, shown, `+ ${name(one)}`))]));
    }
    path.replaceChildren(...rows);
    const current = path.querySelector('[aria-current]');
    current.parentElement.scrollLeft = current.offsetLeft - (current.parentElement.clientWidth - current.offsetWidth) / 2;
  };

  const show = (diagram, focus) => {
    links(diagram);
    canvas.draw(diagram, drawn.models[diagram.model], called(diagram).map(one => [one.parent.element, () => show(one, true)]));
    view.dataset.shown = diagram.id;
    if (focus) {
      box.focus({preventScroll: true});
    }
  };

  /** The deepest place where the life of the item stands, if the life itself is too wide to be read here. */
  const first = () => {
    let diagram = drawn.diagrams[0];
    while (box.clientWidth < 700) {
      const next = called(diagram).find(one => !one.endedAt);
      if (!next) {
        break;
      }
      diagram = next;
    }
    return diagram;
  };

  const KEYS = {
    ArrowLeft: () => canvas.move(60, 0), ArrowRight: () => canvas.move(-60, 0),
    ArrowUp: () => canvas.move(0, 60), ArrowDown: () => canvas.move(0, -60),
    '+': () => canvas.zoom(1.25), '=': () => canvas.zoom(1.25), '-': () => canvas.zoom(0.8), 0: () => canvas.fit(),
  };
  box.addEventListener('keydown', event => {
    if (KEYS[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });
  document.getElementById('diagram-tools').addEventListener('click', event => {
    const asked = event.target.closest('[data-zoom]')?.dataset.zoom;
    ({in: () => canvas.zoom(1.25), out: () => canvas.zoom(0.8), fit: () => canvas.fit()}[asked] || (() => {}))();
  });

  const fail = () => {
    const told = document.createElement('p');
    told.className = 'notice notice-warn';
    told.textContent = texts.failed;
    view.replaceChildren(told);
    view.hidden = false;
    document.getElementById('diagram-tools').hidden = true;
    words.open = true;
  };

  const start = async () => {
    const answer = await fetch(texts.src, {headers: {Accept: 'application/json'}});
    if (!answer.ok) {
      throw new Error(`The diagram is answered with ${answer.status}`);
    }
    drawn = await answer.json();
    view.hidden = false;
    document.getElementById('diagram-tools').hidden = false;
    words.open = false;
    canvas = window.diagramCanvas(box, texts);
    show(first());
    view.dataset.ready = '';
    let width = box.clientWidth;
    new ResizeObserver(() => {
      if (box.clientWidth !== width) {
        width = box.clientWidth;
        canvas.fit();
      }
    }).observe(box);
  };

  start().catch(failure => {
    console.error(failure);
    fail();
  });
})();
