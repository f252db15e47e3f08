package com.quenty.intlshipping.deniedparties;

import java.util.List;

/**
 * The words of a text, in one reading of it.
 *
 * @param words all of them, in the order of the text
 * @param telling those that tell a name from others, in the same order
 * @param tokens the telling ones, sorted
 */
record ReadName(List<String> words, List<String> telling, List<String> tokens) {

    static ReadName of(List<String> words) {
        var telling = NameScoreCalculator.telling(words);
        return new ReadName(words, telling, telling.stream().sorted().toList());
    }
}
