/** Work that recurs, done by one instance of a service at a time. */
@NullMarked
package com.quenty.platform.jobs;

import org.jspecify.annotations.NullMarked;
