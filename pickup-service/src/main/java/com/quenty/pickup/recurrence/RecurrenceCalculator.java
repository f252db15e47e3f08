package com.quenty.pickup.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The occurrences of a recurrence: those of the rule and the added dates, less the excluded ones, each moment once. */
public final class RecurrenceCalculator {

    private static final Comparator<Occurrence> IN_ORDER = Comparator.comparing(
                    (Occurrence occurrence) -> occurrence.at().toInstant())
            .thenComparing(Occurrence::local);

    private RecurrenceCalculator() {}

    /**
     * @param from first local time, inclusive
     * @param until last local time, exclusive
     * @param limit how many at most, the earliest
     * @throws RecurrenceProblems.TooSparse when the rule takes too long to search
     */
    public static List<Occurrence> between(Recurrence recurrence, LocalDateTime from, LocalDateTime until, int limit) {
        var found = new TreeSet<Occurrence>(IN_ORDER);
        recurrence.added().stream()
                .filter(local -> !local.isBefore(from) && local.isBefore(until))
                .forEach(local -> found.add(occurrence(recurrence, local)));
        var rule = new ByRule(recurrence, from, until, limit);
        found.addAll(rule.occurrences());
        var unique = new ArrayList<Occurrence>();
        for (var occurrence : found) {
            boolean sameMoment = !unique.isEmpty()
                    && unique.getLast().at().toInstant().equals(occurrence.at().toInstant());
            if (!sameMoment && !isExcluded(recurrence, occurrence) && unique.size() < limit) {
                unique.add(occurrence);
            }
        }
        return unique;
    }

    private static Occurrence occurrence(Recurrence recurrence, LocalDateTime local) {
        return new Occurrence(local, ZonedDateTime.of(local, recurrence.zone()));
    }

    private static boolean isExcluded(Recurrence recurrence, Occurrence occurrence) {
        return recurrence.excluded().contains(occurrence.local())
                || recurrence.excluded().contains(occurrence.at().toLocalDateTime());
    }

    /** How many occurrences the rule alone has before this local time; its count counts also what is excluded afterwards. */
    public static int countBefore(Recurrence recurrence, LocalDateTime until) {
        var counting = new ByRule(recurrence, until, until, 0);
        counting.expand(recurrence.start());
        return counting.counted;
    }

    /** The occurrences by the rule alone, up to a limit. */
    private static final class ByRule {

        private final Recurrence recurrence;
        private final LocalDateTime from;
        private final LocalDateTime until;
        private final int limit;
        private final List<Occurrence> found = new ArrayList<>();
        private final Set<Instant> kept = new HashSet<>();
        /** By the clock of the zone, the latest one found: what the clock skips comes after local times that follow it. */
        private LocalDateTime latest = LocalDateTime.MIN;

        private int counted;

        ByRule(Recurrence recurrence, LocalDateTime from, LocalDateTime until, int limit) {
            this.recurrence = recurrence;
            this.from = from;
            this.until = until;
            this.limit = limit;
        }

        List<Occurrence> occurrences() {
            if (limit > 0) {
                expand(recurrence.rule().count() > 0 ? recurrence.start() : from);
            }
            return found;
        }

        private void expand(LocalDateTime first) {
            var end = recurrence.rule().until();
            var last = end == null || end.latest().isAfter(until) ? until : end.latest();
            new RuleExpansion(recurrence.rule(), recurrence.start()).each(first, last, this::take);
        }

        private boolean take(LocalDateTime local) {
            var end = recurrence.rule().until();
            if (!local.isBefore(until) || (end != null && local.isAfter(end.latest()))) {
                return false;
            }
            var occurrence = occurrence(recurrence, local);
            var at = occurrence.at().toInstant();
            if (end != null && !end.allows(local, at)) {
                return true;
            }
            counted++;
            if (!local.isBefore(from)) {
                found.add(occurrence);
                var shown = occurrence.at().toLocalDateTime();
                latest = shown.isAfter(latest) ? shown : latest;
                if (!isExcluded(recurrence, occurrence)) {
                    kept.add(at);
                }
            }
            boolean enough = limit > 0 && kept.size() >= limit && !local.isBefore(latest);
            return !enough
                    && (recurrence.rule().count() == 0
                            || counted < recurrence.rule().count());
        }
    }
}
