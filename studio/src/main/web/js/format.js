const LOCALE = navigator.languages.find((language) => /^en\b/i.test(language)) || 'en';

const numbers = new Intl.NumberFormat(LOCALE);
const percents = new Intl.NumberFormat(LOCALE, {style: 'percent', maximumFractionDigits: 0});
const dates = new Intl.DateTimeFormat(LOCALE, {dateStyle: 'medium'});
const moments = new Intl.DateTimeFormat(LOCALE, {dateStyle: 'medium', timeStyle: 'short'});
const clocks = new Intl.DateTimeFormat(LOCALE, {timeStyle: 'medium'});
const relative = new Intl.RelativeTimeFormat(LOCALE, {numeric: 'auto'});
const plurals = new Intl.PluralRules(LOCALE);
const languages = new Intl.DisplayNames([LOCALE], {type: 'language'});

const UNITS = [
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
];

export const number = (value) => numbers.format(value);

export const percent = (hundredths) => percents.format(hundredths / 100);

export const date = (iso) => dates.format(new Date(iso));

export const moment = (iso) => moments.format(new Date(iso));

export const clock = (iso) => clocks.format(new Date(iso));

/** '3 lessons': a number with the form of its noun. */
export const counted = (count, one, other) => `${number(count)} ${plurals.select(count) === 'one' ? one : other}`;

/** 'yesterday', '5 minutes ago'; after a month, the date. */
export function ago(iso, now = Date.now()) {
  const seconds = (new Date(iso).getTime() - now) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) || ['second', 1];
  if (unit === 'day' && Math.abs(seconds) > 30 * 86400) {
    return date(iso);
  }
  return Math.abs(seconds) < 10 ? 'just now' : relative.format(Math.round(seconds / size), unit);
}

/** '2:39' or '1:02:07': the length of a video. */
export function length(ms) {
  const seconds = Math.round((ms || 0) / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(seconds / 3600);
  return hours ? `${hours}:${parts.join(':')}` : `${Number(parts[0])}:${parts[1]}`;
}

/** '45 sec', '3 min', '1 hr 20 min': about how long something takes. */
export function span(seconds) {
  if (seconds < 60) {
    return unit(Math.max(1, Math.round(seconds)), 'second');
  }
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) {
    return unit(minutes, 'minute');
  }
  const rest = minutes % 60;
  return unit(Math.floor(minutes / 60), 'hour') + (rest ? ' ' + unit(rest, 'minute') : '');
}

export function size(bytes) {
  const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  return unit(bytes / 1000 ** step, sizes[step], step < 2 ? 0 : 1);
}

export function language(tag) {
  try {
    return languages.of(tag);
  } catch (unknown) {
    return tag;
  }
}

function unit(value, name, digits = 0) {
  return new Intl.NumberFormat(LOCALE, {style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits}).format(value);
}
