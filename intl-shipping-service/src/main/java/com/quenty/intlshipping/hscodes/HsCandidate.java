package com.quenty.intlshipping.hscodes;

import java.util.Map;

/**
 * A subheading that has some of the words.
 *
 * @param heading description of its heading
 * @param places the narrowest line that has it, by the stem of the word
 */
record HsCandidate(String code, String description, String heading, Map<String, HsLevel> places) {

    HsCandidate {
        places = Map.copyOf(places);
    }
}
