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
        InsufficientStock(List<AllocationPolicy.Shortfall> shortOf, Map<Integer, Long> available) {
            super("There is not enough stock.");
            for (var line : shortOf) {
                var demand = line.demand();
                at(new LineProblem(
                        demand.lineNumber(),
                        "quantity",
                        message(demand.quantity(), line.left(), available.getOrDefault(demand.productId(), 0L))));
            }
            with(
                    "available",
                    shortOf.stream()
                            .map(line -> line.demand().productId())
                            .distinct()
                            .map(product ->
                                    Map.of("product_id", product, "available", available.getOrDefault(product, 0L)))
                            .toList());
        }

        private static String message(int wanted, long left, long available) {
            return left == available
                    ? "%d wanted, %d available of the product".formatted(wanted, available)
                    : "%d wanted, %d left: the lines before it take %d of the %d available of the product"
                            .formatted(wanted, left, available - left, available);
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
