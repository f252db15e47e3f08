package com.quenty.intlshipping.hscodes;

import org.jspecify.annotations.Nullable;

/**
 * A word that is looked for.
 *
 * @param asked the words of the question that it stands for
 * @param meaning the words of the nomenclature that are meant; null when they are those of the question
 * @param lexeme its stem
 * @param subheadings how many have it; none when the nomenclature lacks the word
 */
record HsTerm(String asked, HsTermKind kind, @Nullable String meaning, String lexeme, int subheadings) {

    private static final int ALL_SUBHEADINGS = 5613;

    /** The rarer a word, the more it says. */
    double importance() {
        return Math.log1p((double) ALL_SUBHEADINGS / Math.max(1, subheadings));
    }
}
