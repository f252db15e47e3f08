package com.quenty.microcredit.loancharges;

import com.quenty.microcredit.ledger.LoanState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** All charges of one loan; there are no more than its instalments and what was added by hand. */
record ChargeListResponse(
        @Schema(description = "The business date.") LocalDate asOf, List<ChargeResponse> charges) {

    static ChargeListResponse of(LoanState state) {
        return new ChargeListResponse(
                state.asOf(), state.charges().stream().map(ChargeResponse::of).toList());
    }
}
