package com.quenty.auth.enrolment;

import io.swagger.v3.oas.annotations.media.Schema;

/** One answer for every address, whether anybody has it or not. */
@Schema(name = "MailOnItsWay")
record MailOnItsWay(
        @Schema(example = "If the address can be used, a mail with the next step is on its way.")
        String message) {

    static final MailOnItsWay ANSWER =
            new MailOnItsWay("If the address can be used, a mail with the next step is on its way.");
}
