package com.quenty.microcredit.applications;

import com.quenty.platform.history.StateHistory;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.OutsideDataScope;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds and locks applications within the caller's scope, and saves each move with its history. */
@Component
public class CreditApplicationStore {

    static final String SUBJECT = "credit_application";

    private static final String STATUS = "status";
    private static final String VERIFICATION = "verification_status";

    private final CreditApplicationRepository applications;
    private final StateHistory history;

    CreditApplicationStore(CreditApplicationRepository applications, StateHistory history) {
        this.applications = applications;
        this.history = history;
    }

    /** @throws CreditApplicationProblems.NotFound also if it is outside the caller's scope */
    @Transactional(readOnly = true)
    public OpenApplication find(Caller caller, String applicationId) {
        return findEntity(caller, applicationId);
    }

    /**
     * As {@link #find(Caller, String)}, for staff of the platform.
     *
     * @throws OutsideDataScope for callers who see it and do not see the whole platform
     */
    @Transactional(readOnly = true)
    public OpenApplication findForStaff(Caller caller, String applicationId) {
        var application = findEntity(caller, applicationId);
        RowScope.requirePlatform(caller);
        return application;
    }

    /** Without a caller, for the rules. */
    @Transactional(readOnly = true)
    public OpenApplication find(String applicationId) {
        return applications.find(applicationId, RowScope.ALL).orElseThrow(CreditApplicationProblems.NotFound::new);
    }

    /** Without a caller, for the rules; locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenApplication lock(String applicationId) {
        return applications.lock(applicationId, RowScope.ALL).orElseThrow(CreditApplicationProblems.NotFound::new);
    }

    /** As {@link #find(Caller, String)}; locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenApplication lock(Caller caller, String applicationId, IfMatch match) {
        return lockEntity(caller, applicationId, match);
    }

    /** As {@link #findForStaff}; locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenApplication lockForStaff(Caller caller, String applicationId, IfMatch match) {
        var application = lockEntity(caller, applicationId, match);
        RowScope.requirePlatform(caller);
        return application;
    }

    CreditApplication findEntity(Caller caller, String applicationId) {
        return applications
                .find(applicationId, RowScope.of(caller))
                .orElseThrow(CreditApplicationProblems.NotFound::new);
    }

    CreditApplication lockEntity(Caller caller, String applicationId, IfMatch match) {
        var application = applications
                .lock(applicationId, RowScope.of(caller))
                .orElseThrow(CreditApplicationProblems.NotFound::new);
        match.check(application.version());
        return application;
    }

    CreditApplicationResponse submit(CreditApplication application) {
        history.record(SUBJECT, application.applicationId(), STATUS, null, application.status(), null);
        history.record(
                SUBJECT, application.applicationId(), VERIFICATION, null, application.verificationStatus(), null);
        return save(application);
    }

    /** Carries out a verb of the application and saves it, with the history of each status that it moved. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CreditApplicationResponse move(OpenApplication application, Runnable verb, @Nullable String reason) {
        var moved = switch (application) {
            case CreditApplication entity -> entity;
        };
        var status = moved.status();
        var verification = moved.verificationStatus();
        verb.run();
        if (moved.status() != status) {
            history.record(SUBJECT, moved.applicationId(), STATUS, status, moved.status(), reason);
        }
        if (moved.verificationStatus() != verification) {
            history.record(
                    SUBJECT, moved.applicationId(), VERIFICATION, verification, moved.verificationStatus(), reason);
        }
        return save(moved);
    }

    private CreditApplicationResponse save(CreditApplication application) {
        return CreditApplicationResponse.of(applications.saveAndFlush(application));
    }
}
