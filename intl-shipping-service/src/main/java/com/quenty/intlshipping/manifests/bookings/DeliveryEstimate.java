package com.quenty.intlshipping.manifests.bookings;

import com.quenty.platform.time.BusinessZone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The end of the day by which a carrier says that goods arrive. Its working days are those from Monday to Friday. */
@Component
public class DeliveryEstimate {

    private final BusinessZone zone;

    DeliveryEstimate(BusinessZone zone) {
        this.zone = zone;
    }

    /** By then, exclusive. */
    public Instant arrival(LocalDate shipDate, int transitDays) {
        var day = shipDate;
        for (int left = transitDays; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(zone.zone()).toInstant();
    }
}
