package com.quenty.intlshipping.declarations;

import com.quenty.platform.time.BusinessZone;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks every check about a declaration. */
@Service
class DeclarationService {

    private final List<DeclarationCheck> checks;
    private final BusinessZone zone;

    DeclarationService(List<DeclarationCheck> checks, BusinessZone zone) {
        this.checks = List.copyOf(checks);
        this.zone = zone;
    }

    @Transactional(readOnly = true)
    public ValidationResponse validate(Declaration declaration) {
        LocalDate day = Objects.requireNonNullElseGet(declaration.shipDate(), zone::today);
        return ValidationResponse.of(
                day, checks.stream().map(check -> check.check(declaration, day)).toList());
    }
}
