package com.quenty.platform.pdf;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/** Turns text that is written from the right around and joins Arabic letters, by ICU. For one document. */
final class VisualOrder implements BidiReorderer {

    private static final int LENGTH_AND_ORDER = ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;

    private final ArabicShaping joining = new ArabicShaping(LENGTH_AND_ORDER | ArabicShaping.LETTERS_SHAPE);
    private final ArabicShaping parting = new ArabicShaping(LENGTH_AND_ORDER | ArabicShaping.LETTERS_UNSHAPE);

    /** Marks stay behind the letter that they stand on, as the font places them. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }

    @Override
    public String shapeText(String text) {
        return shaped(joining, text);
    }

    @Override
    public String deshapeText(String text) {
        return shaped(parting, text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static String shaped(ArabicShaping shaping, String text) {
        try {
            return shaping.shape(text);
        } catch (ArabicShapingException impossible) {
            throw new IllegalStateException(impossible); // text may grow and shrink
        }
    }
}
