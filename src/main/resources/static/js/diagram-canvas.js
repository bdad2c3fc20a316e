// Draws one diagram of the API into the box and moves it about.
(() => {
  'use strict';

  const FONT = '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif';
  const DONE = {stroke: '#1d55b5', fill: '#eaf1fc', font: '#163f82'};
  const CURRENT = {stroke: '#c0392b', fill: '#fdecea', font: '#9c1f14'};
  const DROPPED = {stroke: '#55627a', fill: '#edf0f5', font: '#3d4759'};
  const AHEAD = {stroke: '#7f8b9d', fill: '#ffffff', font: '#5a6679'};
  const LEGIBLE = 0.84;
  const MARGIN = 16;
  const said = (text, ...values) => values.reduce((all, value, index) => all.replace(`{${index}}`, value), text);

  window.diagramCanvas = (box, texts) => {
    let view;
    let shown;

    const paint = (ids, colours, width) => view.bpmnElementsRegistry.updateStyle(ids, {
      stroke: {color: colours.stroke, width}, fill: {color: colours.fill}, font: {color: colours.font},
    });
    const badge = (id, position, label, fill, font) => view.bpmnElementsRegistry.addOverlays(id, {
      position, label, style: {fill: {color: fill}, stroke: {color: fill, width: 1}, font: {color: font, size: 14.5}},
    });

    const colour = (diagram, semantics) => {
      const containers = new Set(semantics.filter(one => one.kind === 'subProcess').map(one => one.id));
      const shapes = semantics.filter(one => one.isShape).map(one => one.id);
      const reached = new Set([...diagram.done, ...diagram.dropped, ...diagram.current.map(one => one.id)]);
      paint(shapes.filter(id => !reached.has(id) && !containers.has(id)), AHEAD, 1.2);
      paint(diagram.done.filter(id => !containers.has(id)), DONE, 1.6);
      paint(diagram.dropped.filter(id => !containers.has(id)), DROPPED, 1.6);
      paint(diagram.current.map(one => one.id).filter(id => !containers.has(id)), CURRENT, 2.2);
      paint([...containers], {...AHEAD, fill: '#ffffff'}, 1.2);
      const flows = semantics.filter(one => !one.isShape).map(one => one.id);
      const taken = new Set(diagram.taken);
      const cells = ids => ids.map(id => view.graph.model.getCell(id)).filter(Boolean);
      view.graph.setCellStyles('dashed', '1', cells(flows.filter(id => !taken.has(id))));
      view.bpmnElementsRegistry.updateStyle(flows.filter(id => !taken.has(id)), {stroke: {color: AHEAD.stroke, width: 1.2}, font: {color: AHEAD.font}});
      view.bpmnElementsRegistry.updateStyle(diagram.taken, {stroke: {color: DONE.stroke, width: 1.8}, font: {color: DONE.font}});
    };

    const badges = (diagram, steps) => {
      const current = new Map(diagram.current.map(one => [one.id, one]));
      steps.forEach(step => {
        const stands = current.get(step.id);
        if (stands && stands.due) {
          badge(step.id, 'top-left', stands.overdue ? said(texts.over, stands.overdueDays) : said(texts.due, stands.due.slice(5)),
            stands.overdue ? '#b42318' : '#fbe3a6', stands.overdue ? '#ffffff' : '#5c3c00');
        }
        if (step.looped && stands && step.type === 'STEP' && step.times > 1) {
          badge(step.id, 'bottom-center', said(texts.loop, step.times - stands.open, step.times), '#e6eefb', '#163f82');
        } else if (!step.looped && step.times > 1) {
          badge(step.id, 'bottom-right', said(texts.times, step.times), '#e6eefb', '#163f82');
        }
      });
    };

    const place = (scale, x, y) => view.graph.view.scaleAndTranslate(scale, x, y);
    const bounds = () => {
      const {scale, translate} = view.graph.view;
      const now = view.graph.getGraphBounds();
      return {x: now.x / scale - translate.x, y: now.y / scale - translate.y, width: now.width / scale, height: now.height / scale};
    };

    /** As high as the diagram is at its size, within what a screen bears. */
    const stretch = () => {
      const all = bounds();
      const scale = Math.min(1.1, Math.max(LEGIBLE, (box.clientWidth - 2 * MARGIN) / all.width));
      const most = box.clientWidth < 700 ? 360 : 620;
      box.style.height = `${Math.round(Math.min(most, Math.max(240, all.height * scale + 2 * MARGIN)))}px`;
    };

    /** The whole diagram where it can be read; else at a legible size with what is current in the middle. */
    const fit = () => {
      stretch();
      const all = bounds();
      const whole = Math.min((box.clientWidth - 2 * MARGIN) / all.width, (box.clientHeight - 2 * MARGIN) / all.height, 1.25);
      if (whole >= LEGIBLE) {
        place(whole, (box.clientWidth / whole - all.width) / 2 - all.x, (box.clientHeight / whole - all.height) / 2 - all.y);
        return;
      }
      const cell = shown.current.map(one => view.graph.model.getCell(one.id))
        .filter(one => one && !one.getChildCount()).pop() || view.graph.model.getCell(shown.done.at(-1));
      const state = cell && view.graph.view.getState(cell);
      const {scale, translate} = view.graph.view;
      const centre = state
        ? {x: state.getCenterX() / scale - translate.x, y: state.getCenterY() / scale - translate.y}
        : {x: all.x + all.width / 2, y: all.y + all.height / 2};
      const along = (at, start, length, room) => room >= length + 2 * MARGIN
        ? (room - length) / 2 - start
        : Math.min(MARGIN - start, Math.max(room - length - MARGIN - start, room / 2 - at));
      place(LEGIBLE, along(centre.x, all.x, all.width, box.clientWidth / LEGIBLE), along(centre.y, all.y, all.height, box.clientHeight / LEGIBLE));
    };

    const zoom = factor => {
      const {scale, translate} = view.graph.view;
      const next = Math.min(3, Math.max(0.2, scale * factor));
      const middle = {x: box.clientWidth / 2, y: box.clientHeight / 2};
      place(next, translate.x + middle.x / next - middle.x / scale, translate.y + middle.y / next - middle.y / scale);
    };

    const move = (x, y) => {
      const {scale, translate} = view.graph.view;
      place(scale, translate.x + x / scale, translate.y + y / scale);
    };

    const draw = (diagram, xml, opens) => {
      box.replaceChildren();
      shown = diagram;
      view = new bpmnvisu.BpmnVisualization({container: box, navigation: {enabled: true}});
      const sheet = view.graph.getStylesheet();
      [sheet.getDefaultVertexStyle(), sheet.getDefaultEdgeStyle()].forEach(style => {
        style.fontFamily = FONT;
        style.fontSize = 14.5;
      });
      view.load(xml);
      const ids = [...xml.matchAll(/bpmnElement="([^"]+)"/g)].map(found => found[1]);
      const elements = view.bpmnElementsRegistry.getElementsByIds(ids);
      colour(diagram, elements.map(one => one.bpmnSemantic));
      badges(diagram, diagram.steps);
      opens.forEach(([id, open]) => {
        const [element] = view.bpmnElementsRegistry.getElementsByIds(id);
        if (element) {
          view.bpmnElementsRegistry.addCssClasses(id, 'opens');
          element.htmlElement.addEventListener('click', open);
        }
      });
      fit();
    };

    const ofPaper = () => {
      const {width, height, x, y} = view.graph.getGraphBounds();
      return `${x - 8} ${y - 8} ${width + 16} ${height + 16}`;
    };
    window.addEventListener('beforeprint', () => view && box.querySelector('svg').setAttribute('viewBox', ofPaper()));
    window.addEventListener('afterprint', () => view && box.querySelector('svg').removeAttribute('viewBox'));

    return {draw, fit, zoom, move};
  };
})();
