package com.quenty.microcredit.applications;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

record HandInDocumentsRequest(@Size(min = 1, max = 20) List<@Valid SubmittedDocument> documentsSubmitted) {}
