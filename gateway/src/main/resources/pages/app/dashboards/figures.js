/** Figures as they are written: numbers, amounts, times and the names of series. */
import {date, language, money, word} from '/app/assets/words.js';

export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

const isCurrency = unit => /^[A-Z]{3}$/.test(unit ?? '');

/** A figure with its unit; a dash where there is none. */
export function figure(value, unit) {
  if (value === null || value === undefined) {
    return '–';
  }
  if (isCurrency(unit)) {
    return money(value, unit);
  }
  const written = new Intl.NumberFormat(language(), {maximumFractionDigits: 2}).format(value);
  return unit ? `${written} ${unit}` : written;
}

export const share = value => new Intl.NumberFormat(language(), {style: 'percent', maximumFractionDigits: 1}).format(value);

/** The name of a series: its tags, and its unit where there are several. */
export function nameOf(series, units) {
  const tags = Object.values(series.tags ?? {});
  return [...tags, ...(units > 1 && series.unit ? [series.unit] : [])].join(' · ') || word('all');
}

export const unitsOf = answer => new Set(answer.series.map(series => series.unit)).size;

/** Whole days as days, anything shorter with its time, by the zone of the answer. */
export function moment(at, zone, points) {
  const hours = points.length > 1 ? (new Date(points[1].at) - new Date(points[0].at)) / 3_600_000 : 24;
  const options = hours < 23 ? {dateStyle: 'short', timeStyle: 'short'} : {dateStyle: 'medium'};
  return date(new Date(at), {...options, timeZone: zone});
}
