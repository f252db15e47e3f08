package com.quenty.auth.enrolment;

import io.swagger.v3.oas.annotations.media.Schema;

/** The same answer for every address, whether it has an account or not. */
record MailOnItsWayResponse(
        @Schema(example = "If the address can be used, a mail with the next step is on its way.")
        String message) {

    static final MailOnItsWayResponse ANSWER =
            new MailOnItsWayResponse("If the address can be used, a mail with the next step is on its way.");
}
