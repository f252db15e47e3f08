/** Mails: what they say, when they are queued, and how they are sent. */
@NullMarked
package com.quenty.auth.mails;

import org.jspecify.annotations.NullMarked;
