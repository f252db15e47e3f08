package com.quenty.intlshipping.declarations;

import java.time.LocalDate;

/** Says what is wrong with a declaration. Every bean of this type is asked; nothing is kept. */
public interface DeclarationCheck {

    /** @param day on which the goods leave, by whose rules they are checked */
    CheckResult check(Declaration declaration, LocalDate day);

    /** Whether manifests are checked by it too. One that keeps what it finds of a manifest is asked about those in a way of its own. */
    default boolean isForManifests() {
        return true;
    }

    /** Whether a manifest that is booked is no longer asked about: the booking has settled it. */
    default boolean isSettledByBooking() {
        return false;
    }
}
