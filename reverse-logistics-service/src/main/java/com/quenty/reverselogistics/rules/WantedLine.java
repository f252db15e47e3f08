package com.quenty.reverselogistics.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order that is to come back, with all that the rules look at.
 *
 * @param returnable units that have arrived and are not coming back already
 * @param opened whether the packing was opened
 * @param claim whether nothing is sent back
 * @param deliveredOn null before its delivery
 */
public record WantedLine(
        int lineNumber,
        int quantity,
        int returnable,
        ReturnReason reason,
        boolean opened,
        boolean claim,
        BigDecimal unitPrice,
        String currency,
        @Nullable LocalDate deliveredOn) {}
