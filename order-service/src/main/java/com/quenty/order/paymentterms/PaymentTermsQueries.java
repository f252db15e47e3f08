package com.quenty.order.paymentterms;

import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads payment terms. */
@Component
class PaymentTermsQueries {

    private static final Listing<PaymentTermsResponse> LISTING = Listing.of(PaymentTermsResponse.class)
            .select("t.*")
            .from("payment_terms t")
            .tieBreaker("t.id")
            .sortable("valid_from", "t.valid_from", SortType.DATE)
            .defaultSort("-valid_from")
            .build();

    private final Listings listings;
    private final DatedTable<PaymentTermsResponse> versions;

    PaymentTermsQueries(Listings listings, DatedTables tables) {
        this.listings = listings;
        this.versions = versions(tables);
    }

    static DatedTable<PaymentTermsResponse> versions(DatedTables tables) {
        return tables.of(PaymentTermsResponse.class, "payment_terms", "company_id");
    }

    PageResponse<PaymentTermsResponse> list(Caller caller, PaymentTermsFilter filter, PageRequest page) {
        return listings.page(LISTING, visibleTo(caller).andIf("t.company_id = :?", filter.companyId()), page);
    }

    /** @throws PaymentTermsProblems.NotFound also when they are not visible to the caller */
    @Transactional(readOnly = true)
    PaymentTermsResponse get(Caller caller, String companyId, LocalDate validFrom) {
        var any = listings.page(
                LISTING,
                visibleTo(caller).andIf("t.company_id = :?", companyId).andIf("t.valid_from = :?", validFrom),
                PageRequest.first());
        if (any.items().isEmpty()) {
            throw new PaymentTermsProblems.NotFound();
        }
        return versions.validFrom(validFrom, companyId).orElseThrow(PaymentTermsProblems.NotFound::new);
    }

    private static SqlFilter visibleTo(Caller caller) {
        return SqlFilter.all().visibleTo(RowScope.ofCompany(caller), "t.company_id");
    }
}
