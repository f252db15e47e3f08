/** Mail by SMTP, or as files when no server is configured. */
@NullMarked
package com.quenty.auth.mail;

import org.jspecify.annotations.NullMarked;
