package com.quenty.intlshipping.hscodes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a part of the question.
 *
 * @param share of its worth that it keeps, less than 1 when there is a better one
 */
record HsReading(HsTermKind kind, @Nullable String meaning, double share, List<HsTerm> terms) {

    HsReading {
        terms = List.copyOf(terms);
    }

    double importance() {
        return terms.stream().mapToDouble(HsTerm::importance).average().orElse(0);
    }

    /** From 0, nothing of it is there, to 1, all of it is in the subheading's own line. */
    double value(Map<String, HsLevel> places) {
        double found = terms.stream()
                .mapToDouble(term -> term.importance() * worth(places.get(term.lexeme())))
                .sum();
        double all = terms.stream().mapToDouble(HsTerm::importance).sum();
        return share * found / all;
    }

    /** The narrowest line that has a word of it. */
    Optional<HsLevel> place(Map<String, HsLevel> places) {
        var lexemes = terms.stream().map(HsTerm::lexeme).collect(Collectors.toSet());
        return places.entrySet().stream()
                .filter(place -> lexemes.contains(place.getKey()))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder());
    }

    private static double worth(@Nullable HsLevel place) {
        return switch (place) {
            case null -> 0;
            case CHAPTER -> 0.3;
            case HEADING -> 0.6;
            case SUBHEADING -> 1;
        };
    }
}
