package com.quenty.order.reservations;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.time.Instant;

/** The units that are reserved have expired meanwhile: they have to be given back and others reserved. */
@ProblemCode("stock-expired")
public final class StockExpired extends RuleViolation {

    StockExpired(int lineNumber, String itemId, Instant expiryDate) {
        super("Units reserved for line %d have expired.".formatted(lineNumber));
        with("line_number", lineNumber);
        with("item_id", itemId);
        with("expiry_date", expiryDate);
    }
}
