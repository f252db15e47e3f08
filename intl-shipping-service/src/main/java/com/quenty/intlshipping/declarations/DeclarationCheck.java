package com.quenty.intlshipping.declarations;

import java.time.LocalDate;

/** Says what is wrong with a declaration. Every bean of this type is asked; nothing is kept. */
public interface DeclarationCheck {

    /** @param day on which the goods leave, by whose rules they are checked */
    CheckResult check(Declaration declaration, LocalDate day);
}
