package com.quenty.intlshipping.deniedparties;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A name of a list, ready to be compared. */
record ListedName(String reference, String name, NameReadings readings) {

    private static final int DECIMALS = 4;

    /** The score of a text in one of the ways. */
    record Likeness(MatchWay way, BigDecimal score) {}

    static ListedName of(String reference, String name) {
        return new ListedName(reference, name, NameReadings.of(name));
    }

    /**
     * Every way in which a text is like it.
     *
     * @param isName the text is a name as a whole, and not a line that may hold one
     */
    List<Likeness> likenesses(NameReadings text, boolean isName) {
        var found = new ArrayList<Likeness>();
        if (isName) {
            found.add(new Likeness(
                    MatchWay.WHOLE,
                    NameScoreCalculator.score(
                            text.written().tokens(), readings.written().tokens())));
        }
        addPart(MatchWay.PART, text.written(), readings.written(), false, found);
        if (!text.latinAsWritten() || !readings.latinAsWritten()) {
            if (isName) {
                found.add(new Likeness(
                        MatchWay.TRANSLITERATED,
                        NameScoreCalculator.score(
                                text.latin().tokens(), readings.latin().tokens())));
            }
            addPart(MatchWay.TRANSLITERATED, text.latin(), readings.latin(), false, found);
        }
        addPart(MatchWay.LOOK_ALIKE, text.look(), readings.look(), true, found);
        return found;
    }

    private static void addPart(MatchWay way, ReadName text, ReadName listed, boolean exactly, List<Likeness> found) {
        double score = LineScoreCalculator.score(text.words(), listed.telling(), exactly);
        if (score > 0) {
            found.add(new Likeness(way, BigDecimal.valueOf(score).setScale(DECIMALS, RoundingMode.HALF_EVEN)));
        }
    }
}
