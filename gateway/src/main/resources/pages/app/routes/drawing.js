/** Shared by the two drawings: elements of SVG, the signs of stops, and times. */
import {language} from '/app/assets/words.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Colours and dashes that tell routes apart; the next ones begin again, with their number beside them. */
export const LOOKS = 8;

export function svg(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (typeof value === 'function') {
      made.addEventListener(key, value);
    } else if (value !== undefined && value !== false) {
      made.setAttribute(key, value);
    }
  });
  made.append(...children);
  return made;
}

export const look = index => `look-${index % LOOKS}`;

/** Whether people wait for it longer than they were told. */
export const isLate = stop => (stop.late || stop.misses_window) && !['skipped', 'moved'].includes(stop.status);

export const isDone = stop => stop.status === 'completed';

/** The class by which a stop is drawn. */
export function state(stop) {
  if (stop.status === 'failed' || stop.status === 'skipped') {
    return stop.status;
  }
  return isDone(stop) ? 'done' : 'open';
}

/** What both drawings show: without what went to another route. */
export const shown = route => route.stops.filter(stop => stop.status !== 'moved');

export const arrival = stop => new Date(stop.actual_arrival ?? stop.expected_arrival);

/** When the vehicle leaves, or is expected to. */
export function departure(stop) {
  if (stop.actual_departure) {
    return new Date(stop.actual_departure);
  }
  const comes = arrival(stop);
  const opens = stop.opens_at ? new Date(stop.opens_at) : comes;
  const begins = stop.begun_at ? new Date(stop.begun_at) : new Date(Math.max(comes, opens));
  return new Date(begins.getTime() + stop.service_seconds * 1000);
}

/** Minutes after the planned arrival; negative before it. */
export const delay = stop => Math.round((arrival(stop) - new Date(stop.planned_arrival)) / 60_000);

export const clock = (moment, timeZone) => new Intl.DateTimeFormat(
  language(), {timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}).format(moment);

export const number = (value, digits = 0) => new Intl.NumberFormat(
  language(), {maximumFractionDigits: digits, minimumFractionDigits: digits}).format(value);

/** Fills the places of a text: `{count}`. */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

/** The sign of a stop: round, with corners when late, crossed out when it failed or was left out. */
export function sign(stop, x, y, radius, text, attributes = {}) {
  const late = isLate(stop);
  const classes = `stop ${state(stop)}${late ? ' late' : ''}`;
  const shape = late
    ? svg('path', {d: `M${x} ${y - radius * 1.45}L${x + radius * 1.45} ${y}L${x} ${y + radius * 1.45}L${x - radius * 1.45} ${y}Z`})
    : svg('circle', {cx: x, cy: y, r: radius});
  const group = svg('g', {class: classes, ...attributes}, shape);
  if (['failed', 'skipped'].includes(stop.status)) {
    const arm = radius * 0.6;
    group.append(svg('path', {
      class: 'cross', d: `M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x - arm} ${y + arm}L${x + arm} ${y - arm}`,
    }));
  } else if (text) {
    group.append(svg('text', {x, y, dy: '0.35em', 'text-anchor': 'middle'}, text));
  }
  return group;
}
