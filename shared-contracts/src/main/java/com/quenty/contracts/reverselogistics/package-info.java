/** The contract of reverse-logistics-service: returns, as far as siblings deal with them. */
@NullMarked
package com.quenty.contracts.reverselogistics;

import org.jspecify.annotations.NullMarked;
