package com.quenty.pickup.tariffs;

import com.quenty.platform.money.Money;
import java.time.LocalDate;

/**
 * Prices of pickups from a day on.
 *
 * @param zoneCode {@link #ANY_ZONE} for zones without a tariff of their own
 * @param currency ISO 4217
 */
public record Tariff(String zoneCode, LocalDate validFrom, String currency, TariffPrices prices) {

    /** Stands for all zones without a tariff of their own. */
    public static final String ANY_ZONE = "default";

    /** For cancelling after the cut-off. */
    public Money cancellationFee() {
        return Money.of(prices.cancellationFee(), currency);
    }

    /** For an attempt that failed on the customer's side. */
    public Money failedAttemptFee() {
        return Money.of(prices.failedAttemptFee(), currency);
    }
}
