package com.quenty.order.coupons;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Refusals about coupons. */
public final class CouponProblems {

    private static final String CODE = "/coupon_code";

    private CouponProblems() {}

    @ProblemCode("coupon-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such coupon.");
        }
    }

    @ProblemCode("duplicate-coupon")
    static final class DuplicateCoupon extends Conflict {

        DuplicateCoupon() {
            super("The company has a coupon with this code; withdraw it first.");
            at("/code", "is taken");
        }
    }

    /** Products or categories that the company does not have. */
    @ProblemCode("coupon-goods-unknown")
    static final class GoodsUnknown extends RuleViolation {

        GoodsUnknown() {
            super("The company has no such goods.");
        }
    }

    @ProblemCode("coupon-withdrawn")
    static final class Withdrawn extends Conflict {

        Withdrawn() {
            super("The coupon was withdrawn before.");
        }
    }

    /** Also a coupon of another company. */
    @ProblemCode("coupon-unknown")
    public static final class Unknown extends RuleViolation {

        public Unknown() {
            super("The company has no such coupon.");
            at(CODE, "is no coupon of the company");
        }
    }

    @ProblemCode("coupon-not-valid")
    public static final class NotValid extends RuleViolation {

        NotValid() {
            super("The coupon is not valid today.");
            at(CODE, "is not valid today");
        }
    }

    @ProblemCode("coupon-used-up")
    public static final class UsedUp extends RuleViolation {

        UsedUp() {
            super("The coupon has been used as often as it may be.");
            at(CODE, "is used up");
        }
    }

    @ProblemCode("coupon-currency-differs")
    public static final class CurrencyDiffers extends RuleViolation {

        CurrencyDiffers(String currency) {
            super("The coupon is for orders in %s.".formatted(currency));
            at(CODE, "is in another currency than the order");
        }
    }

    @ProblemCode("coupon-minimum-not-reached")
    public static final class MinimumNotReached extends RuleViolation {

        public MinimumNotReached(String minimum) {
            super("The coupon is given from %s on.".formatted(minimum));
            at(CODE, "is given from " + minimum + " on");
        }
    }

    @ProblemCode("coupon-not-applicable")
    public static final class NotApplicable extends RuleViolation {

        public NotApplicable() {
            super("The coupon is for none of the products.");
            at(CODE, "is for none of the products");
        }
    }
}
