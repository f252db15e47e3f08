package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.dimensionalrules.BillableWeight;
import com.quenty.intlshipping.dimensionalrules.MeasureUnits;
import com.quenty.intlshipping.tariffs.RatePrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The result of asking a carrier for a service. */
public sealed interface RateOutcome {

    /** The largest amount that the columns of a rate hold. */
    BigDecimal MOST = new BigDecimal("99999999.99");

    /** @param rules by which it was computed, so that it can be computed again */
    record Offered(
            String serviceType,
            String serviceName,
            RatePrice price,
            BillableWeight weight,
            String zone,
            int transitDays,
            RateRules rules)
            implements RateOutcome {}

    /**
     * @param serviceType null for a carrier that has not answered at all
     * @param detail for people
     */
    record Missing(@Nullable String serviceType, MissingReason reason, String detail) implements RateOutcome {

        static Missing tooExpensive(String serviceType) {
            return new Missing(serviceType, MissingReason.TOO_EXPENSIVE, "Costs more than %s.".formatted(MOST));
        }

        public static Missing otherCurrency(String serviceType, String currency) {
            return new Missing(serviceType, MissingReason.OTHER_CURRENCY, "Charges in %s.".formatted(currency));
        }

        public static Missing noDimensionalRule(MeasureUnits units, LocalDate day) {
            return new Missing(
                    null,
                    MissingReason.NO_DIMENSIONAL_RULE,
                    "No rule of dimensional weight in %s is in force on %s.".formatted(units.code(), day));
        }
    }
}
