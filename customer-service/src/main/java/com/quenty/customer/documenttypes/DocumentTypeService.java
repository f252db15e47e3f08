package com.quenty.customer.documenttypes;

import com.quenty.customer.documenttypes.DocumentTypeProblems.DocumentTypeNotFound;
import com.quenty.customer.documenttypes.DocumentTypeProblems.DuplicateDocumentType;
import com.quenty.customer.documenttypes.DocumentTypeProblems.UnsuitableDocumentType;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.persistence.UniqueKeys;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Document types are shared by all companies: everybody may read them, only callers of the platform change them. */
@Service
public class DocumentTypeService {

    private final DocumentTypeRepository types;
    private final Idempotency idempotency;

    DocumentTypeService(DocumentTypeRepository types, Idempotency idempotency) {
        this.types = types;
        this.idempotency = idempotency;
    }

    /**
     * Checks the number that identifies a company.
     *
     * @param country where the company is registered; null takes the document type's
     */
    @Transactional(readOnly = true)
    public Document identifyCompany(String typeCode, @Nullable String country, String number) {
        return types.findByCode(typeCode)
                .orElseThrow(() -> new UnsuitableDocumentType("/document_type", "is not known"))
                .identifyCompany(country, number);
    }

    @Transactional(readOnly = true)
    DocumentTypeResponse get(String code) {
        return DocumentTypeResponse.of(find(code));
    }

    DocumentTypeResponse create(CreateDocumentTypeRequest request) {
        return idempotency.once(
                DocumentTypeResponse.class,
                () -> UniqueKeys.refusing(
                        Map.of("document_types_code_key", () -> new DuplicateDocumentType(request.code())),
                        () -> DocumentTypeResponse.of(types.saveAndFlush(new DocumentType(request)))));
    }

    @Transactional
    DocumentTypeResponse revise(String code, IfMatch match, MergePatch<DocumentTypeRevision> patch) {
        var type = find(code);
        match.check(type.version());
        type.revise(patch.applyTo(DocumentTypeRevision.of(type)));
        return DocumentTypeResponse.of(types.saveAndFlush(type));
    }

    private DocumentType find(String code) {
        return types.findByCode(code).orElseThrow(() -> new DocumentTypeNotFound(code));
    }
}
