/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Timestamps as RFC 3339 texts and durations as seconds: "1972-01-01T10:00:20.021Z"
 * and "1.000340012s". Ranges are those of timestamp.proto (years 1 to 9999) and
 * duration.proto (10,000 years). */

#include "base/text.h"
#include "pb/json/wkt.h"

#define SECONDS_MIN INT64_C(-62135596800) /* 0001-01-01T00:00:00Z */
#define SECONDS_MAX INT64_C(253402300799) /* 9999-12-31T23:59:59Z */
#define DURATION_MAX INT64_C(315576000000)

enum {
  DAY = 86400,
  NANOS = 1000000000,
  DAYS_TO_EPOCH = 719468, /* from 0000-03-01 to 1970-01-01 */
  DAYS_PER_ERA = 146097   /* 400 years */
};

/* ---- The calendar ---- */

/* Days since 1970-01-01. Years begin in March here, so that the leap day is the
 * last of its year. */
static int64_t days_from_date(int64_t year, int64_t month, int64_t day) {
  year -= month <= 2;
  int64_t era = year / 400; /* years are not negative, but for March 1 */
  int64_t of_era = year - era * 400;
  int64_t shifted = month > 2 ? month - 3 : month + 9;
  int64_t of_year = (153 * shifted + 2) / 5 + day - 1;
  return era * DAYS_PER_ERA + of_era * 365 + of_era / 4 - of_era / 100 +
         of_year - DAYS_TO_EPOCH;
}

static void date_from_days(int64_t days, int64_t *year, int64_t *month,
                           int64_t *day) {
  days += DAYS_TO_EPOCH;
  int64_t era = days / DAYS_PER_ERA;
  int64_t of_era = days - era * DAYS_PER_ERA;
  int64_t year_of_era =
      (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int64_t of_year =
      of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int64_t shifted = (5 * of_year + 2) / 153;
  *day = of_year - (153 * shifted + 2) / 5 + 1;
  *month = shifted < 10 ? shifted + 3 : shifted - 9;
  *year = year_of_era + era * 400 + (*month <= 2);
}

static int days_in_month(int64_t year, int64_t month) {
  static const uint8_t days[] = {31, 28, 31, 30, 31, 30,
                                 31, 31, 30, 31, 30, 31};
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[month - 1] + (month == 2 && leap);
}

/* ---- Writing ---- */

static char *put(char *to, int64_t value, int digits) {
  for (int i = digits - 1; i >= 0; i--) {
    to[i] = (char)('0' + value % 10);
    value /= 10;
  }
  return to + digits;
}

/* "", ".123", ".123456" or ".123456789" */
static char *put_fraction(char *to, int32_t nanos) {
  if (nanos == 0) {
    return to;
  }
  *to++ = '.';
  if (nanos % 1000000 == 0) {
    return put(to, nanos / 1000000, 3);
  }
  return nanos % 1000 == 0 ? put(to, nanos / 1000, 6) : put(to, nanos, 9);
}

size_t cpb__format_timestamp(char out[CPB__TIME_MAX], int64_t seconds,
                             int32_t nanos) {
  if (seconds < SECONDS_MIN || seconds > SECONDS_MAX || nanos < 0 ||
      nanos >= NANOS) {
    return 0;
  }
  int64_t year = 0;
  int64_t month = 0;
  int64_t day = 0;
  int64_t since = seconds - SECONDS_MIN; /* not negative */
  int64_t of_day = since % DAY;
  date_from_days(since / DAY + SECONDS_MIN / DAY, &year, &month, &day);
  const struct {
    int64_t value;
    int digits;
    char after;
  } parts[] = {{year, 4, '-'},
               {month, 2, '-'},
               {day, 2, 'T'},
               {of_day / 3600, 2, ':'},
               {of_day / 60 % 60, 2, ':'},
               {of_day % 60, 2, 0}};
  char *to = out;
  for (size_t i = 0; i < CPB__COUNT(parts); i++) {
    to = put(to, parts[i].value, parts[i].digits);
    *to = parts[i].after;
    to += parts[i].after != 0;
  }
  to = put_fraction(to, nanos);
  *to++ = 'Z';
  return (size_t)(to - out);
}

size_t cpb__format_duration(char out[CPB__TIME_MAX], int64_t seconds,
                            int32_t nanos) {
  bool in_range = seconds >= -DURATION_MAX && seconds <= DURATION_MAX &&
                  nanos > -NANOS && nanos < NANOS;
  bool signs_differ = (seconds < 0 && nanos > 0) || (seconds > 0 && nanos < 0);
  if (!in_range || signs_differ) {
    return 0;
  }
  char *to = out;
  if (seconds < 0 || nanos < 0) {
    *to++ = '-';
  }
  to += cpb__format_u64(to, (uint64_t)(seconds < 0 ? -seconds : seconds));
  to = put_fraction(to, nanos < 0 ? -nanos : nanos);
  *to++ = 's';
  return (size_t)(to - out);
}

/* ---- Reading ---- */

typedef struct cursor {
  const char *p, *end;
  bool ok;
} cursor;

static bool at_digit(const cursor *c) {
  return c->p < c->end && *c->p >= '0' && *c->p <= '9';
}

static int64_t take(cursor *c, int digits) {
  int64_t value = 0;
  for (int i = 0; i < digits; i++) {
    if (!at_digit(c)) {
      c->ok = false;
      return 0;
    }
    value = value * 10 + (*c->p++ - '0');
  }
  return value;
}

static bool accept(cursor *c, char wanted) {
  bool found = c->p < c->end && *c->p == wanted;
  c->p += found;
  return found;
}

static void expect(cursor *c, char wanted) {
  c->ok = accept(c, wanted) && c->ok;
}

/* ".1" to ".123456789", if there is a point. */
static int32_t take_fraction(cursor *c) {
  int32_t value = 0;
  int digits = 0;
  if (!accept(c, '.')) {
    return 0;
  }
  for (; digits < 9 && at_digit(c); digits++) {
    value = value * 10 + (*c->p++ - '0');
  }
  c->ok = c->ok && digits > 0;
  for (; digits < 9; digits++) {
    value *= 10;
  }
  return value;
}

static int64_t take_offset(cursor *c) {
  if (accept(c, 'Z')) {
    return 0;
  }
  int64_t sign = accept(c, '-') ? -1 : 1;
  if (sign > 0) {
    expect(c, '+');
  }
  int64_t hours = take(c, 2);
  expect(c, ':');
  int64_t minutes = take(c, 2);
  c->ok = c->ok && hours < 24 && minutes < 60;
  return sign * (hours * 3600 + minutes * 60);
}

static bool in(int64_t value, int64_t low, int64_t high) {
  return value >= low && value <= high;
}

/* The range is one of instants: the last minutes of year 0 are in it where the
 * offset is negative. */
bool cpb__parse_timestamp(cpb_str text, int64_t *seconds, int32_t *nanos) {
  cursor c = {text.data, text.data + text.len, text.len != 0};
  int64_t year = take(&c, 4);
  expect(&c, '-');
  int64_t month = take(&c, 2);
  expect(&c, '-');
  int64_t day = take(&c, 2);
  expect(&c, 'T');
  int64_t hour = take(&c, 2);
  expect(&c, ':');
  int64_t minute = take(&c, 2);
  expect(&c, ':');
  int64_t second = take(&c, 2);
  *nanos = take_fraction(&c);
  int64_t offset = take_offset(&c);
  if (!c.ok || c.p != c.end || !in(year, 0, 9999) || !in(month, 1, 12) ||
      !in(day, 1, days_in_month(year, month)) || hour > 23 || minute > 59 ||
      second > 59) {
    return false;
  }
  *seconds = days_from_date(year, month, day) * DAY + hour * 3600 +
             minute * 60 + second - offset;
  return in(*seconds, SECONDS_MIN, SECONDS_MAX);
}

bool cpb__parse_duration(cpb_str text, int64_t *seconds, int32_t *nanos) {
  cursor c = {text.data, text.data + text.len, text.len != 0};
  int64_t value = 0;
  bool negative = accept(&c, '-');
  c.ok = c.ok && at_digit(&c);
  while (at_digit(&c) && value <= DURATION_MAX) {
    value = value * 10 + (*c.p++ - '0');
  }
  *nanos = take_fraction(&c);
  expect(&c, 's');
  *seconds = negative ? -value : value;
  *nanos = negative ? -*nanos : *nanos;
  return c.ok && c.p == c.end && value <= DURATION_MAX;
}
