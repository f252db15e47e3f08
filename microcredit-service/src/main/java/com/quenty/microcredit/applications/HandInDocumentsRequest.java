package com.quenty.microcredit.applications;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

record HandInDocumentsRequest(
        @Valid @Size(min = 1, max = 20) List<SubmittedDocument> documentsSubmitted) {}
