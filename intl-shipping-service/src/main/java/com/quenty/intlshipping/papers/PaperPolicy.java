package com.quenty.intlshipping.papers;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * Says which papers a manifest needs, and why. Pure.
 *
 * <p>The Universal Postal Union wants a CN22 on letters of at most 300 SDR, and a CN23 with all else that goes by post. Without
 * a rate of the SDR it is a CN23, which is right for any value.
 */
final class PaperPolicy {

    static final BigDecimal CN22_SDR = BigDecimal.valueOf(300);

    /** Of letters and small packets, in kg. */
    private static final BigDecimal LETTER_WEIGHT = BigDecimal.TWO;

    private PaperPolicy() {}

    /** In the order in which they are listed. */
    static Map<PaperKind, String> needed(PaperFacts facts) {
        var papers = new EnumMap<PaperKind, String>(PaperKind.class);
        if (facts.goods()) {
            if (facts.sold()) {
                papers.put(PaperKind.COMMERCIAL_INVOICE, "Goods that are sold.");
            } else {
                papers.put(PaperKind.PRO_FORMA_INVOICE, "Goods that are not sold, but have a value for customs.");
            }
            papers.put(PaperKind.PACKING_LIST, "Goods, of which each piece holds some.");
        }
        postal(facts, papers);
        if (facts.labelled()) {
            papers.put(PaperKind.LABEL, "Pieces with tracking numbers.");
        }
        return papers;
    }

    private static void postal(PaperFacts facts, Map<PaperKind, String> papers) {
        if (facts.post() == PostalService.NONE || facts.pieces() == 0) {
            return;
        }
        var when = facts.post() == PostalService.OPEN ? "If it goes by post: " : "By post: ";
        if (!isLetter(facts)) {
            papers.put(PaperKind.CN23, when + "a parcel.");
        } else if (facts.sdr() == null) {
            papers.put(PaperKind.CN23, when + "a letter in whose currency no rate of the SDR is known.");
        } else if (facts.sdr().sdrValue().compareTo(CN22_SDR) > 0) {
            papers.put(PaperKind.CN23, when + "a letter of more than %s SDR.".formatted(CN22_SDR));
        } else {
            papers.put(PaperKind.CN22, when + "a letter of at most %s SDR.".formatted(CN22_SDR));
        }
    }

    private static boolean isLetter(PaperFacts facts) {
        return switch (facts.post()) {
            case LETTER -> true;
            case PARCEL, NONE -> false;
            case OPEN -> facts.pieces() == 1 && facts.grossWeight().compareTo(LETTER_WEIGHT) <= 0;
        };
    }
}
