package com.quenty.pickup.series;

import com.quenty.pickup.recurrence.Occurrence;
import com.quenty.pickup.recurrence.Recurrence;
import com.quenty.pickup.recurrence.RecurrenceCalculator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which occurrence stands for one of the times before when a series recurs otherwise, so that what was decided about single ones stays:
 * left out, cancelled, moved. It is the one of the same time, or else the nearest of the same day, or else, while the rule is the same,
 * the one with the same number. No two have the same. Pure.
 */
final class SuccessorCalculator {

    private static final int MOST = 100_000;
    private static final int YEARS_AHEAD = 100;

    private final Recurrence before;
    private final Recurrence after;
    private final boolean sameRule;

    /**
     * @param before with nothing left out
     * @param after with nothing left out
     * @param sameRule that recurs at other times only
     */
    SuccessorCalculator(Recurrence before, Recurrence after, boolean sameRule) {
        this.before = before;
        this.after = after;
        this.sameRule = sameRule;
    }

    /**
     * @param decided local times of occurrences before
     * @param taken local times that are nobody's successor
     * @param beforeFrom occurrences before are numbered from here on
     * @param afterFrom occurrences after are numbered from here on
     * @return for those that have a successor
     */
    Map<LocalDateTime, LocalDateTime> successors(
            Collection<LocalDateTime> decided,
            Set<LocalDateTime> taken,
            LocalDateTime beforeFrom,
            LocalDateTime afterFrom) {
        var left = new TreeSet<>(decided);
        var used = new HashSet<>(taken);
        var found = new TreeMap<LocalDateTime, LocalDateTime>();
        for (var local : List.copyOf(left)) {
            if (!locals(after, local, local.plusSeconds(1), 1).isEmpty()) {
                keep(local, local, left, used, found);
            }
        }
        for (var local : List.copyOf(left)) {
            var moved = local.toLocalTime().equals(before.start().toLocalTime())
                    ? local.toLocalDate().atTime(after.start().toLocalTime())
                    : local;
            onDay(after, local.toLocalDate()).stream()
                    .filter(other -> !used.contains(other))
                    .min(Comparator.comparing((LocalDateTime other) ->
                            Duration.between(moved, other).abs()))
                    .ifPresent(other -> keep(local, other, left, used, found));
        }
        if (sameRule && !left.isEmpty()) {
            byNumber(left, used, beforeFrom, afterFrom, found);
        }
        return found;
    }

    private void byNumber(
            TreeSet<LocalDateTime> left,
            Set<LocalDateTime> used,
            LocalDateTime beforeFrom,
            LocalDateTime afterFrom,
            Map<LocalDateTime, LocalDateTime> found) {
        var old = locals(before, beforeFrom, left.last().plusSeconds(1), MOST);
        var fresh = locals(after, afterFrom, afterFrom.plusYears(YEARS_AHEAD), old.size() + used.size() + left.size());
        for (var local : List.copyOf(left)) {
            int number = old.indexOf(local);
            if (number >= 0) {
                nearest(fresh, number, used).ifPresent(other -> keep(local, other, left, used, found));
            }
        }
    }

    /** The one with the number or the first after it that is free, or else the last before it. */
    private static Optional<LocalDateTime> nearest(List<LocalDateTime> all, int number, Set<LocalDateTime> used) {
        var free = all.stream().filter(other -> !used.contains(other)).toList();
        return free.stream()
                .filter(other -> all.indexOf(other) >= number)
                .findFirst()
                .or(() -> free.isEmpty() ? Optional.empty() : Optional.of(free.getLast()));
    }

    private static void keep(
            LocalDateTime local,
            LocalDateTime successor,
            TreeSet<LocalDateTime> left,
            Set<LocalDateTime> used,
            Map<LocalDateTime, LocalDateTime> found) {
        if (used.add(successor)) {
            found.put(local, successor);
            left.remove(local);
        }
    }

    /** An excluded date may be that of the rule or that of the clock, which skips some. @return the names of the occurrences */
    static Set<LocalDateTime> namesOf(Recurrence recurrence, Collection<LocalDateTime> excluded) {
        var names = new TreeSet<LocalDateTime>();
        for (var date : excluded) {
            var day = date.toLocalDate();
            RecurrenceCalculator.between(
                            recurrence,
                            day.minusDays(1).atStartOfDay(),
                            day.plusDays(2).atStartOfDay(),
                            MOST)
                    .stream()
                    .filter(occurrence -> occurrence.local().equals(date)
                            || occurrence.at().toLocalDateTime().equals(date))
                    .map(Occurrence::local)
                    .forEach(names::add);
        }
        return names;
    }

    private static List<LocalDateTime> onDay(Recurrence recurrence, LocalDate day) {
        return locals(recurrence, day.atStartOfDay(), day.plusDays(1).atStartOfDay(), MOST);
    }

    static List<LocalDateTime> locals(Recurrence recurrence, LocalDateTime from, LocalDateTime until, int limit) {
        return new ArrayList<>(RecurrenceCalculator.between(recurrence, from, until, limit).stream()
                .map(Occurrence::local)
                .toList());
    }
}
