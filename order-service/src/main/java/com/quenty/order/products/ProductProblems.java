package com.quenty.order.products;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.LineProblem;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** Problems of products. */
public final class ProductProblems {

    private ProductProblems() {}

    @ProblemCode("product-not-found")
    public static final class NotFound extends com.quenty.platform.problem.NotFound {

        public NotFound() {
            super("There is no such product.");
        }
    }

    /** A body names products that do not exist, or that another company sells. */
    @ProblemCode("product-unknown")
    public static final class Unknown extends RuleViolation {

        private static final String DETAIL = "The company sells no such product.";

        public Unknown(List<LineProblem> lines) {
            super(DETAIL);
            lines.forEach(this::at);
        }

        private Unknown(String pointer) {
            super(DETAIL);
            at(pointer, "is no product of the company");
        }

        public static Unknown in(String pointer) {
            return new Unknown(pointer);
        }
    }

    @ProblemCode("product-in-use")
    static final class InUse extends Conflict {

        InUse() {
            super("Orders, stock or the stock ledger refer to the product; deactivate it instead.");
        }
    }

    /** SKUs are unique across the platform. The owner of the SKU is not disclosed. */
    @ProblemCode("duplicate-sku")
    static final class DuplicateSku extends Conflict {

        DuplicateSku() {
            super("The SKU is taken.");
            at("/sku", "is taken");
        }
    }

    /** The currency has more decimals than prices are kept with; rounding them away would be selling at another price. */
    @ProblemCode("currency-unsuitable")
    static final class CurrencyUnsuitable extends RuleViolation {

        CurrencyUnsuitable(String currency) {
            super("%s has more decimals than the two that prices are kept with.".formatted(currency));
            at("/currency", "has more than two decimals");
        }
    }
}
