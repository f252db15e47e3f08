package com.quenty.intlshipping.hscodes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/** Ranks subheadings by how much of the question they have. */
final class HsSuggestionPolicy {

    private static final int DECIMALS = 3;

    /** Of two that have the same, the one that says less beside it. */
    private static final Comparator<HsSuggestionResponse> BEST_FIRST = Comparator.comparing(HsSuggestionResponse::score)
            .reversed()
            .thenComparing(suggestion -> suggestion.description().length())
            .thenComparing(HsSuggestionResponse::code);

    private HsSuggestionPolicy() {}

    static List<HsSuggestionResponse> rank(List<HsNotion> notions, List<HsCandidate> candidates, int atMost) {
        return candidates.stream()
                .map(candidate -> suggestion(notions, candidate))
                .filter(suggestion -> suggestion.score().signum() > 0)
                .sorted(BEST_FIRST)
                .limit(atMost)
                .toList();
    }

    private static HsSuggestionResponse suggestion(List<HsNotion> notions, HsCandidate candidate) {
        return new HsSuggestionResponse(
                candidate.code(),
                candidate.description(),
                candidate.heading(),
                score(notions, candidate),
                notions.stream()
                        .flatMap(notion -> reason(notion, candidate).stream())
                        .toList());
    }

    private static BigDecimal score(List<HsNotion> notions, HsCandidate candidate) {
        double all = notions.stream().mapToDouble(HsNotion::importance).sum();
        double found = notions.stream()
                .mapToDouble(notion -> notion.importance()
                        * notion.best(candidate.places())
                                .map(reading -> reading.value(candidate.places()))
                                .orElse(0.0))
                .sum();
        return BigDecimal.valueOf(found / all).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static List<HsReason> reason(HsNotion notion, HsCandidate candidate) {
        return notion.best(candidate.places()).stream()
                .flatMap(reading -> reading
                        .place(candidate.places())
                        .map(place -> new HsReason(notion.asked(), reading.kind(), reading.meaning(), place))
                        .stream())
                .toList();
    }
}
