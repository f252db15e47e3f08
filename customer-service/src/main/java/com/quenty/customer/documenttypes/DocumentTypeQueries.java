package com.quenty.customer.documenttypes;

import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;

/** Lists of document types. */
@Component
class DocumentTypeQueries {

    private static final Listing<DocumentTypeResponse> LISTING = Listing.of(DocumentTypeResponse.class)
            .select("d.code, d.name, d.description, d.country, d.applies_to, d.pattern, d.active, d.created_at,"
                    + " d.updated_at, d.version")
            .from("document_types d")
            .tieBreaker("d.id")
            .sortable("code", "d.code", SortType.TEXT)
            .sortable("created_at", "d.created_at", SortType.TIMESTAMP)
            .defaultSort("code")
            .build();

    private final Listings listings;

    DocumentTypeQueries(Listings listings) {
        this.listings = listings;
    }

    PageResponse<DocumentTypeResponse> list(DocumentTypeFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .andIf("d.country = :?", filter.country())
                        .andIf("d.applies_to IN (:?, 'both')", filter.appliesTo())
                        .andIf("d.active = :?", filter.active()),
                page);
    }
}
