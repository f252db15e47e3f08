/** Mails: what they say, when they are queued, and how they are sent. */
@Owns("mail_pauses")
@NullMarked
package com.quenty.auth.mails;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
