package com.quenty.pickup.zones;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.zones.ZoneProblems.PlaceFarOff;
import com.quenty.pickup.zones.ZoneProblems.ZoneNotFound;
import com.quenty.pickup.zones.ZoneProblems.ZoneUnknown;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads zones. Each is read by one statement, with its prefixes, hours and holidays. */
@Component
public class ZoneQueries {

    private static final Listing<ZoneSummary> LISTING = Listing.of(ZoneSummary.class)
            .select("z.code, z.name, z.country, z.time_zone, z.slot_minutes, z.slot_capacity, z.active, z.created_at,"
                    + " z.updated_at")
            .from("pickup_zones z")
            .tieBreaker("z.id")
            .sortable("code", "z.code", SortType.TEXT)
            .sortable("name", "z.name", SortType.TEXT)
            .sortable("created_at", "z.created_at", SortType.TIMESTAMP)
            .defaultSort("code")
            .build();

    private final Listings listings;
    private final ZoneRepository zones;
    private final ZoneProperties properties;

    ZoneQueries(Listings listings, ZoneRepository zones, ZoneProperties properties) {
        this.listings = listings;
        this.zones = zones;
        this.properties = properties;
    }

    /**
     * The active zone of a postal code: the one with the longest prefix of it. While that one is not active nothing is
     * picked up there, whatever zones have shorter prefixes.
     *
     * @param pointer of the postal code in the request
     * @throws ZoneUnknown if there is none
     */
    public Zone forPostalCode(String country, String postalCode, String pointer) {
        return findByPostalCode(country, postalCode).orElseThrow(() -> new ZoneUnknown(pointer));
    }

    /**
     * As above, of an address. Coordinates decide where the driver goes, so they have to be where the postal code may be.
     *
     * @param place null where the address came without coordinates
     * @param path of the fields in the request, {@code /place/}
     * @throws PlaceFarOff for a place beyond a day's reach
     */
    public Zone forPlace(String country, String postalCode, @Nullable GeoPoint place, String path) {
        var zone = forPostalCode(country, postalCode, path + "postal_code");
        if (place != null && place.metresTo(zone.centre()) > properties.farthestMetres(zone)) {
            throw new PlaceFarOff(Math.round(place.metresTo(zone.centre()) / 1000), path);
        }
        return zone;
    }

    Optional<Zone> findByPostalCode(String country, String postalCode) {
        return zones.find(country, PostalCodes.prefixes(postalCode)).filter(Zone::active);
    }

    /**
     * A zone by its code, active or not.
     *
     * @throws ZoneNotFound if there is none
     */
    public Zone byCode(String code) {
        return find(code).orElseThrow(() -> new ZoneNotFound(code));
    }

    public Optional<Zone> find(String code) {
        return zones.find(code);
    }

    ZoneResponse get(String code) {
        return ZoneResponse.of(byCode(code));
    }

    PageResponse<ZoneSummary> list(ZoneFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all().andIf("z.country = :?", filter.country()).andIf("z.active = :?", filter.active()),
                page);
    }
}
