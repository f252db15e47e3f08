package com.quenty.customer.users;

import com.quenty.customer.clients.SiblingProblems.DuplicateEmail;
import com.quenty.customer.clients.SiblingProblems.DuplicateUsername;
import com.quenty.customer.companies.CompanyQueries;
import com.quenty.customer.formats.Phones;
import com.quenty.customer.users.UserProblems.UserNotFound;
import com.quenty.platform.validation.EmailAddresses;
import com.quenty.platform.validation.TextRules;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Users as siblings know them: customers, who may or may not do business. */
@Service
class CustomerProfileService {

    private static final String SELF_REGISTERED = UserMetricListener.CUSTOMER;

    /** A user with what siblings ask about their company; both are false without a company. */
    record Customer(User user, boolean companyActive, boolean companyVerified) {}

    private final UserRepository users;
    private final UserStore store;
    private final CompanyQueries companies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomerProfileService(
            UserRepository users,
            UserStore store,
            CompanyQueries companies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.store = store;
        this.companies = companies;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Customer get(String customerId) {
        return customer(users.findByUniqueId(customerId).orElseThrow(UserNotFound::new));
    }

    /**
     * The profile of an account that registered itself. An existing profile stays as it is: it may have been changed
     * since the account was created, and the delivery may be an old one.
     */
    @Transactional
    Customer register(
            String customerId,
            String username,
            String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String phone) {
        int inserted = users.insertIfAbsent(
                customerId,
                username,
                Objects.requireNonNull(EmailAddresses.normalised(email)),
                User.NO_PASSWORD_HERE,
                TextRules.trimmed(firstName),
                TextRules.trimmed(lastName),
                // No person is there to correct it, and the account works without one.
                phone == null ? null : Phones.e164(phone).orElse(null),
                SELF_REGISTERED,
                clock.instant());
        if (inserted == 0 && users.findByUniqueId(customerId).isEmpty()) {
            throw users.usernameTaken(username) ? new DuplicateUsername() : new DuplicateEmail();
        }
        if (inserted > 0) {
            events.publishEvent(new UserMetricListener.Registered(customerId, null, SELF_REGISTERED));
        }
        return get(customerId);
    }

    /** The address that the user has confirmed with auth-service. */
    @Transactional
    Customer changeEmail(String customerId, String email) {
        var user = users.findByUniqueId(customerId).orElseThrow(UserNotFound::new);
        if (!user.email().equals(email)) {
            store.requireFreeEmail(email, customerId);
            user.followAccount(email);
            store.save(user);
        }
        return customer(user);
    }

    private Customer customer(User user) {
        if (user.companyId() == null) {
            return new Customer(user, false, false);
        }
        var company = companies.state(user.companyId());
        return new Customer(user, company.active(), company.verified());
    }
}
