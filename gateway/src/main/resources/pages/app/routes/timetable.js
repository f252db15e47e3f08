/** The day of each driver as bars, planned times beside those that are expected or happened. */
import {word} from '/app/assets/words.js';
import {arrival, clock, departure, isLate, look, shown, state, svg} from './drawing.js';

const HOUR = 3_600_000;
const LABEL = 150; // pixels for the names
const ROW = 54;
const TOP = 28;
const NARROWEST = 640;
const LEAST_PER_LABEL = 52; // pixels between two labels of the axis

/** The hours that have everything in them. */
function span(routes) {
  const moments = routes.flatMap(route => [
    route.planned_departure, route.planned_return, route.expected_return, route.route_start_time, route.route_end_time,
    ...shown(route).flatMap(stop => [stop.planned_arrival, arrival(stop), departure(stop)]),
  ]).filter(Boolean).map(moment => new Date(moment).getTime());
  return [
    Math.floor(Math.min(...moments) / HOUR) * HOUR,
    Math.ceil((Math.max(...moments) + 1) / HOUR) * HOUR,
  ];
}

export function timetable(place, routes, summary, choose) {
  if (routes.length === 0) {
    place.replaceChildren();
    return;
  }
  const [from, until] = span(routes);
  const timeZone = routes[0].time_zone;
  const width = Math.max(NARROWEST, place.clientWidth - 2);
  const height = TOP + routes.length * ROW + 22;
  const x = moment => LABEL + (new Date(moment).getTime() - from) / (until - from) * (width - LABEL - 12);
  const drawing = svg('svg', {
    width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': summary(clock(from, timeZone), clock(until, timeZone), timeZone),
  });
  drawing.append(hatching(), axis(from, until, timeZone, x, height));
  routes.forEach((route, row) => drawing.append(bars(route, TOP + row * ROW, x, choose)));
  const now = Date.now();
  if (now > from && now < until) {
    const at = x(now);
    drawing.append(svg('g', {class: 'now'},
      svg('path', {d: `M${at} ${TOP - 6}V${height - 18}`}),
      svg('text', {x: at, y: height - 5, 'text-anchor': 'middle'}, word('now'))));
  }
  place.replaceChildren(drawing);
}

function hatching() {
  return svg('defs', {}, svg('pattern', {id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)'},
    svg('rect', {class: 'hatch', width: 2, height: 6})));
}

function axis(from, until, timeZone, x, height) {
  const group = svg('g', {class: 'axis'});
  const perHour = x(from + HOUR) - x(from);
  const step = Math.max(1, Math.ceil(LEAST_PER_LABEL / perHour));
  for (let hour = 0, at = from; at <= until; hour++, at += HOUR) {
    group.append(svg('path', {d: `M${x(at).toFixed(1)} ${TOP - 4}V${height - 18}`}));
    if (hour % step === 0) {
      group.append(svg('text', {x: x(at), y: 14, 'text-anchor': at === until ? 'end' : 'middle'}, clock(at, timeZone)));
    }
  }
  return group;
}

function bars(route, top, x, choose) {
  const group = svg('g', {class: `route ${look(route.look)}`});
  const middle = top + 24;
  const leaves = new Date(route.route_start_time ?? route.planned_departure);
  const back = new Date(route.route_end_time ?? route.expected_return);
  group.append(
    svg('path', {class: 'row', d: `M0 ${top}H10000`}),
    svg('text', {class: 'name', x: 8, y: middle, dy: '0.1em'}, cut(route.label, 19)),
    svg('text', {class: 'under', x: 8, y: middle + 16}, word(`route.${route.status}`)),
    svg('path', {class: 'road', d: `M${x(leaves).toFixed(1)} ${middle}H${x(back).toFixed(1)}`}));
  shown(route).forEach(stop => {
    const comes = x(arrival(stop));
    const leavesAt = x(departure(stop));
    const opens = stop.opens_at && !stop.begun_at ? Math.min(leavesAt, Math.max(comes, x(stop.opens_at))) : comes;
    const begins = stop.begun_at ? Math.min(leavesAt, Math.max(comes, x(stop.begun_at))) : opens;
    const bar = svg('g', {
      class: `bar is-${stop.kind} ${state(stop)}${isLate(stop) ? ' late' : ''}`,
      ...(stop.kind === 'stop' ? {click: () => choose(route, stop)} : {}),
    }, svg('title', {}, route.describe(stop)));
    if (begins - comes > 1) {
      bar.append(svg('rect', {class: 'wait', x: comes, y: middle - 9, width: begins - comes, height: 18}));
    }
    bar.append(svg('rect', {class: 'work', x: begins, y: middle - 11, width: Math.max(4, leavesAt - begins), height: 22, rx: 2}));
    if (isLate(stop)) {
      bar.append(svg('path', {class: 'flag', d: `M${begins} ${middle - 12}l5 -8h-10z`}));
    }
    const planned = x(stop.planned_arrival);
    bar.append(svg('path', {class: 'planned', d: `M${planned.toFixed(1)} ${middle + 13}v7`}));
    group.append(bar);
  });
  return group;
}

const cut = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
