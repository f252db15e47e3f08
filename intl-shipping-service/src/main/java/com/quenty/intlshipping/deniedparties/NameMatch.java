package com.quenty.intlshipping.deniedparties;

import com.quenty.intlshipping.validations.Severity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The entry of a list that is most like a name, or that a line holds.
 *
 * @param list that it is of
 * @param reference of the entry, as the list has it
 * @param listedName the name, or another name, of the entry that is most like it
 * @param way in which it is like it
 * @param score from 0 to 1, which is the same name
 * @param reviewScore from which a person has to look at it
 * @param blockScore from which nothing is sent, where the whole name is alike
 */
public record NameMatch(
        DeniedPartyListResponse list,
        String reference,
        String listedName,
        MatchWay way,
        BigDecimal score,
        BigDecimal reviewScore,
        BigDecimal blockScore) {

    /** The number of the method by which names are compared: a name that was compared by an earlier one is compared again. */
    public static final int METHOD = 2;

    /** Empty for a score below that of a review. */
    public Optional<Severity> severity() {
        if (way == MatchWay.WHOLE && score.compareTo(blockScore) >= 0) {
            return Optional.of(Severity.BLOCK);
        }
        return score.compareTo(reviewScore) >= 0 ? Optional.of(Severity.WARN) : Optional.empty();
    }

    /** Blocking before what is to be looked at, and then by the score. */
    boolean isGraverThan(NameMatch other) {
        int rank = Integer.compare(rank(), other.rank());
        return rank > 0 || rank == 0 && score.compareTo(other.score) > 0;
    }

    private int rank() {
        return severity().map(severity -> severity == Severity.BLOCK ? 2 : 1).orElse(0);
    }
}
