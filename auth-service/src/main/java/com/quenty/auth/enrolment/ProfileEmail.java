package com.quenty.auth.enrolment;

/** The account whose profile has another address now. The address is read when it is delivered. */
record ProfileEmail(String userId) {}
