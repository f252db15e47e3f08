package com.quenty.customer.documenttypes;

import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Document types are the same for everybody: all may read them, only the platform's own people change them. */
@Service
public class DocumentTypeService {

    private static final Listing<DocumentTypeResponse> LISTING = Listing.of(DocumentTypeResponse.class)
            .select("d.code, d.name, d.description, d.country, d.applies_to, d.pattern, d.active, d.created_at,"
                    + " d.updated_at, d.version")
            .from("document_types d")
            .tieBreaker("d.id")
            .sortable("code", "d.code", SortType.TEXT)
            .sortable("created_at", "d.created_at", SortType.TIMESTAMP)
            .defaultSort("code")
            .build();

    private final DocumentTypeRepository types;
    private final Listings listings;
    private final Idempotency idempotency;

    DocumentTypeService(DocumentTypeRepository types, Listings listings, Idempotency idempotency) {
        this.types = types;
        this.listings = listings;
        this.idempotency = idempotency;
    }

    /**
     * The number a company gives as its own, checked.
     *
     * @param country where the company is registered; null takes the document type's
     */
    @Transactional(readOnly = true)
    public Document identifyCompany(String typeCode, @Nullable String country, String number) {
        return types.findByCode(typeCode)
                .orElseThrow(() -> new UnsuitableDocumentType("/document_type", "is not known"))
                .identifyCompany(country, number);
    }

    PageResponse<DocumentTypeResponse> list(DocumentTypeFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .andIf("d.country = :?", filter.country())
                        .andIf("d.applies_to in (:?, 'both')", filter.appliesTo())
                        .andIf("d.active = :?", filter.active()),
                page);
    }

    @Transactional(readOnly = true)
    DocumentTypeResponse get(String code) {
        return DocumentTypeResponse.of(find(code));
    }

    DocumentTypeResponse create(Caller caller, CreateDocumentTypeRequest request) {
        RowScope.requirePlatform(caller);
        try {
            return idempotency.once(DocumentTypeResponse.class, () -> insert(request));
        } catch (DataIntegrityViolationException lostRace) {
            throw new DuplicateDocumentType(request.code());
        }
    }

    private DocumentTypeResponse insert(CreateDocumentTypeRequest request) {
        if (types.existsByCode(request.code())) {
            throw new DuplicateDocumentType(request.code());
        }
        return DocumentTypeResponse.of(types.saveAndFlush(new DocumentType(request)));
    }

    @Transactional
    DocumentTypeResponse revise(Caller caller, String code, MergePatch<DocumentTypeRevision> patch, IfMatch match) {
        RowScope.requirePlatform(caller);
        var type = find(code);
        match.check(type.version());
        type.revise(patch.applyTo(DocumentTypeRevision.of(type)));
        return DocumentTypeResponse.of(types.saveAndFlush(type));
    }

    private DocumentType find(String code) {
        return types.findByCode(code).orElseThrow(() -> new DocumentTypeNotFound(code));
    }
}
