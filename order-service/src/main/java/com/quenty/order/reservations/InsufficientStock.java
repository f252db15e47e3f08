package com.quenty.order.reservations;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;
import java.util.Map;

/** There is not enough for some lines; {@code available} says what each product has. Nothing is reserved. */
@ProblemCode("insufficient-stock")
public final class InsufficientStock extends RuleViolation {

    /** @param available sellable units by product */
    InsufficientStock(List<Demand> shortOf, Map<Integer, Integer> available) {
        super("There is not enough stock.");
        for (var demand : shortOf) {
            at(
                    demand.pointer(),
                    "%d wanted, %d available of the product"
                            .formatted(demand.quantity(), available.getOrDefault(demand.productId(), 0)));
        }
        with(
                "available",
                shortOf.stream()
                        .map(Demand::productId)
                        .distinct()
                        .map(product -> Map.of("product_id", product, "available", available.getOrDefault(product, 0)))
                        .toList());
    }
}
