package com.quenty.intlshipping.declarations;

import com.quenty.intlshipping.countries.CountryQueries;
import com.quenty.intlshipping.hscodes.HsCodeCheck;
import com.quenty.platform.time.BusinessZone;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether a declaration says what customs and carriers want to know, and says it right. */
@Component
class FieldCheck implements DeclarationCheck {

    private final CountryQueries countries;
    private final HsCodeCheck hsCodes;
    private final BusinessZone zone;

    FieldCheck(CountryQueries countries, HsCodeCheck hsCodes, BusinessZone zone) {
        this.countries = countries;
        this.hsCodes = hsCodes;
        this.zone = zone;
    }

    @Override
    public CheckResult check(Declaration declaration, LocalDate day) {
        return CheckResult.of(
                FieldPolicy.findings(declaration, countries(declaration), hsCodes(declaration), zone.today()));
    }

    private Set<String> countries(Declaration declaration) {
        var said = Stream.concat(
                        Stream.of(declaration.from().country(), declaration.to().country()),
                        declaration.knownItems().stream().map(DeclaredItem::countryOfOrigin))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return said.stream()
                .filter(country -> countries.find(country).isPresent())
                .collect(Collectors.toSet());
    }

    private Map<String, String> hsCodes(Declaration declaration) {
        return hsCodes.known(declaration.knownItems().stream()
                .map(DeclaredItem::hsDigits)
                .filter(digits -> !digits.isEmpty())
                .distinct()
                .toList());
    }
}
