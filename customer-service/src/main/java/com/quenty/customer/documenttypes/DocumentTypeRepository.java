package com.quenty.customer.documenttypes;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DocumentTypeRepository extends Repository<DocumentType, Integer> {

    Optional<DocumentType> findByCode(String code);

    DocumentType saveAndFlush(DocumentType type);
}
