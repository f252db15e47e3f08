package com.quenty.customer.users;

import com.quenty.customer.clients.DuplicateEmail;
import com.quenty.customer.clients.DuplicateUsername;
import com.quenty.customer.storage.ViolatedConstraint;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;

/** The unique keys of the table have the last word on duplicates. */
final class UserKeys {

    private UserKeys() {}

    static <T> T refusingDuplicates(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataIntegrityViolationException refusal) {
            throw switch (ViolatedConstraint.nameIn(refusal)) {
                case "users_username_key", "users_username_folded_key" -> new DuplicateUsername();
                case "users_email_key", "users_email_folded_key" -> new DuplicateEmail();
                default -> refusal;
            };
        }
    }
}
