package com.quenty.intlshipping.deniedparties;

import com.quenty.intlshipping.declarations.CheckResult;
import com.quenty.intlshipping.declarations.Declaration;
import com.quenty.intlshipping.declarations.DeclarationCheck;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the names of a declaration are like those with which nobody may trade, by the list in use now. */
@Component
class DeniedPartyCheck implements DeclarationCheck {

    private final DeniedPartyList list;

    DeniedPartyCheck(DeniedPartyList list) {
        this.list = list;
    }

    @Override
    public CheckResult check(Declaration declaration, LocalDate day) {
        if (list.inUse().isEmpty()) {
            return CheckResult.of(List.of(ScreeningPolicy.notScreened()));
        }
        return CheckResult.of(ScreeningPolicy.matches(declaration, list).entrySet().stream()
                .flatMap(match -> ScreeningPolicy.finding(match.getKey(), match.getValue()).stream())
                .toList());
    }

    /** Those are screened, which is kept. */
    @Override
    public boolean isForManifests() {
        return false;
    }
}
