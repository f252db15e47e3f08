/** The check of a company's documents by staff of the platform, and its result. */
@NullMarked
package com.quenty.customer.verification;

import org.jspecify.annotations.NullMarked;
