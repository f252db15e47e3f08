package com.quenty.intlshipping.deniedparties;

import com.quenty.intlshipping.validations.Severity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The entry of a list that is most like a name.
 *
 * @param list that it is of
 * @param reference of the entry, as the list has it
 * @param listedName the name, or another name, of the entry that is most like it
 * @param score from 0 to 1, which is the same name
 * @param reviewScore from which a person has to look at it
 * @param blockScore from which nothing is sent
 */
public record NameMatch(
        DeniedPartyListResponse list,
        String reference,
        String listedName,
        BigDecimal score,
        BigDecimal reviewScore,
        BigDecimal blockScore) {

    /** Empty for a score below that of a review. */
    public Optional<Severity> severity() {
        if (score.compareTo(blockScore) >= 0) {
            return Optional.of(Severity.BLOCK);
        }
        return score.compareTo(reviewScore) >= 0 ? Optional.of(Severity.WARN) : Optional.empty();
    }
}
