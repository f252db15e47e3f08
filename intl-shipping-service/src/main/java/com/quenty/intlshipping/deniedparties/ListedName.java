package com.quenty.intlshipping.deniedparties;

import java.util.List;

/** A name of a list, ready to be compared. */
record ListedName(String reference, String name, List<String> tokens) {

    static ListedName of(String reference, String name) {
        return new ListedName(reference, name, NameScoreCalculator.tokens(name));
    }
}
