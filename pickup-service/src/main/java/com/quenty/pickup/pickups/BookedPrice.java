package com.quenty.pickup.pickups;

import com.quenty.pickup.tariffs.Price;
import com.quenty.pickup.tariffs.PriceComponent;
import com.quenty.pickup.tariffs.Tariff;
import com.quenty.platform.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The price of a pickup, frozen when it is booked.
 *
 * @param components sum up to the total
 * @param lateCancellationFee what cancelling costs once it is not free any more
 * @param failedAttemptFee of each attempt that fails on the customer's side
 * @param tariffValidFrom the version of the tariff
 */
record BookedPrice(
        Money total,
        List<PriceComponent> components,
        Money lateCancellationFee,
        Money failedAttemptFee,
        LocalDate tariffValidFrom) {

    BookedPrice {
        components = List.copyOf(components);
    }

    static BookedPrice of(Price price, Tariff tariff) {
        return new BookedPrice(
                Money.of(price.totalAmount(), price.currency()),
                price.components(),
                tariff.cancellationFee(),
                tariff.failedAttemptFee(),
                tariff.validFrom());
    }
}
