package com.quenty.order.reservations;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.LineProblem;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Problems of reservations. */
public final class ReservationProblems {

    private ReservationProblems() {}

    /** There is not enough for some lines; {@code available} says what each product has. Nothing is reserved. */
    @ProblemCode("insufficient-stock")
    public static final class InsufficientStock extends RuleViolation {

        /** @param available sellable units by product */
        InsufficientStock(List<Demand> shortOf, Map<Integer, Integer> available) {
            super("There is not enough stock.");
            for (var demand : shortOf) {
                at(new LineProblem(
                        demand.lineNumber(),
                        "quantity",
                        "%d wanted, %d available of the product"
                                .formatted(demand.quantity(), available.getOrDefault(demand.productId(), 0))));
            }
            with(
                    "available",
                    shortOf.stream()
                            .map(Demand::productId)
                            .distinct()
                            .map(product ->
                                    Map.of("product_id", product, "available", available.getOrDefault(product, 0)))
                            .toList());
        }
    }

    /** More is to leave or to be given back than the line has reserved. */
    @ProblemCode("reservation-exceeded")
    public static final class Exceeded extends Conflict {

        Exceeded(int lineNumber, int wanted, int open) {
            super("Line %d has %d units reserved, not %d.".formatted(lineNumber, open, wanted));
            with("line_number", lineNumber);
            with("reserved", open);
        }
    }

    /** The units that are reserved have expired meanwhile: they have to be given back and others reserved. */
    @ProblemCode("stock-expired")
    public static final class StockExpired extends RuleViolation {

        StockExpired(int lineNumber, String itemId, Instant expiryDate) {
            super("Units reserved for line %d have expired.".formatted(lineNumber));
            with("line_number", lineNumber);
            with("item_id", itemId);
            with("expiry_date", expiryDate);
        }
    }
}
