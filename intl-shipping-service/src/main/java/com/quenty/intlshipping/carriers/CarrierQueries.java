package com.quenty.intlshipping.carriers;

import com.quenty.intlshipping.carriers.CarrierProblems.CarrierNotFound;
import com.quenty.intlshipping.carriers.CarrierProblems.CarrierUnknown;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads carriers. */
@Component
public class CarrierQueries {

    private static final Listing<CarrierResponse> LISTING = Listing.of(CarrierResponse.class)
            .select("c.code, c.name, c.api_endpoint, c.sealed_with IS NOT NULL AS has_api_key, c.active,"
                    + " c.supported_services, c.capabilities, c.created_at, c.updated_at, c.version")
            .from("shipping_carriers c")
            .tieBreaker("c.id")
            .sortable("code", "c.code", SortType.TEXT)
            .sortable("name", "c.name", SortType.TEXT)
            .sortable("created_at", "c.created_at", SortType.TIMESTAMP)
            .defaultSort("code")
            .build();

    private final Listings listings;
    private final CarrierRepository carriers;

    CarrierQueries(Listings listings, CarrierRepository carriers) {
        this.listings = listings;
        this.carriers = carriers;
    }

    /**
     * A carrier by its code, active or not.
     *
     * @throws CarrierNotFound if there is none
     */
    public Carrier byCode(String code) {
        return carriers.find(code).orElseThrow(() -> new CarrierNotFound(code));
    }

    /**
     * A carrier that a request names, active or not.
     *
     * @param pointer of its code in the request
     * @throws CarrierUnknown if there is none
     */
    public Carrier requireKnown(String code, String pointer) {
        return carriers.find(code).orElseThrow(() -> new CarrierUnknown(code, pointer));
    }

    /** Those of which rates are asked. */
    public List<Carrier> active() {
        return carriers.findActive();
    }

    CarrierResponse get(String code) {
        return CarrierResponse.of(byCode(code));
    }

    PageResponse<CarrierResponse> list(CarrierFilter filter, PageRequest page) {
        return listings.page(LISTING, SqlFilter.all().andIf("c.active = :?", filter.active()), page);
    }
}
