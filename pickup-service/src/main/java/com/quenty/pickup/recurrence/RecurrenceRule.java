package com.quenty.pickup.recurrence;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule by RFC 5545, section 3.3.10, read strictly: no part twice, no part where the RFC forbids it, no number out of its range. Parts
 * of later standards (RSCALE, SKIP) and private ones are refused rather than left out, since they would change the days.
 */
public final class RecurrenceRule {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern SIGNED = Pattern.compile("[+-]?[0-9]{1,3}");
    private static final Pattern WEEKDAY = Pattern.compile("(?:([+-]?)([0-9]{1,2}))?([A-Z]{2})");
    private static final Pattern UNTIL =
            Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})(Z?))?");
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final int LEAP = 60;
    private static final Map<String, DayOfWeek> WEEKDAYS = List.of(DayOfWeek.values()).stream()
            .collect(Collectors.toMap(day -> day.name().substring(0, 2), Function.identity()));

    private final String text;
    private final Frequency frequency;
    private final int interval;
    private final int count;
    private final @Nullable Until until;
    private final DayOfWeek weekStart;
    private final Map<Part, Set<Integer>> numbers;
    private final Set<WeekdayNumber> weekdays;

    private RecurrenceRule(String text, Parts parts) {
        this.text = text;
        this.frequency = parts.frequency();
        this.interval = parts.positive("INTERVAL", 1);
        this.count = parts.positive("COUNT", 0);
        this.until = parts.until();
        this.weekStart = parts.weekStart();
        this.numbers = parts.numbers();
        this.weekdays = parts.weekdays();
        parts.refuseContradictions(frequency, numbers, weekdays);
    }

    /**
     * @param pointer of the field that the text stands in
     * @throws RecurrenceProblems.Invalid when it is no rule
     */
    public static RecurrenceRule parse(String pointer, String text) {
        var canonical = text.strip().toUpperCase(Locale.ROOT);
        if (canonical.startsWith("RRULE:")) {
            canonical = canonical.substring("RRULE:".length());
        }
        return new RecurrenceRule(canonical, Parts.of(pointer, canonical));
    }

    /** The rule with another end, both inclusive; of a rule with a count, what is left of it has to be counted by the caller. */
    public RecurrenceRule endingBefore(LocalDateTime local) {
        return withEnd("UNTIL=" + BASIC.format(local.minusSeconds(1)));
    }

    /** The rule with this count and no other end. */
    public RecurrenceRule counting(int left) {
        return withEnd("COUNT=" + left);
    }

    /** The rule with this last local time, itself included, and no other end. */
    public RecurrenceRule endingAt(LocalDateTime local) {
        return withEnd("UNTIL=" + BASIC.format(local));
    }

    /** The rule without its end. */
    public RecurrenceRule endless() {
        return parse("", withoutEnd());
    }

    private RecurrenceRule withEnd(String end) {
        return parse("", withoutEnd() + ';' + end);
    }

    private String withoutEnd() {
        return List.of(text.split(";")).stream()
                .filter(part -> !part.startsWith("UNTIL=") && !part.startsWith("COUNT="))
                .collect(Collectors.joining(";"));
    }

    Frequency frequency() {
        return frequency;
    }

    /** FREQ is HOURLY or less. */
    public boolean isShorterThanDay() {
        return frequency.shorterThanDay();
    }

    int interval() {
        return interval;
    }

    /** How many occurrences there are in all; 0 for no such end. */
    public int count() {
        return count;
    }

    public boolean hasUntil() {
        return until != null;
    }

    @Nullable
    Until until() {
        return until;
    }

    DayOfWeek weekStart() {
        return weekStart;
    }

    /** Ascending; empty when the rule does not have the part. */
    Set<Integer> numbers(Part part) {
        return numbers.getOrDefault(part, Set.of());
    }

    boolean has(Part part) {
        return numbers.containsKey(part);
    }

    Set<WeekdayNumber> weekdays() {
        return weekdays;
    }

    /** In capitals, without the name of the property. */
    @Override
    public String toString() {
        return text;
    }

    /** The parts that are lists of numbers. */
    enum Part {
        BYMONTH(1, 12, false),
        BYWEEKNO(1, 53, true),
        BYYEARDAY(1, 366, true),
        BYMONTHDAY(1, 31, true),
        BYHOUR(0, 23, false),
        BYMINUTE(0, 59, false),
        BYSECOND(0, 60, false),
        BYSETPOS(1, 366, true);

        private final int smallest;
        private final int largest;
        private final boolean fromTheEnd;

        Part(int smallest, int largest, boolean fromTheEnd) {
            this.smallest = smallest;
            this.largest = largest;
            this.fromTheEnd = fromTheEnd;
        }

        private boolean allows(int number) {
            int size = fromTheEnd ? Math.abs(number) : number;
            return smallest <= size && size <= largest;
        }
    }

    /** The text taken apart, with what is wrong about it. */
    private record Parts(String pointer, Map<String, String> values) {

        private static final Set<String> KNOWN = Set.of("FREQ", "UNTIL", "COUNT", "INTERVAL", "BYDAY", "WKST");

        static Parts of(String pointer, String text) {
            var parts = new Parts(pointer, new HashMap<>());
            for (var part : text.split(";", -1)) {
                parts.add(part);
            }
            return parts;
        }

        private void add(String part) {
            int sign = part.indexOf('=');
            var name = sign < 0 ? part : part.substring(0, sign);
            if (sign < 0 || sign == part.length() - 1) {
                throw invalid(name.isEmpty() ? "has an empty part" : "has a part without a value: " + name);
            }
            if (!KNOWN.contains(name) && !isNumbers(name)) {
                throw invalid("has a part that is not supported: " + name);
            }
            if (values.putIfAbsent(name, part.substring(sign + 1)) != null) {
                throw invalid("has a part twice: " + name);
            }
        }

        private static boolean isNumbers(String name) {
            return List.of(Part.values()).stream().anyMatch(part -> part.name().equals(name));
        }

        private RecurrenceProblems.Invalid invalid(String message) {
            return new RecurrenceProblems.Invalid(
                    pointer, message.length() > 200 ? message.substring(0, 200) : message);
        }

        private RecurrenceProblems.Invalid invalidValue(String name) {
            return invalid("has a wrong value: " + name + '=' + values.get(name));
        }

        Frequency frequency() {
            var name = values.get("FREQ");
            if (name == null) {
                throw invalid("has no FREQ");
            }
            return List.of(Frequency.values()).stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> invalidValue("FREQ"));
        }

        int positive(String name, int otherwise) {
            var value = values.get(name);
            if (value == null) {
                return otherwise;
            }
            if (!DIGITS.matcher(value).matches() || Integer.parseInt(value) == 0) {
                throw invalidValue(name);
            }
            return Integer.parseInt(value);
        }

        @Nullable
        Until until() {
            var value = values.get("UNTIL");
            if (value == null) {
                return null;
            }
            if (values.containsKey("COUNT")) {
                throw invalid("has both COUNT and UNTIL");
            }
            var match = UNTIL.matcher(value);
            if (!match.matches()) {
                throw invalidValue("UNTIL");
            }
            try {
                var day = LocalDate.of(number(match.group(1)), number(match.group(2)), number(match.group(3)));
                if (match.group(4) == null) {
                    return new Until.Day(day);
                }
                int second = withoutLeap(number(match.group(6)));
                var local = day.atTime(number(match.group(4)), number(match.group(5)), second);
                return match.group(7).isEmpty()
                        ? new Until.Local(local)
                        : new Until.Moment(local.toInstant(ZoneOffset.UTC));
            } catch (DateTimeException noSuchDay) {
                throw invalidValue("UNTIL");
            }
        }

        /** A clock without leap seconds takes the 60th for the 59th (RFC 5545, section 3.3.12). */
        private static int withoutLeap(int second) {
            return second == LEAP ? LEAP - 1 : second;
        }

        private static int number(String digits) {
            return Integer.parseInt(digits);
        }

        DayOfWeek weekStart() {
            var name = values.getOrDefault("WKST", "MO");
            var day = WEEKDAYS.get(name);
            if (day == null) {
                throw invalidValue("WKST");
            }
            return day;
        }

        Map<Part, Set<Integer>> numbers() {
            var all = new EnumMap<Part, Set<Integer>>(Part.class);
            for (var part : Part.values()) {
                var list = values.get(part.name());
                if (list != null) {
                    all.put(part, numbers(part, list));
                }
            }
            return all;
        }

        private Set<Integer> numbers(Part part, String list) {
            var found = new TreeSet<Integer>();
            for (var element : list.split(",", -1)) {
                if (!(part.fromTheEnd ? SIGNED : DIGITS).matcher(element).matches()
                        || !part.allows(Integer.parseInt(element))) {
                    throw invalidValue(part.name());
                }
                int number = Integer.parseInt(element);
                found.add(part == Part.BYSECOND ? withoutLeap(number) : number);
            }
            return found;
        }

        Set<WeekdayNumber> weekdays() {
            var list = values.get("BYDAY");
            if (list == null) {
                return Set.of();
            }
            var found = new LinkedHashSet<WeekdayNumber>();
            for (var element : list.split(",", -1)) {
                var match = WEEKDAY.matcher(element);
                if (!match.matches() || !WEEKDAYS.containsKey(match.group(3))) {
                    throw invalidValue("BYDAY");
                }
                int number = match.group(2) == null ? 0 : number(match.group(2));
                if (match.group(2) != null && (number == 0 || number > 53)) {
                    throw invalidValue("BYDAY");
                }
                found.add(new WeekdayNumber(
                        "-".equals(match.group(1)) ? -number : number,
                        Objects.requireNonNull(WEEKDAYS.get(match.group(3)))));
            }
            return found;
        }

        void refuseContradictions(Frequency frequency, Map<Part, Set<Integer>> numbers, Set<WeekdayNumber> weekdays) {
            if (numbers.containsKey(Part.BYWEEKNO) && frequency != Frequency.YEARLY) {
                throw invalid("may have BYWEEKNO only with FREQ=YEARLY");
            }
            if (numbers.containsKey(Part.BYYEARDAY)
                    && Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY)
                            .contains(frequency)) {
                throw invalid("may not have BYYEARDAY with FREQ=" + frequency);
            }
            if (numbers.containsKey(Part.BYMONTHDAY) && frequency == Frequency.WEEKLY) {
                throw invalid("may not have BYMONTHDAY with FREQ=WEEKLY");
            }
            if (weekdays.stream().anyMatch(day -> day.number() != 0)) {
                if (frequency.compareTo(Frequency.MONTHLY) < 0) {
                    throw invalid("may number the days of BYDAY only with FREQ=MONTHLY and FREQ=YEARLY");
                }
                if (numbers.containsKey(Part.BYWEEKNO)) {
                    throw invalid("may not number the days of BYDAY beside BYWEEKNO");
                }
            }
            if (numbers.containsKey(Part.BYSETPOS) && numbers.size() == 1 && weekdays.isEmpty()) {
                throw invalid("may have BYSETPOS only with another of the parts that begin with BY");
            }
        }
    }
}
