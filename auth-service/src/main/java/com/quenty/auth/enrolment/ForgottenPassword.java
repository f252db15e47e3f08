package com.quenty.auth.enrolment;

/** Somebody asks for a new password. Whether there is such an account is found out where nobody can measure it. */
record ForgottenPassword(String email) {}
