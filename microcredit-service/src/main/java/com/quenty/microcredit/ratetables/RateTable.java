package com.quenty.microcredit.ratetables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Annual rates of loans, as dated data. All rates are fractions.
 *
 * @param byScore the band with the highest limit that the score reaches applies; likewise for amounts and terms
 */
public record RateTable(
        LocalDate validFrom,
        BigDecimal base,
        List<Band> byScore,
        List<Band> byAmount,
        List<Band> byTermMonths,
        BigDecimal minRate,
        BigDecimal maxRate) {

    /** ISO 4217 for "no currency": the table of all currencies without their own. */
    public static final String ANY_CURRENCY = "XXX";

    /** @param minValue limit, itself included */
    public record Band(BigDecimal minValue, BigDecimal adjustment) {

        public static Band of(String minValue, String adjustment) {
            return new Band(new BigDecimal(minValue), new BigDecimal(adjustment));
        }
    }

    public RateTable {
        byScore = List.copyOf(byScore);
        byAmount = List.copyOf(byAmount);
        byTermMonths = List.copyOf(byTermMonths);
    }

    /** 12 %, higher for small, long and risky loans, between 8 % and 30 %. */
    public static RateTable standard(LocalDate validFrom) {
        return new RateTable(
                validFrom,
                new BigDecimal("0.12"),
                List.of(
                        Band.of("800", "-0.03"),
                        Band.of("750", "-0.02"),
                        Band.of("700", "-0.01"),
                        Band.of("650", "0.00"),
                        Band.of("600", "0.03"),
                        Band.of("550", "0.06"),
                        Band.of("300", "0.10")),
                List.of(Band.of("50000", "-0.01"), Band.of("5000", "0.00"), Band.of("0", "0.01")),
                List.of(Band.of("37", "0.02"), Band.of("25", "0.01"), Band.of("7", "0.00"), Band.of("0", "-0.005")),
                new BigDecimal("0.08"),
                new BigDecimal("0.30"));
    }
}
