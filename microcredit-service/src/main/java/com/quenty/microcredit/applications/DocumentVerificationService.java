package com.quenty.microcredit.applications;

import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The customer hands in documents, staff verify or reject them. */
@Service
class DocumentVerificationService {

    private final CreditApplicationStore store;
    private final ApplicationEventPublisher events;
    private final Idempotency idempotency;

    DocumentVerificationService(
            CreditApplicationStore store, ApplicationEventPublisher events, Idempotency idempotency) {
        this.store = store;
        this.events = events;
        this.idempotency = idempotency;
    }

    CreditApplicationResponse handIn(
            Caller caller, String applicationId, IfMatch match, List<SubmittedDocument> documents) {
        return idempotency.once(CreditApplicationResponse.class, () -> {
            var application = store.lockEntity(caller, applicationId, match);
            return store.move(application, () -> application.handIn(documents), null);
        });
    }

    CreditApplicationResponse verify(Caller caller, String applicationId, IfMatch match) {
        return idempotency.once(CreditApplicationResponse.class, () -> {
            var application = lockForStaff(caller, applicationId, match);
            var response = store.move(application, () -> application.verifyDocuments(caller), null);
            events.publishEvent(new DocumentsVerified(application.applicationId()));
            return response;
        });
    }

    CreditApplicationResponse reject(Caller caller, String applicationId, IfMatch match, String reason) {
        return idempotency.once(CreditApplicationResponse.class, () -> {
            var application = lockForStaff(caller, applicationId, match);
            return store.move(application, () -> application.rejectDocuments(caller, reason), reason);
        });
    }

    /** An application outside the caller's scope is not found, rather than refused. */
    private CreditApplication lockForStaff(Caller caller, String applicationId, IfMatch match) {
        var application = store.lockEntity(caller, applicationId, match);
        RowScope.requirePlatform(caller);
        return application;
    }
}
