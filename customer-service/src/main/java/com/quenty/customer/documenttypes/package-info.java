/** The kinds of numbers that people and companies are known by, country by country. */
@NullMarked
package com.quenty.customer.documenttypes;

import org.jspecify.annotations.NullMarked;
