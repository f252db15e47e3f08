package com.quenty.intlshipping.declarations;

import com.quenty.test.Answer;
import java.util.ArrayList;
import java.util.List;

/** The findings of an answer, in a form that is easy to compare. */
public final class Findings {

    private Findings() {}

    /** {@code code severity pointer} of each whose code begins like this. */
    public static List<String> of(Answer answer, String beginning) {
        var found = new ArrayList<String>();
        for (var finding : answer.is(200).at("findings")) {
            var code = finding.path("code").asString();
            if (code.startsWith(beginning)) {
                found.add(String.join(
                        " ",
                        code,
                        finding.path("severity").asString(),
                        finding.path("pointer").asString()));
            }
        }
        return found;
    }
}
