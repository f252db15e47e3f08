package com.quenty.pickup.plans.days;

import com.quenty.platform.problem.ValidationFailed;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Names of time zones in bodies. */
public final class ZoneNames {

    private ZoneNames() {}

    /** @throws ValidationFailed at {@code /time_zone} for one that is none of the IANA database */
    public static ZoneId parse(@Nullable String given, ZoneId otherwise) {
        if (given == null) {
            return otherwise;
        }
        try {
            ZoneId zone = ZoneId.of(given);
            if (ZoneId.getAvailableZoneIds().contains(zone.getId())) {
                return zone;
            }
        } catch (DateTimeException unknown) {
            // Told below, as an offset is.
        }
        throw ValidationFailed.of("/time_zone", "is no IANA time zone");
    }
}
