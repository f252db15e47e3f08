package com.quenty.intlshipping.countries;

import com.quenty.platform.problem.Echo;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of countries. */
final class CountryProblems {

    private CountryProblems() {}

    @ProblemCode("country-not-found")
    static final class CountryNotFound extends NotFound {

        CountryNotFound(String isoCode) {
            super("ISO 3166-1 has no country %s.".formatted(Echo.of(isoCode)));
        }
    }

    @ProblemCode("country-not-served")
    static final class CountryNotServed extends RuleViolation {

        CountryNotServed(String isoCode, String pointer) {
            super("Nothing is shipped to or from %s.".formatted(Echo.of(isoCode)));
            at(pointer, "is not served");
        }
    }
}
