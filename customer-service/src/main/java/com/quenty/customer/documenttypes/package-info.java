/** Kinds of numbers that people and companies are known by, and the check of such a number. */
@NullMarked
@Owns("document_types")
package com.quenty.customer.documenttypes;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
