/** What a widget draws. Each drawing has a description, and a table of the same figures beside it. */
import {element, isDark} from '/app/assets/shell.js';
import {word} from '/app/assets/words.js';
import {figure, filled, moment, nameOf, share, unitsOf} from './figures.js';

const LOOKS = {
  light: ['#0b5c8a', '#8a4b08', '#12733a', '#6b3fa0', '#00696b', '#8c1d6b', '#55600a', '#44525f'],
  dark: ['#6cb9e6', '#e8b06a', '#6fd08f', '#c0a2f0', '#5fd0d0', '#f09ad2', '#c3cf6a', '#b7c3cf'],
};
const DASHES = ['solid', 'dashed', 'dotted'];

const look = () => {
  const style = getComputedStyle(document.documentElement);
  return {
    ink: style.getPropertyValue('--ink').trim(),
    hair: style.getPropertyValue('--hair').trim(),
    ground: style.getPropertyValue('--ground').trim(),
    colours: LOOKS[isDark() ? 'dark' : 'light'],
  };
};

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Common to all drawings. */
function base({ink, hair, ground, colours}) {
  return {
    animation: !still(),
    color: colours,
    textStyle: {color: ink, fontFamily: 'system-ui, sans-serif'},
    // As HTML it would come with style attributes, which the policy of our pages refuses.
    tooltip: {renderMode: 'richText', confine: true, backgroundColor: ground, borderColor: hair, textStyle: {color: ink}},
    legend: {type: 'scroll', bottom: 0, textStyle: {color: ink}, pageTextStyle: {color: ink}},
    grid: {left: 8, right: 16, top: 16, bottom: 36, containLabel: true},
  };
}

const axis = ({ink, hair}) => ({
  axisLabel: {color: ink},
  axisLine: {lineStyle: {color: ink}},
  splitLine: {lineStyle: {color: hair}},
});

function line(widget, answer, colours) {
  const units = unitsOf(answer);
  const points = answer.series[0].points;
  return {
    ...base(colours),
    tooltip: {...base(colours).tooltip, trigger: 'axis'},
    xAxis: {type: 'category', data: points.map(point => moment(point.at, answer.zone, points)), ...axis(colours)},
    yAxis: {type: 'value', ...axis(colours)},
    series: answer.series.map((series, index) => ({
      type: 'line',
      name: nameOf(series, units),
      showSymbol: series.points.length < 40,
      // Told apart without colours too.
      lineStyle: {type: DASHES[Math.floor(index / colours.colours.length) % DASHES.length], width: 2},
      symbol: ['circle', 'rect', 'triangle', 'diamond'][index % 4],
      data: series.points.map(point => point.value),
    })),
  };
}

function bar(widget, answer, colours) {
  const units = unitsOf(answer);
  const points = answer.series[0].points;
  if (points.length > 0) {
    return {
      ...line(widget, answer, colours),
      series: answer.series.map(series => ({
        type: 'bar', name: nameOf(series, units), data: series.points.map(point => point.value),
      })),
    };
  }
  return {
    ...base(colours),
    legend: undefined,
    grid: {left: 8, right: 24, top: 8, bottom: 8, containLabel: true},
    xAxis: {type: 'value', ...axis(colours)},
    yAxis: {type: 'category', inverse: true, data: answer.series.map(series => nameOf(series, units)), ...axis(colours)},
    series: [{type: 'bar', data: answer.series.map(series => series.value)}],
  };
}

function pie(widget, answer, colours) {
  const units = unitsOf(answer);
  return {
    ...base(colours),
    series: [{
      type: 'pie',
      radius: ['35%', '70%'],
      center: ['50%', '45%'],
      label: {color: colours.ink, formatter: '{b}\n{d} %'},
      itemStyle: {borderColor: colours.ground, borderWidth: 2},
      data: answer.series.map(series => ({name: nameOf(series, units), value: series.value})),
    }],
  };
}

function gauge(widget, answer, colours) {
  const [series] = answer.series;
  const isShare = Number(widget.max_value) === 1 && Number(widget.min_value ?? 0) === 0;
  const written = value => (isShare ? share(value) : figure(value, series.unit));
  return {
    ...base(colours),
    legend: undefined,
    series: [{
      type: 'gauge',
      min: Number(widget.min_value ?? 0),
      max: Number(widget.max_value),
      splitNumber: 4,
      progress: {show: true, width: 14},
      axisLine: {lineStyle: {width: 14, color: [[1, colours.hair]]}},
      axisTick: {show: false},
      splitLine: {show: false},
      axisLabel: {color: colours.ink, formatter: written, distance: 20},
      pointer: {show: false},
      detail: {formatter: written, color: colours.ink, fontSize: 24, offsetCenter: [0, 0]},
      data: [{value: series.value}],
    }],
  };
}

const DRAWINGS = {line, bar, pie, gauge};

export const isDrawn = widget => widget.type in DRAWINGS;

function describe(widget, answer) {
  const values = answer.series
    .flatMap(series => (series.points.length > 0 ? series.points.map(point => point.value) : [series.value]))
    .filter(value => value !== null);
  const unit = answer.series[0].unit;
  return filled(word('chart'), {
    title: widget.title,
    count: answer.series.length,
    points: values.length,
    min: figure(Math.min(...values), unit),
    max: figure(Math.max(...values), unit),
  });
}

/** Draws into the place, and answers the drawing, to be resized and disposed of. */
export function draw(place, widget, answer) {
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', describe(widget, answer));
  // On a canvas: as SVG its texts would come with style attributes too.
  const drawing = window.echarts.init(place, null, {renderer: 'canvas'});
  drawing.setOption(DRAWINGS[widget.type](widget, answer, look()));
  return drawing;
}

/** The large figure of each series, with the time before. */
export function numbers(widget, answer) {
  const units = unitsOf(answer);
  return element('ul', {class: 'numbers'}, ...answer.series.slice(0, 4).map(series => element('li', {},
    element('span', {class: 'figure'}, figure(series.value, series.unit)),
    answer.series.length > 1 ? element('span', {class: 'series'}, nameOf(series, units)) : '',
    comparison(series))));
}

function comparison(series) {
  if (series.previous === null || series.previous === undefined) {
    return '';
  }
  const {change} = series;
  const said = change === null || change === undefined
    ? filled(word('before'), {value: figure(series.previous, series.unit)})
    : change === 0 ? word('same') : filled(word(change > 0 ? 'up' : 'down'), {share: share(Math.abs(change))});
  return element('span', {class: 'change'}, said);
}

/** All figures of an answer. */
export function table(widget, answer) {
  const units = unitsOf(answer);
  const caption = element('caption', {}, filled(word('table'), {title: widget.title}));
  const points = answer.series[0].points;
  if (points.length === 0) {
    return element('table', {}, caption,
      element('thead', {}, element('tr', {},
        element('th', {scope: 'col'}, widget.title), element('th', {scope: 'col'}, word('value')))),
      element('tbody', {}, ...answer.series.map(series => element('tr', {},
        element('th', {scope: 'row'}, nameOf(series, units)),
        element('td', {}, figure(series.value, series.unit))))));
  }
  return element('table', {}, caption,
    element('thead', {}, element('tr', {},
      element('th', {scope: 'col'}, word('time')),
      ...answer.series.map(series => element('th', {scope: 'col'}, nameOf(series, units))))),
    element('tbody', {}, ...points.map((point, index) => element('tr', {},
      element('th', {scope: 'row'}, moment(point.at, answer.zone, points)),
      ...answer.series.map(series => element('td', {}, figure(series.points[index]?.value, series.unit)))))),
    element('tfoot', {}, element('tr', {},
      element('th', {scope: 'row'}, word('total')),
      ...answer.series.map(series => element('td', {}, figure(series.value, series.unit))))));
}
