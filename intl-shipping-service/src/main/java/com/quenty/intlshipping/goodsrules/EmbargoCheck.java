package com.quenty.intlshipping.goodsrules;

import com.quenty.intlshipping.countries.CountryQueries;
import com.quenty.intlshipping.countries.CountryState;
import com.quenty.intlshipping.countries.Embargo;
import com.quenty.intlshipping.declarations.CheckResult;
import com.quenty.intlshipping.declarations.Declaration;
import com.quenty.intlshipping.declarations.DeclarationCheck;
import com.quenty.intlshipping.validations.Finding;
import com.quenty.intlshipping.validations.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether anything is shipped between the countries at all, and no arms where those are under embargo: as they stand now. */
@Component
class EmbargoCheck implements DeclarationCheck {

    /** Arms and ammunition. */
    private static final String CHAPTER_OF_ARMS = "93";

    private final CountryQueries countries;

    EmbargoCheck(CountryQueries countries) {
        this.countries = countries;
    }

    @Override
    public CheckResult check(Declaration declaration, LocalDate day) {
        var findings = new ArrayList<Finding>();
        served("/sender/country", declaration.from().country(), findings);
        served("/recipient/country", declaration.to().country(), findings);
        arms(declaration, findings);
        return CheckResult.of(findings);
    }

    private void served(String at, @Nullable String isoCode, List<Finding> findings) {
        if (isoCode == null) {
            return;
        }
        countries.find(isoCode).ifPresent(country -> {
            if (country.embargo() == Embargo.FULL) {
                findings.add(embargo(at, "%s is under embargo.", country));
            } else if (!country.active()) {
                findings.add(new Finding(
                        "country-not-served",
                        Severity.BLOCK,
                        at,
                        "Nothing is shipped to or from %s.".formatted(country.name())));
            }
        });
    }

    private void arms(Declaration declaration, List<Finding> findings) {
        var isoCode = declaration.to().country();
        if (isoCode == null) {
            return;
        }
        countries
                .find(isoCode)
                .filter(country -> country.embargo() == Embargo.ARMS)
                .ifPresent(country -> {
                    var items = declaration.knownItems();
                    for (int i = 0; i < items.size(); i++) {
                        if (items.get(i).hsDigits().startsWith(CHAPTER_OF_ARMS)) {
                            findings.add(embargo(
                                    "/items/%d/hs_code".formatted(i), "Arms for %s are under embargo.", country));
                        }
                    }
                });
    }

    private static Finding embargo(String at, String detail, CountryState country) {
        return new Finding("country-under-embargo", Severity.BLOCK, at, detail.formatted(country.name()));
    }
}
