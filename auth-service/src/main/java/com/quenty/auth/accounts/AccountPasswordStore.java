package com.quenty.auth.accounts;

import com.quenty.auth.accounts.CredentialsRepository.Credentials;
import com.quenty.auth.auditevents.AuditEvent;
import com.quenty.auth.auditevents.AuditEventRepository;
import com.quenty.auth.auditevents.AuditEventType;
import com.quenty.auth.knowncompanies.KnownCompanyRepository;
import com.quenty.auth.mails.MailRequest;
import com.quenty.auth.mails.MailService;
import com.quenty.auth.onetimetokens.OneTimeTokenRepository;
import com.quenty.auth.onetimetokens.TokenPurpose;
import com.quenty.auth.passwords.PasswordPolicy;
import com.quenty.platform.history.StateHistory;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the password, and the proof of an address, by the holder of an account. */
@Component
public class AccountPasswordStore {

    private static final List<TokenPurpose> PASSWORD_TOKENS =
            List.of(TokenPurpose.RESET_PASSWORD, TokenPurpose.INVITATION, TokenPurpose.CHANGE_EMAIL);

    private final AccountRepository accounts;
    private final CredentialsRepository credentials;
    private final KnownCompanyRepository companies;
    private final OneTimeTokenRepository oneTimeTokens;
    private final MailService mails;
    private final AuditEventRepository audit;
    private final StateHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountPasswordStore(
            AccountRepository accounts,
            CredentialsRepository credentials,
            KnownCompanyRepository companies,
            OneTimeTokenRepository oneTimeTokens,
            MailService mails,
            AuditEventRepository audit,
            StateHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.companies = companies;
        this.oneTimeTokens = oneTimeTokens;
        this.mails = mails;
        this.audit = audit;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** The names that a password of this account must not contain; the company has its current name. */
    public PasswordPolicy.Owner owner(Credentials account) {
        var companyName = companies.nameOf(account.companyId());
        return new PasswordPolicy.Owner(
                account.username(), account.email(), companyName == null ? account.companyName() : companyName);
    }

    /**
     * Changes the password if it is still the one that was verified. Ends all access tokens issued so far.
     *
     * @return false when another password was set meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean change(Credentials verified, String hash) {
        var account = require(verified.account());
        if (!account.passwordHash().equals(verified.passwordHash())) {
            return false;
        }
        account.changePassword(hash, clock.instant());
        saveChange(account, AuditEventType.PASSWORD_CHANGED);
        return true;
    }

    /**
     * Sets the password for the reader of the account's mail, which also verifies the address.
     *
     * @return false when the account is deactivated or has another address
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reset(OneTimeTokenRepository.Bearer bearer, String hash) {
        var account = require(bearer.account());
        var before = account.status();
        if (before == AccountStatus.DEACTIVATED || !account.verifyEmail(bearer.email())) {
            return false;
        }
        account.changePassword(hash, clock.instant());
        recordActivation(account, before);
        saveChange(account, AuditEventType.PASSWORD_RESET);
        return true;
    }

    /** @return false when the account has another address */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean verifyEmail(OneTimeTokenRepository.Bearer bearer) {
        var account = require(bearer.account());
        var before = account.status();
        if (!account.verifyEmail(bearer.email())) {
            return false;
        }
        accounts.saveAndFlush(account);
        recordActivation(account, before);
        audit.record(AuditEvent.of(AuditEventType.EMAIL_VERIFIED, AccountStore.SUBJECT, account.userId())
                .by(account.userId())
                .inCompany(account.companyId())
                .with("email", account.email()));
        return true;
    }

    /**
     * The reader of an address that was asked for confirms it. Ends all access tokens issued so far, and the tokens of other
     * mails.
     *
     * @return false when another address, or none, is asked for by now
     * @throws AccountProblems.DuplicateEmail if another account has got the address meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean confirmEmail(OneTimeTokenRepository.Bearer bearer) {
        var account = require(bearer.account());
        var before = account.email();
        if (!account.confirmEmail(bearer.email())) {
            return false;
        }
        accounts.saveUnique(account);
        oneTimeTokens.revoke(account.id(), Arrays.asList(TokenPurpose.values()));
        credentials.endTokens(List.of(account.id()));
        audit.record(AuditEvent.of(AuditEventType.EMAIL_CHANGED, AccountStore.SUBJECT, account.userId())
                .by(account.userId())
                .inCompany(account.companyId())
                .with("before", before)
                .with("after", account.email()));
        mails.send(new MailRequest(MailRequest.Kind.EMAIL_CHANGED, account.id(), before));
        events.publishEvent(new AccountEvents.EmailChanged(account.userId()));
        return true;
    }

    private void recordActivation(Account account, AccountStatus before) {
        if (before != account.status()) {
            history.record(
                    AccountStore.SUBJECT,
                    account.userId(),
                    "status",
                    before,
                    account.status(),
                    "the address is verified");
            if (account.selfRegistered()) {
                events.publishEvent(new AccountEvents.RegistrationConfirmed(account.userId(), account.identity()));
            }
        }
    }

    private void saveChange(Account account, AuditEventType type) {
        accounts.saveAndFlush(account);
        oneTimeTokens.revoke(account.id(), PASSWORD_TOKENS);
        credentials.endTokens(List.of(account.id()));
        audit.record(AuditEvent.of(type, AccountStore.SUBJECT, account.userId())
                .by(account.userId())
                .inCompany(account.companyId()));
        mails.send(new MailRequest(MailRequest.Kind.PASSWORD_CHANGED, account.id(), account.email()));
        events.publishEvent(new AccountEvents.PasswordChanged(account.userId(), account.username()));
    }

    private Account require(Integer account) {
        return accounts.findById(account).orElseThrow(AccountProblems.AccountNotFound::new);
    }
}
