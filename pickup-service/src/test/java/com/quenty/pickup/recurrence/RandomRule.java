package com.quenty.pickup.recurrence;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules of all frequencies with all parts that RFC 5545 allows for them, from a seed. */
final class RandomRule {

    static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final SplittableRandom random;
    private final String frequency;
    private final List<String> parts = new ArrayList<>();
    private boolean named;

    private RandomRule(SplittableRandom random, String frequency) {
        this.random = random;
        this.frequency = frequency;
    }

    static LocalDateTime start(SplittableRandom random) {
        var day = random.nextInt(3) == 0
                ? LocalDateTime.of(random.nextInt(1996, 2030), random.nextBoolean() ? 1 : 12, 1, 0, 0)
                        .plusDays(random.nextBoolean() ? random.nextInt(6) : 25 + random.nextInt(6))
                : LocalDateTime.of(random.nextInt(1996, 2030), 1, 1, 0, 0).plusDays(random.nextInt(366));
        return day.plusHours(random.nextInt(24)).plusMinutes(random.nextInt(60)).plusSeconds(random.nextInt(60));
    }

    static String of(SplittableRandom random, String frequency) {
        return new RandomRule(random, frequency).text();
    }

    private String text() {
        boolean day = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY").contains(frequency);
        parts.add("FREQ=" + frequency);
        if (random.nextBoolean()) {
            parts.add("INTERVAL=" + random.nextInt(1, day ? 5 : 40));
        }
        if (random.nextBoolean()) {
            parts.add("WKST=" + DAYS.get(random.nextInt(7)));
        }
        maybe(3, "BYMONTH", () -> random.nextInt(1, 13));
        if (frequency.equals("YEARLY")) {
            maybe(3, "BYWEEKNO", () -> random.nextInt(3) == 0 ? sign() * random.nextInt(51, 54) : signed(53));
        }
        boolean byWeek = parts.getLast().startsWith("BYWEEKNO");
        if (!List.of("DAILY", "WEEKLY", "MONTHLY").contains(frequency)) {
            maybe(5, "BYYEARDAY", () -> random.nextInt(3) == 0 ? sign() * random.nextInt(364, 367) : signed(366));
        }
        if (!frequency.equals("WEEKLY")) {
            maybe(4, "BYMONTHDAY", () -> signed(31));
        }
        if (random.nextInt(2) == 0) {
            boolean numbered = !byWeek && List.of("MONTHLY", "YEARLY").contains(frequency);
            parts.add("BYDAY="
                    + list(() -> (numbered && random.nextBoolean()
                                    ? ""
                                            + signed(
                                                    parts.toString().contains("BYMONTH=") || frequency.equals("MONTHLY")
                                                            ? 5
                                                            : 53)
                                    : "")
                            + DAYS.get(random.nextInt(7))));
            named = true;
        }
        maybe(5, "BYHOUR", () -> random.nextInt(24));
        maybe(5, "BYMINUTE", () -> random.nextInt(60));
        maybe(5, "BYSECOND", () -> random.nextInt(60));
        if (named && random.nextInt(3) == 0) {
            parts.add("BYSETPOS=" + list(() -> "" + signed(random.nextInt(4) == 0 ? 30 : 4)));
        }
        if (random.nextInt(3) == 0) {
            parts.add("COUNT=" + random.nextInt(1, 30));
        }
        return String.join(";", parts);
    }

    private void maybe(int oneOf, String part, IntSupplier number) {
        if (random.nextInt(oneOf) == 0) {
            parts.add(part + '=' + list(() -> "" + number.getAsInt()));
            named = true;
        }
    }

    private <T> String list(java.util.function.Supplier<T> element) {
        return Stream.generate(element)
                .limit(random.nextInt(1, 5))
                .distinct()
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }

    private int signed(int largest) {
        return sign() * random.nextInt(1, largest + 1);
    }

    private int sign() {
        return random.nextBoolean() ? 1 : -1;
    }
}
