package com.quenty.auth.enrolment;

/** A request for a new password. The account is looked up in the delivery, where the response time can't reveal it. */
record ForgottenPassword(String email) {}
