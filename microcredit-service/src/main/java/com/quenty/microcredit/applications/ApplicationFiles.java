package com.quenty.microcredit.applications;

import com.quenty.microcredit.access.Visibility;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds applications for those who may know of them, and writes each move down with its history. */
@Component
class ApplicationFiles {

    static final String SUBJECT = "credit_application";

    private static final String STATUS = "status";
    private static final String VERIFICATION = "verification_status";

    private final CreditApplicationRepository applications;
    private final StateHistory history;

    ApplicationFiles(CreditApplicationRepository applications, StateHistory history) {
        this.applications = applications;
        this.history = history;
    }

    /** @throws ApplicationNotFound also when the caller may not know of it */
    @Transactional(readOnly = true)
    public CreditApplication find(Caller caller, String applicationId) {
        var visible = Visibility.of(caller);
        return applications
                .findVisible(applicationId, visible.customer(), visible.company())
                .orElseThrow(ApplicationNotFound::new);
    }

    /** For the rules, who may know of every application. */
    @Transactional(readOnly = true)
    public CreditApplication find(String applicationId) {
        return applications.findVisible(applicationId, "", "").orElseThrow(ApplicationNotFound::new);
    }

    /** As {@link #find(String)}; nobody else moves it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CreditApplication lock(String applicationId) {
        return applications.findByApplicationId(applicationId).orElseThrow(ApplicationNotFound::new);
    }

    /** As {@link #find(Caller, String)}; nobody else moves it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CreditApplication lock(Caller caller, String applicationId, IfMatch match) {
        var visible = Visibility.of(caller);
        var application = applications
                .lockVisible(applicationId, visible.customer(), visible.company())
                .orElseThrow(ApplicationNotFound::new);
        match.check(application.version());
        return application;
    }

    CreditApplicationResponse submitted(CreditApplication application) {
        history.record(SUBJECT, application.applicationId(), STATUS, null, application.status(), null);
        history.record(
                SUBJECT, application.applicationId(), VERIFICATION, null, application.verificationStatus(), null);
        return saved(application);
    }

    /** Carries the verb out and records what it moved. */
    CreditApplicationResponse move(
            CreditApplication application, Consumer<CreditApplication> verb, @Nullable String reason) {
        var status = application.status();
        var verification = application.verificationStatus();
        verb.accept(application);
        if (application.status() != status) {
            history.record(SUBJECT, application.applicationId(), STATUS, status, application.status(), reason);
        }
        if (application.verificationStatus() != verification) {
            history.record(
                    SUBJECT,
                    application.applicationId(),
                    VERIFICATION,
                    verification,
                    application.verificationStatus(),
                    reason);
        }
        return saved(application);
    }

    private CreditApplicationResponse saved(CreditApplication application) {
        return CreditApplicationResponse.of(applications.saveAndFlush(application));
    }
}
