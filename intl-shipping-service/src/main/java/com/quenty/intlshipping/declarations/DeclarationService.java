package com.quenty.intlshipping.declarations;

import com.quenty.intlshipping.manifests.ManifestFindings;
import com.quenty.intlshipping.manifests.ManifestView;
import com.quenty.intlshipping.validations.Finding;
import com.quenty.platform.time.BusinessZone;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks every check about a declaration. A manifest is asked about as the declaration that it makes, by the same checks. */
@Service
class DeclarationService implements ManifestFindings {

    private final List<DeclarationCheck> checks;
    private final BusinessZone zone;

    DeclarationService(List<DeclarationCheck> checks, BusinessZone zone) {
        this.checks = checks;
        this.zone = zone;
    }

    @Transactional(readOnly = true)
    public ValidationResponse validate(Declaration declaration) {
        return validate(declaration, check -> true);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> findings(ManifestView manifest) {
        boolean isBooked = manifest.booking() != null;
        return validate(
                        Declaration.of(manifest),
                        check -> check.isForManifests() && !(isBooked && check.isSettledByBooking()))
                .findings();
    }

    private ValidationResponse validate(Declaration declaration, Predicate<DeclarationCheck> asked) {
        LocalDate day = Objects.requireNonNullElseGet(declaration.shipDate(), zone::today);
        return ValidationResponse.of(
                day,
                checks.stream()
                        .filter(asked)
                        .map(check -> check.check(declaration, day))
                        .toList());
    }
}
