package com.quenty.customer.users;

import com.quenty.customer.clients.DuplicateEmail;
import com.quenty.customer.clients.DuplicateUsername;
import com.quenty.customer.companies.CompanyService;
import com.quenty.customer.formats.Emails;
import com.quenty.customer.formats.Phones;
import com.quenty.customer.formats.Text;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Users as siblings know them: customers who may or may not do business. */
@Service
class CustomerProfiles {

    private static final String SELF_REGISTERED = "customer";

    /** Someone siblings ask about; whether his company is active and verified goes with him. */
    record Customer(User user, boolean companyActive, boolean companyVerified) {}

    private final UserRepository users;
    private final CompanyService companies;
    private final Clock clock;

    CustomerProfiles(UserRepository users, CompanyService companies, Clock clock) {
        this.users = users;
        this.companies = companies;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Customer get(String customerId) {
        return customer(users.findByUniqueId(customerId).orElseThrow(UserNotFound::new));
    }

    /**
     * The profile of an account that registered itself. A profile that is there stays as it is: it may have been changed
     * since the account was made, and the delivery be an old one.
     */
    @Transactional
    Customer register(
            String customerId,
            String username,
            String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String phone) {
        int made = users.insertIfAbsent(
                customerId,
                username,
                Objects.requireNonNull(Emails.normalized(email)),
                User.NO_PASSWORD_HERE,
                Text.trimmed(firstName),
                Text.trimmed(lastName),
                // Nobody is there to correct it any more, and without one the account is as good.
                phone == null ? null : Phones.e164(phone).orElse(null),
                SELF_REGISTERED,
                clock.instant());
        if (made == 0 && users.findByUniqueId(customerId).isEmpty()) {
            throw users.usernameTaken(username) ? new DuplicateUsername() : new DuplicateEmail();
        }
        return get(customerId);
    }

    private Customer customer(User user) {
        if (user.companyId() == null) {
            return new Customer(user, false, false);
        }
        var company = companies.standing(user.companyId());
        return new Customer(user, company.active(), company.verified());
    }
}
